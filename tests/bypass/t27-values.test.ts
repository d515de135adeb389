import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { expectNothingInside } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { schemaFor } from './everything.ts';
import { reachedPillars } from './ways.ts';

// T27: values of inputs as an oracle. A refusal is the same whatever the value, and never repeats it.

let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await openWorld();
  schema = await schemaFor(world, 'pp-patna');
});
afterAll(() => world.close());

const canaries = ['Sarojini Minz', 'Dhaneshwar Ra'] as const;

const codes = ({ errors }: Answer): string[] => [
  ...new Set((errors ?? []).map(({ extensions }) => extensions.code as string)),
];

const isText = (type: GraphQLInputType): boolean => ['String', 'ID', 'CNR'].includes(getNamedType(type).name);

/** Values that do not fit a type, each made of a word that must not come back. */
const misfits = (type: GraphQLInputType): ((word: string) => unknown)[] => [
  (word) => ({ [word.length]: word }),
  (word) => [[[word]]],
  ...(isText(type) ? [] : [(word: string) => word]),
  ...(isListType(isNonNullType(type) ? type.ofType : type) ? [] : [(word: string) => [word, word]]),
  ...(isNonNullType(type) ? [() => null] : []),
];

type Place = { readonly input: string; readonly field: GraphQLInputField };

const places = (): Place[] =>
  Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ input: type.name, field })));

const questions: Readonly<Record<string, string>> = {
  FirKeyInput: 'query ($x: FirKeyInput) { case(fir: $x) { id } }',
  CaseNumberInput: 'query ($x: CaseNumberInput) { case(caseNumber: $x) { id } }',
  SectionInput: 'query ($x: SectionInput!) { cases(filter: { section: $x }, first: 1) { totalCount } }',
  CaseFilter: 'query ($x: CaseFilter!) { cases(filter: $x, first: 1) { totalCount } }',
  ChargeSheetFilter:
    'query ($x: ChargeSheetFilter) { chargeSheets(court: "PATNA-SESSIONS", filter: $x, first: 1) { totalCount } }',
  UndertrialFilter: 'query ($x: UndertrialFilter) { undertrials(state: "BR", filter: $x, first: 1) { totalCount } }',
};

