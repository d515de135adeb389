import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropDatabase } from '../support/databases.ts';
import type { Owners } from '../support/gateway.ts';
import { createWorld } from '../support/world.ts';
import { type Killed, killManyTimes } from './killing.ts';

let owners: Owners;
let killed: Killed;
beforeAll(async () => {
  owners = await createWorld();
  killed = await killManyTimes({ owners, directory: await mkdtemp(join(tmpdir(), 'kill-')) }, 5, () => undefined);
}, 180_000);
afterAll(() => Promise.all(Object.values(owners).map(dropDatabase)));

describe('a gateway that is killed under load, while another goes on', () => {
  it('has left no answer, nor a part of one, without its entry', () => {
    expect(killed.received).toBeGreaterThan(0);
    expect(killed.underWay).toBeGreaterThan(0);
    expect(killed.evidence.unrecorded).toEqual([]);
    expect(killed.evidence.different).toEqual([]);
  });

  it('leaves a ledger that verifies, with an open end for each that was killed', () => {
    const { findings, openEnds } = killed.evidence.verdict;
    expect(findings).toEqual([]);
    expect(openEnds.length).toBeGreaterThan(0);
    expect(openEnds.length).toBeLessThanOrEqual(5);
  });
});
