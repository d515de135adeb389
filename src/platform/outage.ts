import { UnusableAnswer } from './unusableAnswer.ts';

/** Why a database gave no answer. What its driver says stays inside: `code` is all that leaves. */
class Outage extends Error {
  readonly code: string | undefined;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
    this.code = codeOf(cause);
  }
}

/** No connection was made: the statement never reached the server. */
export class NotConnected extends Outage {}

/** The connection went while a statement was under way. */
export class ConnectionLost extends Outage {}

/** It did not answer within what is waited for it. */
export class Overdue extends Outage {}

/** Nothing was sent: it is known to be out of order, or too many wait for it already. */
export class NotAsked extends Outage {}

/** There is nobody to ask: the pillar has not joined this installation. */
export class NotJoined extends Error {
  override readonly name = 'NotJoined';
}

/** Whoever asked has gone: what was under way for it is stopped. That is no database's fault. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
}

/** The code of an error: PostgreSQL's or the system's, which says what went wrong without a word of the statement or the row. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Whether the server itself said what was wrong; all else comes from the way to it. */
export const isAnswer = (error: unknown): boolean =>
  SQLSTATE.test(codeOf(error) ?? '') && error instanceof Error && 'severity' in error;

/** The classes of PostgreSQL's errors that are about the server and not about the statement: connections, resources, operators, the system. */
const ofTheServer = /^(?:08|53|57|58)/;

/** Whether a database is out of order, as opposed to having refused one statement. */
export const isOutage = (error: unknown): boolean =>
  error instanceof Outage ||
  (error instanceof UnusableAnswer && error.isOutage) ||
  (isAnswer(error) && ofTheServer.test(codeOf(error) ?? ''));

/** Waits for work until the signal: then the work is left to whoever began it, and its end is heard by nobody. */
export const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(reasonOf(signal));
    const heard = (): void => signal.removeEventListener('abort', stop);
    void work.then(resolve, reject);
    void work.then(heard, heard);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Why a signal stopped what was waited for. */
export const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Outage || reason instanceof CallerGone ? reason : new Overdue('no answer in time', reason);
