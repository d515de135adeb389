import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOwnChargeSheets, listOwnUndertrials } from '../../src/index/lists.ts';
import { migrate } from '../../src/index/migrate.ts';
import type { Own } from '../../src/index/own.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';

/** The first of July in India, the last instant before it and the first after it; and what nobody dated. */
const instants = {
  'the day before': '2026-06-30T18:29:59.999Z',
  'the first instant': '2026-06-30T18:30:00Z',
  'the last instant': '2026-07-01T18:29:59.999Z',
  'the day after': '2026-07-01T18:30:00Z',
  'no day': null,
};

const made = `
  insert into thread (id, stage, punishment_band, sections, labels, every_accused_child) values ('case', 'INVESTIGATION', '', '{}', '{}', false);
  insert into scope (thread_id, relation, holder, whole) values ('case', 'PRISON', 'JAIL', true), ('case', 'COURT', 'COURT', true);`;

const ownOf = (relation: 'PRISON' | 'COURT', holder: string): Own => ({
  claims: [{ relation, holder }],
  today: '2026-07-15',
  caseIds: null,
  mayKnowSealed: false,
  mayKnowChildren: false,
});

let url: string;
let index: Database;

beforeAll(async () => {
  url = await createDatabase('list_days');
  await migrate(url);
  await administer(url, async (client) => {
    await client.query(made);
    for (const [id, at] of Object.entries(instants)) {
      await client.query(
        "insert into custody (custody_id, prisoner_id, thread_id, prison_id, undertrial, child, admitted_at) values ($1, $1, 'case', 'JAIL', true, false, $2)",
        [id, at],
      );
      await client.query(
        "insert into charge_sheet (id, thread_id, court_id, submitted_at, exchange_state, filed_at) values ($1, 'case', 'COURT', '2026-06-01T00:00:00Z', 'CONSUMED', $2)",
        [id, at],
      );
    }
  });
  index = openDatabase(url, { application: 'tests' });
});
afterAll(async () => {
  await index.close();
  await dropDatabase(url);
});

type Days = readonly [first: string | null, last: string | null];

const prisoners = ([admittedFrom, admittedTo]: Days) =>
  listOwnUndertrials(index, ownOf('PRISON', 'JAIL'), { prisons: ['JAIL'], admittedFrom, admittedTo }, null, 10);
const sheets = ([filedFrom, filedTo]: Days) =>
  listOwnChargeSheets(
    index,
    ownOf('COURT', 'COURT'),
    { court: 'COURT', filedFrom, filedTo, exchangeState: null, updatedSince: null },
    null,
    10,
  );

describe.each([
  ['prisoners by the day of admission', prisoners],
  ['charge sheets by the day of filing', sheets],
] as const)('a list of %s', (_what, list) => {
  it.each<[Days, readonly (keyof typeof instants)[]]>([
    [
      ['2026-07-01', '2026-07-01'],
      ['the first instant', 'the last instant'],
    ],
    [
      ['2026-07-01', null],
      ['the first instant', 'the last instant', 'the day after'],
    ],
    [
      [null, '2026-07-01'],
      ['the day before', 'the first instant', 'the last instant'],
    ],
    [[null, null], Object.keys(instants) as (keyof typeof instants)[]],
  ])('from %j holds days of India whole, the first and the last included', async (days, expected) => {
    const { items, totalCount } = await list(days);
    expect(items.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });
});
