import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/platform/command.ts';
import { createLog } from '../../src/platform/log.ts';
import { type Installed, install } from '../../src/server/install.ts';
import { morningSheet, type SheetAsked } from '../../src/server/report/morningSheet.ts';
import { csvOf, htmlOf, type Sheet } from '../../src/server/report/paper.ts';
import { urgencies } from '../../src/server/report/urgency.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { administer } from '../support/administer.ts';
import { testKey, testNow } from '../support/template.ts';
import { openWorld, type World } from '../support/world.ts';

// What a jail prints in the morning: `npm run report -- undertrials`.

let world: World;
let installed: Installed;
const open = (urls: Partial<World['owners']> = {}): Installed =>
  install({
    urls: { ...world.owners, ...urls },
    matrix: readPolicyFiles(true),
    key: testKey,
    log: createLog('silent'),
    now: () => testNow,
  });
beforeAll(async () => {
  world = await openWorld();
  installed = open();
  await installed.indexing.catchUp();
});
afterAll(async () => {
  await installed.close();
  await world.close();
});

const sheet = (asked: Partial<SheetAsked> = {}, of = installed): Promise<Sheet> =>
  morningSheet(of, { prison: 'BEUR', asOf: null, language: 'en', all: false, ...asked });
const tableOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

describe('the morning sheet', () => {
  it('has the most urgent first, and for each why and what to verify', async () => {
    const { asOf, lines } = await sheet();
    expect(asOf).toBe('2026-11-20');
    const places = lines.map(({ urgency }) => urgencies.indexOf(urgency));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const line = (id: string) => lines.find(({ prisonerId }) => prisonerId === id);
    expect(line('BEUR-2026-00007')).toMatchObject({ urgency: 'NOT_RELEASED', sectionsDiffer: true });
    expect(line('BEUR-2026-00008')).toMatchObject({ urgency: 'ACCRUED' });
    expect(line('BEUR-2025-00003')).toMatchObject({
      urgency: 'THIRD_REACHED',
      reasons: [{ urgency: 'THIRD_REACHED', on: '2026-09-17' }],
      toVerify: ['OTHER_CASES'],
    });
    expect(lines.map(({ urgency }) => urgency)).toContain('NOT_KNOWN');
  });

  it('leaves out of whom nothing is due, unless everybody is asked for', async () => {
    const [some, all] = [await sheet(), await sheet({ all: true })];
    expect(some.lines.length).toBeLessThan(all.lines.length);
    expect(new Set(all.lines.map(({ prisonerId }) => prisonerId)).size).toBe(all.people);
  });

  it('is in English and in Hindi, each with the names in its own script and the words that a court decides', async () => {
    const english = tableOf(csvOf(await sheet()));
    const hindi = tableOf(csvOf(await sheet({ language: 'hi' })));
    expect(english.flat()).toContain('Lallu Manjhi');
    expect(hindi.flat()).toContain('लल्लू मांझी');
    expect(english.at(-1)?.[0]).toContain('a court decides');
    expect(hindi.at(-1)?.[0]).toContain('निर्णय न्यायालय करता है');
    expect(english.length).toBe(hindi.length);
  });

  it('is a page that can be printed, and asks no other page for anything', async () => {
    const page = htmlOf(await sheet({ language: 'hi' }));
    expect(page).toContain('<html lang="hi">');
    expect(page).toContain('लल्लू मांझी');
    expect(page).not.toMatch(/src=|href=|url\(/);
  });

  it('holds what is in a name as text: no mark-up, no formula', async () => {
    const named = (name: string) =>
      administer(world.owners.prisons, (client) =>
        client.query("update prisons.prisoner set name_latin = $1 where prisoner_id = 'BEUR-2025-00003'", [name]),
      );
    await named('<script>x</script>');
    expect(htmlOf(await sheet())).not.toContain('<script>');
    await named('=HYPERLINK("x")');
    expect(tableOf(csvOf(await sheet())).flat()).toContain('\'=HYPERLINK("x")');
    await named('Lallu Manjhi');
  });

  it('tells what the superintendent is told: an application that is recorded is asked for no more', async () => {
    await world.ask('js-beur', 'mutation { recordApplication(prisonerId: "BEUR-2025-00003") { case { prisonerId } } }');
    expect((await sheet()).lines.map(({ prisonerId }) => prisonerId)).not.toContain('BEUR-2025-00003');
    const [line] = (await sheet({ all: true })).lines.filter(({ prisonerId }) => prisonerId === 'BEUR-2025-00003');
    expect(line).toMatchObject({ urgency: 'OTHER', applicationMadeOn: '2026-11-20' });
  });

  it('is refused of a prison that is none, and where the prisons do not answer: half a sheet is none', async () => {
    await expect(sheet({ prison: 'NOWHERE' })).rejects.toThrow(CommandError);
    const crippled = open({ prisons: 'postgres://127.0.0.1:1/x' });
    await crippled.indexing.catchUp();
    await expect(sheet({}, crippled)).rejects.toThrow(CommandError);
    await crippled.close();
  });

  it('says that it is not known where the courts do not answer, and leaves nobody out', async () => {
    const crippled = open({ courts: 'postgres://127.0.0.1:1/x' });
    await crippled.indexing.catchUp();
    const { lines, people } = await sheet({}, crippled);
    expect(new Set(lines.map(({ prisonerId }) => prisonerId)).size).toBe(people);
    for (const { reasons } of lines) expect(reasons.map(({ urgency }) => urgency)).toContain('NOT_KNOWN');
    await crippled.close();
  });
});
