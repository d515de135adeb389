import { createHash } from 'node:crypto';
import { readdir, readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryStore } from '../../src/platform/fileStore.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { entriesOf } from '../audit/ledger.ts';
import { addDocument, createFiles, type Fetched, type Files, fetchFile } from '../support/files.ts';
import { testKey } from '../support/template.ts';
import { type Line, openWorld, type World } from '../support/world.ts';

// A file leaves by the same door as an answer of the graph: recorded first, and for those who are believed, within their minute.

const SHEET = 'PIRBAHOR/CS-9/2026';
const CONTENT = Buffer.from('Planted Document of a case');

let files: Files;
let sha256: string;
beforeAll(async () => {
  files = await createFiles();
  sha256 = await files.store(CONTENT);
});
afterAll(() => files.remove());

const open = async (options: object = {}): Promise<World> => {
  const world = await openWorld({ files: directoryStore(files.directory), ...options });
  await addDocument(world, SHEET, sha256);
  return world;
};

const ask = (
  world: World,
  persona: string,
  headers: Record<string, string> = {},
  claims: object = {},
): Promise<Fetched> => fetchFile(world, sha256, SHEET, { persona, headers, claims });

const codeIn = ({ body }: Fetched): string => JSON.parse(body.toString()).errors[0].extensions.code;

/** How many files of the store this process holds open. */
const heldOpen = async (): Promise<number> => {
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.filter((path) => path.startsWith(files.directory)).length;
};

describe('the entry of a file', () => {
  let world: World;
  const lines: Line[] = [];
  beforeAll(async () => {
    world = await open({ log: (line: Line) => void lines.push(line) });
  });
  afterAll(() => world.close());

  const entryOf = async ({ headers }: Fetched) => {
    const entries = await entriesOf(world.owners.gateway, headers.get('x-request-id'));
    expect(entries).toHaveLength(1);
    return entries[0];
  };

  it('says which file, of which record and case, was handed to whom, by which rows', async () => {
    expect(await entryOf(await ask(world, 'pp-patna'))).toMatchObject({
      by: { subject: 'PP-PATNA-001', role: 'PUBLIC_PROSECUTOR', purpose: 'PROSECUTION' },
      operation: { type: 'file', name: null },
      outcome: 'ANSWERED',
      status: 200,
      file: sha256,
      cases: expect.arrayContaining([expect.stringMatching(/^FIR:BR\.PATNA\.PIRBAHOR\.2026\.\d+$/)]),
      records: { 'police.charge_sheet_document': [`D/${SHEET}/${sha256.slice(0, 8)}`] },
      fields: { ChargeSheet: ['documents'], ChargeSheetDocument: ['sha256', 'title'] },
      rows: expect.arrayContaining([34]),
    });
  });

  it('says of a part that a part was given, and of what was refused nothing of the case', async () => {
    const part = await entryOf(await ask(world, 'pp-patna', { range: 'bytes=0-3' }));
    expect([part?.status, part?.outcome, part?.file]).toEqual([206, 'ANSWERED', sha256]);
    const denied = await entryOf(await ask(world, 'sho-hajipur'));
    expect(denied).toMatchObject({ status: 404, outcome: 'REFUSED', cases: [], records: {}, fields: {} });
    expect(denied).not.toHaveProperty('file');
  });

  it('says by a keyed hash which file was asked for, given, refused, or asked for by nobody who is known', async () => {
    const { ledgerHashes } = keyedHashes(testKey);
    const asked = (file: string, chargeSheet?: string) =>
      ledgerHashes.variables(JSON.stringify({ sha256: file, chargeSheet }));
    const operationOf = async (persona: string | null, file = sha256, sheet = SHEET) =>
      (await entryOf(await fetchFile(world, file, sheet, { persona })))?.operation;
    const absent = '0'.repeat(64);
    for (const persona of ['pp-patna', 'sho-hajipur', null]) {
      expect(await operationOf(persona)).toMatchObject({ documentHash: null, variablesHash: asked(sha256, SHEET) });
      expect(await operationOf(persona, absent)).toMatchObject({ variablesHash: asked(absent, SHEET) });
      expect(await operationOf(persona, 'no hash', 'X')).toMatchObject({ variablesHash: asked('no hash', 'X') });
    }
  });

  it('says nothing of what else stands in the address of a file: nobody reads it', async () => {
    const address = `${world.url}/documents/${sha256}?query={me{role}}&variables={}&chargeSheet=${encodeURIComponent(SHEET)}`;
    const { headers } = await fetch(address, { headers: { authorization: `Bearer ${await world.token('pp-patna')}` } });
    const [entry] = await entriesOf(world.owners.gateway, headers.get('x-request-id'));
    expect(entry?.operation).toMatchObject({
      documentHash: null,
      variablesHash: keyedHashes(testKey).ledgerHashes.variables(JSON.stringify({ sha256, chargeSheet: SHEET })),
    });
  });

  it('is told to those whose case it is, and to the auditor with the fields (row 74)', async () => {
    await ask(world, 'judge-patna');
    const { data } = await world.ask('auditor-icjs', '{ me { role } }');
    expect(data.me.role).toBe('AUDITOR');
    const number = Number((await entryOf(await ask(world, 'pp-patna')))?.cases[0]?.split('.').at(-1));
    const fir = { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year: 2026 };
    const found = await world.ask('pp-patna', 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }', { fir });
    const log = (fields: string) => `{ accessLog(case: "${found.data.case.id}") { nodes { ${fields} } } }`;
    const superintendent = await world.ask('sp-patna', log('role outcome'));
    expect(superintendent.data.accessLog.nodes).toContainEqual({ role: 'JUDGE', outcome: 'ANSWERED' });
    const auditor = await world.ask('auditor-icjs', log('role told'));
    expect(auditor.data.accessLog.nodes).toContainEqual({
      role: 'JUDGE',
      told: ['ChargeSheet.documents', 'ChargeSheetDocument.sha256', 'ChargeSheetDocument.title'],
    });
  });

  it('is durable before the first byte leaves', async () => {
    const client = new Client({ connectionString: world.owners.gateway });
    await client.connect();
    await client.query('begin');
    await client.query('lock table audit_entry in share row exclusive mode');
    let answered = false;
    const asked = ask(world, 'pp-patna').then((file) => {
      answered = true;
      return file;
    });
    await pause(1_000);
    expect(answered).toBe(false);
    await client.query('commit');
    await client.end();
    expect((await asked).body.equals(CONTENT)).toBe(true);
  });

  it('is seen by operators as a file, with role and code, and no word of it', async () => {
    lines.length = 0;
    await ask(world, 'pp-patna');
    await ask(world, 'sho-hajipur');
    const told = () => lines.filter(({ msg }) => msg === 'a request was answered');
    await expect.poll(told).toHaveLength(2);
    expect(told()).toMatchObject([
      { operation: 'file', role: 'PUBLIC_PROSECUTOR', code: 'OK', status: 200 },
      { operation: 'file', role: 'STATION_HOUSE_OFFICER', code: 'BAD_USER_INPUT', status: 404 },
    ]);
    expect(JSON.stringify(lines)).not.toContain(sha256);
  });

  it('leaves no file open: given, in part, refused, and left by its caller', async () => {
    await ask(world, 'pp-patna');
    await ask(world, 'pp-patna', { range: 'bytes=0-3' });
    await ask(world, 'pp-patna', { range: 'bytes=999-' });
    const authorization = `Bearer ${await world.token('pp-patna')}`;
    await fetch(`${world.url}/documents/${sha256}?chargeSheet=${encodeURIComponent(SHEET)}`, {
      headers: { authorization },
      signal: AbortSignal.timeout(15),
    }).catch(() => undefined);
    await expect.poll(heldOpen, { timeout: 10_000 }).toBe(0);
  });
});

