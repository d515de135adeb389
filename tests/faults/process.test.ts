import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pillars } from '../../src/core/pillars.ts';
import { dropDatabase } from '../support/databases.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';
import { asGateway, type Owners } from '../support/gateway.ts';
import { openStarter, type Process, type Starter } from '../support/process.ts';
import { createWorld, operation } from '../support/world.ts';

let owners: Owners;
let urls: Owners;
let starter: Starter;

const fir = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
const dossier = operation('CaseDossier');
const narrative = 'query ($fir: FirKeyInput) { case(fir: $fir) { firs { narrative } } }';

beforeAll(async () => {
  owners = await createWorld();
  urls = { ...owners };
  urls = Object.fromEntries(
    Object.entries(owners).map(([name, url]) => [name, name === 'gateway' ? url : asGateway(url)]),
  ) as Owners;
  starter = await openStarter();
});
afterAll(async () => {
  starter.close();
  await Promise.all(Object.values(owners).map(dropDatabase));
});

const stopped = async ({ child, code }: Process, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
  child.kill(signal);
  return code;
};

/** Holds the police's FIRs so that whoever reads them waits. */
const holdFirs = async (): Promise<() => Promise<void>> => {
  const client = new Client(owners.police);
  await client.connect();
  await client.query('begin');
  await client.query('lock table police.fir in access exclusive mode');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
};

describe('a gateway that is told to stop', () => {
  it('answers whole what is under way, takes no new connection, and ends within ten seconds', async () => {
    const gateway = await starter.start(urls, { PILLAR_DEADLINE_MS: '9000' });
    expect((await gateway.ask('sho-pirbahor', narrative, fir)).data.case.firs[0].narrative).toMatch(/\S/);
    const release = await holdFirs();
    const underWay = Array.from({ length: 10 }, () => gateway.ask('sho-pirbahor', narrative, fir));
    await delay(500);
    const since = performance.now();
    const code = stopped(gateway);
    await expect.poll(() => fetch(`${gateway.url}/health`).catch(() => 'refused')).toBe('refused');
    await release();
    for (const answer of await Promise.all(underWay)) {
      expect(answer.status).toBe(200);
      expect(answer.data.case.firs[0].narrative).toMatch(/\S/);
    }
    expect(await code).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
  }, 60_000);

  it('ends at once when it is told again', async () => {
    const gateway = await starter.start(urls, { PILLAR_DEADLINE_MS: '25000' });
    await gateway.ask('sho-pirbahor', narrative, fir);
    const release = await holdFirs();
    const underWay = gateway.ask('sho-pirbahor', narrative, fir).catch(() => 'cut');
    await delay(500);
    gateway.child.kill('SIGTERM');
    await delay(1_500);
    const since = performance.now();
    expect(await stopped(gateway, 'SIGINT')).toBe(1);
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(await underWay).toBe('cut');
    await release();
  }, 60_000);

  it('cuts after ten seconds what does not end, and says so', async () => {
    const gateway = await starter.start(urls, { PILLAR_DEADLINE_MS: '25000' });
    await gateway.ask('sho-pirbahor', narrative, fir);
    const release = await holdFirs();
    const underWay = gateway.ask('sho-pirbahor', narrative, fir).catch(() => 'cut');
    await delay(500);
    const since = performance.now();
    expect(await stopped(gateway)).toBe(1);
    expect(performance.now() - since).toBeLessThan(12_000);
    expect(gateway.output()).toContain('did not end in time');
    expect(await underWay).toBe('cut');
    await release();
  }, 60_000);
});

describe('a gateway that is started', () => {
  const ways = new Map<string, FaultProxy>();
  let throughWays: Owners;
  beforeAll(async () => {
    for (const pillar of pillars) ways.set(pillar, await openFaultProxy(urls[pillar]));
    throughWays = { ...urls, ...Object.fromEntries([...ways].map(([pillar, { url }]) => [pillar, url])) };
  });
  afterAll(async () => {
    for (const way of ways.values()) await way.close();
  });

  const setAll = async (fault: 'none' | 'refuse' | 'blackHole'): Promise<void> => {
    for (const way of ways.values()) await way.set(fault);
  };

  it.each(['refuse', 'blackHole'] as const)(
    'while every pillar is away (%s) answers that they are, and all of the case once they are back, without a restart',
    async (fault) => {
      await setAll(fault);
      const since = performance.now();
      const gateway = await starter.start(throughWays);
      expect(performance.now() - since).toBeLessThan(20_000);
      const silent = await gateway.ask('sho-pirbahor', dossier, fir);
      expect([silent.status, silent.data, silent.errors?.[0].extensions.code]).toEqual([
        200,
        { case: null },
        'PILLAR_UNAVAILABLE',
      ]);
      expect((await fetch(`${gateway.url}/ready`)).status).toBe(503);
      await setAll('none');
      const told = async () => {
        const { data, extensions } = await gateway.ask('sho-pirbahor', dossier, fir);
        return [data?.case?.accused?.length, extensions?.pillars?.map(({ status }: { status: string }) => status)];
      };
      await expect.poll(told, { timeout: 20_000, interval: 300 }).toEqual([3, ['OK', 'OK', 'OK', 'OK', 'OK']]);
      await expect.poll(async () => (await fetch(`${gateway.url}/ready`)).status, { timeout: 10_000 }).toBe(200);
      expect(await stopped(gateway)).toBe(0);
    },
    90_000,
  );

  it('without its own database ends within seconds and says which, without an address', async () => {
    for (const fault of ['refuse', 'blackHole'] as const) {
      const way = await openFaultProxy(urls.gateway);
      await way.set(fault);
      const since = performance.now();
      const gateway = await starter.start({ ...urls, gateway: way.url });
      expect([gateway.url, await gateway.code]).toEqual([null, 1]);
      expect(performance.now() - since).toBeLessThan(15_000);
      expect(gateway.output()).toContain("The gateway's own database does not answer");
      expect(gateway.output()).not.toMatch(/postgres:|\n\s+at |\d:\d{4}/);
      await way.close();
    }
  }, 60_000);
});

describe('a PostgreSQL that restarts under a gateway', () => {
  it('is asked over new connections: the next answers are whole', async () => {
    const gateway = await starter.start(urls);
    const whole = await gateway.ask('sho-pirbahor', narrative, fir);
    for (const owner of Object.values(owners)) {
      const client = new Client(owner);
      await client.connect();
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'icjs-gateway'",
      );
      await client.end();
    }
    await expect
      .poll(async () => (await gateway.ask('sho-pirbahor', narrative, fir)).data, { timeout: 5_000 })
      .toEqual(whole.data);
    expect(gateway.output()).toContain('a database connection was lost');
    expect(await stopped(gateway)).toBe(0);
  }, 60_000);
});
