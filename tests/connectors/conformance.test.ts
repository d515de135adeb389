import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { columnNames } from '../../connectors/column.ts';
import { contracts, offeredFrom, shortfalls } from '../../connectors/contract.ts';
import { createLoaders, type Loaders } from '../../connectors/loaders.ts';
import type { RecordKind } from '../../connectors/record.ts';
import { createSelections } from '../../connectors/statement.ts';
import { knownOf, UnreadableRow } from '../../connectors/unreadableRow.ts';
import { openWebSource } from '../../connectors/webSource.ts';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { asOfIn, changesAfter, unitsTold } from '../../src/index/read.ts';
import { feedStatuses } from '../../src/index/status.ts';
import { type KeyedDatabase, withBatching } from '../../src/platform/batching.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import { readOffered } from '../../src/server/readiness.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { asGateway } from '../support/gateway.ts';
import { openWebPillar, type WebPillar } from '../support/webPillar.ts';

// What a connector must do, whether its pillar is a database or a web service: both kinds are asked of the same rows.

type Kind = 'PostgreSQL' | 'a web service';

let owners: Record<Pillar, string>;
let clients: Record<Pillar, Client>;
let services: Record<Pillar, WebPillar>;
let opened: Record<Kind, Record<Pillar, KeyedDatabase>>;

const forAll = async <T>(make: (pillar: Pillar) => Promise<T> | T): Promise<Record<Pillar, T>> =>
  Object.fromEntries(await Promise.all(pillars.map(async (name) => [name, await make(name)]))) as Record<Pillar, T>;

beforeAll(async () => {
  owners = await forAll((name) => createDatabase(name, `${inject('databasePrefix')}template_${name}`));
  clients = await forAll(async (name) => {
    const client = new Client(owners[name]);
    await client.connect();
    return client;
  });
  services = await forAll((name) => openWebPillar(asGateway(owners[name])));
  opened = {
    PostgreSQL: await forAll((name) =>
      withBatching(openDatabase(asGateway(owners[name]), { application: 'conformance', connections: 2 })),
    ),
    'a web service': await forAll((name) => withBatching(openWebSource(services[name].url))),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(opened).flatMap((all) => Object.values(all).map((one) => one.close())));
  await Promise.all(Object.values(services).map((one) => one.close()));
  await Promise.all(Object.values(clients).map((one) => one.end()));
  await Promise.all(Object.values(owners).map(dropDatabase));
});

const everything = { mayAllow: () => true, mayMask: () => true };
const nothing = { mayAllow: () => false, mayMask: () => false };

const unreadable: string[] = [];
const observer = {
  asked: () => undefined,
  failed: () => undefined,
  unreadable: (_pillar: Pillar, view: string, key: string, field: string) =>
    void unreadable.push(`${view} ${key} ${field}`),
};

const loadersOf = (kind: Kind, visible = everything): Loaders =>
  createLoaders(opened[kind], createSelections(visible), observer);

const keyColumn = (record: RecordKind, key: string): string => {
  const column = record.keys[key] ?? record.fields[key];
  if (!column) throw new Error(`${record.view} has no ${key}`);
  return columnNames(key, column)[0] ?? '';
};

/** The keys under which most rows stand. */
const someKeys = async (record: RecordKind, key: string): Promise<string[]> => {
  const column = keyColumn(record, key);
  const { rows } = await clients[record.pillar].query<{ key: string }>(
    `select "${column}" as key from icjs."${record.view}" where "${column}" is not null group by 1 order by count(*) desc, 1 limit 3`,
  );
  return rows.map((row) => row.key);
};

const every = pillars.flatMap((pillar) =>
  contracts[pillar].flatMap((record) =>
    Object.keys(record.by).map((key) => ({ pillar, view: record.view, key, record })),
  ),
);

