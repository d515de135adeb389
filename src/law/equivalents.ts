import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { canonicalForm, type Section, sectionMatches } from './sections.ts';

/** How a section of one penal code stands to one of the other: never a licence to rewrite it. */
export type Relation = 'same' | 'split' | 'merged' | 'narrowed' | 'new' | 'dropped';

/** One row of equivalents.csv. A section without a predecessor is `new`, one without a successor `dropped`. */
export type Correspondence = {
  readonly ipc: Section | null;
  readonly bns: Section | null;
  readonly relation: Relation;
  readonly note: string;
};

export type Equivalent = { readonly section: Section; readonly relation: Relation; readonly note: string };

const sectionOrNull = (act: string, section: string | undefined): Section | null => (section ? { act, section } : null);

/** IPC and BNS, many to many, as of 1 July 2024. A lawyer must sign it before use. */
export const correspondences: readonly Correspondence[] = parse<Record<string, string>>(
  readFileSync(new URL('./equivalents.csv', import.meta.url)),
  { columns: true },
).map((row) => ({
  ipc: sectionOrNull('IPC', row.ipc),
  bns: sectionOrNull('BNS', row.bns),
  relation: row.relation as Relation,
  note: row.note ?? '',
}));

const touches = (asked: Section, own: Section | null): boolean =>
  own !== null && (sectionMatches(asked, own) || sectionMatches(own, asked));

const across = (one: Correspondence, from: Section | null, to: Section | null, asked: Section): Equivalent[] =>
  to !== null && touches(asked, from) ? [{ section: to, relation: one.relation, note: one.note }] : [];

const lookUp = (asked: Section): readonly Equivalent[] =>
  correspondences.flatMap((one) => [...across(one, one.ipc, one.bns, asked), ...across(one, one.bns, one.ipc, asked)]);

/** Each section in its one form is looked up once: canonicalForm gives the same object for the same section as long as it remembers it. */
const known = new WeakMap<Section, readonly Equivalent[]>();

/** What corresponds to a section in the other penal code: empty when nothing does, or when the table does not know the section. */
export const equivalentsOf = (section: Section): readonly Equivalent[] => {
  const asked = canonicalForm(section);
  const found = known.get(asked) ?? lookUp(asked);
  known.set(asked, found);
  return found;
};
