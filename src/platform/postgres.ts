import pg from 'pg';
import { cancelStatement } from './cancel.ts';
import { CallerGone, ConnectionLost, codeOf, isAnswer, isOutage, NotConnected, unlessAborted } from './outage.ts';
import { type Asked, type Came, type CellTypes, RoundTrip, type Statement } from './roundTrip.ts';

export type { Asked, Statement } from './roundTrip.ts';

/** A PostgreSQL database as the rest of the gateway sees it: statements in, rows of cells out. */
export type Database = {
  /**
   * Runs one named statement. The signal stops it: here, and on the server.
   * @throws Outage where there was no answer, else the driver's error: what it says stays inside.
   */
  readonly query: (statement: Statement, values: readonly unknown[], signal?: AbortSignal) => Promise<unknown[][]>;
  /** Runs work on one connection inside one transaction. */
  readonly transaction: <T>(work: (query: Database['query']) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** What a database has that takes several statements at once. */
export type Together = {
  /**
   * Runs statements in one round trip, in their order, and answers them as far as one that the server refuses: those after it were not run.
   * @throws what `query` throws, where not even the first was answered
   */
  readonly together: (asked: readonly Asked[], signal?: AbortSignal) => Promise<readonly unknown[][][]>;
};

/** A database with connections of its own. */
export type Pool = Database &
  Partial<Together> & {
    /** Asks for nothing but an answer. */
    readonly probe: (signal: AbortSignal) => Promise<unknown>;
    /** Ends the connections that nobody uses: after an outage the network may have forgotten them without a word. */
    readonly dropIdle: () => void;
  };

/** Called with every statement that reaches a database: tests watch here that no forbidden column is asked for. */
export type StatementWatcher = (statement: Statement, values: readonly unknown[]) => void;

const AS_TEXT: ReadonlySet<number> = new Set<number>([
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
]);

const BIGINT: number = pg.types.builtins.INT8;

/** `pg` would make local-midnight Dates of days: a day of the law is a day, and an instant is read by us. */
const textualTimes: CellTypes = (oid) => {
  if (AS_TEXT.has(oid)) return (cell) => cell;
  if (oid === BIGINT) return Number;
  return pg.types.getTypeParser(oid, 'text') as (cell: string) => unknown;
};

const planGenerically = async (client: pg.ClientBase): Promise<void> => {
  await client.query('set plan_cache_mode = force_generic_plan');
};

const STATEMENT_TIMEOUT_MS = 2_000;
const CONNECT_TIMEOUT_MS = 1_500;
/** How much longer than the server we wait: the server's own word that it took too long leaves the connection whole. */
const PATIENCE_MS = 500;
/** A name may lead to another machine tomorrow: a connection is made anew, and its name looked up, this often. */
const CONNECTION_LIFETIME_SECONDS = 600;

/** How many connections a pool has where nothing else is said. */
export const POOL_CONNECTIONS = 6;

/** How a pool differs from another. */
export type PoolOptions = {
  readonly application: string;
  readonly connections?: number;
  /** Each statement is planned once a connection, for any keys: planning anew for each list of keys costs more than the read. */
  readonly planOnce?: boolean;
  readonly statementTimeoutMs?: number;
  /** How long a statement waits for a connection, a new one or one that others use. */
  readonly connectTimeoutMs?: number;
  readonly onIdleError?: (error: Error) => void;
  readonly watch?: StatementWatcher;
};

/** One statement, where several could travel. */
const singly =
  (together: Together['together']): Database['query'] =>
  async (statement, values, signal) => {
    const [rows = []] = await together([{ statement, values }], signal);
    return rows;
  };

/** Opens a pool. No connection is made until the first statement: a gateway starts while a pillar is down. */
export const openDatabase = (url: string, options: PoolOptions): Pool => {
  const { planOnce = false, statementTimeoutMs = STATEMENT_TIMEOUT_MS, onIdleError, watch } = options;
  // The pool waits for what it is told to do first, though its types do not say so.
  const planning = planOnce ? { onConnect: planGenerically } : {};
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.application,
    max: options.connections ?? POOL_CONNECTIONS,
    connectionTimeoutMillis: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 0,
    maxLifetimeSeconds: CONNECTION_LIFETIME_SECONDS,
    statement_timeout: statementTimeoutMs,
    ...planning,
  });
  // A pool without this listener takes the process down when a database restarts.
  pool.on('error', (error) => onIdleError?.(error));
  const patience = (): AbortSignal => AbortSignal.timeout(statementTimeoutMs + PATIENCE_MS);
  const together: Together['together'] = async (asked, signal = patience()) => {
    for (const { statement, values } of asked) watch?.(statement, values);
    const client = await connectionFrom(pool, signal);
    return lending(client, () => run(client, asked, signal));
  };
  const query = singly(together);
  return {
    query,
    together,
    probe: (signal) => query(probe, [], signal),
    transaction: async (work) => {
      const client = await connectionFrom(pool, patience());
      const query = singly((asked, signal = patience()) => run(client, asked, signal));
      return lending(client, () =>
        inTransaction(query, () =>
          work((statement, values, signal) => {
            watch?.(statement, values);
            return query(statement, values, signal);
          }),
        ),
      );
    },
    dropIdle: () => dropIdle(pool),
    close: () => pool.end(),
  };
};

