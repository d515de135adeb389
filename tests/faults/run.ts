import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { dropDatabases } from '../support/administer.ts';
import type { Fault } from '../support/faultProxy.ts';
import type { Owners } from '../support/gateway.ts';
import { findPostgres } from '../support/postgres.ts';
import { tellTemplates, templateNames } from '../support/template.ts';
import type { Answer } from '../support/world.ts';
import { atPace, createPaces, p99Without, percentile } from './paces.ts';
import { openProxiedWorld, type ProxiedWorld } from './proxiedWorld.ts';
import { faultOf, queryOf, questions, wholeAnswers, withoutCursors } from './questions.ts';
import { type Cell, isRed, RECOVERY_MS, tableOf } from './report.ts';

/**
 * `npm run fault-matrix [-- --rounds 7 --seconds 3 --rate 20 --pillar police --fault cut]`: each fault on the way to each pillar, under load, in rounds without and with
 * the fault. Red where an answer does not say what it must, hangs, takes another pillar with it or does not come back; and where the 99th
 * percentile of another pillar's statements is more than a tenth above what it is without the fault, in the median of the rounds. Before and
 * after each pillar's faults a control is measured in the same rounds, with no fault at all: how far two equal runs differ on this machine.
 */

const faults: readonly Fault[] = ['refuse', 'reset', 'drip', 'blackHole', 'cut'];
const DEADLINE_MS = 2_000;
/** Beneath what was found another pillar is asked: two of them may be waited for one after the other. */
const HANG_MS = 2 * DEADLINE_MS + 1_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    rate: { type: 'string', default: '20' },
    pillar: { type: 'string', multiple: true, default: [...pillars] },
    fault: { type: 'string', multiple: true, default: [...faults] },
  },
});
const [rounds, forMs, perSecond] = [Number(values.rounds), Number(values.seconds) * 1_000, Number(values.rate)];

const paces = createPaces();

const questionAt = (at: number) => questions[at % questions.length] as (typeof questions)[number];

const timedAsk = async (world: ProxiedWorld, at: number) => {
  const question = questionAt(at);
  const since = performance.now();
  const answer = await world.ask(question.persona, queryOf(question), question.variables);
  return { at: at % questions.length, answer, ms: performance.now() - since };
};

/** Until every question is answered as it was before anything broke. */
const recovery = async (world: ProxiedWorld, whole: readonly Answer[]): Promise<number> => {
  const since = performance.now();
  while (performance.now() - since < RECOVERY_MS) {
    const now = await Promise.all(questions.map((_question, at) => timedAsk(world, at)));
    if (now.every(({ answer, at }) => withoutCursors(answer) === withoutCursors(whole[at] as Answer)))
      return performance.now() - since;
    await delay(100);
  }
  return Number.POSITIVE_INFINITY;
};

const ratios = (before: ReadonlyMap<string, number>, during: ReadonlyMap<string, number>): [string, number][] =>
  [...during].map(([name, p99]) => [name, p99 / (before.get(name) ?? Number.NaN)]);

const measure = async (world: ProxiedWorld, whole: readonly Answer[], fault: Fault, pillar: Pillar): Promise<Cell> => {
  const found: { readonly ms: number; readonly wrong: string | null }[] = [];
  const byPillar = new Map<string, number[]>();
  // In a control nothing is broken: every answer is whole.
  const broken = fault === 'none' ? [] : [pillar];
  let backAfterMs = 0;
  for (let round = 0; round < rounds; round++) {
    paces.take();
    await atPace(perSecond, forMs, (at) => timedAsk(world, at));
    const before = p99Without(paces.take(), pillar);
    await world.ways[pillar].set(fault);
    const answered = await atPace(perSecond, forMs, (at) => timedAsk(world, at));
    const during = p99Without(paces.take(), pillar);
    for (const { answer, ms, at } of answered)
      found.push({
        ms,
        wrong: ms > HANG_MS ? `hangs ${Math.round(ms)} ms` : faultOf(answer, whole[at] as Answer, broken),
      });
    for (const [name, ratio] of ratios(before, during)) byPillar.set(name, [...(byPillar.get(name) ?? []), ratio]);
    await world.ways[pillar].set('none');
    backAfterMs = Math.max(backAfterMs, await recovery(world, whole));
  }
  return {
    fault,
    pillar,
    answers: found.length,
    longestMs: Math.round(Math.max(...found.map(({ ms }) => ms))),
    wrong: [...new Set(found.flatMap(({ wrong }) => (wrong ? [wrong] : [])))],
    p99Ratio: Math.max(...[...byPillar.values()].map((of) => percentile(of, 50))),
    backAfterMs: Math.round(backAfterMs),
  };
};

/** What is measured of a pillar: its faults between two controls, so that a machine that slows down shows in these as well. */
const cellsOf = (): readonly Fault[] => ['none', ...faults.filter((name) => values.fault.includes(name)), 'none'];

const tell = (cell: Cell): void => {
  if (isRed(cell)) process.exitCode = 1;
  console.info(`${isRed(cell) ? 'RED ' : 'ok  '} ${JSON.stringify(cell)}`);
};

const measureAll = async (world: ProxiedWorld, whole: readonly Answer[]): Promise<readonly Cell[]> => {
  const cells: Cell[] = [];
  for (const pillar of pillars.filter((name) => values.pillar.includes(name)))
    for (const fault of cellsOf()) {
      const cell = await measure(world, whole, fault, pillar);
      tell(cell);
      cells.push(cell);
    }
  return cells;
};

const run = async (): Promise<void> => {
  const postgres = await findPostgres();
  const prefix = `faults_${randomBytes(4).toString('hex')}_`;
  try {
    await tellTemplates(postgres.url, prefix);
    const owners = Object.fromEntries(
      templateNames.map((name) => [name, new URL(`/${prefix}template_${name}`, postgres.url).href]),
    ) as Owners;
    const world = await openProxiedWorld(owners, { deadlineMs: DEADLINE_MS, traces: paces.traces });
    const whole = await wholeAnswers(() =>
      Promise.all(questions.map(async (_question, at) => (await timedAsk(world, at)).answer)),
    );
    console.info(tableOf(await measureAll(world, whole)));
    await world.close();
  } finally {
    await dropDatabases(postgres.url, prefix);
    await postgres.stop();
  }
};

await run();
