import pg from 'pg';

/** A PostgreSQL database as the rest of the gateway sees it: statements in, rows of cells out. */
export type Database = {
  /** Runs one named statement. @throws the driver's error: what it says stays inside. */
  readonly query: (statement: Statement, values: readonly unknown[]) => Promise<unknown[][]>;
  /** Runs work on one connection inside one transaction. */
  readonly transaction: <T>(work: (query: Database['query']) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Named statements are planned once a connection: unnamed ones cost more than half of the throughput. */
export type Statement = { readonly name: string; readonly text: string };

/** Called with every statement that reaches a database: tests watch here that no forbidden column is asked for. */
export type StatementWatcher = (statement: Statement, values: readonly unknown[]) => void;

const AS_TEXT: ReadonlySet<number> = new Set<number>([
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
]);

const BIGINT: number = pg.types.builtins.INT8;

/** `pg` would make local-midnight Dates of days: a day of the law is a day, and an instant is read by us. */
const textualTimes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((cell: string) => unknown) => {
    if (AS_TEXT.has(oid)) return (cell) => cell;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format) as (cell: string) => unknown;
  },
};

const planGenerically = async (client: pg.ClientBase): Promise<void> => {
  await client.query('set plan_cache_mode = force_generic_plan');
};

const STATEMENT_TIMEOUT_MS = 2_000;
const CONNECT_TIMEOUT_MS = 1_500;

/** How a pool differs from another. */
export type PoolOptions = {
  readonly application: string;
  readonly connections?: number;
  /** Each statement is planned once a connection, for any keys: planning anew for each list of keys costs more than the read. */
  readonly planOnce?: boolean;
  readonly statementTimeoutMs?: number;
  readonly onIdleError?: (error: Error) => void;
  readonly watch?: StatementWatcher;
};

/** Opens a pool. No connection is made until the first statement: a gateway starts while a pillar is down. */
export const openDatabase = (url: string, options: PoolOptions): Database => {
  const {
    application,
    connections = 6,
    planOnce = false,
    statementTimeoutMs = STATEMENT_TIMEOUT_MS,
    onIdleError,
    watch,
  } = options;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: application,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 0,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 500,
    types: textualTimes,
    ...(planOnce ? { onConnect: planGenerically } : {}),
  });
  // A pool without this listener takes the process down when a database restarts.
  pool.on('error', (error) => onIdleError?.(error));
  return {
    query: (statement, values) => run(pool, statement, values, watch),
    transaction: (work) =>
      inTransaction(pool, (client) => work((statement, values) => run(client, statement, values, watch))),
    close: () => pool.end(),
  };
};

const run = async (
  on: pg.Pool | pg.PoolClient,
  statement: Statement,
  values: readonly unknown[],
  watch: StatementWatcher | undefined,
): Promise<unknown[][]> => {
  watch?.(statement, values);
  const { rows } = await on.query<unknown[]>({
    name: statement.name,
    text: statement.text,
    values: [...values],
    rowMode: 'array',
  });
  return rows;
};

const inTransaction = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