/** A connection. Whoever stops waiting leaves none behind: one that comes too late goes back to the pool. */
const connectionFrom = async (pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> => {
  const coming = pool.connect().catch((error: unknown) => {
    throw new NotConnected('no connection', error);
  });
  try {
    return await unlessAborted(coming, signal);
  } catch (error) {
    coming.then(
      (client) => client.release(),
      () => undefined,
    );
    throw error;
  }
};

const ignore = (): void => undefined;

/** PostgreSQL's word that a statement took longer than it may. */
const TOOK_TOO_LONG = '57014';

/** Whether a connection can be used again: not one that was lost, or is still busy with what nobody waits for. */
const isWholeAfter = (error: unknown): boolean =>
  !(isOutage(error) || error instanceof CallerGone) || codeOf(error) === TOOK_TOO_LONG;

/** Lends a connection to work, and gives it back to the pool or ends it. */
const lending = async <T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> => {
  // A connection in use that is lost says so in an event as well, which unheard would end the process.
  client.on('error', ignore);
  try {
    const result = await work();
    giveBack(client);
    return result;
  } catch (error) {
    if (isWholeAfter(error)) giveBack(client);
    else end(client);
    throw error;
  }
};

const giveBack = (client: pg.PoolClient): void => {
  client.off('error', ignore);
  client.release();
};

/** The socket is destroyed: a farewell would wait for a network that may have gone. */
const end = (client: pg.PoolClient): void => {
  client.connection.stream.destroy();
  client.release(true);
};

const sent = (client: pg.PoolClient, asked: readonly Asked[]): Promise<Came> =>
  new Promise((settle) => void client.query(new RoundTrip(asked, textualTimes, settle)));

const run = async (
  client: pg.PoolClient,
  asked: readonly Asked[],
  signal: AbortSignal,
): Promise<readonly unknown[][][]> => {
  try {
    const { answers, error } = await unlessAborted(sent(client, asked), signal);
    // A server that is out of order has not refused one statement: it may be ending the connection.
    if (error !== undefined && !(isAnswer(error) && !isOutage(error) && answers.length > 0)) throw error;
    return answers;
  } catch (error) {
    if (signal.aborted) cancelStatement(client);
    throw isAnswer(error) || signal.aborted ? error : new ConnectionLost('the connection was lost', error);
  }
};

const probe: Statement = { name: 'probe', text: 'select 1' };

const begin: Statement = { name: 'begin', text: 'begin' };
const commit: Statement = { name: 'commit', text: 'commit' };
const rollback: Statement = { name: 'rollback', text: 'rollback' };

const inTransaction = async <T>(
  query: Database['query'],
  work: (query: Database['query']) => Promise<T>,
): Promise<T> => {
  await query(begin, []);
  try {
    const result = await work(query);
    await query(commit, []);
    return result;
  } catch (error) {
    // A server whose connection ends rolls back by itself.
    if (isWholeAfter(error)) await query(rollback, []);
    throw error;
  }
};

const dropIdle = (pool: pg.Pool): void => {
  for (let idle = pool.idleCount; idle > 0; idle--) pool.connect().then(end, ignore);
};
