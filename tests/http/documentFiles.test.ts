import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryStore, LARGEST_FILE_BYTES } from '../../src/platform/fileStore.ts';
import { everybody, type Matter, plant, watch } from '../bypass/attack.ts';
import { addDocument, createFiles, type Fetched, type Files, fetchFile, sha256Of } from '../support/files.ts';
import { type Line, openWorld, type World } from '../support/world.ts';

// The files of a charge sheet's documents: by their hash, for whoever may open them, and nothing of them for anybody else.

const SHEET = 'PIRBAHOR/CS-9/2026';
const MURDER = 'PIRBAHOR/CS-1/2026';
const CONTENT = Buffer.from('%PDF-1.7 Planted Document of eighty bytes and some more, which nobody else may read.');
const sha256 = sha256Of(CONTENT);
const absent = sha256Of('nothing');

const lines: Line[] = [];
let files: Files;
let world: World;
beforeAll(async () => {
  files = await createFiles();
  world = await openWorld({ files: directoryStore(files.directory), log: (line) => void lines.push(line) });
  await files.store(CONTENT);
  await addDocument(world, SHEET, sha256);
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

const fetchAs = (
  persona: string | null,
  hash = sha256,
  { sheet = SHEET, ...more }: { sheet?: string; headers?: Record<string, string>; claims?: object } = {},
): Promise<Fetched> => fetchFile(world, hash, sheet, { persona, ...more });

/** Rows 34 and 82: the station, its officers, their superintendent, the prosecution and the judge of the case. */
const opening = ['sho-pirbahor', 'io-pirbahor', 'sp-patna', 'pp-patna', 'dop-bihar', 'judge-patna'];

describe('the file of a document', () => {
  it('is given whole, under its hash, to whoever may open it', async () => {
    for (const persona of opening) {
      const { status, headers, body } = await fetchAs(persona);
      expect([status, sha256Of(body)], persona).toEqual([200, sha256]);
      expect(headers.get('content-length')).toBe(String(CONTENT.length));
      expect(headers.get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(CONTENT).digest('base64')}:`);
    }
  });

  it('is shown in no browser and kept nowhere on its way', async () => {
    const { headers } = await fetchAs('sho-pirbahor');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${sha256}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is not there for anybody else, as one that does not exist is not', async () => {
    const others = everybody.filter((persona) => !opening.includes(persona));
    expect(others.length).toBeGreaterThan(10);
    for (const persona of others) {
      const [denied, nowhere] = [await fetchAs(persona), await fetchAs(persona, absent)];
      expect(denied.status, persona).toBe(404);
      expect([denied.status, denied.body.toString()], persona).toEqual([nowhere.status, nowhere.body.toString()]);
      expect([...denied.headers.keys()], persona).toEqual([...nowhere.headers.keys()]);
      expect(denied.headers.get('content-length'), persona).toBe(nowhere.headers.get('content-length'));
    }
  });

  it('asks as much where it is hidden as where there is nothing (threat T13)', async () => {
    const seen = async (sheet: string) => {
      const told = watch(world);
      expect((await fetchAs('sho-hajipur', sha256, { sheet })).status).toBe(404);
      return told();
    };
    await seen(SHEET);
    expect(await seen(SHEET)).toEqual(await seen('NOWHERE/CS-1/2026'));
  });

  it('is not there under another charge sheet, nor by a hash that is none', async () => {
    for (const [hash, sheet] of [
      [sha256, MURDER],
      [sha256, 'NOWHERE/CS-1/2026'],
      [sha256, ''],
      [absent, SHEET],
      [sha256.toUpperCase(), SHEET],
      ['..%2F..%2Fetc%2Fpasswd', SHEET],
      ['zz', SHEET],
    ] as const)
      expect((await fetchAs('sho-pirbahor', hash, { sheet })).status, `${hash} ${sheet}`).toBe(404);
  });

  it('is not there by its known hash in another’s case that has the very same document', async () => {
    const [foreign] = await plant<{ id: string }>(
      world,
      'police',
      `select charge_sheet_id as id from police.charge_sheet where charge_sheet_id like 'HAJIPUR%' and submitted_at is not null limit 1`,
    );
    const sheet = String(foreign?.id);
    await addDocument(world, sheet, sha256);
    expect((await fetchAs('sho-hajipur', sha256, { sheet })).status).toBe(200);
    for (const persona of ['sho-pirbahor', 'sp-patna', 'pp-patna', 'judge-patna'])
      expect((await fetchAs(persona, sha256, { sheet })).status, persona).toBe(404);
  });

  it('is not given by a HEAD, which would leave without a word of the file', async () => {
    const authorization = `Bearer ${await world.token('sho-pirbahor')}`;
    const url = `${world.url}/documents/${sha256}?chargeSheet=${encodeURIComponent(SHEET)}`;
    expect((await fetch(url, { method: 'HEAD', headers: { authorization } })).status).not.toBe(200);
  });

  it('is the registry’s once the judge directs it for that case, and that it was opened is recorded', async () => {
    await addDocument(world, MURDER, sha256);
    const murder = { sheet: MURDER };
    expect((await fetchAs('judge-patna', sha256, murder)).status).toBe(200);
    expect((await fetchAs('registry-patna', sha256, murder)).status).toBe(404);
    const fir = '{ state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }';
    const { id } = (await world.ask('judge-patna', `{ case(fir: ${fir}) { id } }`)).data.case;
    const { errors } = await world.ask(
      'judge-patna',
      `mutation { directUnmasking(case: "${id}", rows: [82]) { grant { id } } }`,
    );
    expect(errors).toBeUndefined();
    const uses = async () => plant(world, 'gateway', 'select from grant_use');
    const before = (await uses()).length;
    expect(sha256Of((await fetchAs('registry-patna', sha256, murder)).body)).toBe(sha256);
    expect(await uses()).toHaveLength(before + 1);
    expect((await fetchAs('registry-patna')).status).toBe(404);
  });

  it('is refused to whoever is not known, or asks for a purpose that is not its own', async () => {
    const unknown = await fetchAs(null);
    expect([unknown.status, unknown.headers.get('www-authenticate')?.startsWith('Bearer')]).toEqual([401, true]);
    expect((await fetchAs('sho-pirbahor', sha256, { headers: { 'x-purpose': 'TRIAL' } })).status).toBe(403);
  });

  it('is not given to a token that is narrowed to other cases', async () => {
    expect((await fetchAs('sho-pirbahor', sha256, { claims: { case_ids: ['another'] } })).status).toBe(404);
  });

  it('that holds nothing is given', async () => {
    const empty = await files.store(Buffer.alloc(0));
    await addDocument(world, SHEET, empty);
    const { status, headers, body } = await fetchAs('sho-pirbahor', empty);
    expect([status, headers.get('content-length'), body.length]).toEqual([200, '0', 0]);
  });
});

describe('a document of each charge sheet of the world', () => {
  it('is a file for those alone to whom the graph tells its title and its hash in that case', async () => {
    const found = await plant<{ id: string; fir: Matter }>(
      world,
      'police',
      `select distinct on (station_id) charge_sheet_id as id, key as fir
         from police.charge_sheet join police.fir using (fir_id) order by station_id, charge_sheet_id`,
    );
    expect(found.length).toBeGreaterThan(4);
    let given = 0;
    for (const { id, fir } of found) {
      await addDocument(world, id, sha256).catch(() => undefined);
      for (const persona of everybody) {
        const { data } = await world.ask(
          persona,
          'query ($fir: FirKeyInput) { case(fir: $fir) { chargeSheets { id documents { title sha256 } } } }',
          { fir },
        );
        const sheets: { id: string; documents: { title: string | null; sha256: string | null }[] | null }[] =
          data?.case?.chargeSheets ?? [];
        const isTold = sheets.some(
          (sheet) => sheet.id === id && sheet.documents?.some((one) => one.sha256 === sha256 && one.title !== null),
        );
        const { status } = await fetchAs(persona, sha256, { sheet: id });
        expect(status, `${persona} ${id}`).toBe(isTold ? 200 : 404);
        given += isTold ? 1 : 0;
      }
    }
    expect(given).toBeGreaterThan(10);
  }, 120_000);
});

describe('a part of a file', () => {
  const size = CONTENT.length;

  it.each([
    ['bytes=0-3', 206, CONTENT.subarray(0, 4), `bytes 0-3/${size}`],
    ['bytes=5-', 206, CONTENT.subarray(5), `bytes 5-${size - 1}/${size}`],
    ['bytes=-7', 206, CONTENT.subarray(-7), `bytes ${size - 7}-${size - 1}/${size}`],
    ['bytes=0-99999', 206, CONTENT, `bytes 0-${size - 1}/${size}`],
    ['bytes=0-1,4-5', 200, CONTENT, null],
    ['lines=0-1', 200, CONTENT, null],
  ])('%s is answered with %s', async (range, status, expected, told) => {
    const { status: found, headers, body } = await fetchAs('sho-pirbahor', sha256, { headers: { range } });
    expect([found, body.toString(), headers.get('content-range')]).toEqual([status, expected.toString(), told]);
    expect(headers.get('content-length')).toBe(String(expected.length));
  });

  it.each(['bytes=99999-', 'bytes=-0', 'bytes=7-3'])('that is not there, %s, is refused in words', async (range) => {
    const { status, headers, body } = await fetchAs('sho-pirbahor', sha256, { headers: { range } });
    expect([status, headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
    expect(JSON.parse(body.toString()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is given across the pieces in which a large file is read', async () => {
    const large = Buffer.alloc(300_000, 'planted bytes ');
    await addDocument(world, SHEET, await files.store(large));
    for (const [from, to] of [
      [65_530, 65_540],
      [0, 299_999],
      [131_072, 131_072],
      [299_990, 299_999],
    ] as const) {
      const { body } = await fetchAs('sho-pirbahor', sha256Of(large), { headers: { range: `bytes=${from}-${to}` } });
      expect(body.equals(large.subarray(from, to + 1)), `${from}`).toBe(true);
    }
  });

  it('is of the very file that was begun, and else the whole is given', async () => {
    const range = 'bytes=0-3';
    const asked = async (etag: string) =>
      (await fetchAs('sho-pirbahor', sha256, { headers: { range, 'if-range': etag } })).status;
    expect([await asked(`"${sha256}"`), await asked(`"${absent}"`)]).toEqual([206, 200]);
  });

  it('is no part for whoever may not open the whole', async () => {
    expect((await fetchAs('sho-hajipur', sha256, { headers: { range: 'bytes=0-3' } })).status).toBe(404);
  });
});

describe('a file that is not what its record says', () => {
  const refused = async (hash: string) => {
    lines.length = 0;
    const { status, body } = await fetchAs('sho-pirbahor', hash);
    const logged = lines.filter(({ problem }) => problem === 'file');
    return { status, body: body.toString(), reasons: logged.map(({ reason }) => reason) };
  };

  it('is not given, not a byte of it: altered, too large, a link, a directory, or not there', async () => {
    const names = ['altered', 'altered at its end', 'large', 'link', 'folder', 'missing'].map(sha256Of);
    const [altered = '', late = '', large = '', link = '', folder = '', missing = ''] = names;
    for (const hash of names) await addDocument(world, SHEET, hash);
    await files.store(Buffer.from('Planted Alteration'), altered);
    await files.store(Buffer.alloc(500_000, 'Planted Alteration'), late);
    await files.store(Buffer.alloc(0), large);
    await truncate(files.pathOf(large), LARGEST_FILE_BYTES + 1);
    await files.store(Buffer.alloc(0), link);
    await rm(files.pathOf(link));
    await symlink(files.pathOf(sha256), files.pathOf(link));
    await mkdir(files.pathOf(folder), { recursive: true });
    for (const [hash, reason] of [
      [altered, 'ALTERED'],
      [late, 'ALTERED'],
      [large, 'TOO_LARGE'],
      [link, 'ABSENT'],
      [folder, 'ABSENT'],
      [missing, 'ABSENT'],
    ] as const) {
      const { status, body, reasons } = await refused(hash);
      expect([status, reasons], reason).toEqual([503, [reason]]);
      expect(JSON.parse(body).errors[0].extensions.code).toBe('PILLAR_UNAVAILABLE');
      expect(body).not.toContain('Planted');
    }
  });

  it('is no other answer to whoever may not open it', async () => {
    expect((await fetchAs('sho-hajipur', sha256Of('altered'))).status).toBe(404);
  });
});

describe('a file that is changed while it leaves', () => {
  it('breaks off before its end, or is refused, and operators are told', async () => {
    const content = Buffer.alloc(200_000, 'planted bytes ');
    const directory = directoryStore(files.directory);
    const told: Line[] = [];
    const other = await openWorld({
      log: (line) => void told.push(line),
      files: {
        open: async (name) => {
          const file = await directory.open(name);
          const check = async (signal: AbortSignal) => {
            await file.check(signal);
            await writeFile(files.pathOf(name), Buffer.alloc(200_000, 'altered bytes '));
          };
          return { ...file, check };
        },
      },
    });
    try {
      const name = await files.store(content);
      await addDocument(other, SHEET, name);
      const whole = await fetchFile(other, name, SHEET, { persona: 'sho-pirbahor' });
      expect([whole.broken, whole.body.length < content.length]).toEqual([true, true]);
      await files.store(content);
      const part = await fetchFile(other, name, SHEET, { persona: 'sho-pirbahor', headers: { range: 'bytes=0-9' } });
      expect([part.status, JSON.parse(part.body.toString()).errors[0].extensions.code]).toEqual([
        503,
        'PILLAR_UNAVAILABLE',
      ]);
      expect([...part.headers.keys()].filter((key) => /range|etag|digest|disposition/.test(key))).toEqual([]);
      expect(told.filter(({ problem }) => problem === 'file').map(({ reason }) => reason)).toEqual([
        'ALTERED',
        'ALTERED',
      ]);
    } finally {
      await other.close();
    }
  });
});

describe('a store that does not answer', () => {
  it('is waited for ten seconds, and what it would have given is told to be late', async () => {
    const other = await openWorld({ files: { open: () => new Promise(() => undefined) } });
    try {
      await addDocument(other, SHEET, sha256);
      const { status, body } = await fetchFile(other, sha256, SHEET, { persona: 'sho-pirbahor' });
      expect([status, JSON.parse(body.toString()).errors[0].extensions.code]).toEqual([503, 'PILLAR_UNAVAILABLE']);
    } finally {
      await other.close();
    }
  }, 30_000);
});

describe('a gateway without a store of files', () => {
  it('has no such address', async () => {
    const other = await openWorld();
    try {
      expect((await fetchFile(other, sha256, SHEET, { persona: 'sho-pirbahor' })).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
