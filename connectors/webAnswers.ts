import { z } from 'zod';
import { UnusableAnswer } from '../src/platform/unusableAnswer.ts';
import type { Question } from './question.ts';

/** Asks a web service: a path, and what goes with it. */
export type Ask = (path: string, body?: object) => Promise<unknown>;

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

const rowsIn = async (ask: Ask, question: Question & { asks: 'ROWS' }, values: readonly unknown[]) => {
  const { view, columns, by, order } = question;
  const [keys, limit] = values;
  const asked = { columns, by, order, keys, ...(question.limited ? { limit } : {}) };
  const { rows } = fitting(answers.rows, await ask(`/views/${view}`, asked));
  const found = rows.map((row) => cellsOf(row, columns));
  refuseOthers(
    rows.map((row) => row[by]),
    keys as readonly unknown[],
    limit,
  );
  return found;
};

const unitsIn = async (ask: Ask, { view, columns }: Question & { asks: 'UNITS' }) => {
  const { rows } = fitting(answers.rows, await ask(`/views/${view}`, { columns }));
  return rows.map((row) => cellsOf(row, columns));
};

/** Places go up, each after the one that was read: a feed that repeats or goes back is not followed. */
const changesIn = async (ask: Ask, [after, limit]: readonly unknown[]) => {
  const { changes } = fitting(answers.changes, await ask(`/changes?after=${Number(after)}&limit=${Number(limit)}`));
  const places = [Number(after), ...changes.map(({ seq }) => seq)];
  const inOrder = places.every((seq, at) => at === 0 || seq > (places[at - 1] ?? 0));
  if (!inOrder || changes.length > Number(limit)) throw new UnusableAnswer('NOT_ASKED_FOR');
  return changes.map(({ seq, kind, key, deleted }) => [seq, kind, key, deleted]);
};

const progressIn = async (ask: Ask, [after]: readonly unknown[]) => {
  const { newest, behind } = fitting(answers.progress, await ask(`/progress?after=${Number(after)}`));
  return [[newest, behind]];
};

const contractIn = async (ask: Ask) => {
  const { views } = fitting(answers.contract, await ask('/contract'));
  return Object.entries(views).flatMap(([view, columns]) =>
    Object.entries(columns).map(([column, type]) => [view, column, type, true]),
  );
};

/**
 * Asks a question and checks that what is answered is what was asked for.
 * @throws UnusableAnswer
 */
export const answerTo = async (ask: Ask, question: Question, values: readonly unknown[]): Promise<unknown[][]> => {
  switch (question.asks) {
    case 'ROWS':
      return rowsIn(ask, question, values);
    case 'UNITS':
      return unitsIn(ask, question);
    case 'CHANGES':
      return changesIn(ask, values);
    case 'PROGRESS':
      return progressIn(ask, values);
    case 'AS_OF':
      return [[fitting(answers.asOf, await ask('/as-of')).asOf]];
    case 'CONTRACT':
      return contractIn(ask);
  }
};
