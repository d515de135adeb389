import type { Run } from './load.ts';
import { type Measured, measure, measureRecorded, type Subject } from './measure.ts';
import type { Options } from './options.ts';
import type { Planned } from './schedule.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Ours beside one other, on one operation with so many callers: round by round, and the ratio of each round. */
export type Comparison = Planned & {
  readonly ratio: Spread;
  readonly ours: readonly Measured[];
  readonly theirs: readonly Measured[];
};

type Pair = { readonly ours: Subject; readonly theirs: Subject };
type Round = { readonly ours: Measured; readonly theirs: Measured };

/** What has just started runs code that is not compiled yet, the more so the more code it has: that is not how it answers at night. */
const WARM_UP_SECONDS = 8;

/** Both are asked the same keys; who is asked first finds them cold, and so they take turns at it. */
const roundOf = async ({ ours, theirs }: Pair, run: Omit<Run, 'url'>): Promise<Round> => {
  if (run.seed % 2 === 1) return { ours: await measureRecorded(ours, run), theirs: await measure(theirs, run) };
  const other = await measure(theirs, run);
  return { ours: await measureRecorded(ours, run), theirs: other };
};

/** Rounds of ours and theirs in turn. */
export const compare = async (
  pair: Pair,
  { contestant, operation, callers }: Planned,
  { rounds, seconds }: Pick<Options, 'rounds' | 'seconds'>,
): Promise<Comparison> => {
  for (const one of [pair.ours, pair.theirs])
    await measure(one, { operation, callers, seconds: WARM_UP_SECONDS, seed: 0 });
  const seen: Round[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) seen.push(await roundOf(pair, { operation, callers, seconds, seed }));
  return {
    contestant,
    operation,
    callers,
    ratio: spreadOf(seen.map(({ ours, theirs }) => ours.requestsPerSecond / theirs.requestsPerSecond)),
    ours: seen.map(({ ours }) => ours),
    theirs: seen.map(({ theirs }) => theirs),
  };
};
