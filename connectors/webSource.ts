import type { Pool, StatementWatcher } from '../src/platform/postgres.ts';
import { openWebService } from '../src/platform/web.ts';
import { questionOf } from './question.ts';
import { answerTo } from './webAnswers.ts';

const TIMEOUT_MS = 2_000;
const ANSWER_BYTES = 32 * 1024 * 1024;

/** How much is waited for a web service and taken from it, and who sees what it is asked. */
export type WebSourceOptions = {
  readonly timeoutMs?: number;
  readonly answerBytes?: number;
  readonly watch?: StatementWatcher;
};

/** Whether a pillar's address is a web service's. */
export const isWebAddress = (url: string): boolean => /^https?:/i.test(url);

/**
 * Opens a pillar that has a web service and no database to lend, as the rest of the gateway sees a pillar: the same questions, the same
 * rows, over HTTP. docs/joining.md says what it answers. Nothing that it answers is kept.
 */
export const openWebSource = (url: string, options: WebSourceOptions = {}): Pool => {
  const { timeoutMs = TIMEOUT_MS, answerBytes = ANSWER_BYTES, watch } = options;
  const service = openWebService(url, { timeoutMs, answerBytes });
  return {
    query: async (statement, values, signal) => {
      const question = questionOf(statement);
      if (!question) throw new Error('a web service is not asked in SQL');
      watch?.(statement, values);
      return answerTo((path, body) => service.ask(path, body, signal), question, values);
    },
    transaction: () => Promise.reject(new Error('a web service has no transactions')),
    probe: (signal) => service.ask('/as-of', undefined, signal),
    // A request that finds its connection gone takes another: none outlives an outage unseen.
    dropIdle: () => undefined,
    close: service.close,
  };
};
