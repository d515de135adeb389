import { isDeepStrictEqual } from 'node:util';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testNow } from '../support/template.ts';
import type { Answer, World } from '../support/world.ts';
import { accessesQuestion, walkAccesses } from './accesses.ts';
import { candidateOf, plantUnmatched, refusalToDecide, walkBureau } from './bureau.ts';
import { type Caller, callers } from './callers.ts';
import { type Asked, finish, keyOf, walkCases } from './cases.ts';
import { columnsRead, identityColumns, isFact, isField, isKey, mayRead, type Read, type Reader } from './columns.ts';
import { anchors, type Field, fields, inputs, PART } from './declared.ts';
import { type Dossier, dossier } from './dossier/dossier.ts';
import type { Scenario } from './dossier/telling.ts';
import { isRefused, probes } from './filters.ts';
import { caseIdOf, claimsOf, forgetGrants, grantEverything, officeOf, orderOf } from './grants.ts';
import { walkLists, walkUnits, walkWaiting } from './lists.ts';
import { walkOneself } from './oneself.ts';
import {
  type Cell,
  cellOf,
  type Label,
  mayAsk,
  mayFilterBy,
  numberOf,
  roles,
  rowsOf,
  type Stage,
  secretRows,
} from './oracle.ts';
import { decided, isSecretFrom, possible } from './possible.ts';
import { bureauQuestion, caseQuestion, caseVariables, listQuestion } from './questions.ts';
import {
  compare,
  compareEntries,
  cover,
  type Disagreement,
  nothingCovered,
  nothingSeen,
  report,
  type Seen,
} from './seen.ts';
import { standOf } from './stand.ts';
import {
  type Asking,
  everyGrant,
  type Grant,
  holds,
  isTold,
  type Made,
  ORDERED,
  REASON,
  refusalOf,
  refusalToEnd,
  rowsInHaste,
  withRanks,
} from './triggers.ts';
import {
  committeeQuestion,
  draftsQuestion,
  isRecordedBy,
  prisonersQuestion,
  walkCommittee,
  walkDrafts,
  walkPrisoners,
} from './undertrials.ts';
import { askAs, makeUnreadable, openWorldOf, textsInIndex } from './world.ts';

// Every coordinate of the schema × role × relation × sensitivity × stage, asked of the whole gateway and held against an oracle that
// shares nothing with it but the files of the matrix and of the schema. What one test looked at, the later ones count: they go in order.

const CASES_AT_ONCE = 2;
const QUESTIONS_AT_ONCE = 20;

const stages: readonly Stage[] = ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'EVIDENCE'];

/** What tells one decision on a link from another. */
const pick = (node: object): object => {
  const { candidate, verdict, undoneBy } = node as Record<string, unknown>;
  return { candidate, verdict, undoneBy };
};

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

const atStages = (kind: number, ...some: readonly Stage[]): readonly Dossier[] =>
  dossiersOf(kind).filter(({ scenario }) => some.includes(scenario.stage));

/** Kinds of cases in which a trigger opens something of its own: protected people, a child, children alone, a seal. */
const kindsGranted = [0, 1, 2, 5, 7, 8];
/** Those of them that keep somebody or themselves from most: what is opened in one is not opened in another. */
const kindsHiding = [5, 7, 8];

/** Fields whose very existence is secret from whom no row opens them. */
const secretFields = fields.filter(
  ({ dataClass }) => dataClass !== PART && rowsOf(dataClass).every((row) => secretRows.has(row)),
);

const closed: ReadonlySet<Cell> = new Set<Cell>(['NONE', 'A']);
const opensToSomebody = (role: string, dataClass: string): boolean =>
  rowsOf(dataClass).some((row) => !closed.has(cellOf(role, row)));

const coordinatesOf = (...types: readonly string[]): string[] =>
  fields.filter(({ type }) => types.includes(type)).map(({ coordinate }) => coordinate);

const coverage = nothingCovered();
/** Statements that reached a pillar, by the role that asked. */
type Statements = ReadonlyMap<string, Set<string>>;
const noStatements = (): Statements => new Map(roles.map((role) => [role, new Set()]));
const statements = noStatements();
const statementsUponGrants = noStatements();

