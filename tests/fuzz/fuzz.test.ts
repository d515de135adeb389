import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMatrix } from '../../src/policy/matrix.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { dropDatabase } from '../support/databases.ts';
import type { GatewayOptions } from '../support/gateway.ts';
import { createWorld } from '../support/world.ts';
import { createFuzzer, type FuzzWorld, type Leak, PER_DOCUMENT } from './fuzzer.ts';
import { openSession } from './session.ts';
import type { Counts } from './tally.ts';
import { makeFuzzWorld } from './world.ts';

// The small run of `npm run fuzz`: random operations of random callers over a world in which every place that identifies holds a canary.

const SEED = 'npm test';

let world: FuzzWorld;
beforeAll(async () => {
  world = await makeFuzzWorld(await createWorld(), SEED);
});
afterAll(async () => {
  await Promise.all(Object.values(world.owners).map(dropDatabase));
});

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** What was found, without the questions: enough to name the hole. */
const holes = (leaks: readonly Leak[]): string => leaks.map(({ channel, what }) => `${channel}: ${what}`).join('\n');

type Run = { readonly leaks: readonly Leak[]; readonly counts: Counts };

/** Asks so many documents, or fewer where the hole is found before. */
const fuzz = async (documents: number, { options = {}, until }: { options?: GatewayOptions; until?: RegExp } = {}) => {
  const session = await openSession(world.owners, options);
  const fuzzer = await createFuzzer(world, session);
  const leaks: Leak[] = [];
  for (let from = 0; from < documents && !until?.test(holes(leaks)); from += 50)
    leaks.push(...(await fuzzer.documents(numbers(from, 50))));
  await session.gateway.close();
  return { leaks, counts: fuzzer.tally.counts } satisfies Run;
};

describe('two thousand random operations', () => {
  it('tell nobody what the matrix refuses, and tell many what it permits', async () => {
    const run = await fuzz(500);
    expect(run.leaks).toEqual([]);
    expect(run.counts.operations).toBe(500 * PER_DOCUMENT);
    // Met by whoever may read them: a search that finds nothing anywhere proves nothing.
    expect(run.counts.withPermitted).toBeGreaterThan(100);
    expect(Object.keys(run.counts.rows).length).toBeGreaterThan(20);
    expect(Object.keys(run.counts.readers).length).toBeGreaterThan(12);
  }, 120_000);
});

const policyFile = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

/** The matrix with one row's cells in place of another's: a class that is taken for a milder one. */
const mislabelled = (row: string, as: string) => {
  const lines = policyFile('data-sharing-matrix.csv').split('\n');
  const lineOf = (name: string): string => lines.find((line) => line.split(',')[1] === name) ?? '';
  const cells = /(?:,(?:F|O|OM|M|MX|S|A|R|X|NONE)){18},/;
  const [wrong = ''] = cells.exec(lineOf(as)) ?? [];
  const text = lines.map((line) => (line === lineOf(row) ? line.replace(cells, wrong) : line)).join('\n');
  expect(text).not.toBe(lines.join('\n'));
  return readMatrix(text, policyFile('purposes.csv'), { version: 'mislabelled', acceptProposed: true });
};

/** The SDL in which every field of one class is taken for another's. */
const relabelled = (found: string, put: string): string[] => {
  const typeDefs = readTypeDefinitions();
  const texts = typeDefs.map((text) =>
    text.replaceAll(new RegExp(`@data\\(class: ${found}\\b`, 'g'), `@data(class: ${put}`),
  );
  expect(texts).not.toEqual(typeDefs);
  return texts;
};

describe('a hole that was planted', () => {
  it('in the matrix is found: a child victim taken for a basic of the FIR', async () => {
    const hole = /canary: police\.victim\.\w+ of .*VICTIM_IDENTITY_CHILD/;
    const options = { matrix: mislabelled('VICTIM_IDENTITY_CHILD', 'FIR_BASICS') };
    expect(holes((await fuzz(4_000, { options, until: hole })).leaks)).toMatch(hole);
  }, 240_000);

  it('in the schema is found: the informant of a protected victim labelled as a basic of the FIR', async () => {
    const hole = /canary: police\.informant\.\w+ of .*INFORMANT_IDENTITY_PROTECTED/;
    const options = { typeDefs: relabelled('INFORMANT', 'FIR_BASICS') };
    expect(holes((await fuzz(4_000, { options, until: hole })).leaks)).toMatch(hole);
  }, 240_000);
});
