import { chance, pick, type Random, randomFrom, seedOf } from '../../src/demo/world/random.ts';
import type { Owners } from '../support/gateway.ts';
import { absentTwin, compareTwins, continuationOf, saysAbsent, stolenCursor } from './again.ts';
import type { Finding, Observed } from './answer.ts';
import { openAviary } from './aviary.ts';
import type { Canary } from './canaries.ts';
import { createInvariant, type Sight } from './invariant.ts';
import { type Document, documentAt, type Operation, operationOf, type Variables } from './operations.ts';
import { createOracle } from './oracle.ts';
import { drawPrincipals, type Principal } from './principals.ts';
import type { Session } from './session.ts';
import { createTally, type Tally } from './tally.ts';
import { createTold } from './told.ts';
import { type Planted, readTruth } from './truth.ts';
import { valuesOf } from './values.ts';

/** A world in which canaries stand, as its workers are told of it. */
export type FuzzWorld = {
  readonly owners: Owners;
  readonly seed: string;
  readonly planted: Planted;
  readonly canaries: readonly Canary[];
};

/** What somebody needs to see a finding again. */
export type Leak = Finding & {
  readonly seed: string;
  readonly index: number;
  readonly claims: object;
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: object;
};

/** Asks operations by their number. */
export type Fuzzer = {
  /** Asks all operations of a range of documents, several at a time. */
  readonly documents: (numbers: readonly number[]) => Promise<readonly Leak[]>;
  readonly tally: Tally;
  readonly canaries: number;
};

/** How many operations are made of one document: each of another caller, with other values. */
export const PER_DOCUMENT = 4;

const PRINCIPALS = 540;
/** Enough that the gateway never waits for its databases, and few enough that two workers leave others their connections. */
const AT_ONCE = 6;

/** Makes ready to ask: the truth of the world, its canaries, its callers. */
export const createFuzzer = async (world: FuzzWorld, session: Session): Promise<Fuzzer> => {
  const { seed } = world;
  const truth = await readTruth(world.owners, world.planted);
  const oracle = createOracle(truth);
  const aviary = await openAviary(world.owners, truth, oracle, world.canaries);
  const principals = await drawPrincipals(seed, { truth, count: PRINCIPALS, sign: session.sign });
  const values = valuesOf(truth);
  const see = createInvariant({ truth, aviary, told: createTold(truth, oracle) });
  const tally = createTally();
  // Half of the questions are asked by somebody whose case it is: strangers are refused too early to find the deep holes.
  const owners = new Map(truth.cases.map((one) => [one, principals.filter((some) => oracle.owns(some, one))]));
  let logged = 0;

  const leakOf = (
    finding: Finding,
    index: number,
    principal: Principal,
    { document, asked, variables }: Operation,
  ): Leak => ({
    ...finding,
    seed,
    index,
    claims: principal.claims,
    document: document.text,
    operationName: asked.name,
    variables,
  });

  /** Lines of the log come while several operations run: the one that is told is the last of them. */
  const loggedSince = (): Finding[] => {
    const lines = session.loggedCanaries().slice(logged);
    logged += lines.length;
    return lines.map((line) => ({ channel: 'log', what: line, where: 'a line of the log' }));
  };

  const ask = (principal: Principal, { document, asked }: Operation, variables: Variables): Promise<Observed> =>
    session.ask(principal, {
      query: document.text,
      variables,
      ...(asked.name ? { operationName: asked.name } : {}),
    });

  /** Asks about nothing what was asked about something hidden. */
  const twin = async (principal: Principal, operation: Operation, observed: Observed): Promise<Finding[]> => {
    const variables = saysAbsent(observed, operation) ? absentTwin(operation) : null;
    if (!variables) return [];
    tally.again('absent');
    return compareTwins(observed, await ask(principal, operation, variables));
  };

  /** Turns the page, and now and then lets somebody else try. */
  const turn = async (random: Random, principal: Principal, operation: Operation, sight: Sight): Promise<Finding[]> => {
    const next = continuationOf(operation, sight.cursors);
    if (!next) return [];
    const thief = chance(random, 0.3) ? pick(random, principals) : null;
    tally.again(thief ? 'stolen cursor' : 'next page');
    const observed = await ask(thief ?? principal, operation, next.variables);
    const again = see({ ...operation, variables: next.variables }, thief ?? principal, observed).findings;
    return thief ? [...again, ...stolenCursor(observed, { key: next.key, owner: principal, thief })] : [...again];
  };

  const one = async (document: Document, index: number): Promise<Leak[]> => {
    const random = randomFrom(seedOf(`${seed}/operation/${index}`));
    const operation = operationOf(document, random, values);
    const mine = owners.get(operation.near) ?? [];
    const principal = pick(random, mine.length > 0 && chance(random, 0.5) ? mine : principals);
    const observed = await ask(principal, operation, operation.variables);
    const sight = see(operation, principal, observed);
    tally.count(principal, operation, sight);
    const more = [
      ...(chance(random, 0.2) ? await twin(principal, operation, observed) : []),
      ...(await turn(random, principal, operation, sight)),
    ];
    return [...sight.findings, ...more, ...loggedSince()].map((finding) =>
      leakOf(finding, index, principal, operation),
    );
  };

  return {
    tally,
    canaries: aviary.size,
    documents: async (numbers) => {
      const leaks: Leak[] = [];
      const queue = numbers.flatMap((number) =>
        Array.from({ length: PER_DOCUMENT }, (_, at) => ({ number, index: number * PER_DOCUMENT + at })),
      );
      let current: { number: number; document: Document } | null = null;
      const next = async (): Promise<void> => {
        for (let job = queue.shift(); job; job = queue.shift()) {
          if (current?.number !== job.number)
            current = { number: job.number, document: documentAt(seed, job.number, values) };
          leaks.push(...(await one(current.document, job.index)));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
      return leaks;
    },
  };
};
