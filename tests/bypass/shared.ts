import { isDeepStrictEqual } from 'node:util';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pillars } from '../../src/core/pillars.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { createLog } from '../../src/platform/log.ts';
import { createGateway } from '../../src/server/gateway.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { testKey, testNow } from '../support/template.ts';
import { type Answer, answerOf, audience, issuer, openWorld, operation, type World } from '../support/world.ts';
import { matters, timelessOf } from './attack.ts';

/** A question that everybody asks in the same words. */
export type Question = { readonly name: string; readonly query: string; readonly variables: object };

const everyonesQuestions: readonly (readonly [name: string, variables: object])[] = [
  ['CaseDossier', { fir: matters.rape }],
  ['CaseDossier', { fir: matters.childBeside }],
  ['CaseDossier', { fir: matters.sealed }],
  ['ProsecutionCases', { filter: {}, first: 10 }],
  ['Undertrials', { state: 'BR', first: 10 }],
  ['ChargeSheets', { court: 'PATNA-SESSIONS', first: 5 }],
  ['WhatMayISee', {}],
];

export const questions: readonly Question[] = everyonesQuestions.map(([name, variables]) => ({
  name: `${name} ${JSON.stringify(variables)}`,
  query: operation(name),
  variables,
}));

/** One of each kind of view: in full, own, masked, held, of the status alone. */
export const callers = [
  'pp-patna',
  'sho-noida',
  'judge-patna',
  'registry-patna',
  'js-beur',
  'scrb-bihar',
  'dop-bihar',
  'citizen-patna',
] as const;

/** Who asks what. */
export type Asked = readonly [persona: string, question: Question];

/** Asks as a persona, wherever the gateway listens. */
export type Ask = (persona: string, question: Question) => Promise<Answer>;

/** A gateway that everybody shares, and others on the same databases that nobody has asked anything before. */
export type Shared = {
  readonly world: World;
  readonly ask: Ask;
  /** Opens a gateway that has never answered anybody, lends it, and closes it. */
  readonly alone: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
};

const asGateway = (url: string): string => `${url}?options=-c%20role%3Dicjs_gateway`;

export const openShared = async (): Promise<Shared> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'shared', alg: 'ES256' }] });
  const world = await openWorld({ keys });

  const tokenFor = (persona: string): Promise<string> => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: issuer, aud: audience, jti: crypto.randomUUID(), iat: now, exp: now + 600 };
    return new SignJWT({ ...claims, ...personas[persona] })
      .setProtectedHeader({ alg: 'ES256', kid: 'shared' })
      .sign(privateKey);
  };

  const askAt =
    (url: string): Ask =>
    async (persona, { query, variables }) =>
      answerOf(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(persona)}` },
          body: JSON.stringify({ query, variables }),
        }),
      );

  const alone: Shared['alone'] = async (work) => {
    const served = Object.fromEntries(pillars.map((pillar) => [pillar, asGateway(world.owners[pillar])]));
    const gateway = await createGateway({
      urls: { ...world.owners, ...served },
      issuer: { issuer, audience, keys },
      matrix: readPolicyFiles(true),
      key: testKey,
      redisUrl: null,
      tokenRules: { bindingRequired: false, maxSeconds: 43_200, address: null },
      costPerMinute: 1_000_000_000,
      costPerOperation: 1_000_000_000,
      log: createLog('silent'),
      now: () => testNow,
    });
    try {
      await gateway.indexing.catchUp();
      return await work(askAt(await gateway.app.listen({ host: '127.0.0.1', port: 0 })));
    } finally {
      await gateway.close();
    }
  };

  return { world, ask: askAt(world.url), alone };
};

/** Whether a database did not answer in time: on a busy machine that happens, and tells nobody anything. */
const isLate = ({ text }: Answer): boolean => /"((PILLAR_)?UNAVAILABLE|INTERNAL_SERVER_ERROR)"/.test(text);

/** Asks all at once; those for whom a pillar was late ask again, all at once. */
export const askTogether = async (ask: Ask, asked: readonly Asked[], rounds = 5): Promise<Answer[]> => {
  const answers = await Promise.all(asked.map(([persona, question]) => ask(persona, question)));
  const late = asked.filter((_, at) => answers[at] && isLate(answers[at]));
  if (late.length === 0 || rounds === 0) return answers;
  const again = (await askTogether(ask, late, rounds - 1)).values();
  return answers.map((answer) => (isLate(answer) ? (again.next().value ?? answer) : answer));
};

/** Cursors are sealed anew each time. */
const sealed: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

/** What an answer tells, apart from when it was told. */
const toldBy = (answer: Answer): unknown =>
  JSON.parse(JSON.stringify(timelessOf(answer), (name, value) => (sealed.has(name) ? null : value)));

/** Who was told otherwise than alone. */
export const toldOtherwise = (
  asked: readonly Asked[],
  answers: readonly Answer[],
  alone: (...asked: Asked) => unknown,
): string[] =>
  asked.flatMap(([persona, question], at) => {
    const answer = answers[at];
    const same = answer && isDeepStrictEqual(toldBy(answer), alone(persona, question));
    return same ? [] : [`${persona} ${question.name}`];
  });

/** What each persona is told by a gateway that never heard of anybody else. */
export const toldAlone = async ({ alone }: Shared): Promise<(persona: string, question: Question) => unknown> => {
  const told = new Map<string, unknown>();
  for (const persona of callers)
    await alone(async (ask) => {
      for (const question of questions)
        for (const answer of await askTogether(ask, [[persona, question]]))
          told.set(`${persona} ${question.name}`, toldBy(answer));
    });
  return (persona, { name }) => told.get(`${persona} ${name}`);
};
