import DataLoader from 'dataloader';
import { GatewayError } from '../src/core/errors.ts';
import type { PerPillar, Pillar } from '../src/core/pillars.ts';
import { regrouped } from '../src/core/regrouped.ts';
import { KEYS_PER_STATEMENT, type KeyedDatabase } from '../src/platform/batching.ts';
import { NotJoined } from '../src/platform/outage.ts';
import { type Column, UnreadableCell } from './column.ts';
import { ORIGIN } from './origin.ts';
import type { RecordKind, RowOf } from './record.ts';
import type { Selection, Selections } from './statement.ts';
import { UnreadableRow } from './unreadableRow.ts';

/** A row, or the reason why this one row cannot be read while its neighbours can. */
export type Read<R extends RecordKind> = RowOf<R> | UnreadableRow<RowOf<R>>;

/** What a request reads with: batches only, one set of loaders a request, never shared between callers. */
export type Loaders = {
  /** The rows under any of the keys, in the order of the keys. Rejects with PILLAR_UNAVAILABLE only when the whole call failed. */
  readonly rows: <R extends RecordKind>(
    record: R,
    key: string,
    keys: readonly string[],
    limit?: number,
  ) => Promise<readonly Read<R>[]>;
  /** The same, apart for each of the keys. */
  readonly rowsOfEach: <R extends RecordKind>(
    record: R,
    key: string,
    keys: readonly string[],
  ) => Promise<readonly (readonly Read<R>[])[]>;
  /** The same, apart for each group of keys: a page asks for what belongs to a hundred cases at once. */
  readonly rowsOfGroups: <R extends RecordKind>(
    record: R,
    key: string,
    groups: readonly (readonly string[])[],
  ) => Promise<readonly (readonly Read<R>[])[]>;
};

/** What a pillar's trouble is told to: the log, and the answer's `extensions.pillars`. */
export type Observer = {
  readonly asked: (pillar: Pillar) => void;
  readonly failed: (pillar: Pillar, error: unknown) => void;
  readonly unreadable: (pillar: Pillar, view: string, key: string, field: string, reason: string) => void;
};

type Row = Record<string, unknown>;
type Found = Row | UnreadableRow<Row>;

const readCell = (column: Column<unknown>, cells: readonly unknown[], at: number): unknown => {
  try {
    return column.read(cells, at);
  } catch (error) {
    if (error instanceof UnreadableCell) return error;
    throw error;
  }
};

/** What could not be read is null, which every rule takes for the stricter. */
const rowFrom = (
  record: RecordKind,
  { fields }: Selection,
  cells: readonly unknown[],
  observer: Observer,
): Row | UnreadableRow<Row> => {
  const row = { [ORIGIN]: record } as Row;
  const broken: { field: string; reason: string }[] = [];
  let position = 0;
  for (const { name, column } of fields) {
    const value = readCell(column, cells, position);
    if (value instanceof UnreadableCell) broken.push({ field: name, reason: value.message });
    row[name] = value instanceof UnreadableCell ? null : value;
    position += column.columns.length;
  }
  const [first] = broken;
  if (!first) return row;
  for (const { field, reason } of broken)
    observer.unreadable(record.pillar, record.view, String(row[record.id]), field, reason);
  return new UnreadableRow(row, `${record.view}.${first.field}`);
};

/**
 * Makes a request's loaders. `selections` binds them to the caller's role: the statement's text holds only what that role may ever see.
 */
export const createLoaders = (
  databases: Partial<PerPillar<Pick<KeyedDatabase, 'byKey'>>>,
  selections: Selections,
  observer: Observer,
): Loaders => {
  const loaders = new Map<RecordKind, Map<string, DataLoader<string, Found[]>>>();

  const batch =
    (record: RecordKind, key: string, limit: number | undefined) =>
    async (keys: readonly string[]): Promise<Found[][]> => {
      const selection = selections(record, key, limit !== undefined);
      observer.asked(record.pillar);
      try {
        const database = databases[record.pillar];
        if (!database) throw new NotJoined(record.pillar);
        const more = limit === undefined ? [] : [limit];
        const found = await database.byKey({ statement: selection, keyAt: selection.keyAt, keys, more });
        return found.map((rows) => rows.map((cells) => rowFrom(record, selection, cells, observer)));
      } catch (error) {
        observer.failed(record.pillar, error);
        throw new GatewayError(
          'PILLAR_UNAVAILABLE',
          `The ${record.pillar} pillar did not answer.`,
          `${record.view}: ${String(error)}`,
        );
      }
    };

  const loaderFor = (record: RecordKind, key: string, limit: number | undefined): DataLoader<string, Found[]> => {
    const ofKind = loaders.get(record) ?? new Map<string, DataLoader<string, Found[]>>();
    const name = limit === undefined ? key : `${key} ${limit}`;
    const loader = ofKind.get(name) ?? new DataLoader(batch(record, key, limit), { maxBatchSize: KEYS_PER_STATEMENT });
    loaders.set(record, ofKind.set(name, loader));
    return loader;
  };

  const rowsOfEach = <R extends RecordKind>(record: R, key: string, keys: readonly string[], limit?: number) => {
    const loader = loaderFor(record, key, limit);
    return Promise.all(keys.map((one) => loader.load(one))) as Promise<Read<R>[][]>;
  };

  return {
    rowsOfEach,
    rowsOfGroups: async (record, key, groups) =>
      regrouped(groups, await rowsOfEach(record, key, groups.flat())).map((rows) => rows.flat()),
    // A page asks a thousand times for the rows of one key: no promise is made for it beside the loader's own.
    rows: <R extends RecordKind>(record: R, key: string, keys: readonly string[], limit?: number) => {
      const only = keys.length === 1 ? keys[0] : undefined;
      return only !== undefined
        ? (loaderFor(record, key, limit).load(only) as Promise<Read<R>[]>)
        : rowsOfEach(record, key, keys, limit).then((groups) => groups.flat());
    },
  };
};

/** Gathers what one request asks for singly into one call: `load` answers in the order of its keys, or says why one has no answer. */
export const gather = <T>(
  load: (keys: readonly string[]) => Promise<readonly (T | Error)[]>,
): ((key: string) => Promise<T>) => {
  const loader = new DataLoader<string, T>(load, { maxBatchSize: KEYS_PER_STATEMENT });
  return (key) => loader.load(key);
};

/** The same for what is asked for with more than its key. */
export const gatherItems = <Item, T>(
  load: (items: readonly Item[]) => Promise<readonly (T | Error)[]>,
): ((key: string, item: Item) => Promise<T>) => {
  const loader = new DataLoader<{ readonly key: string; readonly item: Item }, T, string>(
    (asked) => load(asked.map(({ item }) => item)),
    { maxBatchSize: KEYS_PER_STATEMENT, cacheKeyFn: ({ key }) => key },
  );
  return (key, item) => loader.load({ key, item });
};
