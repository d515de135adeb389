import dns from 'node:dns';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { openFaultProxy } from '../support/faultProxy.ts';

type Found = (error: null, addresses: readonly { readonly address: string; readonly family: number }[]) => void;

const one = { name: 'one', text: 'select 1' };

let url: string;
beforeAll(async () => {
  url = await createDatabase('address');
});
afterAll(() => dropDatabase(url));

describe('a database that moves to another machine', () => {
  it('is found there by the next connection: its name is looked up for each', async () => {
    const before = await openFaultProxy(url, '127.0.0.1');
    const port = Number(new URL(before.url).port);
    const after = await openFaultProxy(url, '127.0.0.2', port);
    let address = '127.0.0.1';
    const lookup = vi.spyOn(dns, 'lookup');
    lookup.mockImplementation(((_host: string, _options: object, found: Found) =>
      found(null, [{ address, family: 4 }])) as never);
    const moving = new URL(url);
    moving.host = `police.example:${port}`;
    const database = openDatabase(moving.href, { application: 'address' });
    expect(await database.query(one, [])).toEqual([[1]]);
    expect([before.connections(), after.connections()]).toEqual([1, 0]);
    address = '127.0.0.2';
    await before.set('refuse');
    await expect.poll(() => database.query(one, []).catch(() => null)).toEqual([[1]]);
    expect([before.connections(), after.connections()]).toEqual([0, 1]);
    lookup.mockRestore();
    await database.close();
    await Promise.all([before.close(), after.close()]);
  });
});
