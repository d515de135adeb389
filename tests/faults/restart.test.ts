import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { type DemoWorld, openDemoWorld } from '../../src/demo/world-databases.ts';
import { migrate } from '../../src/index/migrate.ts';
import { clusterIn, placeFor } from '../../src/platform/embedded-place.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { administer } from '../support/administer.ts';
import { createSigner, gatewayOver, type Owners } from '../support/gateway.ts';
import { operation } from '../support/operation.ts';

// A PostgreSQL that restarts, under all five pillars, the index and the ledger at once: nobody restarts the gateway for it.

const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

let dataDirectory: string;
let world: DemoWorld;
let gateway: Gateway;
let authorization: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'restart-'));
  await chmod(dataDirectory, 0o711);
  world = await openDemoWorld({ dataDirectory });
  await migrate(world.databases.gateway);
  const { keys, sign } = await createSigner();
  gateway = await gatewayOver(world.owners as Owners, keys, { urls: world.databases, auditWaitMs: 0 });
  await gateway.indexing.catchUp();
  authorization = `Bearer ${await sign(personas['pp-patna'] ?? {})}`;
}, 120_000);

afterAll(async () => {
  await gateway.close();
  await world.stop();
  await rm(dataDirectory, { recursive: true });
});

type Told = { readonly status: number; readonly data: unknown; readonly codes: readonly string[] };

const ask = async (): Promise<Told> => {
  const { statusCode, payload } = await gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization, 'content-type': 'application/json' },
    payload: JSON.stringify({ query: operation('CaseDossier'), variables: ordinary }),
  });
  const { data, errors = [] } = JSON.parse(payload) as {
    data?: { case?: object | null } | null;
    errors?: { extensions: { code: string } }[];
  };
  return { status: statusCode, data: data?.case ?? null, codes: errors.map(({ extensions }) => extensions.code) };
};

const control = async (...args: string[]): Promise<void> => {
  const { home, programs, account } = await placeFor(dataDirectory);
  const given = ['-D', clusterIn(home), '-w', ...args];
  await promisify(execFile)(join(programs, 'pg_ctl'), given, { ...account, cwd: '/' });
};

const start = async (): Promise<void> => {
  const options = `-h 127.0.0.1 -p ${new URL(world.owners.gateway).port} -c unix_socket_directories=`;
  const { home } = await placeFor(dataDirectory);
  await control('-l', join(clusterIn(home), 'server.log'), '-o', options, 'start');
};

const entries = () =>
  administer(world.owners.gateway, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from audit_entry');
    return rows[0]?.count ?? 0;
  });

describe('a PostgreSQL server that restarts', () => {
  it('is in nobody’s way before', async () => {
    expect(await ask()).toMatchObject({ status: 200, codes: [], data: { firs: [{}] } });
  });

  it('while it is away nothing is told, at once and in words', async () => {
    await control('-m', 'immediate', 'stop');
    for (let times = 0; times < 7; times += 1) {
      const asked = performance.now();
      const { status, data, codes } = await ask();
      expect([status, data, codes]).toEqual([503, null, [expect.stringMatching(/_UNAVAILABLE$/)]]);
      expect(performance.now() - asked).toBeLessThan(5_000);
    }
  }, 60_000);

  it('and when it is back the same gateway answers as before, each answer with its entry', async () => {
    await start();
    await expect.poll(async () => (await ask()).codes, { timeout: 20_000, interval: 200 }).toEqual([]);
    const before = await entries();
    expect(await ask()).toMatchObject({ status: 200, codes: [], data: { firs: [{}] } });
    expect(await entries()).toBe(before + 1);
  }, 60_000);
});
