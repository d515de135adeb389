import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { columnNames, UnreadableCell } from '../../connectors/column.ts';
import { contracts } from '../../connectors/contract.ts';
import type { RecordKind } from '../../connectors/record.ts';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { tales } from '../support/oracle.ts';
import { expectNothingInside } from '../support/refusal.ts';
import { type Answer, type Line, openWorld, operation, type World } from '../support/world.ts';
import { askCase, everyText, type Matter, matters, plant, timelessOf } from './attack.ts';
import { everything, objectNamed } from './selection.ts';

// T14. What goes wrong upstream is told in the source's words, and these quote its rows. A marker is planted in them, and looked for in every
// body, header and line of the log. Where an error stands must not number what is left out, either.

const marker = 'Planted Quxina, house 7, Xyzzybagh';
const words = /Planted|Quxina|Xyzzybagh/;

let world: World;
let lines: Line[] = [];
beforeAll(async () => {
  world = await openWorld({ log: (line) => lines.push(line) });
});
afterAll(() => world.close());
beforeEach(() => {
  lines = [];
});

const whole = everything('Case');
const inMurder = `query ($fir: FirKeyInput) { case(fir: $fir) ${whole} }`;

const inquired = tales()
  .flatMap(({ courtCases }) => courtCases)
  .find(({ probation }) => probation !== null);
const inCourt = `query ($cnr: CNR) { case(cnr: $cnr) ${whole} }`;

/** Between them they read every column of every view. */
const askEverything = async (): Promise<Answer[]> => [
  await world.ask('pp-patna', inMurder, { fir: matters.murder }),
  await world.ask('director-fsl-patna', inMurder, { fir: matters.murder }),
  await world.ask('probation-patna', inCourt, { cnr: inquired?.cnr }, { sub: inquired?.probation?.officer }),
  await world.ask('js-beur', `{ undertrials(prison: "BEUR", first: 5) { nodes ${everything('Undertrial')} } }`),
  await world.ask('registry-patna', operation('ChargeSheets'), { court: 'PATNA-SESSIONS', first: 5 }),
];

const expectUntold = (answers: readonly Answer[], about: string): void => {
  for (const answer of answers) {
    expect(words.exec(everyText(answer))?.[0], about).toBeUndefined();
    expectNothingInside(answer);
  }
  expect(words.exec(JSON.stringify(lines))?.input, about).toBeUndefined();
};

const kinds: readonly (readonly [pillar: Pillar, view: string, kind: RecordKind])[] = pillars.flatMap((pillar) =>
  contracts[pillar].map((kind) => [pillar, kind.view, kind] as const),
);

const isOfFacts = ({ type }: RecordKind): boolean => type === null;

/** Views that fail together: each that decides by itself, because nothing is read behind it; those of content pillar by pillar. */
const failing: readonly (readonly [pillar: Pillar, views: readonly string[]])[] = [
  ...kinds.filter(([, , kind]) => isOfFacts(kind)).map(([pillar, view]) => [pillar, [view]] as const),
  ...pillars.map(
    (pillar) =>
      [pillar, kinds.filter(([of, , kind]) => of === pillar && !isOfFacts(kind)).map(([, view]) => view)] as const,
  ),
];

describe('a view that fails with a name in its message', () => {
  beforeAll(async () => {
    for (const pillar of pillars)
      await plant(
        world,
        pillar,
        `create function ${pillar}.fail() returns boolean language plpgsql as $$ begin raise exception '${marker}' using detail = '${marker}', hint = '${marker}'; end $$`,
      );
  });

  it.each(failing)('%s %s: is not repeated to anybody, nor to the log', async (pillar, views) => {
    const bodies = await plant<{ view: string; sql: string }>(
      world,
      pillar,
      "select name as view, rtrim(pg_get_viewdef(('icjs.' || quote_ident(name))::regclass), ';') as sql from unnest($1::text[]) as name",
      [views],
    );
    const bodied = (body: (sql: string) => string): string =>
      bodies.map(({ view, sql }) => `create or replace view icjs."${view}" as ${body(sql)}`).join(';');
    await plant(
      world,
      pillar,
      bodied((sql) => `select told.* from (${sql}) as told where ${pillar}.fail()`),
    );
    try {
      expectUntold(await askEverything(), views.join());
      expect(lines.length).toBeGreaterThan(0);
    } finally {
      await plant(
        world,
        pillar,
        bodied((sql) => sql),
      );
    }
  });
});

