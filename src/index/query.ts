import { createHash } from 'node:crypto';
import type { Database, Statement } from '../platform/postgres.ts';

/** Runs a statement inside the transaction that the feed holds. */
export type Query = Database['query'];

/** Statements are named after their text: PostgreSQL plans each once a connection. */
export const named = (text: string): Statement => ({
  name: createHash('sha256').update(text).digest('hex').slice(0, 32),
  text,
});

/** A statement that reads a few rows by their keys. */
export const byKeys = (text: string): Statement => ({ ...named(text), inCompany: true });

/** Many rows travel as one value: a statement's text does not grow with them. */
export const json = (rows: readonly unknown[]): readonly [string] => [JSON.stringify(rows)];
