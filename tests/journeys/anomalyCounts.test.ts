import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/platform/command.ts';
import { createLog } from '../../src/platform/log.ts';
import { type Installed, install } from '../../src/server/install.ts';
import { anomalyCounts, anomalyText } from '../../src/server/report/anomalyCounts.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { plant } from '../bypass/attack.ts';
import { testKey, testNow } from '../support/template.ts';
import { openWorld, type World } from '../support/world.ts';

// What is amiss with the records of a district, by station: `npm run report -- anomalies`.

let world: World;
let installed: Installed;
beforeAll(async () => {
  world = await openWorld();
  installed = install({
    urls: world.owners,
    matrix: readPolicyFiles(true),
    key: testKey,
    log: createLog('silent'),
    now: () => testNow,
  });
  await installed.indexing.catchUp();
});
afterAll(async () => {
  await installed.close();
  await world.close();
});

const patna = { state: 'BR', district: 'PATNA' };

const countOf = async (station: string, rule: string, district = patna): Promise<number> =>
  (await anomalyCounts(installed, district)).counts.find((one) => one.station === station && one.rule === rule)
    ?.count ?? 0;

const beforeDiary = (firIds: readonly string[]) =>
  plant(
    world,
    'police',
    `update police.fir set general_diary = jsonb_set(general_diary, '{at}', to_jsonb(registered_at + interval '1 hour')) where fir_id = any($1)`,
    [firIds],
  );

describe('the anomalies of a district', () => {
  it('are counted by station and rule, of its own cases alone', async () => {
    expect(await countOf('PIRBAHOR', 'FIR_BEFORE_DIARY_ENTRY')).toBe(0);
    await beforeDiary(['PIRBAHOR/1/2025', 'PIRBAHOR/9/2026', 'HAJIPUR-NAGAR/1/2025']);
    expect(await countOf('PIRBAHOR', 'FIR_BEFORE_DIARY_ENTRY')).toBe(2);
    expect(await countOf('HAJIPUR-NAGAR', 'FIR_BEFORE_DIARY_ENTRY')).toBe(0);
    expect(await countOf('HAJIPUR-NAGAR', 'FIR_BEFORE_DIARY_ENTRY', { state: 'BR', district: 'VAISHALI' })).toBe(1);
  });

  it('are told as counts of stations and rules, with no case and no person in them', async () => {
    const text = anomalyText(await anomalyCounts(installed, patna));
    expect(text).toMatch(/^\d+ cases as of 2026-11-20\n/);
    expect(text).toMatch(/^PIRBAHOR +FIR_BEFORE_DIARY_ENTRY +GRAVE +2$/m);
    for (const row of text.split('\n').slice(1, -2))
      expect(row).toMatch(/^[A-Z0-9-]+ +[A-Z_]+ +(GRAVE|TO_VERIFY) +\d+$/);
  });

  it('are refused where there is no such district', async () => {
    await expect(anomalyCounts(installed, { state: 'BR', district: 'NOWHERE' })).rejects.toBeInstanceOf(CommandError);
  });
});