/** The columns of a record that cannot read any text whatever, by trying. */
const unreadable = ({ keys, fields, masks }: RecordKind): string[] =>
  Object.entries({ ...keys, ...fields, ...masks }).flatMap(([name, column]) => {
    if (column.columns.some(({ type }) => type !== 'text')) return [];
    try {
      column.read([marker, marker]);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableCell);
      return columnNames(name, column);
    }
  });

describe('a cell that cannot be read', () => {
  const cells = kinds
    .map(([pillar, view, kind]) => [pillar, view, unreadable(kind)] as const)
    .filter(([, , columns]) => columns.length > 0);

  beforeAll(() =>
    plant(
      world,
      'courts',
      `insert into courts.bail_order (bail_order_id, cnr, accused_code) values ('B/1', 'BRPA010000012026', 'A1');
       insert into courts.accused_outcome (outcome_id, cnr, accused_code) values ('O/1', 'BRPA010000012026', 'A1')`,
    ),
  );

  it('can be planted in many places', () => {
    expect(cells.length).toBeGreaterThan(10);
  });

  it.each(cells)('%s %s %s: is told to nobody, nor to the log', async (pillar, view, columns) => {
    const table = `${pillar}."${view}"`;
    const marked = columns.map((column) => `"${column}" = '${marker}'`).join(', ');
    await plant(world, pillar, `create table ${pillar}.kept as select * from ${table}; update ${table} set ${marked}`);
    try {
      expectUntold(await askEverything(), view);
      expect(lines.length).toBeGreaterThan(0);
    } finally {
      await plant(
        world,
        pillar,
        `delete from ${table}; insert into ${table} select * from ${pillar}.kept; drop table ${pillar}.kept`,
      );
    }
  });
});

/** A value of the right shape with a text in each place where the schema wants a number, a day, an instant, a truth or a member of an enum. */
const misshapen = (type: GraphQLObjectType, text: string): object =>
  Object.fromEntries(
    Object.values(type.getFields()).map(({ name, type: held }) => {
      const named = getNamedType(held);
      if (isObjectType(named)) return [name, { LATIN: text, NATIVE: text }];
      return [name, named.name === 'String' || named.name === 'ID' ? null : text];
    }),
  );

describe('a structured value of another shape', () => {
  const heldIn = (kind: RecordKind, field: string): { type: GraphQLObjectType; list: boolean } | null => {
    const held = kind.type === null ? undefined : objectNamed(kind.type).getFields()[field]?.type;
    const named = held && getNamedType(held);
    return isObjectType(named) ? { type: named, list: String(held).startsWith('[') } : null;
  };

  const misshapenIn = (kind: RecordKind): (readonly [column: string, value: unknown])[] =>
    Object.entries(kind.fields).flatMap(([field, column]) => {
      const held = column.columns[0]?.type === 'jsonb' ? heldIn(kind, field) : null;
      if (!held) return [];
      const value = misshapen(held.type, marker);
      return [[columnNames(field, column)[0] ?? '', held.list ? [value] : value] as const];
    });

  const plantValues = async (pillar: Pillar, view: string, values: readonly (readonly [string, unknown])[]) => {
    const set = values.map(([column], at) => `"${column}" = $${at + 1}::jsonb`).join(', ');
    await plant(
      world,
      pillar,
      `update ${pillar}."${view}" set ${set}`,
      values.map(([, value]) => JSON.stringify(value)),
    );
  };

  const values = kinds
    .map(([pillar, view, kind]) => [pillar, view, misshapenIn(kind)] as const)
    .filter(([, , columns]) => columns.length > 0);

  it('can be planted in many places', () => {
    expect(values.flatMap(([, , columns]) => columns).length).toBeGreaterThan(30);
  });

  it.each(values)('%s %s: is told to nobody, nor to the log', async (pillar, view, columns) => {
    await plantValues(pillar, view, columns);
    expectUntold(await askEverything(), view);
    await plantValues(
      pillar,
      view,
      columns.map(([column]) => [column, marker]),
    );
    expectUntold(await askEverything(), view);
    await plantValues(
      pillar,
      view,
      columns.map(([column]) => [column, null]),
    );
  });

  it('is not repeated by the log though it looks like a line of a stack', async () => {
    await plantValues('police', 'fir', [['occurrence', { from: `x\n    at ${marker} (case.ts:1)`, to: null }]]);
    expectUntold([await askCase(world, 'pp-patna', 'firs { occurrence { from } }', matters.murder)], 'occurrence');
    await plantValues('police', 'fir', [['occurrence', { from: `x\n    at ${marker}`, to: null }]]);
    expectUntold([await askCase(world, 'pp-patna', 'firs { occurrence { from } }', matters.murder)], 'occurrence');
  });
});

