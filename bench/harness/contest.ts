import { type Comparison, compare } from './compare.ts';
import type { Contestant } from './contestants.ts';
import { demandEqual } from './equality.ts';
import { type Machine, machineOf } from './machine.ts';
import type { Options } from './options.ts';
import { tell } from './progress.ts';
import { type Planned, scheduleOf } from './schedule.ts';
import { type Stage, setStage, withContestant } from './stage.ts';

/** All that a contest found. */
export type Results = {
  readonly measuredOn: string;
  readonly minutes: number;
  readonly machine: Machine;
  readonly cases: number;
  readonly rounds: number;
  readonly secondsARun: number;
  readonly note: string;
  readonly comparisons: readonly Comparison[];
};

const line = ({ contestant, operation, callers, ratio, ours, theirs }: Comparison): string => {
  const speeds = [ours, theirs].map((runs) =>
    runs.map(({ requestsPerSecond }) => requestsPerSecond.toFixed(0)).join(' '),
  );
  return `${contestant}, ${operation}, ${callers} callers: ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)}); requests a second ${speeds.join(' to ')}`;
};

/** Ours and one other, both started anew: equal answers first, then all that is to be compared. */
const against = (stage: Stage, contestant: Contestant, planned: readonly Planned[], options: Options) =>
  withContestant(stage, 'ours', (ours) =>
    withContestant(stage, contestant, async (theirs) => {
      await demandEqual(stage.draw, [...new Set(planned.map(({ operation }) => operation))], {
        ours: ours.running.url,
        theirs: theirs.running.url,
      });
      tell(`${contestant}: answers are equal`);
      const found: Comparison[] = [];
      for (const one of planned) {
        found.push(await compare({ ours, theirs }, one, options));
        tell(line(found.at(-1) as Comparison));
      }
      return found;
    }),
  );

/** Ours against each, one after the other. */
export const contest = async (options: Options): Promise<Results> => {
  const begun = performance.now();
  const planned = Map.groupBy(scheduleOf(options), ({ contestant }) => contestant);
  const stage = await setStage(options);
  const comparisons: Comparison[] = [];
  try {
    for (const [at, [name, own]] of [...planned].entries()) {
      tell(`${at + 1} of ${planned.size}: ${name}`);
      comparisons.push(...(await against(stage, name, own, options)));
    }
    return {
      measuredOn: new Date().toISOString().slice(0, 10),
      minutes: Math.round((performance.now() - begun) / 60_000),
      machine: machineOf(await stage.server.version(), await stage.server.settings()),
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