describe('while the ledger cannot be written', () => {
  it('no byte of a file leaves, nor a header that tells of it, and no file stays open', async () => {
    const world = await open({ auditWaitMs: 0 });
    try {
      const client = new Client({ connectionString: world.owners.gateway });
      await client.connect();
      await client.query('alter table audit_entry rename to audit_entry_away');
      await client.end();
      const refused = await ask(world, 'pp-patna');
      expect([refused.status, codeIn(refused)]).toEqual([503, 'AUDIT_UNAVAILABLE']);
      expect([...refused.headers.keys()].filter((key) => /range|etag|digest|disposition/.test(key))).toEqual([]);
      expect(refused.body.toString()).not.toContain('Planted');
      await expect.poll(heldOpen).toBe(0);
    } finally {
      await world.close();
    }
  });
});

describe('a caller’s minute', () => {
  it('pays for files as for questions, by what is read of them', async () => {
    const world = await open({ costPerMinute: 8 });
    const large = await files.store(Buffer.alloc(200_000));
    try {
      await addDocument(world, SHEET, large);
      const tooLarge = await fetchFile(world, large, SHEET, { persona: 'pp-patna' });
      expect([tooLarge.status, codeIn(tooLarge)]).toEqual([400, 'OPERATION_TOO_COSTLY']);
      const first = await ask(world, 'pp-patna');
      expect([first.status, first.headers.get('ratelimit-remaining')]).toEqual([200, '5']);
      for (let at = 0; at < 2; at += 1) await ask(world, 'pp-patna');
      const spent = await ask(world, 'pp-patna');
      expect([spent.status, codeIn(spent)]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(spent.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await world.close();
    }
  });
});

describe('a token that is bound to a key', () => {
  it('opens a file with a proof for that file’s address, and with none for the graph’s or another file’s', async () => {
    const address = 'https://gateway.test/icjs/graphql';
    const world = await open({ tokenRules: { bindingRequired: false, maxSeconds: 3_600, address } });
    try {
      const { publicKey, privateKey } = await generateKeyPair('ES256');
      const jwk = await exportJWK(publicKey);
      const token = await world.token('pp-patna', { cnf: { jkt: await calculateJwkThumbprint(jwk) } });
      const ath = createHash('sha256').update(token).digest('base64url');
      const statusWith = async (htu: string): Promise<number> => {
        const iat = Math.floor(Date.now() / 1_000);
        const dpop = await new SignJWT({ jti: crypto.randomUUID(), htm: 'GET', htu, iat, ath })
          .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk })
          .sign(privateKey);
        const url = `${world.url}/documents/${sha256}?chargeSheet=${encodeURIComponent(SHEET)}`;
        return (await fetch(url, { headers: { authorization: `DPoP ${token}`, dpop } })).status;
      };
      const beside = `https://gateway.test/icjs/documents/${sha256}`;
      expect(await statusWith(`${beside}?chargeSheet=x`)).toBe(200);
      for (const other of [address, beside.replace(sha256, '0'.repeat(64)), `https://gateway.test/documents/${sha256}`])
        expect(await statusWith(other), other).toBe(401);
    } finally {
      await world.close();
    }
  });
});
