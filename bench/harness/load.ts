import { Pool } from 'undici';
import type { Draw, Operation } from './questions.ts';
import { randomFrom } from './random.ts';

/** What one run of callers saw. */
export type Seen = {
  readonly requests: number;
  readonly seconds: number;
  readonly failures: number;
  /** How the first answer that failed begins; null where none did. */
  readonly firstFailure: string | null;
  readonly bytes: number;
  readonly latenciesMs: readonly number[];
};

/** A run: so many callers, each asking its next question when the last is answered. */
export type Run = {
  readonly url: string;
  readonly operation: Operation;
  readonly callers: number;
  readonly seconds: number;
  readonly seed: number;
};

/**
 * Whether an answer tells all that it was asked for: no error, no root that is nothing, and no pillar that did not answer, which would be
 * less than what the others read.
 */
export const isWhole = (text: string): boolean =>
  /^\{"data":\{"\w+":\{/.test(text) && !text.includes('"errors":[{') && !text.includes('"status":"UNAVAILABLE"');

const HEADERS = { 'content-type': 'application/json' };

/**
 * Loads a contestant with closed-loop callers over undici's pool. It shares the machine with what it measures: undici costs a tenth of
 * what `fetch` does, and, unlike autocannon, lets each caller draw its next question and read every answer.
 */
export const load = async ({ url, operation, callers, seconds, seed }: Run, draw: Draw): Promise<Seen> => {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: callers, pipelining: 1 });
  const latenciesMs: number[] = [];
  let failures = 0;
  let firstFailure: string | null = null;
  let bytes = 0;
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  const caller = async (number: number): Promise<void> => {
    const random = randomFrom(seed * 1_000 + number);
    while (performance.now() < until) {
      const { authorization, body } = draw(operation, random);
      const asked = performance.now();
      const { statusCode, body: answer } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { ...HEADERS, authorization },
        body,
      });
      const text = await answer.text();
      latenciesMs.push(performance.now() - asked);
      bytes += Buffer.byteLength(text);
      if (statusCode === 200 && isWhole(text)) continue;
      failures += 1;
      firstFailure ??= `${statusCode}: ${text.slice(0, 200)}`;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  const took = (performance.now() - begun) / 1_000;
  await pool.close();
  return { requests: latenciesMs.length, seconds: took, failures, firstFailure, bytes, latenciesMs };
};
