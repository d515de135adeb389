import { ask } from './ask.ts';
import { differenceAt } from './difference.ts';
import { type Measured, measure, measureRecorded, type Subject } from './measure.ts';
import type { Options } from './options.ts';
import type { Draw, Operation } from './questions.ts';
import { randomFrom } from './random.ts';
import type { Reader } from './readers.ts';
import { median, type Spread, spreadOf } from './statistics.ts';

const QUESTIONS = 40;

/** In how many answers something was kept from the caller, and how many kinds of field that were. */
type Kept = { readonly share: number; readonly entriesPerAnswer: number };

/** @throws Error at an answer that is not whole */
export const keptFrom = async (
  { running }: Subject,
  draw: Draw,
  operation: Operation,
  questions = QUESTIONS,
): Promise<Kept> => {
  const random = randomFrom(20_261_126);
  const withheld: number[] = [];
  for (let nth = 0; nth < questions; nth += 1)
    withheld.push((await ask(running.url, draw(operation, random))).withheld);
  const sum = withheld.reduce((one, other) => one + other, 0);
  return { share: withheld.filter((entries) => entries > 0).length / questions, entriesPerAnswer: sum / questions };
};

type Cost = {
  readonly requestsPerSecond: number;
  readonly cpuMsPerRequest: number;
  readonly kilobytesPerAnswer: number;
};

const costOf = (runs: readonly Measured[]): Cost => {
  const of = (value: (one: Measured) => number): number => median(runs.map(value));
  return {
    requestsPerSecond: of((one) => one.requestsPerSecond),
    cpuMsPerRequest: of((one) => one.cpuMsPerRequest),
    kilobytesPerAnswer: of((one) => one.kilobytesPerAnswer),
  };
};

/** One operation asked by somebody from whom much is kept, beside the same asked by its owner. */
export type Masked = {
  readonly operation: Operation;
  readonly reader: string;
  readonly callers: number;
  readonly withheld: Kept;
  /** To what the owner is answered. */
  readonly ratio: Spread;
  /** To what graphql-js answers of the same, in the place of compiled plans. */
  readonly compiled: Spread;
  readonly masked: Cost;
  readonly whole: Cost;
};

/** Ours, and ours executed by graphql-js. */
export type Both = { readonly ours: Subject; readonly plain: Subject };

type Asked = { readonly reader: Reader; readonly operation: Operation; readonly callers: number };
type Rounds = Pick<Options, 'rounds' | 'seconds'>;
type Round = { readonly masked: Measured; readonly whole: Measured; readonly plain: Measured };

const WARM_UP_SECONDS = 1;

/** Before anything is timed: one executor tells what the other tells, and withholds as much. */
const demandSame = async ({ ours, plain }: Both, { reader: { draw }, operation }: Asked): Promise<void> => {
  const random = randomFrom(20_261_127);
  for (let nth = 0; nth < QUESTIONS; nth += 1) {
    const question = draw(operation, random);
    const [one, other] = [await ask(ours.running.url, question), await ask(plain.running.url, question)];
    const difference = differenceAt(one.data, other.data);
    if (difference || one.withheld !== other.withheld)
      throw new Error(`${operation}, question ${nth}${difference ?? ': another number of entries is withheld'}`);
  }
};

/** All in turn. */
const roundsOf = async (
  { ours, plain }: Both,
  { reader: { draw, owner }, operation, callers }: Asked,
  { rounds, seconds }: Rounds,
): Promise<Round[]> => {
  const subjects = { masked: { ...ours, draw }, whole: { ...ours, draw: owner }, plain: { ...plain, draw } };
  const run = { operation, callers, seconds };
  for (const one of Object.values(subjects)) await measure(one, { ...run, seconds: WARM_UP_SECONDS, seed: 0 });
  const seen: Round[] = [];
  for (let seed = 1; seed <= rounds; seed += 1)
    seen.push({
      masked: await measureRecorded(subjects.masked, { ...run, seed }),
      whole: await measureRecorded(subjects.whole, { ...run, seed }),
      plain: await measureRecorded(subjects.plain, { ...run, seed }),
    });
  return seen;
};

const to = (seen: readonly Round[], other: 'whole' | 'plain'): Spread =>
  spreadOf(seen.map((round) => round.masked.requestsPerSecond / round[other].requestsPerSecond));

/** Asks an operation as a reader and as its owner. */
export const runMasked = async (both: Both, asked: Asked, rounds: Rounds): Promise<Masked> => {
  const { operation, callers, reader } = asked;
  const withheld = await keptFrom(both.ours, reader.draw, operation);
  await demandSame(both, asked);
  const seen = await roundsOf(both, asked, rounds);
  return {
    operation,
    reader: reader.name,
    callers,
    withheld,
    ratio: to(seen, 'whole'),
    compiled: to(seen, 'plain'),
    masked: costOf(seen.map(({ masked }) => masked)),
    whole: costOf(seen.map(({ whole }) => whole)),
  };
};
