import { readFileSync } from 'node:fs';
import { getDirective } from '@graphql-tools/utils';
import { parse } from 'csv-parse/sync';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnNames } from '../../connectors/column.ts';
import { contracts } from '../../connectors/contract.ts';
import type { RecordKind } from '../../connectors/record.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { rowsOf } from '../../src/policy/decide.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { administer } from '../support/administer.ts';
import { type Answer, openWorld, type Seen, type World } from '../support/world.ts';
import { everythingOf, schemaFor } from './everything.ts';

// T29: what is read and then kept back has left its database. What may not be answered is not asked for: no denied column, and of a case that
// is hidden nothing but the facts that hide it.

let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await openWorld();
  schema = await schemaFor(world, 'pp-patna');
});
afterAll(() => world.close());

const everybody = Object.keys(personas);

/** What reached the pillars while something was asked. */
const reached = async (asking: () => Promise<Answer>): Promise<{ answer: Answer; seen: Seen[] }> => {
  const from = world.statements.length;
  const answer = await asking();
  const seen = world.statements.slice(from).filter(({ database }) => database !== 'gateway');
  return { answer, seen };
};

const viewOf = ({ statement }: Seen): string => /icjs\."(\w+)"/.exec(statement.text)?.[1] ?? statement.text;

const fir = (number: number, year: number, station = 'Pirbahor'): string =>
  `fir: { state: "BR", district: "Patna", station: "${station}", number: ${number}, year: ${year} }`;

const askCase = (persona: string, key: string, fields: string): Promise<Answer> =>
  world.ask(persona, `{ case(${key}) { ${fields} } }`);

const sdl = buildSchema(readTypeDefinitions().join('\n'));

type Line = Readonly<Record<string, string>>;
const lines: Line[] = parse(readFileSync(new URL('../../schema/data-sharing-matrix.csv', import.meta.url)), {
  columns: true,
});
const matrix = new Map(lines.map((line) => [line.dataClass ?? '', line]));

/** Cells under which nothing is answered to anybody of the role without a recorded trigger. */
const closed = ['NONE', 'X', 'A'];

const classOf = (coordinate: string): string => {
  const [typeName = '', field = ''] = coordinate.split('.');
  const type = sdl.getType(typeName);
  const found = isObjectType(type) ? type.getFields()[field] : undefined;
  return String(found ? getDirective(sdl, found, 'data')?.[0]?.class : undefined);
};

/** Whether the matrix closes a field to a role whatever the record: every row that may decide on it is closed. */
const isClosed = (coordinate: string, role: string): boolean =>
  rowsOf(classOf(coordinate)).every((row) => closed.includes(matrix.get(row)?.[role] ?? 'NONE'));

const coordinatesOf = (record: RecordKind, column: string): string[] =>
  (record.feeds[column] ?? [column]).map((field) => (field.includes('.') ? field : `${record.type}.${field}`));

/** The columns of a record that answer nothing but what is closed to the role. */
const closedColumns = (record: RecordKind, role: string): string[] =>
  Object.entries({ ...record.fields, ...record.masks })
    .filter(([field]) => coordinatesOf(record, field).every((coordinate) => isClosed(coordinate, role)))
    .flatMap(([field, column]) => columnNames(field, column));

