import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, World } from '../support/world.ts';
import { type Caller, callers } from './callers.ts';
import { type Dossier, dossier } from './dossier/dossier.ts';
import { anchors } from './declared.ts';
import type { Scenario } from './dossier/telling.ts';
import { walkLists, walkUnits } from './lists.ts';
import { type Label, mayAsk, numberOf, roles, type Stage } from './oracle.ts';
import { canaries } from './planted.ts';
import { walkOneself } from './oneself.ts';
import { caseQuestion, caseVariables, listQuestion } from './questions.ts';
import { compareEntries, nothingCovered, nothingSeen, type Seen } from './seen.ts';
import { readsEnd, type Stand, standOf } from './stand.ts';
import { type Answered, walkRecord } from './walk.ts';
import { openWorldOf } from './world.ts';

// Every schema coordinate × role × relation × sensitivity × stage through the whole gateway, beside an oracle of its own.

const stages: readonly Stage[] = ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'EVIDENCE'];

const sensitivities: readonly { readonly title: string; readonly labels: readonly Label[]; readonly alone?: boolean }[] = [
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

const scenarios: readonly Scenario[] = sensitivities.flatMap(({ labels, alone }, set) =>
  stages.map((stage, at) => ({ serial: set * stages.length + at + 1, labels, stage, ...(alone ? { alone } : {}) })),
);

const dossiers = scenarios.map(dossier);
const ofSensitivity = (set: number): readonly Dossier[] => dossiers.slice(set * stages.length, (set + 1) * stages.length);

const coverage = nothingCovered();
/** Statements that reached a pillar, by the role that asked. */
const statements = new Map<string, Set<string>>();

let world: World;
let schemas: ReadonlyMap<string, GraphQLSchema>;
beforeAll(async () => {
  world = await openWorldOf(dossiers.flatMap(({ rows }) => rows));
  schemas = new Map(
    await Promise.all(
      callers.map(async ({ role, persona }) => {
        const { data } = await world.ask(persona, getIntrospectionQuery());
        return [role, buildClientSchema(data as IntrospectionQuery)] as const;
      }),
    ),
  );
});
afterAll(() => world.close());

const schemaOf = ({ role }: Caller): GraphQLSchema => {
  const schema = schemas.get(role);
  if (!schema) throw new Error(`no schema for ${role}`);
  return schema;
};

/** Role after role, so that each statement is known to be of one role; the callers of a role all at once. */
const eachCaller = async (ask: (caller: Caller) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  for (const role of roles) {
    const from = world.statements.length;
    const disagreements = await Promise.all(callers.filter((caller) => caller.role === role).map(ask));
    found.push(...disagreements.flat());
    const texts = world.statements.slice(from).filter(({ database }) => database !== 'gateway');
    statements.set(role, new Set([...(statements.get(role) ?? []), ...texts.map(({ statement }) => statement.text)]));
  }
  return found;
};

/** A planted text in an answer stands at a field to which the oracle gives it: anywhere else it is a leak. */
const strayCanaries = ({ text }: Answer, seen: Seen): string[] =>
  [...new Set(canaries(text))].filter((canary) => !seen.canaries.has(canary)).map((canary) => `leaked: ${canary}`);

const finish = (caller: Caller, seen: Seen, answer: Answer): string[] => {
  compareEntries(seen, answer.extensions.withheld);
  const errors = (answer.errors ?? []).map((error) => `error: ${JSON.stringify(error)}`);
  return [...new Set([...seen.disagreements, ...strayCanaries(answer, seen), ...errors])].map(
    (line) => `${caller.name}: ${line}`,
  );
};

const threadsTold = (stand: Stand, { threads }: Dossier): string[] =>
  threads
    .filter((ends) => ends.every((end) => readsEnd(stand, end)))
    .map(([from, to]) => `${from.name} > ${to.name}`)
    .toSorted();

type Links = readonly { readonly from: string; readonly to: string }[] | null;

const askCases = async (caller: Caller, some: readonly Dossier[]): Promise<string[]> => {
  const answer = await world.ask(caller.persona, caseQuestion(schemaOf(caller), some), caseVariables(some), caller.claims);
  const seen = nothingSeen();
  const closed = !mayAsk(caller.role, anchors.get('Query.case') ?? []);
  coverage.visited.add('Query.case');
  if (closed)
    seen.entries.set(`Query.case row ${numberOf('FIR_BASICS')} WITHHELD`, { count: 1, paths: new Set(['case']) });
  for (const one of some) {
    const stand = standOf(caller, one);
    const found = (answer.data?.[one.scenario.stage] ?? null) as Answered | null;
    if (!closed && stand.reaches) {
      coverage.answered.add('Query.case');
      walkRecord({ stand, seen, coverage }, { path: 'case', at: one.scenario.stage }, one.case, found);
      const links = (found?.links ?? null) as Links;
      if (links)
        expect(links.map(({ from, to }) => `${from} > ${to}`).toSorted(), `${caller.name}'s threads`).toEqual(threadsTold(stand, one));
    } else if (found !== null) seen.disagreements.push(`${one.scenario.stage}: a case that must not be there`);
  }
  return finish(caller, seen, answer);
};

describe('the decision table', () => {
  it.each(sensitivities.map(({ title }, set) => [title, set] as const))(
    'decides every field of %s for every role and relation at every stage',
    { timeout: 120_000 },
    async (_title, set) => {
      expect(await eachCaller((caller) => askCases(caller, ofSensitivity(set)))).toEqual([]);
    },
  );

  it('decides every field of every list, of oneself and of the units', { timeout: 120_000 }, async () => {
    const disagreements = await eachCaller(async (caller) => {
      const answer = await world.ask(caller.persona, listQuestion(schemaOf(caller)), {}, caller.claims);
      const seen = nothingSeen();
      const [first] = dossiers;
      walkLists(caller, dossiers, seen, coverage, answer.data);
      if (first) walkUnits(seen, coverage, standOf(caller, first), answer.data);
      walkOneself(seen, coverage, caller.role, answer.data.me);
      return finish(caller, seen, answer);
    });
    expect(disagreements).toEqual([]);
  });
});
