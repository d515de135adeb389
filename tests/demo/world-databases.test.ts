import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkers } from '../../src/demo/refusal.ts';
import { type DemoWorld, openDemoWorld } from '../../src/demo/world-databases.ts';
import { administer } from '../support/administer.ts';

let dataDirectory: string;
let world: DemoWorld;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'demo-world-'));
  await chmod(dataDirectory, 0o711);
  world = await openDemoWorld({ dataDirectory });
});

afterAll(async () => {
  await world.stop();
  await rm(dataDirectory, { recursive: true });
});

const noted = (sql: string) => administer(world.databases.gateway, (client) => client.query(sql));

describe('the embedded demonstration', () => {
  it('serves five marked databases with no more than the rights of the contract', async () => {
    expect(Object.values(await readMarkers(world.databases))).not.toContain(null);
    const asServed = (sql: string) => administer(world.databases.courts, (client) => client.query(sql));
    await expect(asServed('select from icjs.court_case')).resolves.toBeDefined();
    await expect(asServed('select from courts.court_case')).rejects.toThrow('permission denied');
  });

  it('is joined by a second process, which finds the world told and leaves it running', async () => {
    await noted('create table kept ()');
    const second = await openDemoWorld({ dataDirectory });
    expect(second.databases).toEqual(world.databases);
    await expect(noted('select from kept')).resolves.toBeDefined();
  });

  it('tells its world anew when another version of the code told it, and forgets what the gateway noted of the old', async () => {
    await administer(world.owners.prisons, (client) =>
      client.query("update made_up_world.marker set world = 'another'"),
    );
    const { databases } = await openDemoWorld({ dataDirectory });
    const { prisons } = await readMarkers(databases);
    expect(prisons?.world).not.toBe('another');
    await expect(noted('select from kept')).rejects.toThrow('does not exist');
  });

  it('starts again on its data, and again after it was killed without a word', async () => {
    await world.stop();
    await openDemoWorld({ dataDirectory });
    const [server] = readFileSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(server), 'SIGKILL');
    world = await openDemoWorld({ dataDirectory });
    expect(Object.values(await readMarkers(world.databases))).not.toContain(null);
  });
});
