import { offeredColumnsSql, offeredFrom, type Shortfall, shortfalls } from '../../connectors/contract.ts';
import { asking } from '../../connectors/question.ts';
import { eachOf, type PerPillar, type Pillar } from '../core/pillars.ts';
import { named } from '../index/query.ts';
import type { Database } from '../platform/postgres.ts';

/** Whether a pillar can be asked, and why not. */
export type PillarReadiness = {
  readonly pillar: Pillar;
  readonly ready: boolean;
  readonly problems: readonly string[];
};

/** The statement that asks a pillar what it offers. */
export const readOffered = asking(named(offeredColumnsSql), { asks: 'CONTRACT' });

const toProblem = ({ problem }: Shortfall): string => problem;

/** Compares one pillar's live database with its contract. A database that does not answer is one problem, without the driver's words. */
const checkPillar = async (pillar: Pillar, database: Database): Promise<PillarReadiness> => {
  try {
    const problems = shortfalls(pillar, offeredFrom(await database.query(readOffered, []))).map(toProblem);
    return { pillar, ready: problems.length === 0, problems };
  } catch {
    return { pillar, ready: false, problems: ['the database does not answer'] };
  }
};

export const checkPillars = (databases: PerPillar<Database>): Promise<PillarReadiness[]> =>
  Promise.all(eachOf(databases).map(([pillar, database]) => checkPillar(pillar, database)));
