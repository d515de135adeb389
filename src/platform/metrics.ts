import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Pillar } from '../core/pillars.ts';

/** A database by the name under which operators watch it. */
export type DatabaseName = Pillar | 'gateway';

/** One request, as it is counted. Every word comes from a closed list: a label that a caller could choose would tell, and would fill the memory. */
export type AnsweredRequest = {
  /** The root field that was asked, `several`, or `none` where nothing was. */
  readonly operation: string;
  readonly role: string;
  /** The first error's code, or OK. */
  readonly code: string;
  readonly durationMs: number;
};

/** How a statement ended. GONE: its caller had left. OUTAGE: no answer, or none in time. */
export type StatementOutcome = 'OK' | 'OUTAGE' | 'GONE' | 'REFUSED';

/** How one database does at this moment. */
export type DatabaseState = {
  readonly open: boolean;
  readonly active: number;
  readonly waiting: number;
  /** How far the index is behind; null for the gateway's own database, or where nothing was read yet. */
  readonly lagSeconds: number | null;
};

/** What is counted and measured for operators. */
export type Metrics = {
  readonly answered: (request: AnsweredRequest) => void;
  readonly asked: (database: DatabaseName, outcome: StatementOutcome, durationMs: number) => void;
  readonly withheld: (matrixRow: number, outcome: string) => void;
  /** Reads the state of the databases whenever somebody looks. */
  readonly watchDatabases: (read: () => readonly (readonly [DatabaseName, DatabaseState])[]) => void;
  /** Reads how old the oldest entry is that waits to be recorded, whenever somebody looks. */
  readonly watchAudit: (lagSeconds: () => number) => void;
  /** Adds what the process itself does: memory, event loop, processor. Once a process. */
  readonly watchProcess: () => void;
  /** Everything, in Prometheus's text form. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10];

const gaugesOf = (registers: Registry[], read: Parameters<Metrics['watchDatabases']>[0]): void => {
  const gauge = (name: string, help: string, valueIn: (state: DatabaseState) => number | null): void =>
    void new Gauge({
      name,
      help,
      labelNames: ['pillar'],
      registers,
      collect() {
        for (const [pillar, state] of read()) {
          const value = valueIn(state);
          if (value !== null) this.set({ pillar }, value);
        }
      },
    });
  gauge('icjs_breaker_open', '1 while the database is not asked because it did not answer.', ({ open }) =>
    Number(open),
  );
  gauge(
    'icjs_statements_active',
    'Round trips under way: one carries the statements of a turn.',
    ({ active }) => active,
  );
  gauge('icjs_statements_waiting', 'Round trips that wait for a connection.', ({ waiting }) => waiting);
  gauge('icjs_index_lag_seconds', 'Since when the change feed was not read.', ({ lagSeconds }) => lagSeconds);
};

/** Makes the metrics of one gateway. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'icjs_request_duration_seconds',
    help: 'Requests by root field, role and code.',
    labelNames: ['operation', 'role', 'code'] as const,
    buckets: SECONDS,
    registers,
  });
  const statements = new Histogram({
    name: 'icjs_statement_duration_seconds',
    help: 'Statements by database and outcome, with the wait for a connection.',
    labelNames: ['pillar', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  const withheld = new Counter({
    name: 'icjs_withheld_total',
    help: 'Fields withheld or masked, by row of the data sharing matrix.',
    labelNames: ['row', 'outcome'] as const,
    registers,
  });
  return {
    answered: ({ operation, role, code, durationMs }) =>
      requests.observe({ operation, role, code }, durationMs / 1_000),
    asked: (pillar, outcome, durationMs) => statements.observe({ pillar, outcome }, durationMs / 1_000),
    withheld: (row, outcome) => withheld.inc({ row, outcome }),
    watchDatabases: (read) => gaugesOf(registers, read),
    watchAudit: (lagSeconds) =>
      void new Gauge({
        name: 'icjs_audit_lag_seconds',
        help: 'How long the oldest entry of the ledger waits to be durable.',
        registers,
        collect() {
          this.set(lagSeconds());
        },
      }),
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