describe('facts that cannot be read', () => {
  it('are told of to those whose case it is, and hide it from all who may read their own cases alone', async () => {
    await plant(world, 'police', `update police.fir_facts set district = null where fir_id = 'PIRBAHOR/2/2025'`);
    const fir = { ...matters.murder, number: 2 };
    const absent = timelessOf(await askCase(world, 'citizen-patna', 'id', matters.absent));
    expect(timelessOf(await askCase(world, 'citizen-patna', 'id', fir))).toEqual(absent);
    const owner = await askCase(world, 'dlsa-patna', 'id', fir);
    expect(owner.errors?.[0]?.extensions.code).toBe('PILLAR_UNAVAILABLE');
  });
});

describe('the place of an error', () => {
  type Hidden = {
    readonly what: string;
    readonly database: Pillar;
    readonly statement: string;
    readonly fields: string;
    readonly fir: Matter;
    readonly strangers: readonly string[];
  };

  const rows: readonly Hidden[] = [
    {
      what: 'a child’s bail order',
      database: 'courts',
      statement: `insert into courts.bail_order (bail_order_id, cnr, accused_code, kind, "on") values ('BX', 'BRPA010000032026', 'A2', 'REGULAR', '00-00-0000')`,
      fields: 'courtCases { bailOrders { code on } }',
      fir: matters.childBeside,
      strangers: ['pp-patna', 'sho-pirbahor', 'scrb-bihar', 'dlsa-patna'],
    },
    {
      what: 'a draft of a police report',
      database: 'police',
      statement: `insert into police.charge_sheet (charge_sheet_id, fir_id, court_id, draft, number, kind) values ('DRAFT/3', 'PIRBAHOR/2/2026', 'PATNA-CJM', true, '3', 'A NEW KIND')`,
      fields: 'chargeSheets { number kind }',
      fir: matters.childBeside,
      strangers: ['js-beur', 'scrb-bihar', 'dlsa-patna'],
    },
    {
      what: 'an opinion that another office asked for',
      database: 'prosecution',
      statement: `insert into prosecution.opinion (opinion_id, file_id, requested_by_unit, kind, given_at) select 'OX', file_id, 'ANOTHER', 'GENERAL', 'infinity' from prosecution.prosecution_file_facts where fir_station = 'PIRBAHOR' and fir_number = 1 and fir_year = 2025`,
      fields: 'prosecution { opinions { kind givenAt } }',
      fir: matters.murder,
      strangers: ['sho-pirbahor', 'sp-patna'],
    },
    {
      what: 'an exhibit allotted to another expert',
      database: 'forensics',
      statement: `insert into forensics.exhibit (exhibit_id, lab_case_id, collected_at) values ('EX', 'FSL-PATNA/2026/1', 'infinity')`,
      fields: 'forensicCases { exhibits { number collectedAt } }',
      fir: matters.murder,
      strangers: ['expert-fsl-patna'],
    },
    {
      what: 'what a protected witness said',
      database: 'police',
      statement: `insert into police.statement (statement_id, fir_id, made_by, recorded_at) select 'SX', fir_id, 'WITNESS-' || serial, 'infinity' from police.witness_facts where fir_id = 'PIRBAHOR/1/2025' and protected_witness`,
      fields: 'statements { madeBy recordedAt }',
      fir: matters.murder,
      strangers: ['pp-patna', 'sho-pirbahor', 'judge-patna'],
    },
  ];

  it.each(rows)('tells nobody that there is $what', async ({ database, statement, fields, fir, strangers }) => {
    const before: unknown[] = [];
    for (const persona of strangers) before.push(timelessOf(await askCase(world, persona, fields, fir)));
    await plant(world, database, statement);
    const after: unknown[] = [];
    for (const persona of strangers) after.push(timelessOf(await askCase(world, persona, fields, fir)));
    expect(after).toEqual(before);
  });
});
