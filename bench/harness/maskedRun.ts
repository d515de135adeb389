import { ask } from './ask.ts';
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
  readonly ratio: Spread;
  readonly masked: Cost;
  readonly whole: Cost;
};

type Asked = { readonly reader: Reader; readonly operation: Operation; readonly callers: number };
type Rounds = Pick<Options, 'rounds' | 'seconds'>;
type Round = { readonly masked: Measured; readonly whole: Measured };

const WARM_UP_SECONDS = 1;

/** Both in turn, of the same process. */
const roundsOf = async (
  ours: Subject,
  { reader: { draw, owner }, operation, callers }: Asked,
  { rounds, seconds }: Rounds,
): Promise<Round[]> => {
  const [masked, whole] = [
    { ...ours, draw },
    { ...ours, draw: owner },
  ];
  const run = { operation, callers, seconds };
  for (const one of [masked, whole]) await measure(one, { ...run, seconds: WARM_UP_SECONDS, seed: 0 });
  const seen: Round[] = [];
  for (let seed = 1; seed <= rounds; seed += 1)
    seen.push({
      masked: await measureRecorded(masked, { ...run, seed }),
      whole: await measureRecorded(whole, { ...run, seed }),
    });
  return seen;
};

/** Asks an operation as a reader and as its owner. */
export const runMasked = async (ours: Subject, asked: Asked, rounds: Rounds): Promise<Masked> => {
  const { operation, callers, reader } = asked;
  const withheld = await keptFrom(ours, reader.draw, operation);
  const seen = await roundsOf(ours, asked, rounds);
  return {
    operation,
    reader: reader.name,
    callers,
    withheld,
    ratio: spreadOf(seen.map(({ masked, whole }) => masked.requestsPerSecond / whole.requestsPerSecond)),
    masked: costOf(seen.map(({ masked }) => masked)),
    whole: costOf(seen.map(({ whole }) => whole)),
  };
};
