import { everybodyGone } from './everybodyGone.ts';
import { unlessAborted } from './outage.ts';
import type { Database, Statement } from './postgres.ts';

/** A read by keys: `$1` of the statement is the list of keys, `more` are the other placeholders, and `keyAt` is where a row has its key. */
export type KeyedRead = {
  readonly statement: Statement;
  readonly keyAt: number;
  readonly keys: readonly string[];
  readonly more?: readonly unknown[];
};

/** A database that many requests read by keys at the same time. */
export type KeyedDatabase = Database & {
  /** Answers the rows of each key, in the order of the keys. The signal ends one caller's waiting; what others wait for goes on. */
  readonly byKey: (read: KeyedRead, signal?: AbortSignal) => Promise<unknown[][][]>;
};

type Waiting = {
  readonly keys: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly answer: (rows: unknown[][][]) => void;
  readonly refuse: (error: unknown) => void;
};

type RowsByKey = ReadonlyMap<unknown, unknown[][]>;

/** Those who wait for rows of one statement. */
type Queue = {
  readonly read: (keys: readonly string[], signal: AbortSignal | undefined) => Promise<RowsByKey>;
  waiting: Waiting[];
  inFlight: number;
};

/** The largest number of keys that travel in one statement. */
export const KEYS_PER_STATEMENT = 1_000;

/** While so many of a statement are on their way, keys wait and travel together: the busier it is, the fewer statements a key costs. */
const STATEMENTS_IN_FLIGHT = 2;

/** A value that a view cannot compute (class 22) is one row's fault: of a key that stands in a batch with it. */
const isOfOneKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');

const rowsFor = (rows: RowsByKey, keys: readonly string[]): unknown[][][] => keys.map((key) => rows.get(key) ?? []);

const read = async (queue: Queue, batch: readonly Waiting[]): Promise<void> => {
  const keys = new Set(batch.flatMap((one) => one.keys));
  try {
    const rows = await queue.read([...keys], everybodyGone(batch.map(({ signal }) => signal)));
    for (const one of batch) one.answer(rowsFor(rows, one.keys));
  } catch (error) {
    if (batch.length > 1 && isOfOneKey(error)) await readSingly(queue, batch);
    else for (const one of batch) one.refuse(error);
  }
};

/** One bad key fails nobody else: each who waited is asked for alone. */
const readSingly = async (queue: Queue, batch: readonly Waiting[]): Promise<void> => {
  await Promise.all(
    batch.map(({ keys, signal, answer, refuse }) =>
      queue.read(keys, signal).then((rows) => answer(rowsFor(rows, keys)), refuse),
    ),
  );
};

/** As many of those who wait as fit into one statement, the first first. */
const takeBatch = (queue: Queue): Waiting[] => {
  const batch: Waiting[] = [];
  let keys = 0;
  for (const one of queue.waiting) {
    keys += one.keys.length;
    if (batch.length > 0 && keys > KEYS_PER_STATEMENT) break;
    batch.push(one);
  }
  queue.waiting = queue.waiting.slice(batch.length);
  return batch;
};

const groupedBy = (keyAt: number, rows: readonly unknown[][]): RowsByKey => {
  const groups = new Map<unknown, unknown[][]>();
  for (const row of rows) {
    const group = groups.get(row[keyAt]);
    if (group) group.push(row);
    else groups.set(row[keyAt], [row]);
  }
  return groups;
};

/**
 * Gathers keys across concurrent requests into one statement. It lies below policy: a statement's text holds the columns that its caller's
 * role may ever see, requests share one only where the text is the same, and each judges the rows of its own keys for itself. Nothing is
 * kept: a key that is asked for after its statement left is asked for again.
 */
export const withBatching = <D extends Database>(database: D): D & KeyedDatabase => {
  const queues = new Map<string, Queue>();
  let isDue = false;

  /** Whoever asks in this turn of the event loop travels together. */
  const flushSoon = (): void => {
    if (isDue) return;
    isDue = true;
    setImmediate(flush);
  };

  const send = (queue: Queue): void => {
    queue.inFlight += 1;
    void read(queue, takeBatch(queue)).finally(() => {
      queue.inFlight -= 1;
      flushSoon();
    });
  };

  /** All that is due leaves at once; there are as many queues as are in use. */
  const flush = (): void => {
    isDue = false;
    for (const [name, queue] of queues) {
      // Who has gone was refused already.
      queue.waiting = queue.waiting.filter(({ signal }) => !signal?.aborted);
      while (queue.waiting.length > 0 && queue.inFlight < STATEMENTS_IN_FLIGHT) send(queue);
      if (queue.inFlight === 0) queues.delete(name);
    }
  };

  const queueOf = ({ statement, keyAt, more = [] }: KeyedRead): Queue => {
    const name = JSON.stringify([statement.name, ...more]);
    const queue = queues.get(name) ?? {
      read: async (keys, signal) => groupedBy(keyAt, await database.query(statement, [keys, ...more], signal)),
      waiting: [],
      inFlight: 0,
    };
    queues.set(name, queue);
    return queue;
  };

  const byKey: KeyedDatabase['byKey'] = (asked, signal) => {
    const rows = new Promise<unknown[][][]>((answer, refuse) => {
      queueOf(asked).waiting.push({ keys: asked.keys, signal, answer, refuse });
      flushSoon();
    });
    return signal ? unlessAborted(rows, signal) : rows;
  };

  return { ...database, byKey };
};