const selected = (text: string): string[] =>
  [...(/^select (.*?) from /.exec(text)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(([, name]) => name ?? '');

describe('a denied column', () => {
  it.each(everybody)('is in no statement when %s asks for everything of every kind of case', async (persona) => {
    const role = personas[persona]?.role ?? '';
    const told = await schemaFor(world, persona);
    const questions = [
      ...[fir(1, 2025), fir(2, 2026), fir(1, 2026, 'MAHILA-PATNA'), fir(5, 2026)].map(
        (key) => `{ case(${key}) { ${everythingOf(told, 'Case')} } }`,
      ),
      `{ undertrials(state: "BR", first: 50) { nodes { ${everythingOf(told, 'Undertrial')} } } }`,
      `{ chargeSheets(court: "PATNA-SESSIONS", first: 50) { nodes { ${everythingOf(told, 'ChargeSheet')} } } }`,
    ];
    const seen = [];
    for (const query of questions) seen.push(...(await reached(() => world.ask(persona, query))).seen);
    const records = Object.values(contracts).flat();
    for (const one of seen) {
      const record = records.find(({ view, pillar }) => view === viewOf(one) && pillar === one.database);
      if (!record) throw new Error(`a statement reads what no contract offers: ${one.statement.text}`);
      const denied = closedColumns(record, role);
      expect(
        selected(one.statement.text).filter((name) => denied.includes(name)),
        record.view,
      ).toEqual([]);
    }
  });

  it('is one in the matrix: each role but those that work on cases is denied hundreds', () => {
    const count = (role: string): number =>
      Object.values(contracts)
        .flat()
        .flatMap((record) => closedColumns(record, role)).length;
    expect(count('PLATFORM_ADMIN')).toBeGreaterThan(200);
    expect(count('JAIL_SUPERINTENDENT')).toBeGreaterThan(40);
    expect(count('PUBLIC_PROSECUTOR')).toBeGreaterThan(0);
  });
});

/** Cases that are hidden, from whom, and why. */
const hidden: readonly (readonly [why: string, key: string, from: (persona: string) => boolean])[] = [
  ['every accused is a child', fir(3, 2026), () => true],
  ['the court sealed it', fir(4, 2026), (persona) => persona !== 'judge-patna'],
  [
    'it is another’s, and the role reads its own alone',
    fir(1, 2025),
    (persona) => ['js-hajipur', 'citizen-patna', 'probation-patna', 'mo-beur'].includes(persona),
  ],
];

describe.each(hidden)('a case that is hidden because %s', (_why, key, isHidden) => {
  it('sends to the pillars what an absent one sends, and no statement but those of policy facts', async () => {
    for (const persona of everybody.filter(isHidden)) {
      const all = everythingOf(schema, 'Case');
      const found = await reached(() => askCase(persona, key, all));
      const absent = await reached(() => askCase(persona, fir(999_999, 2026), all));
      expect(found.answer.data, persona).toEqual({ case: null });
      for (const one of found.seen) expect(viewOf(one), persona).toMatch(/_facts$/);
      const texts = (seen: readonly Seen[]): string[] =>
        [...new Set(seen.map(({ statement }) => statement.text))].toSorted();
      expect(texts(found.seen), persona).toEqual(texts(absent.seen));
    }
  });
});

describe('a record that is left out', () => {
  const idsOf = async (pillar: 'police' | 'courts', query: string): Promise<string[]> =>
    administer(world.owners[pillar], async (client) => {
      const { rows } = await client.query<{ id: string }>(query);
      expect(rows.length).toBeGreaterThan(0);
      return rows.map(({ id }) => id);
    });

  it.each([
    [
      'a child among the accused',
      'police',
      'select accused_id as id from police.accused_facts where child',
      ['accused', 'arrest'],
    ],
    [
      'a protected witness',
      'police',
      'select witness_id as id from police.witness_facts where protected_witness',
      ['witness'],
    ],
    ['a sealed order', 'courts', 'select order_id as id from courts.order_facts where sealed', ['court_order']],
  ] as const)('is never asked for by those who may not know of it: %s', async (_what, pillar, query, views) => {
    const ids = await idsOf(pillar, query);
    for (const persona of everybody.filter((name) => name !== 'judge-patna'))
      for (const key of [fir(1, 2025), fir(2, 2026), fir(5, 2026)]) {
        const { seen } = await reached(() => askCase(persona, key, everythingOf(schema, 'Case')));
        const values = seen
          .filter((one) => views.some((view) => viewOf(one) === view))
          .flatMap((one) => one.values.flat());
        expect(
          values.filter((value) => ids.includes(String(value))),
          persona,
        ).toEqual([]);
      }
  });
});

describe('what a caller types', () => {
  it('reaches no pillar: a pillar is asked by identifiers that the index found', async () => {
    const word = "Sarojini'; drop table";
    const { seen } = await reached(() =>
      world.ask(
        'pp-patna',
        'query ($word: ID, $text: String!) { a: case(prisonerId: $word) { id } b: cases(filter: { prosecutor: $word, section: { act: $text, section: $text } }, first: 5) { totalCount nodes { id } } c: undertrials(state: "BR", filter: { dateBefore: "2031-03-17" }, first: 5) { totalCount } }',
        { word, text: word },
      ),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { statement, values } of seen) {
      expect(statement.text).not.toContain('Sarojini');
      expect(JSON.stringify(values)).not.toMatch(/Sarojini|2031-03-17/);
    }
  });

  it('stands in no statement’s text, of the index neither: it travels as a value', async () => {
    const from = world.statements.length;
    await world.ask('pp-patna', 'query ($word: ID) { cases(filter: { prosecutor: $word }, first: 5) { totalCount } }', {
      word: "Sarojini' or true --",
    });
    const seen = world.statements.slice(from);
    expect(JSON.stringify(seen.flatMap(({ values }) => values))).toContain('Sarojini');
    for (const { statement } of seen) expect(statement.text).not.toContain('Sarojini');
  });
});
