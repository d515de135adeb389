import { offeredFrom, shortfalls } from '../../../connectors/contract.ts';
import type { Pillar } from '../../core/pillars.ts';
import { named } from '../../index/query.ts';
import { CommandError } from '../../platform/command.ts';
import type { Database } from '../../platform/postgres.ts';
import { readOffered } from '../readiness.ts';
import { type Measure, measuresOf, sectionColumns } from './measures.ts';
import type { OpenPillar } from './openPillar.ts';
import { readableSections } from './sections.ts';
import { tellCount, tellShare } from './shares.ts';
import { type Cause, unknownUndertrials } from './undertrials.ts';

const line = (view: string, told: string, words: string): string => `${view}: ${told}: ${words}`;

const measured = async (of: readonly Measure[], { query }: Database): Promise<string[]> => {
  const lines = await Promise.all(
    [...Map.groupBy(of, ({ view }) => view)].map(async ([view, all]) => {
      const counts = all.map(({ holds }) => `count(*) filter (where ${holds})`);
      const [row = []] = await query(named(`select count(*), ${counts.join(', ')} from icjs."${view}"`), []);
      const [total, ...found] = row.map(Number);
      return all.map(({ told }, at) => line(view, told, tellShare(found[at] ?? 0, total ?? 0)));
    }),
  );
  return lines.flat();
};

const sectionsTold = async (pillar: Pillar, database: Database): Promise<string[]> => {
  const where = sectionColumns[pillar];
  if (!where) return [];
  const { count, total } = await readableSections(database, where);
  return [line(where.view, 'sections recorded and in the table of offences', tellShare(count, total))];
};

const causesTold = (what: string, causes: ReadonlyMap<Cause, number>): string[] => {
  const all = [...causes.values()].reduce((sum, count) => sum + count, 0);
  const ordered = [...causes].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    `${what} will be UNKNOWN: ${tellCount(all)}`,
    ...ordered.map(([cause, count]) => `  ${cause}: ${tellCount(count)}`),
  ];
};

const undertrialsTold = async (pillar: Pillar, database: Database, now: Date): Promise<string[]> => {
  if (pillar !== 'prisons') return [];
  const { undertrials, defaultBail, maximumDetention } = await unknownUndertrials(database, now);
  return [
    `undertrials in custody: ${tellCount(undertrials)}; by what the prisons alone record:`,
    ...causesTold('default bail', defaultBail),
    ...causesTold('maximum detention', maximumDetention),
  ];
};

const asOf = named('select as_of::date::text from icjs.as_of');

/**
 * How complete a pillar's data is, without a name or a number of any person or case.
 * @throws CommandError where the views that it would count are not all there
 */
export const qualityOf = async (
  pillar: Pillar,
  { database, isWeb }: OpenPillar,
  now = new Date(),
): Promise<string[]> => {
  if (isWeb) throw new CommandError(`${pillar} is a web service: its rows are counted where they are kept.`);
  if (shortfalls(pillar, offeredFrom(await database.query(readOffered, []))).length > 0)
    throw new CommandError(
      `${pillar} cannot be measured: its contract is not kept. npm run pillar -- check ${pillar} says in what.`,
    );
  const [[day] = []] = await database.query(asOf, []);
  return [
    `${pillar}, complete up to ${typeof day === 'string' ? day : 'an unknown day: icjs.as_of says nothing'}`,
    ...(await measured(measuresOf(pillar), database)),
    ...(await sectionsTold(pillar, database)),
    ...(await undertrialsTold(pillar, database, now)),
  ];
};
