import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compare } from '../../bench/harness/compare.ts';
import { demandEqual } from '../../bench/harness/equality.ts';
import type { Subject } from '../../bench/harness/measure.ts';
import { operations } from '../../bench/harness/questions.ts';
import { type Stage, setStage, withContestant } from '../../bench/harness/stage.ts';
import { dropWorld, type WorldPlace } from '../../bench/harness/worldDatabases.ts';

const place: WorldPlace = { server: inject('adminUrl'), cases: 300, prefix: `t_bench_${process.pid}` };
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(place);
});

afterAll(async () => {
  await stage.close();
  await dropWorld(place);
});

const withBoth = <T>(work: (pair: { ours: Subject; theirs: Subject }) => Promise<T>): Promise<T> =>
  withContestant(stage, 'ours', (ours) => withContestant(stage, 'handwritten', (theirs) => work({ ours, theirs })));

describe('a contest in a small world', () => {
  it('compares the answers, and finds an entry in the ledger for every answer of ours and none for theirs', async () => {
    await withBoth(async ({ ours, theirs }) => {
      await demandEqual(stage.draw, operations, { ours: ours.running.url, theirs: theirs.running.url }, 3);
      const planned = { contestant: 'handwritten', operation: 'CaseDossier', callers: 2 } as const;
      const { ratio, ...runs } = await compare({ ours, theirs }, planned, { rounds: 1, seconds: 0.5 });
      const [mine] = runs.ours;
      const [yours] = runs.theirs;
      expect(mine?.requests).toBeGreaterThan(0);
      expect(mine?.auditEntries).toBe(mine?.requests);
      expect(yours?.auditEntries).toBe(0);
      expect(ratio.median).toBeCloseTo((mine?.requestsPerSecond ?? 0) / (yours?.requestsPerSecond ?? 0));
    });
  });
});
