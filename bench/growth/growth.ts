import { parseArgs } from 'node:util';
import { measure, measureRecorded, type Subject } from '../harness/measure.ts';
import { tell } from '../harness/progress.ts';
import { operations } from '../harness/questions.ts';
import { type Stage, setStage, withContestant } from '../harness/stage.ts';
import { median } from '../harness/statistics.ts';
import { writeGrowth } from './report.ts';
import { type LargestUnits, largestUnits } from './units.ts';
import { type Walk, walk } from './walk.ts';

/** What one size of the world took. */
export type Grown = {
  readonly cases: number;
  readonly units: LargestUnits;
  /** The median of the rounds' own medians, one caller. */
  readonly p50Ms: Readonly<Record<(typeof operations)[number], number>>;
  readonly prison: Walk;
  readonly court: Walk;
  /** The first page of all undertrials of a State, by admission and by the nearest date. */
  readonly stateByAdmissionMs: number;
  readonly stateByNearestDateMs: number;
};

type World = { readonly cases: number; readonly stage: Stage };

const options = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
      worlds: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
    },
  });
  const worlds = values.worlds ?? (values.full ? '10000,100000,1000000' : '10000,100000');
  return {
    server: values.server,
    worlds: worlds.split(',').map(Number),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  };
};

const stateWide = async (stage: Stage, subject: Subject, orderBy: string): Promise<number> => {
  const begun = performance.now();
  const query = `{ undertrials(state: "BR", first: 100, orderBy: ${orderBy}) { totalCount nodes { prisonerId } } }`;
  const response = await fetch(new URL('/graphql', subject.running.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: stage.callers.headquarters('BR') },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${orderBy}: ${JSON.stringify(errors).slice(0, 400)}`);
  return performance.now() - begun;
};

const p50Of = async (subject: Subject, operation: (typeof operations)[number], rounds: number, seconds: number) => {
  await measure(subject, { operation, callers: 1, seconds, seed: 0 });
  const seen: number[] = [];
  for (let seed = 1; seed <= rounds; seed += 1)
    seen.push((await measureRecorded(subject, { operation, callers: 1, seconds, seed })).p50Ms);
  return median(seen);
};

const grown = ({ cases, stage }: World, rounds: number, seconds: number): Promise<Grown> =>
  withContestant(stage, 'ours', async (subject) => {
    const units = await largestUnits(stage.setup.urls);
    const { prison, court } = units;
    await stage.callers.sign([
      ['superintendent', prison],
      ['judge', court],
      ['headquarters', 'BR'],
    ]);
    const times = { CaseDossier: 0, Undertrials: 0, ChargeSheets: 0 };
    for (const operation of operations) times[operation] = await p50Of(subject, operation, rounds, seconds);
    tell(`${cases} cases: ${JSON.stringify(times)}`);
    return {
      cases,
      units,
      p50Ms: times,
      prison: await walk(subject, 'Undertrials', stage.callers.superintendent(prison), { prison, first: 100 }),
      court: await walk(subject, 'ChargeSheets', stage.callers.judge(court), { court, first: 50 }),
      stateByAdmissionMs: await stateWide(stage, subject, 'ADMITTED'),
      stateByNearestDateMs: await stateWide(stage, subject, 'NEAREST_DATE'),
    };
  });

/** How ours takes to worlds that grow: each is loaded once and kept. Writes `results/growth.{json,md}`. */
export const growthBench = async (args: readonly string[]): Promise<readonly Grown[]> => {
  const { server, worlds, rounds, seconds } = options(args);
  const found: Grown[] = [];
  for (const cases of worlds) {
    const stage = await setStage({ server, cases });
    found.push(await grown({ cases, stage }, rounds, seconds));
    await stage.close();
  }
  writeGrowth(found);
  return found;
};
