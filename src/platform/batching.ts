import type { Database, Statement } from './postgres.ts';

/**
 * Reads by keys: `$1` of the statement is the list of keys, `more` are the other placeholders, and `keyAt` is where a row has its key.
 * Answers the rows of each key, in the order of the keys.
 */
export type KeyedRead = (
  statement: Statement,
  keyAt: number,
  keys: readonly string[],
  more?: readonly unknown[],
) => Promise<unknown[][][]>;

/** A database that many requests read by keys at the same time. */
export type KeyedDatabase = Database & { readonly byKey: KeyedRead };

type Waiting = {
  readonly keys: readonly string[];
  readonly answer: (rows: unknown[][][]) => void;
  readonly refuse: (error: unknown) => void;
};

type Queue = {
  /** Ends a queue in which nobody waits: there are as many as are in use. */
  readonly end: () => void;
  readonly read: (keys: readonly string[]) => Promise<Map<unknown, unknown[][]>>;
  waiting: Waiting[];
  inFlight: number;
  isDue: boolean;
};

/** The largest number of keys that travel in one statement. */
export const KEYS_PER_STATEMENT = 1_000;

/** While so many of a statement are on their way, keys wait and travel together: the busier it is, the fewer statements a key costs. */
const STATEMENTS_IN_FLIGHT = 2;

/** A value that a view cannot compute (class 22) is one row's fault: of a key that stands in a batch with it. */
const isOfOneKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');

const rowsFor = (groups: ReadonlyMap<unknown, unknown[][]>, { keys }: Waiting): unknown[][][] =>
  keys.map((key) => groups.get(key) ?? []);

const read = async ({ read: readKeys }: Queue, batch: readonly Waiting[]): Promise<void> => {
  try {
    const groups = await readKeys([...new Set(batch.flatMap(({ keys }) => keys))]);
    for (const one of batch) one.answer(rowsFor(groups, one));
  } catch (error) {
    await refuse(batch, error, readKeys);
  }
};

/** One bad key fails nobody else: each who waited is asked for alone. */
const refuse = async (batch: readonly Waiting[], error: unknown, readKeys: Queue['read']): Promise<void> => {
  if (batch.length === 1 || !isOfOneKey(error)) for (const one of batch) one.refuse(error);
  else
    await Promise.all(
      batch.map((one) => readKeys(one.keys).then((groups) => one.answer(rowsFor(groups, one)), one.refuse)),
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

const flush = (queue: Queue): void => {
  while (queue.waiting.length > 0 && queue.inFlight < STATEMENTS_IN_FLIGHT) {
    queue.inFlight += 1;
    void read(queue, takeBatch(queue)).finally(() => {
      queue.inFlight -= 1;
      flush(queue);
      if (queue.inFlight === 0) queue.end();
    });
  }
};

/** Whoever asks in this turn of the event loop travels together. */
const flushSoon = (queue: Queue): void => {
  if (queue.isDue || queue.inFlight >= STATEMENTS_IN_FLIGHT) return;
  queue.isDue = true;
  setImmediate(() => {
    queue.isDue = false;
    flush(queue);
  });
};

const groupsOf = (rows: readonly unknown[][], keyAt: number): Map<unknown, unknown[][]> => {
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
export const withBatching = (database: Database): KeyedDatabase => {
  const queues = new Map<string, Queue>();

  const queueOf = (statement: Statement, keyAt: number, more: readonly unknown[]): Queue => {
    const name = JSON.stringify([statement.name, ...more]);
    const queue = queues.get(name) ?? {
      end: () => queues.delete(name),
      read: async (keys) => groupsOf(await database.query(statement, [keys, ...more]), keyAt),
      waiting: [],
      inFlight: 0,
      isDue: false,
    };
    queues.set(name, queue);
    return queue;
  };

  return {
    ...database,
    byKey: (statement, keyAt, keys, more = []) =>
      new Promise((answer, refuseOne) => {
        const queue = queueOf(statement, keyAt, more);
        queue.waiting.push({ keys, answer, refuse: refuseOne });
        flushSoon(queue);
      }),
  };
};