describe.each<Kind>(['PostgreSQL', 'a web service'])('a pillar that is %s', (kind) => {
  beforeEach(() => void unreadable.splice(0));

  it('keeps its contract', async () => {
    for (const name of pillars)
      expect([name, shortfalls(name, offeredFrom(await opened[kind][name].query(readOffered, [])))]).toEqual([
        name,
        [],
      ]);
  });

  it.each(every)(
    'answers $pillar $view by $key in the order of the keys, and nothing for a key that is not there',
    async ({ record, key }) => {
      const [first, ...others] = await someKeys(record, key);
      if (first === undefined) return;
      const keys = ['no such key', ...others, first];
      const column = keyColumn(record, key);
      const { rows: counted } = await clients[record.pillar].query<{ key: string; count: string }>(
        `select "${column}" as key, count(*) from icjs."${record.view}" where "${column}" = any($1) group by 1`,
        [keys],
      );
      const counts = new Map(counted.map((row) => [row.key, Number(row.count)]));
      const rows = await loadersOf(kind).rows(record, key, keys);
      const known = rows.map((row) => knownOf(row) as Record<string, unknown>);
      expect(known.map((row) => row[key])).toEqual(
        keys.flatMap((one) => Array.from({ length: counts.get(one) ?? 0 }, () => one)),
      );
    },
  );

  it('answers cells as the wire reads them, both kinds the same, unreadable ones included', async () => {
    for (const { record, key } of every) {
      const keys = await someKeys(record, key);
      const [one, other] = await Promise.all([
        loadersOf(kind).rows(record, key, keys),
        loadersOf('PostgreSQL').rows(record, key, keys),
      ]);
      expect(one, `${record.view} by ${key}`).toEqual(other);
    }
  });

  it('answers the newest rows of each key where a limit is asked', async () => {
    const { hearing } = await import('../../connectors/courts/wire.ts');
    const [cnr = '', other = ''] = await someKeys(hearing, 'cnr');
    const limited = await loadersOf(kind).rows(hearing, 'cnr', [cnr, other], 2);
    const all = await loadersOf(kind).rows(hearing, 'cnr', [cnr, other]);
    const newest = [cnr, other].flatMap((one) => all.filter((row) => knownOf(row).cnr === one).slice(0, 2));
    expect(newest).toHaveLength(4);
    expect(limited).toEqual(newest);
  });

  it('makes of a row that cannot be read an error in its place, and reads its neighbours', async () => {
    const { courtCase } = await import('../../connectors/courts/wire.ts');
    const [spoilt = '', sound = ''] = await someKeys(courtCase, 'cnr');
    const { rows } = await clients.courts.query<{ filed_on: string }>(
      'select filed_on from courts.court_case where cnr = $1',
      [spoilt],
    );
    await clients.courts.query("update courts.court_case set filed_on = '00-00-0000' where cnr = $1", [spoilt]);
    const read = await loadersOf(kind).rows(courtCase, 'cnr', [spoilt, sound]);
    await clients.courts.query('update courts.court_case set filed_on = $2 where cnr = $1', [
      spoilt,
      rows[0]?.filed_on,
    ]);
    expect(read.map((row) => row instanceof UnreadableRow)).toEqual([true, false]);
    expect(unreadable).toEqual([`court_case ${spoilt} filedOn`]);
  });

  it('is asked for no column that the caller’s role may never read', async () => {
    const { victim } = await import('../../connectors/police/wire.ts');
    const [key = ''] = await someKeys(victim, 'firId');
    services.police.asked.splice(0);
    const [row] = await loadersOf(kind, nothing).rows(victim, 'firId', [key]);
    expect(Object.keys(row ?? {})).toEqual(Object.keys(victim.keys));
    if (kind === 'PostgreSQL') return;
    const keys = Object.entries(victim.keys).flatMap(([field, column]) => columnNames(field, column));
    expect(services.police.asked.map(({ body }) => (body as { columns: string[] }).columns)).toEqual([keys]);
  });

  it('tells its feed in order from any place, how far it goes, up to when it is complete, and its units', async () => {
    const prisons = opened[kind].prisons;
    const all = await changesAfter(prisons, 0, 100_000);
    expect(all.length).toBeGreaterThan(100);
    const place = all[9]?.seq ?? 0;
    expect(await changesAfter(prisons, place, 5)).toEqual(all.slice(10, 15));
    expect(await changesAfter(prisons, all.at(-1)?.seq ?? 0, 5)).toEqual([]);
    expect(await asOfIn(prisons)).toBe(await asOfIn(opened.PostgreSQL.prisons));
    expect(await unitsTold('prisons', prisons)).toEqual(await unitsTold('prisons', opened.PostgreSQL.prisons));
    expect((await unitsTold('prisons', prisons)).length).toBeGreaterThan(2);
    const gateway: Database = { ...prisons, query: async () => [['prisons', place, null, null]] };
    const statuses = await feedStatuses({ gateway, pillars: opened[kind] });
    expect(statuses.find(({ pillar }) => pillar === 'prisons')).toMatchObject({
      newest: all.at(-1)?.seq,
      behind: all.length - 10,
    });
  });

  it('is the one that failed, and the only one, where it does not answer', async () => {
    const { prison } = await import('../../connectors/prisons/wire.ts');
    const dead =
      kind === 'PostgreSQL'
        ? openDatabase('postgres://gateway:secret@127.0.0.1:1/prisons', { application: 'conformance' })
        : openWebSource('http://gateway:secret@127.0.0.1:1/icjs');
    const loaders = createLoaders(
      { ...opened[kind], prisons: withBatching(dead) },
      createSelections(everything),
      observer,
    );
    await expect(loaders.rows(prison, 'id', [randomUUID()])).rejects.toMatchObject({
      code: 'PILLAR_UNAVAILABLE',
      message: 'The prisons pillar did not answer.',
    });
    await dead.close();
  });
});
