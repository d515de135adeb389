import { type Contestant, contestantNames } from './contestants.ts';
import { answersOf, differenceBetween } from './equality.ts';
import { type Machine, machineOf } from './machine.ts';
import { type Measured, measure, type Subject } from './measure.ts';
import type { Options } from './options.ts';
import { startContestant } from './process.ts';
import { tell } from './progress.ts';
import type { Operation } from './questions.ts';
import { type Stage, setStage } from './stage.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Ours beside one other, on one operation with so many callers: round by round, and the ratio of each round. */
export type Comparison = {
  readonly contestant: Contestant;
  readonly operation: Operation;
  readonly callers: number;
  readonly ratio: Spread;
  readonly ours: readonly Measured[];
  readonly theirs: readonly Measured[];
};

/** An answer whose entry is not in the ledger is less than was asked for. */
const measureOurs = async (ours: Subject, run: Parameters<typeof measure>[1]): Promise<Measured> => {
  const seen = await measure(ours, run);
  if (seen.auditEntriesPerRequest < 1) throw new Error(`${run.operation}: answers without an entry in the ledger`);
  return seen;
};

/** All that a contest found. */
export type Results = {
  readonly measuredOn: string;
  readonly machine: Machine;
  readonly cases: number;
  readonly rounds: number;
  readonly secondsARun: number;
  readonly note: string;
  readonly comparisons: readonly Comparison[];
};

const WARM_UP_SECONDS = 2;

/** Answers are compared before anything is timed: a faster answer that differs is no answer. */
const demandEqual = async (stage: Stage, name: Contestant, theirs: Subject): Promise<void> => {
  const [one, other] = [
    await answersOf(stage.ours.running.url, stage.draw),
    await answersOf(theirs.running.url, stage.draw),
  ];
  const difference = differenceBetween(one, other);
  if (difference) throw new Error(`${name} does not answer as ours does: ${difference}`);
  tell(`${name}: answers are equal`);
};

const compare = async (
  { ours }: Stage,
  theirs: Subject,
  { rounds, seconds }: Options,
  { contestant, operation, callers }: Pick<Comparison, 'contestant' | 'operation' | 'callers'>,
): Promise<Comparison> => {
  for (const one of [ours, theirs]) await measure(one, { operation, callers, seconds: WARM_UP_SECONDS, seed: 0 });
  const seen: (readonly [Measured, Measured])[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const run = { operation, callers, seconds, seed: round };
    seen.push([await measureOurs(ours, run), await measure(theirs, run)]);
  }
  const ratio = spreadOf(seen.map(([one, other]) => one.requestsPerSecond / other.requestsPerSecond));
  tell(
    `${contestant} ${operation} ${callers}: ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)})`,
  );
  return {
    contestant,
    operation,
    callers,
    ratio,
    ours: seen.map(([one]) => one),
    theirs: seen.map(([, other]) => other),
  };
};

const against = async (stage: Stage, contestant: Contestant, options: Options): Promise<Comparison[]> => {
  const running = await startContestant(contestant, stage.setup);
  const theirs = { ...stage.ours, running };
  try {
    await demandEqual(stage, contestant, theirs);
    const found: Comparison[] = [];
    for (const operation of options.operations)
      for (const callers of options.callers)
        found.push(await compare(stage, theirs, options, { contestant, operation, callers }));
    return found;
  } finally {
    await running.stop();
  }
};

/** Ours against each, one after the other: ours, theirs, ours, theirs. */
export const contest = async (options: Options): Promise<Results> => {
  const stage = await setStage(options);
  const names = contestantNames.filter((name) => options.only.length === 0 || options.only.includes(name));
  const comparisons: Comparison[] = [];
  try {
    for (const name of names) comparisons.push(...(await against(stage, name, options)));
    return {
      measuredOn: new Date().toISOString().slice(0, 10),
      machine: machineOf(await stage.ours.server.version(), await stage.ours.server.settings()),
      cases: options.cases,
      rounds: options.rounds,
      secondsARun: options.seconds,
      note: options.note,
      comparisons,
    };
  } finally {
    await stage.close();
  }
};
