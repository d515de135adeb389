import { named } from '../../index/query.ts';
import { readSection } from '../../law/gravity.ts';
import { type Section, sectionFrom } from '../../law/sections.ts';
import type { Database } from '../../platform/postgres.ts';
import type { SectionColumn } from './measures.ts';

const isSection = (one: unknown): one is Section =>
  typeof one === 'object' &&
  one !== null &&
  'act' in one &&
  typeof one.act === 'string' &&
  'section' in one &&
  typeof one.section === 'string';

const toSection = (one: unknown): Section | null => {
  if (typeof one === 'string') return sectionFrom(one);
  return isSection(one) ? one : null;
};

/** Whether the table of offences knows a section: without that no date rests on it. */
export const isReadable = (one: unknown): boolean => {
  const section = toSection(one);
  return section !== null && readSection(section, null).effect !== 'NOT_KNOWN';
};

/** Rows all of whose sections can be read, and all rows. Each list of sections is judged once, however many rows have it. */
export const readableSections = async (
  { query }: Database,
  { view, column }: SectionColumn,
): Promise<{ readonly count: number; readonly total: number }> => {
  const rows = await query(named(`select "${column}", count(*) from icjs."${view}" group by "${column}"`), []);
  const lists = rows.map(([sections, count]) => ({
    readable: Array.isArray(sections) && sections.length > 0 && sections.every(isReadable),
    count: Number(count),
  }));
  const sum = (some: typeof lists): number => some.reduce((total, { count }) => total + count, 0);
  return { count: sum(lists.filter(({ readable }) => readable)), total: sum(lists) };
};
