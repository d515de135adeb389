import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, World } from '../support/world.ts';
import { type Caller, callers } from './callers.ts';
import { type Asked, finish, walkCases } from './cases.ts';
import { columnsRead, identityColumns, isFact, isField, isKey, mayRead, type Read } from './columns.ts';
import { anchors, type Field, fields, inputs, PART } from './declared.ts';
import { type Dossier, dossier } from './dossier/dossier.ts';
import type { Scenario } from './dossier/telling.ts';
import { isRefused, probes } from './filters.ts';
import { walkLists, walkUnits } from './lists.ts';
import { walkOneself } from './oneself.ts';
import { type Label, mayAsk, mayFilterBy, numberOf, roles, rowsOf, type Stage } from './oracle.ts';
import { decided, isSecretFrom, possible } from './possible.ts';
import { caseQuestion, caseVariables, listQuestion } from './questions.ts';
import { compare, cover, type Disagreement, nothingCovered, nothingSeen, report, type Seen } from './seen.ts';
import { standOf } from './stand.ts';
import { askAs, makeUnreadable, openWorldOf, textsInIndex } from './world.ts';

// Every coordinate of the schema × role × relation × sensitivity × stage, asked of the whole gateway and held against an oracle that
// shares nothing with it but the files of the matrix and of the schema. What one test looked at, the later ones count: they go in order.

const stages: readonly Stage[] = ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'EVIDENCE'];

type Kind = { readonly title: string; readonly labels: readonly Label[]; readonly alone?: boolean };

const kindsOfCases: readonly Kind[] = [
  { title: 'an ordinary case', labels: [] },
  { title: 'a sexual offence', labels: ['SEXUAL_OFFENCE'] },
  { title: 'a case with a child victim', labels: ['CHILD_VICTIM'] },
  { title: 'a sexual offence upon a child', labels: ['SEXUAL_OFFENCE', 'CHILD_VICTIM'] },
  { title: 'a case of terrorism', labels: ['TERROR'] },
  { title: 'a case with a child among the accused', labels: ['CHILD_IN_CONFLICT'] },
  { title: 'a sexual offence with a child among the accused', labels: ['SEXUAL_OFFENCE', 'CHILD_IN_CONFLICT'] },
  { title: 'a case against a child alone', labels: ['CHILD_IN_CONFLICT'], alone: true },
  { title: 'a sealed case', labels: ['SEALED'] },
  { title: 'a sealed sexual offence upon a child', labels: ['SEXUAL_OFFENCE', 'CHILD_VICTIM', 'SEALED'] },
];

// A case for every kind and stage, each with numbers of its own: labels are sticky, and one case must not colour the next.
const scenarios: readonly Scenario[] = kindsOfCases.flatMap(({ labels, alone = false }, kind) =>
  stages.map((stage, at) => ({ serial: kind * stages.length + at + 1, labels, stage, alone })),
);
const dossiers = scenarios.map(dossier);
const dossiersOf = (kind: number): readonly Dossier[] =>
  dossiers.slice(kind * stages.length, (kind + 1) * stages.length);

const coverage = nothingCovered();
/** Statements that reached a pillar, by the role that asked. */
const statements = new Map<string, Set<string>>(roles.map((role) => [role, new Set()]));

let world: World;
let schemas: ReadonlyMap<string, GraphQLSchema>;

/** The schema as the gateway tells it to a role: what it does not tell cannot be asked for. */
const schemaFor = async (role: string): Promise<readonly [string, GraphQLSchema]> => {
  const caller = callers.find((one) => one.role === role);
  if (!caller) throw new Error(`nobody asks as ${role}`);
  const { data } = await askAs(world, caller, getIntrospectionQuery());
  return [role, buildClientSchema(data as IntrospectionQuery)];
};

beforeAll(async () => {
  world = await openWorldOf(dossiers.flatMap(({ rows }) => rows));
  schemas = new Map(await Promise.all(roles.map(schemaFor)));
}, 120_000);
afterAll(() => world.close());

const schemaOf = ({ role }: Caller): GraphQLSchema => {
  const schema = schemas.get(role);
  if (!schema) throw new Error(`the gateway told ${role} no schema`);
  return schema;
};

/** Role after role, so that each statement is known to be of one role; the callers of one role all at once. */
const eachCaller = async (ask: (caller: Caller) => Promise<Disagreement[]>): Promise<string[]> => {
  const found: Disagreement[] = [];
  for (const role of roles) {
    const from = world.statements.length;
    found.push(...(await Promise.all(callers.filter((caller) => caller.role === role).map(ask))).flat());
    for (const { database, statement } of world.statements.slice(from))
      if (database !== 'gateway') statements.get(role)?.add(statement.text);
  }
  return report(found);
};

