import { beforeAll, describe, expect, it } from 'vitest';
import { pillars } from '../../src/core/pillars.ts';
import { loadWorld } from '../../src/demo/load.ts';
import { RefusedDatabase } from '../../src/demo/pillar-copy.ts';
import { unreadableHearingId, unreadableLabCaseId } from '../../src/demo/rows/unreadable.ts';
import { administer } from '../support/administer.ts';
import { createDatabase } from '../support/databases.ts';
import { checksumOf, createPillarDatabases, type PillarUrls, readPillar } from './worlds.ts';

const cases = 60;
let urls: PillarUrls;
let told: string;

const numberIn = (url: string, sql: string): Promise<number> =>
  administer(url, async (client) => Number((await client.query<{ number: string }>(sql)).rows[0]?.number));

beforeAll(async () => {
  urls = await createPillarDatabases();
  await loadWorld({ urls, cases });
  told = await checksumOf(urls);
});

describe('the made-up world', () => {
  it.each(pillars)('has rows in every view of %s', async (pillar) => {
    const empty = (await readPillar(pillar, urls[pillar])).filter(({ rows }) => rows === 0);
    expect(empty).toEqual([]);
  });

  it('has two rows that nobody can read, and every other row is read as the contract says', async () => {
    const readings = await Promise.all(pillars.map((pillar) => readPillar(pillar, urls[pillar])));
    const unreadable = readings.flat().flatMap(({ view, unreadable: ids }) => ids.map((id) => [view, id]));
    expect(unreadable).toEqual([
      ['hearing', unreadableHearingId],
      ['forensic_case', unreadableLabCaseId],
    ]);
  });

  it('announces each fact once as changed, and each later change as it comes', async () => {
    const announced = 'select count(*) as number from icjs.changes';
    expect(await numberIn(urls.prisons, announced)).toBe(
      await numberIn(urls.prisons, 'select count(*) as number from icjs.custody_facts'),
    );
    const before = await numberIn(urls.forensics, announced);
    await administer(urls.forensics, (client) =>
      client.query("update forensics.forensic_case_facts set lab_id = lab_id where lab_case_id like 'FSL-PATNA/OLD/%'"),
    );
    expect(await numberIn(urls.forensics, announced)).toBe(before + 1);
  });

  it('says up to when each copy is complete', async () => {
    const age = 'select extract(epoch from now() - as_of) as number from icjs.as_of';
    for (const pillar of pillars) expect(await numberIn(urls[pillar], age)).toBeLessThan(600);
  });

  it('is open to the role of the gateway in its contract alone', async () => {
    const asGateway = (sql: string) =>
      administer(urls.police, async (client) => {
        await client.query('set role icjs_gateway');
        return client.query(sql);
      });
    await expect(asGateway('select * from police.fir')).rejects.toThrow('permission denied');
    await expect(asGateway('select * from made_up_world.marker')).resolves.toMatchObject({ rowCount: 1 });
  });
});

describe('loading the made-up world', () => {
  it('tells the same world from the same seed, in place of the world that was there', async () => {
    const other = await createPillarDatabases();
    await loadWorld({ urls: other, cases: 20, seed: 1 });
    expect(await checksumOf(other)).not.toBe(told);
    await loadWorld({ urls: other, cases });
    expect(await checksumOf(other)).toBe(told);
  });

  it('refuses a database whose tables no made-up world has left there, and leaves all five as they were', async () => {
    const theirs = await createDatabase('institution');
    await administer(theirs, (client) => client.query('create table register (number integer)'));
    const before = await checksumOf(urls);
    await expect(loadWorld({ urls: { ...urls, forensics: theirs }, cases: 5 })).rejects.toThrow(RefusedDatabase);
    expect(await checksumOf(urls)).toBe(before);
    expect(await numberIn(theirs, 'select count(*) as number from register')).toBe(0);
  });

  it('refuses one database for two pillars', async () => {
    await expect(loadWorld({ urls: { ...urls, courts: urls.police }, cases: 5 })).rejects.toThrow(RefusedDatabase);
  });
});