let world: World;
let schemas: ReadonlyMap<string, GraphQLSchema>;

/** The schema as the gateway tells it to each role, one after the other: what it does not tell cannot be asked for. */
const askSchemas = async (): Promise<ReadonlyMap<string, GraphQLSchema>> => {
  const told = new Map<string, GraphQLSchema>();
  for (const caller of callers) {
    if (told.has(caller.role)) continue;
    const { data } = await askAs(world, caller, getIntrospectionQuery());
    told.set(caller.role, buildClientSchema(data as IntrospectionQuery));
  }
  return told;
};

beforeAll(async () => {
  world = await openWorldOf(dossiers.flatMap(({ rows }) => rows));
  schemas = await askSchemas();
}, 120_000);
afterAll(() => world.close());

const schemaOf = ({ role }: Caller): GraphQLSchema => {
  const schema = schemas.get(role);
  if (!schema) throw new Error(`the gateway told ${role} no schema`);
  return schema;
};

/** Role after role, so that each statement is known to be of one role; the callers of one role all at once. */
const eachCaller = async (
  ask: (caller: Caller) => Promise<Disagreement[]>,
  read: Statements = statements,
  asking: readonly Caller[] = callers,
): Promise<string[]> => {
  const found: Disagreement[] = [];
  for (const role of roles) {
    const from = world.statements.length;
    found.push(...(await Promise.all(asking.filter((caller) => caller.role === role).map(ask))).flat());
    for (const { database, statement } of world.statements.slice(from))
      if (database !== 'gateway') read.get(role)?.add(statement.text);
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

/** An operation may not be as wide as several whole cases (decision 10): they are asked for a few at a time. */
const inParts = <T>(some: readonly T[], size: number): readonly T[][] =>
  Array.from({ length: Math.ceil(some.length / size) }, (_part, at) => some.slice(at * size, (at + 1) * size));

const askSome = async (caller: Caller, asked: Asked): Promise<Disagreement[]> => {
  const key = keyOf(caller, asked);
  const question = caseQuestion(schemaOf(caller), asked.dossiers, key);
  const answer = await askAs(world, caller, question, caseVariables(asked.dossiers, key));
  return walkCases(caller, asked, coverage, answer);
};

const askCases = async (caller: Caller, asked: Asked): Promise<Disagreement[]> => {
  const found: Disagreement[] = [];
  for (const part of inParts(asked.dossiers, CASES_AT_ONCE))
    found.push(...(await askSome(caller, { ...asked, dossiers: part })));
  return found;
};

const askLists = async (caller: Caller, granted: ReadonlySet<Dossier> = new Set()): Promise<Disagreement[]> => {
  const answer = await askAs(world, caller, listQuestion(schemaOf(caller)));
  const seen = nothingSeen();
  walkLists(caller, { dossiers, granted }, seen, coverage, answer.data);
  walkWaiting(caller, { dossiers, granted }, seen, coverage, answer.data.waitingChargeSheets);
  for (const one of dossiers.slice(0, 1)) walkUnits(seen, coverage, standOf(caller, one), answer.data);
  walkOneself(seen, coverage, caller.role, [...granted].map(orderOf), answer.data.me);
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
    expect(await eachCaller((caller) => askLists(caller))).toEqual([]);
  });

  it('refuses every filter and argument that looks into what the role may not read, and no other', async () => {
    const found = await eachCaller(async (caller) => {
      const seen = nothingSeen();
      for (const some of inParts(probes(schemaOf(caller)), QUESTIONS_AT_ONCE)) {
        const query = `query { ${some.map(({ text }, at) => `p${at}: ${text}`).join(' ')} }`;
        const { errors = [] } = await askAs(world, caller, query);
        const refused = errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN').map(({ path }) => path[0]);
        for (const [at, probe] of some.entries())
          compare(seen, `${caller.name} asks ${probe.text}`, refused.includes(`p${at}`), isRefused(caller.role, probe));
      }
      return seen.disagreements;
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

  it('lists before the review committee whom each role owns, for those who may read dates', async () => {
    let listed = 0;
    const found = await eachAnswer(
      () => committeeQuestion,
      {},
      (caller, seen, { data }) => {
        listed += walkCommittee(caller, dossiers, seen, coverage, data.district);
      },
    );
    expect(found).toEqual([]);
    expect(listed).toBeGreaterThan(20);
  });

  it('tells by a prisoner’s number of the persons whom each role owns, and of nobody else', async () => {
    for (const part of inParts(
      kindsOfCases.flatMap((_kind, at) => atStages(at, 'EVIDENCE')),
      6,
    )) {
      const found = await eachAnswer(
        () => prisonersQuestion(part),
        {},
        (caller, seen, { data }) => walkPrisoners(caller, part, seen, coverage, data),
      );
      expect(found).toEqual([]);
    }
  });

  it('drafts the application of each person with what the record of the person would tell, and blanks', async () => {
    let drafted = 0;
    const found = await eachAnswer(
      () => draftsQuestion,
      {},
      (caller, seen, { data }) => {
        drafted += walkDrafts(caller, dossiers, seen, coverage, data.undertrials?.nodes ?? []);
      },
    );
    expect(found).toEqual([]);
    expect(drafted).toBeGreaterThan(20);
  });

  it('lets the superintendent who holds a person record the application, and nobody else', async () => {
    const query = `mutation ($id: ID!) { recordApplication(prisonerId: $id, madeOn: "2026-10-05") { case { prisonerId } } }`;
    const id = `T${stages.length}-P-A1`;
    const found = await eachAnswer(
      () => query,
      { id },
      (caller, seen, answer) => {
        const expected = isRecordedBy(caller, 'A1');
        compare(seen, `${caller.name}'s errors`, codesOf(answer), expected === 'RECORDED' ? [] : [expected]);
        const payload = answer.data?.recordApplication ?? null;
        compare(
          seen,
          `${caller.name}'s payload`,
          payload,
          expected === 'RECORDED' ? { case: { prisonerId: id } } : null,
        );
        if (payload) cover(coverage, 'Mutation.recordApplication', 'RecordApplicationPayload.case');
      },
    );
    expect(found).toEqual([]);
  });

  it('tells the records bureau of the place what found no counterpart there, lets it decide, and nobody else', async () => {
    const [dossier] = atStages(0, 'EVIDENCE');
    if (!dossier) throw new Error('there is no case');
    const candidate = candidateOf(dossier);
    const walk = (root: 'unmatchedRecords' | 'linkDecisions', isPlanted: (node: object) => boolean) =>
      eachAnswer(
        (caller) => bureauQuestion(schemaOf(caller), root),
        {},
        (caller, seen, answer) => {
          walkBureau(caller, root, seen, coverage, answer, isPlanted);
          compareEntries(seen, answer.extensions?.withheld ?? []);
        },
      );
    await plantUnmatched(world, dossier);
    expect(
      await walk('unmatchedRecords', (node) =>
        isDeepStrictEqual(
          (node as { candidates: { id: string }[] }).candidates.map(({ id }) => id),
          [candidate],
        ),
      ),
    ).toEqual([]);
    const deciding = `mutation ($id: ID!) { confirmLink(candidate: $id) { decision { candidate } }
      undoLinkDecision(candidate: $id) { decision { candidate } } rejectLink(candidate: $id) { decision { candidate } } }`;
    const found = await eachCaller(async (caller) => {
      const purpose = caller.role === 'CRIME_RECORDS_BUREAU' ? { purpose: 'INVESTIGATION' } : {};
      const asking = { ...caller, claims: { ...caller.claims, ...purpose } };
      const answer = await askAs(world, asking, deciding, { id: candidate });
      const seen = nothingSeen();
      const refusal = refusalToDecide(caller);
      compare(seen, `${caller.name}'s errors`, codesOf(answer), refusal === null ? [] : Array(3).fill(refusal));
      const decided = refusal === null ? { decision: { candidate } } : null;
      for (const root of ['confirmLink', 'undoLinkDecision', 'rejectLink'])
        compare(seen, `${caller.name}: ${root}`, answer.data?.[root] ?? null, decided);
      return seen.disagreements;
    });
    expect(found).toEqual([]);
    expect(
      await walk('linkDecisions', (node) =>
        isDeepStrictEqual(pick(node), { candidate, verdict: 'REJECTED', undoneBy: null }),
      ),
    ).toEqual([]);
    cover(coverage, ...coordinatesOf('LinkDecisionPayload'));
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

  describe('with an order of the court that opens every row', () => {
    const granted = new Set(kindsGranted.flatMap((kind) => atStages(kind, 'CHARGE_SHEETED', 'EVIDENCE')));
    const upon = (ask: (caller: Caller) => Promise<Disagreement[]>): Promise<string[]> =>
      eachCaller(ask, statementsUponGrants);
    let told: typeof schemas;
    beforeAll(async () => {
      told = schemas;
      await grantEverything(world, [...granted]);
      schemas = await askSchemas();
    });
    afterAll(async () => {
      await forgetGrants(world);
      schemas = told;
    });

    it('shows in the schema what is secret from a role to whom the order opens it, and nothing else', () => {
      const found = callers.flatMap((caller) =>
        secretFields.map(({ coordinate, type, name }) => {
          const shown = schemaOf(caller).getType(type) as GraphQLObjectType;
          return `${caller.role} ${coordinate} ${name in shown.getFields()}`;
        }),
      );
      const expected = callers.flatMap(({ role }) =>
        secretFields.map(({ coordinate, dataClass }) => `${role} ${coordinate} ${opensToSomebody(role, dataClass)}`),
      );
      expect(found).toEqual(expected);
    });

    it.each(kindsGranted.map((kind) => [kindsOfCases[kind]?.title ?? '', kind] as const))(
      'decides every field of %s for every role, own or not, in the case that it names and in no other',
      async (_title, kind) => {
        const unopened = kindsHiding.includes(kind) ? atStages(kind, 'COGNIZANCE') : [];
        const asked = { dossiers: [...atStages(kind, 'CHARGE_SHEETED', 'EVIDENCE'), ...unopened], granted };
        expect(await upon((caller) => askCases(caller, asked))).toEqual([]);
      },
    );

    it('brings no case into a list', async () => {
      expect(await upon((caller) => askLists(caller, granted))).toEqual([]);
    });
  });

  describe('of triggers', () => {
    const [open] = atStages(4, 'CHARGE_SHEETED');
    const [sealed] = atStages(8, 'EVIDENCE');
    const [children] = atStages(7, 'EVIDENCE');
    const ids = new Map<Dossier | null, string>([[null, 'C0000000000000000000000']]);
    const made: Made[] = [];
    beforeAll(async () => {
      for (const one of [open, sealed, children]) if (one) ids.set(one, await caseIdOf(world, one));
    });
    afterAll(() => forgetGrants(world));

    const glass = (id: string): string =>
      `requestBreakGlass(case: "${id}", reason: "${REASON}") { grant ${everyGrant} }`;
    const direction = (rows: string) => (id: string) =>
      `directUnmasking(case: "${id}", rows: ${rows}) { grant ${everyGrant} }`;
    const { role, office, reference } = ORDERED;
    const order = (rows: string) => (id: string) =>
      `recordGrant(case: "${id}", kind: COURT_ORDER, reference: "${reference}", rows: ${rows}, role: "${role}", office: "${office}") { grant ${everyGrant} }`;
    const everywhere = (name: string, by: Asking['by'], text: Asking['text']): Asking[] =>
      Object.entries({ open, sealed, children, nowhere: null }).map(([where, one]) => ({
        alias: `${name}_${where}`,
        text,
        dossier: one ?? null,
        by,
      }));
    const askings: readonly Asking[] = [
      ...everywhere('glass', 'officer', glass),
      ...everywhere('direction', 'judge', direction('[8]')),
      // The registry reads the victim of an ordinary case: nothing there is masked until directed.
      { alias: 'direction_wrong', text: direction('[7]'), dossier: open ?? null, by: 'judge', wrong: true },
      ...everywhere('order', 'judge', order('[24]')),
      // What the prosecution's opinion is to the prosecutor waits for no trigger.
      { alias: 'order_wrong', text: order('[44]'), dossier: open ?? null, by: 'judge', wrong: true },
    ];

    const expectedOf = (caller: Caller, { alias, dossier: one }: Asking, from: string): object => {
      const told = { case: ids.get(one), reference: null, reason: null, subject: null, until: null, withdrawnAt: null };
      if (alias.startsWith('direction'))
        return { ...told, kind: 'UNMASKING', rows: [8], role: 'COURT_REGISTRY', office: officeOf(caller) };
      if (alias.startsWith('order')) return { ...told, kind: 'COURT_ORDER', rows: [24], ...ORDERED };
      return {
        ...told,
        kind: 'BREAK_GLASS',
        rows: rowsInHaste(caller.role),
        reason: REASON,
        role: caller.role,
        office: officeOf(caller),
        subject: claimsOf(caller).sub,
        until: new Date(Date.parse(from) + 24 * 3_600_000).toISOString(),
      };
    };

    /** Asks everything in one mutation and compares, name by name, what was refused and what was recorded. */
    const record = async (caller: Caller, some: readonly Asking[]): Promise<Disagreement[]> => {
      const text = some.map(({ alias, text: root, dossier: one }) => `${alias}: ${root(ids.get(one) ?? '')}`);
      const { data, errors = [] } = await world.ask(
        caller.persona,
        `mutation { ${text.join(' ')} }`,
        {},
        caller.claims,
      );
      const seen = nothingSeen();
      for (const asking of some) {
        const { alias } = asking;
        const code = errors.find(({ path }) => path?.[0] === alias)?.extensions.code ?? null;
        const refusal = refusalOf(caller, asking);
        compare(seen, `${caller.name}: ${alias}`, code, refusal);
        const grant: Grant | null = data?.[alias]?.grant ?? null;
        compare(seen, `${caller.name}: ${alias} recorded`, grant !== null, refusal === null);
        if (grant === null) continue;
        made.push({ grant, by: caller });
        const { id: _id, from, ...found } = grant;
        compare(seen, `${caller.name}: ${alias} records`, found, expectedOf(caller, asking, from));
      }
      return seen.disagreements;
    };

    it('lets each be recorded by whom the law gives it, in the cases that are theirs to open, and by nobody else', async () => {
      expect(await eachCaller((caller) => record(caller, askings), noStatements())).toEqual([]);
      const [inHaste] = askings;
      expect(await eachCaller((caller) => record(caller, inHaste ? [inHaste] : []), noStatements(), withRanks)).toEqual(
        [],
      );
      expect(new Set(made.map(({ grant }) => grant.kind))).toEqual(
        new Set(['BREAK_GLASS', 'UNMASKING', 'COURT_ORDER']),
      );
      cover(coverage, ...coordinatesOf('Grant', 'GrantPayload', 'Mutation'));
    });

    const byId = (some: readonly Grant[]): Grant[] => some.toSorted((one, other) => (one.id < other.id ? -1 : 1));

    it('tells each caller of those that it holds, and the superintendent of each emergency in the own district', async () => {
      const question = `{ me { grants ${everyGrant} notices { at grant ${everyGrant} } } }`;
      const found = await eachCaller(async (caller) => {
        const { grants, notices } = (await world.ask(caller.persona, question, {}, caller.claims)).data.me;
        const seen = nothingSeen();
        const recorded = made.map(({ grant }) => grant);
        compare(seen, `${caller.name} holds`, byId(grants), byId(recorded.filter((grant) => holds(caller, grant))));
        const emergencies = isTold(caller) ? recorded.filter(({ kind }) => kind === 'BREAK_GLASS') : [];
        const told = notices.map(({ grant }: { grant: Grant }) => grant);
        compare(seen, `${caller.name} is told of`, byId(told), byId(emergencies));
        for (const { at, grant } of notices) compare(seen, `${caller.name} is told at`, at, grant.from);
        return seen.disagreements;
      }, noStatements());
      expect(found).toEqual([]);
      cover(coverage, 'Me.grants', 'Me.notices', ...coordinatesOf('Notice'));
    });

    it('lets each be ended by whom the law gives it, and by nobody else', async () => {
      const ending = ['BREAK_GLASS of BR.PATNA', 'COURT_ORDER of PATNA-SESSIONS', 'COURT_ORDER of PATNA-CJM'].map(
        (which) => made.find(({ grant, by }) => which === `${grant.kind} of ${officeOf(by)}`),
      );
      expect(ending).not.toContain(undefined);
      const found = await eachCaller(async (caller) => {
        const roots = [...ending.map((one) => one?.grant.id), 'nothing'].map(
          (id, at) => `end_${at}: withdrawGrant(id: "${id}") { grant ${everyGrant} }`,
        );
        const { data, errors = [] } = await world.ask(
          caller.persona,
          `mutation { ${roots.join(' ')} }`,
          {},
          caller.claims,
        );
        const seen = nothingSeen();
        for (const [at, one] of [...ending, undefined].entries()) {
          const refusal = refusalToEnd(caller, one);
          const which = one ? `the ${one.grant.kind} of ${one.by.name}` : 'what nobody recorded';
          const code = errors.find(({ path }) => path?.[0] === `end_${at}`)?.extensions.code ?? null;
          compare(seen, `${caller.name} ends ${which}`, code, refusal);
          const ended = refusal === null ? { ...one?.grant, withdrawnAt: testNow.toISOString() } : null;
          compare(seen, `${caller.name} ended ${which}`, data?.[`end_${at}`]?.grant ?? null, ended);
        }
        return seen.disagreements;
      }, noStatements());
      expect(found).toEqual([]);
      const ended = new Set(ending.map((one) => one?.grant.id));
      const still = await eachCaller(async (caller) => {
        const { grants } = (await world.ask(caller.persona, '{ me { grants { id } } }', {}, caller.claims)).data.me;
        const seen = nothingSeen();
        compare(
          seen,
          `${caller.name} holds`,
          grants.filter(({ id }: Grant) => ended.has(id)),
          [],
        );
        return seen.disagreements;
      }, noStatements());
      expect(still).toEqual([]);
    });
  });

  it('tells those whose case it is that there was access, the auditor of what, and nobody else that there is a case', async () => {
    const [one] = atStages(0, 'EVIDENCE');
    if (!one) throw new Error('there is no ordinary case');
    const question = accessesQuestion(await caseIdOf(world, one));
    const found = await eachCaller(async (caller) => {
      const answer = await askAs(world, caller, question);
      const seen = nothingSeen();
      walkAccesses(caller, seen, coverage, answer.data.accessLog);
      return finish(caller, seen, answer);
    });
    expect(found).toEqual([]);
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
    const opened = decided.filter((field) => roles.some((role) => possible(role, field, true).outcomes.has('ALLOW')));
    const parts = fields.filter(({ dataClass }) => dataClass === PART);
    expect(coordinates([...opened, ...parts].filter(({ coordinate }) => !coverage.answered.has(coordinate)))).toEqual(
      [],
    );
  });

  it('every row in use allowed and denied, where the matrix has both', () => {
    const all = roles.flatMap((role) => decided.map((field) => possible(role, field, true)));
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
  type ReadBy = { readonly reader: Reader; readonly reads: readonly Read[] };
  /** What each role read, without a recorded trigger and with some. */
  const readings = (): ReadBy[] =>
    [statements, statementsUponGrants].flatMap((some, at) =>
      roles.map((role) => ({
        reader: { role, granted: at === 1 },
        reads: [...(some.get(role) ?? [])].flatMap(columnsRead),
      })),
    );
  const everything = (): Read[] => readings().flatMap(({ reads }) => reads);
  const columnsOf = (reads: readonly Read[]): string[] => [
    ...new Set(reads.map(({ kind, column }) => `${kind.view}.${column}`)),
  ];

  it('read for each role no column that no condition lets it be answered', () => {
    const never = readings().flatMap(({ reader, reads }) =>
      columnsOf(reads.filter((read) => !isKey(read) && !mayRead(reader, read))).map(
        (column) => `${reader.role}${reader.granted ? ' upon a trigger' : ''}: ${column}`,
      ),
    );
    expect(never).toEqual([]);
  });

  it('read beyond that the keys that join records: numbers and labels of the register, and the day of admission', () => {
    const keys = readings().flatMap(({ reader, reads }) =>
      reads.filter((read) => isKey(read) && !isFact(read) && isField(read) && !mayRead(reader, read)),
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
