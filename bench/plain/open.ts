import { watermarks } from '../../src/index/watermarks.ts';
import { istDateOf } from '../../src/law/calendar.ts';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import type { PlainContext } from './graph.ts';
import { readUnits } from './index.ts';
import { createLoaders, type Opened } from './loaders.ts';

/** What lives as long as a contestant. Its pools are as large as ours, and its statements are named. */
export type Plain = Omit<PlainContext, 'loaders'>;

/** Each statement is planned once a connection, as whoever tunes would have it: planning anew for each list of keys costs more than the read. */
export const plannedOnce = (url: string): string => {
  const address = new URL(url);
  address.searchParams.set('options', '-c plan_cache_mode=force_generic_plan');
  return address.href;
};

/** Opens the databases and reads what changes once a day: units, and up to when each pillar's copy is complete. */
export const openPlain = async (urls: DatabaseUrls): Promise<Plain> => {
  const open = (url: string): Database =>
    openDatabase(plannedOnce(url), {
      application: 'icjs-bench',
      // On a busy machine nobody loses by giving up.
      statementTimeoutMs: 30_000,
      connectTimeoutMs: 30_000,
    });
  const opened = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, open(url)])) as Opened;
  const marks = await watermarks(opened.gateway.query);
  return {
    opened,
    units: await readUnits(opened.gateway),
    asOf: new Map([...marks].map(([pillar, { asOf }]) => [pillar, asOf && new Date(asOf).toISOString()])),
    today: istDateOf(new Date()),
  };
};

/** The context of one request. */
export const plainContext = (plain: Plain): PlainContext => ({ ...plain, loaders: createLoaders(plain.opened) });