const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code as string);

/** Asks the same of every caller, and compares what the oracle expects of each. */
const eachAnswer = (
  query: (caller: Caller) => string,
  variables: object,
  expectOf: (caller: Caller, seen: Seen, answer: Answer) => void,
): Promise<string[]> =>
  eachCaller(async (caller) => {
    const seen = nothingSeen();
    expectOf(caller, seen, await askAs(world, caller, query(caller), variables));
    return seen.disagreements;
  });

const askCases = async (caller: Caller, asked: Asked): Promise<Disagreement[]> => {
  const question = caseQuestion(schemaOf(caller), asked.dossiers);
  const answer = await askAs(world, caller, question, caseVariables(asked.dossiers));
  return walkCases(caller, asked, coverage, answer);
};

const askLists = async (caller: Caller): Promise<Disagreement[]> => {
  const answer = await askAs(world, caller, listQuestion(schemaOf(caller)));
  const seen = nothingSeen();
  walkLists(caller, dossiers, seen, coverage, answer.data);
  for (const one of dossiers.slice(0, 1)) walkUnits(seen, coverage, standOf(caller, one), answer.data);
  walkOneself(seen, coverage, caller.role, answer.data.me);
  return finish(caller, seen, answer);
};

describe('the decision table', { timeout: 120_000 }, () => {
  it.each(kindsOfCases.map(({ title }, kind) => [title, kind] as const))(
    'decides every field of %s for every role, own or not, at every stage',
    async (_title, kind) => {
      expect(await eachCaller((caller) => askCases(caller, { dossiers: dossiersOf(kind) }))).toEqual([]);
    },
  );

  it('decides every field of every list, of oneself and of the units', async () => {
    expect(await eachCaller(askLists)).toEqual([]);
  });

  it('refuses every filter and argument that looks into what the role may not read, and no other', async () => {
    const query = (caller: Caller): string =>
      `query { ${probes(schemaOf(caller))
        .map(({ text }, at) => `p${at}: ${text}`)
        .join(' ')} }`;
    const found = await eachAnswer(query, {}, (caller, seen, { errors = [] }) => {
      const refused = errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN').map(({ path }) => path[0]);
      for (const [at, probe] of probes(schemaOf(caller)).entries())
        compare(seen, `${caller.name} asks ${probe.text}`, refused.includes(`p${at}`), isRefused(caller.role, probe));
    });
    expect(found).toEqual([]);
    const given = new Set(callers.flatMap((caller) => probes(schemaOf(caller)).flatMap((probe) => probe.given)));
    expect(inputs.map(({ coordinate }) => coordinate).filter((coordinate) => !given.has(coordinate))).toEqual([]);
  });

  it('refuses to sort by what the role may not read', async () => {
    const query = 'query { undertrials(state: "BR", first: 1, orderBy: NEAREST_DATE) { totalCount } }';
    const dates = inputs.find(({ coordinate }) => coordinate === 'UndertrialFilter.dateBefore');
    const found = await eachAnswer(
      () => query,
      {},
      (caller, seen, answer) => {
        const open = mayAsk(caller.role, anchors.get('Query.undertrials') ?? []);
        const refused = open && !(dates && mayFilterBy(caller.role, dates));
        compare(seen, caller.name, codesOf(answer), refused ? ['FORBIDDEN'] : []);
      },
    );
    expect(found).toEqual([]);
  });

  it('lets the registry of the court acknowledge a charge sheet, and nobody else', async () => {
    const query = 'mutation ($id: ID!) { acknowledgeChargeSheet(id: $id, outcome: DELIVERED) { chargeSheet { id } } }';
    const id = `T${stages.length}-CS`;
    const found = await eachAnswer(
      () => query,
      { id },
      (caller, seen, answer) => {
        const isRegistry = caller.role === 'COURT_REGISTRY';
        const refusal = isRegistry ? 'BAD_USER_INPUT' : 'FORBIDDEN';
        const isHere = isRegistry && caller.own !== null;
        compare(seen, `${caller.name}'s errors`, codesOf(answer), isHere ? [] : [refusal]);
        const payload = answer.data?.acknowledgeChargeSheet ?? null;
        compare(seen, `${caller.name}'s payload`, payload, isHere ? { chargeSheet: { id } } : null);
        if (isHere) cover(coverage, 'Mutation.acknowledgeChargeSheet', 'AcknowledgeChargeSheetPayload.chargeSheet');
      },
    );
    expect(found).toEqual([]);
  });

  it('can be asked by each role of every coordinate but those whose very existence is secret from it', () => {
    const isTold = (role: string, { type, name }: Field): boolean =>
      Object.hasOwn((schemas.get(role)?.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {}, name);
    const untold = roles.flatMap((role) =>
      decided
        .filter((field) => !isTold(role, field) && !isSecretFrom(role, field))
        .map(({ coordinate }) => `${role}: ${coordinate}`),
    );
    expect(untold).toEqual([]);
  });

  it('decides every field of a case whose sensitivity nobody can tell', async () => {
    const asked = { dossiers: dossiersOf(0), unknown: true };
    await makeUnreadable(world, asked.dossiers);
    expect(await eachCaller((caller) => askCases(caller, asked))).toEqual([]);
  });
});

describe('nothing is left out of the table:', () => {
  const coordinates = (some: readonly { readonly coordinate: string }[]): string[] =>
    some.map(({ coordinate }) => coordinate);

  it('every coordinate was decided upon with a record at hand', () => {
    const fieldsLeft = fields.filter(({ coordinate }) => !coverage.visited.has(coordinate));
    expect(coordinates(fieldsLeft)).toEqual([]);
  });

  it('every coordinate that the matrix opens to any role was answered with a value', () => {
    const opened = decided.filter((field) => roles.some((role) => possible(role, field).outcomes.has('ALLOW')));
    const parts = fields.filter(({ dataClass }) => dataClass === PART);
    expect(coordinates([...opened, ...parts].filter(({ coordinate }) => !coverage.answered.has(coordinate)))).toEqual(
      [],
    );
  });

  it('every row in use allowed and denied, where the matrix has both', () => {
    const all = roles.flatMap((role) => decided.map((field) => possible(role, field)));
    const used = new Set(decided.flatMap(({ dataClass }) => rowsOf(dataClass)));
    const [allowing, denying] = [all.flatMap((one) => [...one.allowing]), all.flatMap((one) => [...one.denying])];
    expect(used.size).toBeGreaterThan(60);
    expect([...new Set(allowing)].filter((row) => !coverage.allowed.has(row))).toEqual([]);
    // Row 85 is everybody's own: of another's self nobody can ask.
    expect([...new Set(denying)].filter((row) => !coverage.denied.has(row))).toEqual([numberOf('ONESELF')]);
  });
});

describe('the case index', () => {
  it('holds no text of any pillar', async () => {
    expect(await textsInIndex(world)).toEqual([]);
  });
});

describe('the statements of the table', () => {
  const readBy = (role: string): Read[] => [...(statements.get(role) ?? [])].flatMap(columnsRead);
  const everything = (): Read[] => roles.flatMap(readBy);
  const columnsOf = (reads: readonly Read[]): string[] => [
    ...new Set(reads.map(({ kind, column }) => `${kind.view}.${column}`)),
  ];

  it('read for each role no column that no condition lets it be answered', () => {
    const never = roles.flatMap((role) =>
      columnsOf(readBy(role).filter((read) => !isKey(read) && !mayRead(role, read))).map(
        (column) => `${role}: ${column}`,
      ),
    );
    expect(never).toEqual([]);
  });

  it('read beyond that the keys that join records: numbers and labels of the register, and the day of admission', () => {
    const keys = roles.flatMap((role) =>
      readBy(role).filter((read) => isKey(read) && !isFact(read) && isField(read) && !mayRead(role, read)),
    );
    expect(columnsOf(keys).toSorted()).toEqual([
      'custody.prisoner_id',
      'medical_report.person',
      'prisoner.admitted_at',
      'prisoner.prisoner_id',
      'prosecution_file.file_id',
    ]);
  });

  it('decide by views of facts, which hold no column of an identity or a text', () => {
    const facts = everything().filter(isFact);
    expect([...new Set(facts.map(({ kind }) => kind.view))].toSorted()).toEqual([
      'accused_facts',
      'charge_sheet_facts',
      'charge_sheet_receipt_facts',
      'charge_sheet_witness',
      'court_case_facts',
      'custody_facts',
      'fir_facts',
      'forensic_case_facts',
      'order_facts',
      'prosecution_file_facts',
      'witness_facts',
    ]);
    expect(identityColumns.size).toBeGreaterThan(30);
    expect(columnsOf(facts.filter(({ column }) => identityColumns.has(column)))).toEqual([]);
  });
});
