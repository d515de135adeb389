import { load, type Run, type Seen } from './load.ts';
import type { Running } from './process.ts';
import type { Draw } from './questions.ts';
import { cpuMsBetween, type Server } from './server.ts';
import { quantile } from './statistics.ts';

/** What one run of callers cost a contestant. */
export type Measured = {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  /** Null where the server's processes cannot be seen from here. */
  readonly postgresCpuMsPerRequest: number | null;
  readonly transactionsPerRequest: number;
  /** How many entries the ledger holds more than before the run. */
  readonly auditEntries: number;
  readonly residentMb: number;
  readonly kilobytesPerAnswer: number;
};

/** A contestant that runs, beside what serves its statements. */
export type Subject = { readonly running: Running; readonly server: Server; readonly draw: Draw };

const used = async ({ running, server }: Subject) => ({ own: await running.usage(), theirs: await server.served() });

type Used = Awaited<ReturnType<typeof used>>;

const measuredOf = (seen: Seen, before: Used, after: Used): Measured => {
  const each = (amount: number): number => amount / seen.requests;
  const postgresMs = cpuMsBetween(before.theirs, after.theirs);
  return {
    requests: seen.requests,
    requestsPerSecond: seen.requests / seen.seconds,
    p50Ms: quantile(seen.latenciesMs, 0.5),
    p99Ms: quantile(seen.latenciesMs, 0.99),
    cpuMsPerRequest: each(after.own.cpuMicroseconds - before.own.cpuMicroseconds) / 1_000,
    postgresCpuMsPerRequest: postgresMs === null ? null : each(postgresMs),
    transactionsPerRequest: each(after.theirs.transactions - before.theirs.transactions),
    auditEntries: after.theirs.auditEntries - before.theirs.auditEntries,
    residentMb: after.own.residentBytes / 1e6,
    kilobytesPerAnswer: each(seen.bytes) / 1e3,
  };
};

/** Runs callers against a contestant and says what that cost. A failed answer ends the bench: nobody wins by refusing. */
export const measure = async (subject: Subject, run: Omit<Run, 'url'>): Promise<Measured> => {
  const before = await used(subject);
  const seen = await load({ ...run, url: subject.running.url }, subject.draw);
  const after = await used(subject);
  if (seen.failures > 0)
    throw new Error(
      `${seen.failures} of ${seen.requests} answers of ${run.operation} failed, the first: ${seen.firstFailure}`,
    );
  return measuredOf(seen, before, after);
};

/** Measures ours, and counts: an answer whose entry is not in the ledger is less than was asked for. */
export const measureRecorded = async (ours: Subject, run: Omit<Run, 'url'>): Promise<Measured> => {
  const seen = await measure(ours, run);
  if (seen.auditEntries !== seen.requests)
    throw new Error(`${run.operation}: ${seen.requests} answers and ${seen.auditEntries} entries in the ledger`);
  return seen;
};
