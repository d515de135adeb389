import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseName } from '../../src/platform/metrics.ts';
import type { Traces } from '../../src/platform/traces.ts';

/** How long each database was waited for, statement by statement, in milliseconds. */
export type Paces = {
  /** What a gateway traces with, so that its statements are timed. */
  readonly traces: Traces;
  /** What was timed since it was last taken. */
  readonly take: () => ReadonlyMap<string, readonly number[]>;
};

/** Times every statement of a gateway. */
export const createPaces = (): Paces => {
  let paces = new Map<string, number[]>();
  return {
    traces: {
      begin: () => ({
        part: (_name, { 'gateway.pillar': pillar = '' }) => {
          const since = performance.now();
          return () => void paces.set(pillar, [...(paces.get(pillar) ?? []), performance.now() - since]);
        },
        end: () => undefined,
      }),
      close: async () => undefined,
    },
    take: () => {
      const taken = paces;
      paces = new Map();
      return taken;
    },
  };
};

/** The value below which so many of a hundred are. */
export const percentile = (values: readonly number[], of: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? Number.NaN;
};

/** The 99th percentile of every database but the broken one. */
export const p99Without = (
  taken: ReadonlyMap<string, readonly number[]>,
  broken: DatabaseName,
): ReadonlyMap<string, number> =>
  new Map([...taken].filter(([name]) => name !== broken).map(([name, values]) => [name, percentile(values, 99)]));

/** Asks at a fixed pace, whatever the answers take: a gateway that answers quickly because it asks less is not asked more. */
export const atPace = async <T>(perSecond: number, forMs: number, ask: (at: number) => Promise<T>): Promise<T[]> => {
  const underWay: Promise<T>[] = [];
  const since = performance.now();
  for (let at = 0; performance.now() - since < forMs; at++) {
    underWay.push(ask(at));
    await delay(Math.max(0, ((at + 1) * 1_000) / perSecond - (performance.now() - since)));
  }
  return Promise.all(underWay);
};
