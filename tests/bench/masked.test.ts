import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keptFrom, runMasked } from '../../bench/harness/maskedRun.ts';
import { type Reader, readersFor } from '../../bench/harness/readers.ts';
import { type Stage, setStage, withContestant } from '../../bench/harness/stage.ts';
import { dropWorld, type WorldPlace } from '../../bench/harness/worldDatabases.ts';

const place: WorldPlace = { server: inject('adminUrl'), cases: 300, masked: true, prefix: `t_masked_${process.pid}` };
const QUESTIONS = 6;
let stage: Stage;
let readers: readonly Reader[];

beforeAll(async () => {
  stage = await setStage(place);
  readers = await readersFor(stage, true);
});

afterAll(async () => {
  await stage.close();
  await dropWorld(place);
});

describe('the masked run in a small world', () => {
  it('draws for every reader what is answered, and keeps something of each case', async () => {
    await withContestant(stage, 'ours', async (ours) => {
      for (const { draw, owner } of readers) {
        const kept = await keptFrom(ours, draw, 'CaseDossier', QUESTIONS);
        const own = await keptFrom(ours, owner, 'CaseDossier', QUESTIONS);
        expect(kept.entriesPerAnswer).toBeGreaterThan(own.entriesPerAnswer);
      }
      const lists = readers.filter(({ operations }) => operations.includes('ChargeSheets'));
      for (const { draw } of lists) await keptFrom(ours, draw, 'ChargeSheets', QUESTIONS);
    });
  });

  it('measures all in turn, answers equal, each answer with its entry in the ledger', async () => {
    const [reader] = readers;
    if (!reader) throw new Error('there is no reader');
    await withContestant(stage, 'ours', (ours) =>
      withContestant(stage, 'oursPlain', async (plain) => {
        const asked = { reader, operation: 'CaseDossier', callers: 2 } as const;
        const { masked, whole, ratio, compiled } = await runMasked({ ours, plain }, asked, { rounds: 1, seconds: 0.5 });
        expect(ratio.median).toBeCloseTo(masked.requestsPerSecond / whole.requestsPerSecond);
        expect(compiled.median).toBeGreaterThan(0);
      }),
    );
  });
});
