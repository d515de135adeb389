import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Pool, type Statement, type Together } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';

const statement = (name: string, text: string): Statement => ({ name, text });
const number = statement('number', 'select $1::int');
const kept = statement('kept', 'select word, at from kept where word = any($1::text[]) order by at');
const keep = statement('keep', 'insert into kept (word, at) select $1, $2::int');

let url: string;
let database: Pool & Required<Together>;

beforeAll(async () => {
  url = await createDatabase('round_trip');
});
afterAll(() => dropDatabase(url));
beforeEach(async () => {
  // One connection: what was prepared before is prepared now.
  database = openDatabase(url, { application: 'trips', connections: 1 }) as typeof database;
  await database.query(statement('make', 'create table if not exists kept (word text, at int)'), []);
});
afterEach(async () => {
  await database.query(statement('unmake', 'drop table kept'), []);
  await database.close();
});

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('a round trip', () => {
  it('answers each of its statements, in their order', async () => {
    const asked = [1, 2, 3].map((value) => ({ statement: number, values: [value] }));
    expect(await database.together(asked)).toEqual([[[1]], [[2]], [[3]]]);
    expect(await database.together([...asked, { statement: kept, values: [['a']] }])).toEqual([
      [[1]],
      [[2]],
      [[3]],
      [],
    ]);
  });

  it('answers as far as a statement that the server refuses, and none where that is the first', async () => {
    const [good, bad] = [1, 'one'].map((value) => ({ statement: number, values: [value] })) as [never, never];
    expect(await database.together([good, bad, good])).toEqual([[[1]]]);
    expect(await failure(database.together([bad, good]))).toMatchObject({ code: '22P02' });
  });

  it('keeps all that it writes or nothing of it', async () => {
    const write = (at: unknown) => ({ statement: keep, values: ['a', at] });
    await database.together([write(1), write('no number'), write(3)]);
    expect(await database.query(kept, [['a']])).toEqual([]);
    await database.together([write(1), write(2)]);
    expect(await database.query(kept, [['a']])).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
  });

  it('does not let what failed once stand in the way of the same statement', async () => {
    expect(await failure(database.query(number, ['one']))).toMatchObject({ code: '22P02' });
    expect(await database.query(number, [1])).toEqual([[1]]);
    const later = statement('later', 'select word from later');
    expect(await failure(database.query(later, []))).toMatchObject({ code: '42P01' });
    await database.query(statement('make_later', "create table later as select 'here' as word"), []);
    expect(await database.query(later, [])).toEqual([['here']]);
    await database.query(statement('unmake_later', 'drop table later'), []);
  });

  it('refuses a statement whose view has other columns than it was prepared for, as the server does', async () => {
    const changing = statement('changing', 'select * from changing');
    await database.query(statement('make_changing', 'create table changing as select 1 as one'), []);
    expect(await database.query(changing, [])).toEqual([[1]]);
    await database.query(statement('alter', "alter table changing alter column one type text using 'a'"), []);
    expect(await failure(database.query(changing, []))).toMatchObject({ code: '0A000' });
    await database.query(statement('unmake_changing', 'drop table changing'), []);
  });
});

const cells = fc.record({
  text: fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))),
  number: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  flag: fc.option(fc.boolean()),
  fraction: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  list: fc.option(fc.array(fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))))),
});

describe('the cells of a round trip', () => {
  const types = 'text, number, flag, fraction, list'.split(', ');
  const text = `select a::text, b::int, c::boolean, d::float8, e::text[], to_jsonb(a::text) from
    (values ($1::text, $2::int, $3::boolean, $4::float8, $5::text[])) as sent(a, b, c, d, e)`;

  it('are what went in, and what the driver reads, at the first asking and at each after it', async () => {
    const client = new pg.Client(url);
    await client.connect();
    await fc.assert(
      fc.asyncProperty(cells, async (row) => {
        const values = types.map((type) => row[type as keyof typeof row]);
        const found = await database.query(statement('cells', text), values);
        const { rows } = await client.query<unknown[]>({ text, values, rowMode: 'array' });
        expect(found).toEqual(rows);
        expect(found[0]?.slice(0, 3)).toEqual(values.slice(0, 3));
        expect(found[0]?.[4]).toEqual(row.list);
      }),
      { numRuns: 200 },
    );
    await client.end();
  });

  it('that are days and instants are texts, and large numbers are numbers', async () => {
    const found =
      "select date '2024-07-01', timestamptz '2024-07-01 10:00+05:30' at time zone 'UTC', 5000000000::bigint";
    expect(await database.query(statement('times', found), [])).toEqual([
      ['2024-07-01', '2024-07-01 04:30:00', 5_000_000_000],
    ]);
  });
});
