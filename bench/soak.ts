import { parseArgs } from 'node:util';
import { type Measured, measure, measureRecorded, type Subject } from './harness/measure.ts';
import { tell } from './harness/progress.ts';
import { setStage, withContestant } from './harness/stage.ts';
import { median, slopeOf } from './harness/statistics.ts';

const options = {
  server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
  cases: { type: 'string', default: '20000' },
  minutes: { type: 'string', default: '10' },
} as const;

const WINDOW_SECONDS = 15;

/** Callers double until twice as many bring less than a tenth more answers; four fifths of those before that are the load. */
const calmCallers = async (subject: Subject): Promise<number> => {
  let callers = 2;
  let before = 0;
  for (;;) {
    const { requestsPerSecond } = await measureRecorded(subject, {
      operation: 'CaseDossier',
      callers,
      seconds: 4,
      seed: callers,
    });
    if (requestsPerSecond < before * 1.1 || callers >= 64) return Math.max(1, Math.round((callers / 2) * 0.8));
    before = requestsPerSecond;
    callers *= 2;
  }
};

const grownBy = (windows: readonly Measured[], of: (one: Measured) => number): object => {
  const values = windows.map(of);
  return {
    first: values[0],
    last: values.at(-1),
    median: median(values),
    perMinute: slopeOf(values) * (60 / WINDOW_SECONDS),
  };
};

/** Whether anything grows while ours is asked for minutes: memory, handles, latency. */
export const soakBench = async (args: readonly string[]): Promise<object> => {
  const { values } = parseArgs({ args: [...args], options });
  const stage = await setStage({ server: values.server, cases: Number(values.cases) });
  try {
    return await withContestant(stage, 'ours', async (subject) => {
      // With its first answer a process opens its chain: one entry more.
      await measure(subject, { operation: 'CaseDossier', callers: 1, seconds: 2, seed: 0 });
      const callers = await calmCallers(subject);
      tell(`${callers} callers`);
      const windows: Measured[] = [];
      const handles: number[] = [];
      for (let seed = 1; seed <= (Number(values.minutes) * 60) / WINDOW_SECONDS; seed += 1) {
        windows.push(
          await measureRecorded(subject, { operation: 'CaseDossier', callers, seconds: WINDOW_SECONDS, seed }),
        );
        handles.push((await subject.running.usage()).handles);
        tell(`window ${seed}: ${windows.at(-1)?.p99Ms.toFixed(0)} ms, ${windows.at(-1)?.residentMb.toFixed(0)} MB`);
      }
      return {
        callers,
        windows: windows.length,
        requests: windows.reduce((sum, { requests }) => sum + requests, 0),
        p50Ms: grownBy(windows, ({ p50Ms }) => p50Ms),
        p99Ms: grownBy(windows, ({ p99Ms }) => p99Ms),
        residentMb: grownBy(windows, ({ residentMb }) => residentMb),
        handles: { first: handles[0], last: handles.at(-1) },
      };
    });
  } finally {
    await stage.close();
  }
};
