import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryStore, LARGEST_FILE_BYTES } from '../../src/platform/fileStore.ts';
import { everybody, plant } from '../bypass/attack.ts';
import type { Line } from '../support/gateway.ts';
import { openWorld, type World } from '../support/world.ts';

// The files of a charge sheet's documents: by their hash, for whoever may open them, and nothing of them for anybody else.

const SHEET = 'PIRBAHOR/CS-9/2026';
const MURDER = 'PIRBAHOR/CS-1/2026';
const CONTENT = Buffer.from('%PDF-1.7 Planted Document of eighty bytes and some more, which nobody else may read.');
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const sha256 = hashOf(CONTENT);

const lines: Line[] = [];
let directory: string;
let world: World;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'documents-'));
  world = await openWorld({ files: directoryStore(directory), log: (line) => void lines.push(line) });
  await store(sha256, CONTENT);
  await addDocument(SHEET, sha256);
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true });
});

const pathOf = (name: string): string => join(directory, name.slice(0, 2), name);

const store = async (name: string, content: Buffer): Promise<void> => {
  await mkdir(join(directory, name.slice(0, 2)), { recursive: true });
  await writeFile(pathOf(name), content);
};

/** Says in the police's record that a charge sheet has this document. */
const addDocument = (chargeSheetId: string, hash: string) =>
  plant(
    world,
    'police',
    `insert into police.charge_sheet_document (row_id, charge_sheet_id, title, sha256, pages) values ($1, $2, 'Planted Title', $3, 1)`,
    [`D/${chargeSheetId}/${hash.slice(0, 8)}`, chargeSheetId, hash],
  );

const fetchAs = async (
  persona: string | null,
  hash = sha256,
  {
    sheet = SHEET,
    headers = {},
    claims = {},
  }: { sheet?: string; headers?: Record<string, string>; claims?: object } = {},
) => {
  const authorization = persona ? { authorization: `Bearer ${await world.token(persona, claims)}` } : {};
  const response = await fetch(`${world.url}/documents/${hash}?chargeSheet=${encodeURIComponent(sheet)}`, {
    headers: { ...authorization, ...headers },
  });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
};

/** Rows 34 and 82: the station, its officers, their superintendent, the prosecution and the judge of the case. */
const opening = ['sho-pirbahor', 'io-pirbahor', 'sp-patna', 'pp-patna', 'dop-bihar', 'judge-patna'];

const absent = hashOf(Buffer.from('nothing'));

describe('the file of a document', () => {
  it('is given whole, under its hash, to whoever may open it', async () => {
    for (const persona of opening) {
      const { status, headers, body } = await fetchAs(persona);
      expect([status, hashOf(body)], persona).toEqual([200, sha256]);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${sha256}"`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(CONTENT).digest('base64')}:`);
    }
  });

  it('is not there for anybody else, as one that does not exist is not', async () => {
    const others = everybody.filter((persona) => !opening.includes(persona));
    expect(others.length).toBeGreaterThan(10);
    for (const persona of others) {
      const [denied, nowhere] = [await fetchAs(persona), await fetchAs(persona, absent)];
      expect(denied.status, persona).toBe(404);
      expect([denied.status, denied.body.toString()], persona).toEqual([nowhere.status, nowhere.body.toString()]);
      expect(denied.headers.get('content-length'), persona).toBe(nowhere.headers.get('content-length'));
    }
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

  it('is the registry’s once the judge directs it for that case, and that it was opened is recorded', async () => {
    await addDocument(MURDER, sha256);
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
    expect(hashOf((await fetchAs('registry-patna', sha256, murder)).body)).toBe(sha256);
    expect(await uses()).toHaveLength(before + 1);
    expect((await fetchAs('registry-patna')).status).toBe(404);
  });

  it('is refused to whoever is not known, or asks for a purpose that is not its own', async () => {
    expect((await fetchAs(null)).status).toBe(401);
    expect((await fetchAs('sho-pirbahor', sha256, { headers: { 'x-purpose': 'TRIAL' } })).status).toBe(403);
  });

  it('is not given to a token that is narrowed to other cases', async () => {
    expect((await fetchAs('sho-pirbahor', sha256, { claims: { case_ids: ['another'] } })).status).toBe(404);
  });
});

describe('a part of a file', () => {
  const size = CONTENT.length;

  it.each([
    ['bytes=0-3', 206, CONTENT.subarray(0, 4), `bytes 0-3/${size}`],
    ['bytes=5-', 206, CONTENT.subarray(5), `bytes 5-${size - 1}/${size}`],
    ['bytes=-7', 206, CONTENT.subarray(-7), `bytes ${size - 7}-${size - 1}/${size}`],
    ['bytes=0-99999', 206, CONTENT, `bytes 0-${size - 1}/${size}`],
    ['bytes=99999-', 416, Buffer.alloc(0), `bytes */${size}`],
    ['bytes=-0', 416, Buffer.alloc(0), `bytes */${size}`],
    ['bytes=7-3', 416, Buffer.alloc(0), `bytes */${size}`],
    ['bytes=0-1,4-5', 200, CONTENT, null],
    ['lines=0-1', 200, CONTENT, null],
  ])('%s is answered with %s', async (range, status, expected, told) => {
    const { status: found, headers, body } = await fetchAs('sho-pirbahor', sha256, { headers: { range } });
    expect([found, body.toString(), headers.get('content-range')]).toEqual([status, expected.toString(), told]);
  });

  it('is no part for whoever may not open the whole', async () => {
    expect((await fetchAs('sho-hajipur', sha256, { headers: { range: 'bytes=0-3' } })).status).toBe(404);
  });
});

describe('a file that is not what its record says', () => {
  const refused = async (hash: string) => {
    lines.length = 0;
    const { status, body } = await fetchAs('sho-pirbahor', hash);
    const logged = lines.filter(({ problem }) => problem === 'document');
    return { status, body: body.toString(), reasons: logged.map(({ reason }) => reason) };
  };

  it('is not given, not a byte of it: altered, too large, a link, or not there', async () => {
    const [altered, large, link, missing] = ['altered', 'large', 'link', 'missing'].map((what) =>
      hashOf(Buffer.from(what)),
    );
    for (const hash of [altered, large, link, missing]) await addDocument(SHEET, String(hash));
    await store(String(altered), Buffer.from('Planted Alteration'));
    await store(String(large), Buffer.alloc(0));
    await truncate(pathOf(String(large)), LARGEST_FILE_BYTES + 1);
    await store(String(link), Buffer.alloc(0));
    await rm(pathOf(String(link)));
    await symlink(pathOf(sha256), pathOf(String(link)));
    for (const [hash, reason] of [
      [altered, 'ALTERED'],
      [large, 'TOO_LARGE'],
      [link, 'ABSENT'],
      [missing, 'ABSENT'],
    ]) {
      const { status, body, reasons } = await refused(String(hash));
      expect([status, reasons], reason).toEqual([503, [reason]]);
      expect(JSON.parse(body).errors[0].extensions.code).toBe('PILLAR_UNAVAILABLE');
      expect(body).not.toContain('Planted');
    }
  });

  it('is no other answer to whoever may not open it', async () => {
    const altered = hashOf(Buffer.from('altered'));
    expect((await fetchAs('sho-hajipur', altered)).status).toBe(404);
  });
});

describe('a gateway without a store of files', () => {
  it('has no such address', async () => {
    const other = await openWorld();
    try {
      const authorization = `Bearer ${await other.token('sho-pirbahor')}`;
      const response = await fetch(`${other.url}/documents/${sha256}?chargeSheet=x`, { headers: { authorization } });
      expect(response.status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