describe('a value that does not fit', () => {
  it('is refused in every field of every input, the same whatever it says, and is not repeated', async () => {
    expect(places().length).toBeGreaterThan(30);
    for (const { input, field } of places())
      for (const misfit of misfits(field.type)) {
        const answers = await Promise.all(
          canaries.map((word) => world.ask('pp-patna', questions[input] ?? '', { x: { [field.name]: misfit(word) } })),
        );
        const [one, other] = answers;
        const where = `${input}.${field.name} ${JSON.stringify(misfit('…'))}`;
        expect(codes(one as Answer), where).toEqual(['BAD_USER_INPUT']);
        expect(one?.text, where).toBe(other?.text);
        for (const { text } of answers) expect(text, where).not.toMatch(/Sarojini|Minz|Dhaneshwar/);
      }
  });

  it('is not repeated either where it is written into the document', async () => {
    for (const written of [
      'cases(filter: {}, first: "WORD") { totalCount }',
      'cases(filter: "WORD", first: 1) { totalCount }',
      'cases(filter: { stage: "WORD" }, first: 1) { totalCount }',
      'cases(filter: { stage: WORD }, first: 1) { totalCount }',
      'cases(filter: { state: WORD }, first: 1) { totalCount }',
      'cases(filter: { state: { name: "WORD" } }, first: 1) { totalCount }',
      'cases(filter: { registeredFrom: "WORD" }, first: 1) { totalCount }',
      'cases(filter: { updatedSince: "WORD" }, first: 1) { totalCount }',
      'case(cnr: "WORD") { id }',
      'case(cnr: ["WORD"]) { id }',
      'case(prisonerId: { name: "WORD" }) { id }',
      'case(fir: { state: "WORD", district: "WORD", station: "WORD", number: "WORD", year: 1 }) { id }',
      'me { role @include(if: "WORD") }',
    ]) {
      const [one, other] = await Promise.all(
        ['SarojiniMinz', 'DhaneshwarRa'].map((word) =>
          world.ask('pp-patna', `{ ${written.replaceAll('WORD', word)} }`),
        ),
      );
      expect(one?.errors, written).toBeDefined();
      expect(one?.text, written).not.toMatch(/Sarojini/);
      expect(one?.text, written).toBe(other?.text);
      expectNothingInside(one as Answer);
    }
  });

  it('is refused as a default, and a default is not left out because the field may be null', async () => {
    const wrong = await world.ask(
      'pp-patna',
      'query ($x: Int! = "Sarojini") { cases(filter: {}, first: $x) { totalCount } }',
    );
    expect(codes(wrong)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(wrong.text).not.toContain('Sarojini');
    const zero = 'query ($fir: FirKeyInput) { case(fir: $fir) { firs { key { zero } } } }';
    const fir = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2026, zero: null };
    expect(codes(await world.ask('sho-pirbahor', zero, { fir }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a member of an enum', () => {
  it('that does not exist is refused like any other word: none is suggested, whatever it resembles', async () => {
    for (const { input, field } of places().filter(({ field: { type } }) => isEnumType(getNamedType(type)))) {
      const named = getNamedType(field.type);
      const members = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
      const near = members.flatMap((name) => [
        name.toLowerCase(),
        `${name}S`,
        name.slice(0, -1),
        ` ${name}`,
        `${name}\u200b`,
      ]);
      const inList = (value: string): unknown => (isListType(field.type) ? [value] : value);
      const refusals = new Set<string>();
      for (const value of [
        ...near,
        'SEALED',
        'CHILD_IN_CONFLICT',
        'NONSENSE',
        '0',
        '__proto__',
        'constructor',
        'toString',
      ])
        refusals.add(
          (await world.ask('pp-patna', questions[input] ?? '', { x: { [field.name]: inList(value) } })).text,
        );
      expect(refusals.size, `${input}.${field.name}`).toBe(1);
      expect([...refusals][0]).toContain('BAD_USER_INPUT');
      for (const member of members) expect([...refusals][0]).not.toContain(member);
    }
  });
});

/** Values of each filter: what the world holds, what it does not, and what is the very edge. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  'CaseFilter.state': ['BR', 'UP', 'XX', ''],
  'CaseFilter.district': ['Patna', 'Nowhere', ''],
  'CaseFilter.station': ['Pirbahor', 'Nowhere', ''],
  'CaseFilter.court': ['PATNA-SESSIONS', 'NOWHERE', ''],
  'CaseFilter.prosecutor': ['PP-PATNA-001', 'NOBODY', ''],
  'CaseFilter.stage': ['EVIDENCE', 'DISPOSED'],
  'CaseFilter.section': [
    { act: 'BNS', section: '103' },
    { act: 'X', section: 'X' },
  ],
  'CaseFilter.punishmentBand': ['TEN_YEARS_OR_MORE'],
  'CaseFilter.registeredFrom': ['2020-01-01', '2099-01-01'],
  'CaseFilter.registeredTo': ['2020-01-01', '2099-01-01'],
  'CaseFilter.nextHearingFrom': ['2020-01-01', '2099-01-01'],
  'CaseFilter.nextHearingTo': ['2020-01-01', '2099-01-01'],
  'CaseFilter.filingDueBefore': ['2020-01-01', '2099-01-01'],
  'ChargeSheetFilter.filedFrom': ['2020-01-01', '2099-01-01'],
  'ChargeSheetFilter.filedTo': ['2020-01-01', '2099-01-01'],
  'ChargeSheetFilter.exchangeState': ['SUBMITTED', 'REGISTERED'],
  'UndertrialFilter.maximumDetention': [[], ['RUNNING'], ['MAX_REACHED']],
  'UndertrialFilter.defaultBail': [[], ['ACCRUED'], ['UNKNOWN']],
  'UndertrialFilter.bailGrantedDaysAgo': [0, -1, 100_000],
  'UndertrialFilter.dateBefore': ['2020-01-01', '2099-01-01'],
  'UndertrialFilter.admittedFrom': ['2020-01-01', '2099-01-01'],
  'UndertrialFilter.admittedTo': ['2020-01-01', '2099-01-01'],
  'UndertrialFilter.sex': ['FEMALE', 'MALE'],
};

describe('a filter that a role may not use', () => {
  it.each(Object.keys(personas))(
    'is refused to %s alike for every value, before any pillar is asked',
    async (persona) => {
      for (const [coordinate, values] of Object.entries(samples)) {
        const [input = '', field = ''] = coordinate.split('.');
        const before = reachedPillars(world);
        const answers = [];
        for (const value of values)
          answers.push(await world.ask(persona, questions[input] ?? '', { x: { [field]: value } }));
        const refused = answers.filter((answer) => codes(answer).includes('FORBIDDEN'));
        if (refused.length === 0) continue;
        expect(refused, coordinate).toHaveLength(answers.length);
        expect(new Set(answers.map(({ text }) => text)).size, coordinate).toBe(1);
        expect(reachedPillars(world), coordinate).toBe(before);
      }
    },
  );

  it('is refused to the medical officer, who reads no section: the matrix has such cells', async () => {
    const answer = await world.ask('mo-beur', questions.UndertrialFilter ?? '', {
      x: { maximumDetention: ['RUNNING'] },
    });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });
});
