import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unreadableHearingId, unreadableLabCaseId } from '../../src/demo/rows/unreadable.ts';
import { expectNothingInside } from '../support/refusal.ts';
import { type Answer, type Line, openWorld, type World } from '../support/world.ts';

let world: World;
let lines: Line[] = [];
let cnr: string;

const told = async <Row extends object>(database: string, text: string, values: unknown[]): Promise<Row[]> => {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  world = await openWorld({ log: (line) => lines.push(line) });
  const found = await told<{ cnr: string }>(world.owners.courts, 'select cnr from icjs.hearing where hearing_id = $1', [
    unreadableHearingId,
  ]);
  cnr = found[0]?.cnr ?? '';
});
afterAll(() => world.close());
beforeEach(() => {
  lines = [];
});

/** What a line of the log says of the row that it is about. */
const whichRow = ({ pillar, view, key, field }: Line) => ({ pillar, view, key, field });

const expectOneLine = (row: object): void => {
  const about = lines.filter(({ view }) => view !== undefined);
  expect(about.map(whichRow)).toEqual([row]);
  expect(Object.keys(about[0] ?? {}).toSorted()).toEqual([
    'field',
    'key',
    'level',
    'msg',
    'pillar',
    'reason',
    'time',
    'view',
  ]);
};

type Item = object | null;

/** One null among its neighbours, and the one error that stands at its place. */
const expectOneUnreadable = (
  { status, errors }: Answer,
  items: readonly Item[],
  path: readonly (string | number)[],
): void => {
  expect(status).toBe(200);
  expect(items.filter((item) => item === null)).toHaveLength(1);
  expect(errors).toEqual([
    {
      message: 'One record could not be read; its owner has been told which.',
      locations: expect.any(Array),
      path: [...path, items.indexOf(null)],
      extensions: { code: 'PILLAR_UNAVAILABLE' },
    },
  ]);
};

describe('a hearing whose day nobody can read', () => {
  const query =
    'query ($cnr: CNR) { case(cnr: $cnr) { stage courtCases { cnr hearings(first: 200) { date purpose } } } }';
  let answer: Answer;
  beforeEach(async () => {
    answer = await world.ask('sp-patna', query, { cnr });
  });

  const at = (): number => answer.data.case.courtCases.findIndex((one: { cnr: string }) => one.cnr === cnr);

  it('is one error at its place, and its neighbours answer', () => {
    const { hearings } = answer.data.case.courtCases[at()];
    expectOneUnreadable(answer, hearings, ['case', 'courtCases', at(), 'hearings']);
    const others = hearings.filter((hearing: Item) => hearing !== null);
    expect(others.length).toBeGreaterThan(0);
    for (const { date } of others) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(answer.data.case.stage).toMatch(/^[A-Z_]+$/);
  });

  it('is one line of the log, which names the row and repeats nothing of it', () => {
    expectOneLine({ pillar: 'courts', view: 'hearing', key: unreadableHearingId, field: 'date' });
    expect(JSON.stringify(lines)).not.toMatch(/0000|Appearance|Put up on/);
  });

  it('says nothing of the view, the column or the value to the caller', () => {
    expectNothingInside(answer);
    expect(answer.text).not.toMatch(/00-00-0000|0000-00-00|calendar day|HEARING-WITHOUT-DAY/);
  });

  it('leaves the pillar in the answer as one that answered', () => {
    expect(answer.extensions.pillars).toContainEqual(expect.objectContaining({ pillar: 'courts', status: 'OK' }));
  });

  it('is readable to whom its day is not asked', async () => {
    const plain = await world.ask('sp-patna', 'query ($cnr: CNR) { case(cnr: $cnr) { courtCases { cnr stage } } }', {
      cnr,
    });
    expect(plain.errors).toBeUndefined();
  });
});

describe('a laboratory case with a status that an older release left behind', () => {
  const query =
    'query ($cnr: CNR) { case(cnr: $cnr) { firs { displayNumber } forensicCases { labCaseId status lab { id } } } }';
  let answer: Answer;
  beforeEach(async () => {
    answer = await world.ask('sp-patna', query, { cnr });
  });

  it('is one error at its place, and the other pillars answer', () => {
    expectOneUnreadable(answer, answer.data.case.forensicCases, ['case', 'forensicCases']);
    expect(answer.data.case.firs).toHaveLength(1);
  });

  it('is one line of the log, which names the row and repeats nothing of it', () => {
    expectOneLine({ pillar: 'forensics', view: 'forensic_case', key: unreadableLabCaseId, field: 'status' });
    expect(JSON.stringify(lines)).not.toContain('AWAITED_OLD');
  });
});

describe('one of two FIRs with a status that nobody knows', () => {
  const query =
    '{ case(fir: { state: "BR", district: "PATNA", station: "PIRBAHOR", number: 1, year: 2026, zero: true }) { firs { displayNumber status } } }';

  it('is one error at its place however many fields are asked of it, and the other FIR answers', async () => {
    const [zero] = await told<{ fir_id: string }>(
      world.owners.police,
      "update police.fir set status = 'LOST' where fir_id = $1 returning fir_id",
      ['PIRBAHOR/0-1/2026'],
    );
    lines = [];
    const answer = await world.ask('sho-pirbahor', query);
    expect(answer.data.case.firs).toHaveLength(2);
    expectOneUnreadable(answer, answer.data.case.firs, ['case', 'firs']);
    expectOneLine({ pillar: 'police', view: 'fir', key: zero?.fir_id, field: 'status' });
    expect(JSON.stringify(lines)).not.toContain('LOST');
  });
});
