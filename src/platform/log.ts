import pino from 'pino';

/** What is logged: JSON lines of keys, codes and counts. Never a name, a text, a variable, a token. */
export type Logger = pino.Logger;

/** The only fields that a log line may carry. Anything else is dropped, so that a careless line cannot leak (threat T38). */
const allowed: ReadonlySet<string> = new Set([
  'pillar',
  'view',
  'key',
  'field',
  'reason',
  'code',
  'requestId',
  'operation',
  'role',
  'status',
  'durationMs',
  'problem',
  'seq',
  'changed',
  'lagSeconds',
  'url',
  'signal',
  'coordinate',
  'client',
  'document',
]);

const keepAllowed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));

export const createLog = (level: string): Logger => pino({ level, base: null, formatters: { log: keepAllowed } });
