import { z } from 'zod';
import type { Database, StatementWatcher } from '../src/platform/postgres.ts';
import { openWebService, UnusableAnswer, type WebLimits, type WebService } from '../src/platform/web.ts';
import { type Question, questionOf } from './question.ts';

/** A pillar that has a web service and no database to lend: the same questions, the same rows, over HTTP. docs/joining.md says what it answers. */

const LIMITS: WebLimits = { timeoutMs: 2_000, answerBytes: 32 * 1024 * 1024 };

const record = z.record(z.string(), z.unknown());
const place = z.number().int().nonnegative();

const answers = {
  rows: z.strictObject({ rows: z.array(record) }),
  changes: z.strictObject({
    changes: z.array(z.strictObject({ seq: place, kind: z.string(), key: z.string(), deleted: z.boolean() })),
  }),
  progress: z.strictObject({ newest: place.nullable(), behind: place }),
  asOf: z.strictObject({ asOf: z.iso.datetime({ offset: true }).nullable() }),
  contract: z.strictObject({ views: z.record(z.string(), z.record(z.string(), z.string())) }),
};

const fitting = <T>(shape: z.ZodType<T>, answer: unknown): T => {
  const read = shape.safeParse(answer);
  if (!read.success) throw new UnusableAnswer('MISFIT');
  return read.data;
};

/** A column too many is content that this role may not have; a column too few is no null. */
const cellsOf = (row: Readonly<Record<string, unknown>>, columns: readonly string[]): unknown[] => {
  if (Object.keys(row).length !== columns.length || !columns.every((name) => name in row))
    throw new UnusableAnswer('MISFIT');
  return columns.map((name) => row[name]);
};

const refuseOthers = (found: readonly unknown[], keys: readonly unknown[], limit: unknown): void => {
  const asked = new Set(keys);
  if (!found.every((key) => asked.has(key))) throw new UnusableAnswer('NOT_ASKED_FOR');
  if (typeof limit !== 'number') return;
  const counts = Map.groupBy(found, (key) => key);
  if ([...counts.values()].some(({ length }) => length > limit)) throw new UnusableAnswer('NOT_ASKED_FOR');
};

const rowsIn = async (service: WebService, question: Question & { asks: 'ROWS' }, values: readonly unknown[]) => {
  const { view, columns, by, order } = question;
  const [keys, limit] = values;
  const asked = { columns, by, order, keys, ...(question.limited ? { limit } : {}) };
  const { rows } = fitting(answers.rows, await service.ask(`/views/${view}`, asked));
  const found = rows.map((row) => cellsOf(row, columns));
  refuseOthers(
    rows.map((row) => row[by]),
    keys as readonly unknown[],
    limit,
  );
  return found;
};

const unitsIn = async (service: WebService, { view, columns }: Question & { asks: 'UNITS' }) => {
  const { rows } = fitting(answers.rows, await service.ask(`/views/${view}`, { columns }));
  return rows.map((row) => cellsOf(row, columns));
};

/** Places go up, each after the one that was read: a feed that repeats or goes back is not followed. */
const changesIn = async (service: WebService, [after, limit]: readonly unknown[]) => {
  const { changes } = fitting(answers.changes, await service.ask(`/changes?after=${after}&limit=${limit}`));
  const places = [Number(after), ...changes.map(({ seq }) => seq)];
  const inOrder = places.every((seq, at) => at === 0 || seq > (places[at - 1] ?? 0));
  if (!inOrder || changes.length > Number(limit)) throw new UnusableAnswer('NOT_ASKED_FOR');
  return changes.map(({ seq, kind, key, deleted }) => [seq, kind, key, deleted]);
};

const progressIn = async (service: WebService, [after]: readonly unknown[]) => {
  const { newest, behind } = fitting(answers.progress, await service.ask(`/progress?after=${after}`));
  return [[newest, behind]];
};

const contractIn = async (service: WebService) => {
  const { views } = fitting(answers.contract, await service.ask('/contract'));
  return Object.entries(views).flatMap(([view, columns]) =>
    Object.entries(columns).map(([column, type]) => [view, column, type, true]),
  );
};

const answerTo = async (service: WebService, question: Question, values: readonly unknown[]): Promise<unknown[][]> => {
  switch (question.asks) {
    case 'ROWS':
      return rowsIn(service, question, values);
    case 'UNITS':
      return unitsIn(service, question);
    case 'CHANGES':
      return changesIn(service, values);
    case 'PROGRESS':
      return progressIn(service, values);
    case 'AS_OF':
      return [[fitting(answers.asOf, await service.ask('/as-of')).asOf]];
    case 'CONTRACT':
      return contractIn(service);
  }
};

/** Whether a pillar's address is a web service's. */
export const isWebAddress = (url: string): boolean => /^https?:/i.test(url);

/** Opens a pillar that is a web service, as the rest of the gateway sees a pillar. Nothing that it answers is kept. */
export const openWebSource = (
  url: string,
  { watch, limits = LIMITS }: { readonly watch?: StatementWatcher; readonly limits?: WebLimits } = {},
): Database => {
  const service = openWebService(url, limits);
  return {
    query: async (statement, values) => {
      const question = questionOf(statement);
      if (!question) throw new Error('a web service is not asked in SQL');
      watch?.(statement, values);
      return answerTo(service, question, values);
    },
    transaction: () => Promise.reject(new Error('a web service has no transactions')),
    close: service.close,
  };
};
