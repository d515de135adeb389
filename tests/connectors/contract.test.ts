import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contracts, expectedColumns, shortfalls } from '../../connectors/contract.ts';
import { readableFields } from '../../connectors/statement.ts';
import { contractFile, contractSql } from '../../connectors/writeContract.ts';
import { pillars } from '../../src/core/pillars.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inPillar = async (name: 'police' | 'courts', statement: string): Promise<unknown[]> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
};

describe('contract.sql', () => {
  it.each([...pillars])('of %s says what the gateway reads', (pillar) => {
    expect(readFileSync(contractFile(pillar), 'utf8')).toBe(contractSql(pillar));
  });

  it.each([...pillars])('of %s names each record once, and a record’s fields are fields of its type', (pillar) => {
    const { declarations } = buildGraph(readPolicyFiles(true));
    const views = contracts[pillar].map(({ view }) => view);
    expect(new Set(views).size).toBe(views.length);
    for (const record of contracts[pillar].filter(({ type }) => type !== null)) {
      for (const column of [...Object.keys(record.fields), ...Object.keys(record.masks)]) {
        const fed = (record.feeds[column] ?? [column]).map((field) =>
          field.includes('.') ? field : `${record.type}.${field}`,
        );
        for (const coordinate of fed)
          expect(declarations.fields.has(coordinate), `${record.view}.${column} → ${coordinate}`).toBe(true);
      }
    }
  });

  it('gives the gateway’s role its views and nothing behind them, and nothing to write', async () => {
    const grants = (await inPillar(
      'police',
      `select table_schema, privilege_type, count(*)::int from information_schema.role_table_grants where grantee = 'icjs_gateway' and table_schema <> 'made_up_world' group by 1, 2`,
    )) as { table_schema: string; privilege_type: string }[];
    expect(grants.map(({ table_schema: schema, privilege_type: right }) => `${schema} ${right}`)).toEqual([
      'icjs SELECT',
    ]);
  });
});

describe('the check at start', () => {
  it('finds a database that keeps its contract ready', async () => {
    for (const { ready, problems, pillar } of await world.gateway.checkPillars())
      expect([pillar, ready, problems]).toEqual([pillar, true, []]);
  });

  it('names a missing view, a missing column, a changed type and a missing grant, in words that a DBA can act on', async () => {
    await inPillar('police', 'drop view icjs.informant');
    await inPillar(
      'police',
      'drop view icjs.victim; create view icjs.victim as select victim_id, fir_id, serial::text as serial from police.victim; grant select on icjs.victim to icjs_gateway',
    );
    await inPillar('police', 'revoke select on icjs.arrest from icjs_gateway');
    const [police] = await world.gateway.checkPillars();
    expect(police).toMatchObject({ pillar: 'police', ready: false });
    expect(police?.problems).toEqual(
      expect.arrayContaining([
        'view icjs.informant is missing: connectors/police/contract.sql says what it holds',
        "view icjs.arrest may not be read by the gateway's role: grant select on icjs.arrest to icjs_gateway",
        'column icjs.victim.serial is text, the contract says integer',
        'column icjs.victim.name_latin (text) is missing',
      ]),
    );
    const ready = await fetch(`${world.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ready: false });
  });

  it('asks for every view that it reads', () => {
    expect(
      shortfalls('courts', new Map())
        .map(({ view }) => view)
        .toSorted(),
    ).toEqual([...expectedColumns('courts').keys()].toSorted());
  });
});

describe('a role’s statement', () => {
  it('reads no content for a role that may read none of it', () => {
    const nothing = { mayAllow: () => false, mayMask: () => false };
    for (const record of Object.values(contracts).flat())
      expect(readableFields(record, nothing)).toEqual(Object.keys(record.keys));
  });
});
