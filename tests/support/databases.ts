import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer } from './administer.ts';

/**
 * Creates an empty database, or a copy of `template`, and returns its URL.
 * Whatever a file does not drop itself is dropped when the run ends.
 */
export async function createDatabase(name: string, template = 'template0'): Promise<string> {
  const database = `${inject('databasePrefix')}${name}_${randomBytes(3).toString('hex')}`;
  await onServer(`create database ${quoted(database)} template ${quoted(template)} encoding 'UTF8'`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

/** Drops a database that createDatabase made, whoever is still connected. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer(`drop database if exists ${quoted(databaseOf(url))} with (force)`);
}

/** The name of the database to which a URL leads. */
export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

const onServer = (statement: string): Promise<unknown> =>
  administer(inject('adminUrl'), (client) => client.query(statement));

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
