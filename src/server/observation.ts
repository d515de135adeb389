import type { Role } from '../core/roles.ts';
import type { Logger } from '../platform/log.ts';
import type { DatabaseName, Metrics, StatementOutcome } from '../platform/metrics.ts';
import { CallerGone, isOutage } from '../platform/outage.ts';
import type { Traces } from '../platform/traces.ts';

/** What an answer is, for operators: who asked by role, what by root field, and with which code it ended. */
export type Told = {
  readonly role?: Role;
  readonly operation?: string;
  readonly code?: string;
  readonly withheld?: readonly { readonly matrixRow: number; readonly outcome: string }[];
};

/** What operators see of one request: never a name, a key, a variable or a text. */
export type Observation = {
  /** Adds what has become known of it. */
  readonly tell: (told: Told) => void;
  /** Measures a statement that it asks. */
  readonly statement: <T>(database: DatabaseName, name: string, work: () => Promise<T>) => Promise<T>;
  /** Counts, logs and traces it: once, when the answer has gone or its caller has. */
  readonly end: (status: number) => void;
};

/** Where what is observed goes. */
export type Observatory = { readonly metrics: Metrics; readonly traces: Traces; readonly log: Logger };

const outcomeOf = (error: unknown): StatementOutcome => {
  if (error instanceof CallerGone) return 'GONE';
  return isOutage(error) ? 'OUTAGE' : 'REFUSED';
};

/** Begins to observe a request. */
export const observe = ({ metrics, traces, log }: Observatory, requestId: string): Observation => {
  const since = performance.now();
  const trace = traces.begin('request');
  let known: Told = {};

  return {
    tell: (told) => {
      known = { ...known, ...told };
    },
    statement: async (database, name, work) => {
      const started = performance.now();
      const end = trace.part('statement', { 'gateway.pillar': database, 'gateway.statement': name });
      const ended = (outcome: StatementOutcome): void => {
        metrics.asked(database, outcome, performance.now() - started);
        end({ 'gateway.outcome': outcome }, outcome !== 'OK');
      };
      try {
        const rows = await work();
        ended('OK');
        return rows;
      } catch (error) {
        ended(outcomeOf(error));
        throw error;
      }
    },
    end: (status) => {
      const { role = 'nobody', operation = 'none', code = 'OK', withheld = [] } = known;
      const durationMs = Math.round(performance.now() - since);
      metrics.answered({ operation, role, code, durationMs });
      for (const { matrixRow, outcome } of withheld) metrics.withheld(matrixRow, outcome);
      log.info({ requestId, operation, role, code, status, durationMs }, 'a request was answered');
      trace.end(
        {
          'gateway.request_id': requestId,
          'gateway.operation': operation,
          'gateway.role': role,
          'gateway.code': code,
          'http.response.status_code': status,
        },
        status >= 500,
      );
    },
  };
};

/** Observes nothing: a question that came through no door. */
export const unobserved: Observation = {
  tell: () => undefined,
  statement: (_database, _name, work) => work(),
  end: () => undefined,
};
