import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationEntry } from '../../src/audit/entry.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { administer } from '../support/administer.ts';
import { rawGet } from '../support/rawGet.ts';
import { testKey } from '../support/template.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';
import { entriesIn, entriesOf, rowsOf } from './ledger.ts';

const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
const protectedVictim = { fir: { state: 'BR', district: 'Patna', station: 'MAHILA-PATNA', number: 1, year: 2026 } };
const dossier = operation('CaseDossier');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The one entry of an answer. */
const entryOf = async ({ headers }: Answer): Promise<OperationEntry> => {
  const entries = await entriesOf(world.owners.gateway, headers.get('x-request-id'));
  expect(entries).toHaveLength(1);
  return entries[0] as OperationEntry;
};

describe('the entry of an answer', () => {
  it('says who asked, from which post, why, what, and when', async () => {
    const answer = await world.ask('pp-patna', dossier, ordinary);
    const entry = await entryOf(answer);
    expect(entry).toMatchObject({
      kind: 'OPERATION',
      door: 'HTTP',
      receivedAt: '2026-11-20T06:30:00.000Z',
      by: {
        subject: 'PP-PATNA-001',
        institution: 'prosecution',
        role: 'PUBLIC_PROSECUTOR',
        posting: { state: 'BR', district: 'PATNA', unit: 'PO-PATNA' },
        purpose: 'PROSECUTION',
      },
      operation: { type: 'query', name: 'CaseDossier' },
      outcome: 'ANSWERED',
      status: 200,
      errors: [],
    });
  });

  it('names the case by all its identifiers, the records by theirs, and the fields, and nothing that is not answered', async () => {
    const answer = await world.ask('pp-patna', dossier, ordinary);
    const { cases, records, fields } = await entryOf(answer);
    expect(cases.toSorted()).toEqual(['CNR:BRPA010000012026', 'CNR:BRPA020000012025', 'FIR:BR.PATNA.PIRBAHOR.2025.1']);
    expect(records['courts.court_case']).toEqual(answer.data.case.courtCases.map(({ cnr }: { cnr: string }) => cnr));
    expect(records['police.accused']).toHaveLength(answer.data.case.accused.length);
    expect(records['forensics.forensic_report']).toHaveLength(3);
    expect(fields.Query).toEqual(['case']);
    expect(fields.Accused).toContain('name');
    // The general diary is the station's own: row 29 closes it to a prosecutor.
    expect(fields.Fir).not.toContain('generalDiary');
    expect(Object.keys(records).filter((view) => view.includes('diary'))).toEqual(['police.case_diary_entry']);
  });

  it('names the pillars that were asked, with what their answer was worth', async () => {
    const answer = await world.ask('pp-patna', dossier, ordinary);
    const { pillars } = await entryOf(answer);
    expect(pillars).toEqual(
      answer.extensions.pillars.map(({ pillar, status, asOf }: Record<string, string>) => [pillar, status, asOf]),
    );
    expect(pillars).toHaveLength(5);
  });

  it('names what was withheld and masked, by which row, of how many, as the answer does', async () => {
    const answer = await world.ask('registry-patna', dossier, protectedVictim);
    const entry = await entryOf(answer);
    const said = (outcome: string) =>
      answer.extensions.withheld
        .filter((one: { outcome: string }) => one.outcome === outcome)
        .map(({ coordinate, matrixRow, count }: Record<string, unknown>) => [coordinate, matrixRow, count]);
    expect(entry.masked).toContainEqual(['Victim.name', 8, 1]);
    expect(entry.masked).toEqual(said('MASKED'));
    expect(entry.withheld).toEqual(said('WITHHELD'));
    expect(entry.fields.Victim ?? []).not.toContain('name');
  });

  it('names the rows of the matrix by which something was told, and the version of the matrix', async () => {
    const answer = await world.ask('pp-patna', '{ case(cnr: "BRPA010000012026") { stage accused { name } } }');
    const { rows, matrixVersion } = await entryOf(answer);
    // The case and its stage: FIR basics or court record; the accused: adults' identity.
    expect(rows).toContain(17);
    expect(rows).not.toContain(7);
    const withheld = await world.ask(
      'pp-patna',
      '{ case(cnr: "BRPA010000012026") { firs { generalDiary { entryNo } } } }',
    );
    expect(matrixVersion).toBe(withheld.extensions.withheld[0].matrixVersion);
  });

  it('holds nothing of the answer: no name, no text, no variable, no document', async () => {
    const answer = await world.ask('pp-patna', dossier, ordinary);
    const { body } = (await rowsOf(world.owners.gateway)).find((row) =>
      row.body.includes(answer.headers.get('x-request-id') ?? '-'),
    ) as { body: string };
    for (const { name } of answer.data.case.accused) expect(body).not.toContain(name);
    expect(body).not.toContain('Pirbahor');
    expect(body).not.toContain('$fir');
    expect(body.length).toBeLessThan(answer.text.length);
  });

  it('keeps keyed hashes of document, variables and answer, which only the holder of the key can compare', async () => {
    const body = JSON.stringify({ query: dossier, variables: ordinary });
    const headers = { authorization: `Bearer ${await world.token('pp-patna')}` };
    const answer = await world.post(body, headers);
    const entry = await entryOf(answer);
    const { ledgerHashes } = keyedHashes(testKey);
    expect(entry.operation.documentHash).toBe(ledgerHashes.document(dossier));
    expect(entry.operation.variablesHash).toBe(ledgerHashes.variables(JSON.stringify(ordinary)));
    expect(entry.responseHash).toBe(ledgerHashes.response(answer.text));
    expect(entry.hashKey).toBe(ledgerHashes.keyId);
    const guess = createHmac('sha256', 'another key').update(`ledger response\n${answer.text}`).digest('base64url');
    expect(entry.responseHash).not.toBe(guess);
    expect(keyedHashes(`${testKey}!`).ledgerHashes.keyId).not.toBe(entry.hashKey);
  });

  const documentIn = async (address: string): Promise<string | null> => {
    const answer = await rawGet(world.url, address, `Bearer ${await world.token('pp-patna')}`);
    expect(answer).toContain('{"data":{"me":{"role":"PUBLIC_PROSECUTOR"}}');
    const [, request = ''] = /^x-request-id: (\S+)/im.exec(answer) ?? [];
    const [entry] = await entriesOf(world.owners.gateway, request);
    return entry?.operation.documentHash ?? null;
  };

  // What reads the address for the ledger and what reads it for the answer must not hear two documents.
  it.each([
    ['as it is', '', ''],
    ['with a fragment behind it', '#another', ''],
    ['with a percent sign that escapes nothing', '%23%', '#%'],
  ])('keeps of a GET the document that was answered: an address %s', async (_how, more, heard) => {
    const asked = '{ me { role } }';
    const document = await documentIn(`/graphql?query=${encodeURIComponent(asked)}${more}`);
    expect(document).toBe(keyedHashes(testKey).ledgerHashes.document(`${asked}${heard}`));
  });

  it('keeps of a POST what stood in its body: nobody reads variables in its address', async () => {
    const authorization = `Bearer ${await world.token('pp-patna')}`;
    const answer = await fetch(`${world.url}/graphql?variables=${encodeURIComponent('{"fir":1}')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ me { role } }' }),
    });
    const [entry] = await entriesOf(world.owners.gateway, answer.headers.get('x-request-id'));
    expect(entry?.operation.variablesHash).toBeNull();
  });

  it('names an official, and a citizen by a keyed hash alone', async () => {
    const answer = await world.ask('citizen-patna', '{ me { role } }');
    const { by } = await entryOf(answer);
    expect(by?.role).toBe('CITIZEN');
    expect(by?.subject).toBe(keyedHashes(testKey).partyHash('CITIZEN-PATNA-001'));
  });

  it('is written for a token whose texts no database can hold', async () => {
    const answer = await world.ask('pp-patna', '{ me { role } }', {}, { rank: 'PP\0PATNA\ud800' });
    expect(answer.status).toBe(200);
    expect((await entryOf(answer)).by?.rank).toBe('PP\ufffdPATNA\ufffd');
  });
});

describe('a refusal has an entry', () => {
  it('that knows nobody, where the token says nothing', async () => {
    const answer = await world.post('{"query":"{ me { role } }"}', { authorization: 'Bearer a.b.c' });
    expect(answer.status).toBe(401);
    expect(await entryOf(answer)).toMatchObject({
      by: null,
      outcome: 'REFUSED',
      status: 401,
      errors: ['UNAUTHENTICATED'],
    });
  });

  it('that knows who asked, where the purpose is not the role’s', async () => {
    const answer = await world.post('{"query":"{ me { role } }"}', {
      authorization: `Bearer ${await world.token('pp-patna')}`,
      'x-purpose': 'TRIAL',
    });
    expect(answer.status).toBe(403);
    const entry = await entryOf(answer);
    expect(entry).toMatchObject({ outcome: 'REFUSED', errors: ['FORBIDDEN'] });
    expect(entry.by).toMatchObject({ subject: 'PP-PATNA-001', purpose: null });
  });

  it('that knows who asked, where the budget is spent', async () => {
    const spent = await openWorld({ costPerMinute: 1 });
    await spent.ask('js-beur', '{ me { role } }');
    const answer = await spent.ask('js-beur', '{ me { role } }');
    const [entry] = await entriesOf(spent.owners.gateway, answer.headers.get('x-request-id'));
    expect(entry).toMatchObject({ status: 429, outcome: 'REFUSED', errors: ['RATE_LIMITED'] });
    expect(entry?.by).toMatchObject({ role: 'JAIL_SUPERINTENDENT', purpose: 'CUSTODY_REVIEW' });
    await spent.close();
  });

  it.each([
    ['a document that is none', '{ case(', 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that is not there', '{ me { secret } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'more questions than one operation asks',
      `{ ${Array.from({ length: 21 }, (_, at) => `q${at}: me { role }`).join(' ')} }`,
      'OPERATION_TOO_COSTLY',
    ],
    ['a key that is none', '{ case { id } }', 'BAD_USER_INPUT'],
  ])('%s', async (_what, query, code) => {
    const answer = await world.ask('pp-patna', query);
    const entry = await entryOf(answer);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain(code);
    expect(entry.errors).toContain(code);
    expect(entry.by?.subject).toBe('PP-PATNA-001');
    expect(entry.records).toEqual({});
  });

  it('of the shield', async () => {
    const answer = await world.ask(
      'pp-patna',
      'mutation { requestBreakGlass(case: "x", reason: "it cannot wait at all, really") { grant { id } } }',
    );
    expect(await entryOf(answer)).toMatchObject({ status: 403, outcome: 'REFUSED', errors: ['FORBIDDEN'] });
  });

  it('of what nobody may know of: it names no case', async () => {
    const answer = await world.ask('js-hajipur', dossier, protectedVictim);
    expect(answer.data.case).toBeNull();
    const entry = await entryOf(answer);
    expect(entry).toMatchObject({ outcome: 'ANSWERED', cases: [], records: {} });
  });

  it('of a body that is not JSON, too large or of another kind', async () => {
    const headers = { authorization: `Bearer ${await world.token('pp-patna')}` };
    for (const [body, type, status] of [
      ['nonsense', 'application/json', 400],
      [`"${'x'.repeat(2_000_000)}"`, 'application/json', 413],
      ['query', 'text/plain', 415],
    ] as const) {
      const answer = await world.post(body, { ...headers, 'content-type': type });
      expect(answer.status).toBe(status);
      expect(await entryOf(answer)).toMatchObject({ status, outcome: 'REFUSED', errors: ['BAD_USER_INPUT'] });
    }
  });
});

describe('what was done in a case has an entry that names the case', () => {
  it('for a break-glass, and for the answer that rests on it the grant', async () => {
    const asked = await world.ask('sho-hajipur', '{ case(cnr: "BRPA010000012026") { id } }', {}, { rank: 'Inspector' });
    const made = await world.ask(
      'sho-hajipur',
      'mutation Haste($case: ID!) { requestBreakGlass(case: $case, reason: "a hostage is named in that case") { grant { id } } }',
      { case: asked.data.case.id },
      { rank: 'Inspector' },
    );
    const { grant } = made.data.requestBreakGlass;
    const entry = await entryOf(made);
    expect(entry.operation).toMatchObject({ type: 'mutation', name: 'Haste' });
    expect(entry.cases).toContain('FIR:BR.PATNA.PIRBAHOR.2025.1');
    const read = await world.ask('sho-hajipur', dossier, ordinary, { rank: 'Inspector' });
    expect((await entryOf(read)).grants).toEqual([grant.id]);
  });
});

describe('the ledger', () => {
  it('holds one entry for each of many requests at once, in chains without a gap', async () => {
    const before = (await entriesIn(world.owners.gateway)).length;
    const answers = await Promise.all(Array.from({ length: 40 }, () => world.ask('judge-patna', dossier, ordinary)));
    const entries = await entriesIn(world.owners.gateway);
    expect(entries).toHaveLength(before + 40);
    const requests = new Set(entries.map(({ request }) => request));
    for (const { headers } of answers) expect(requests).toContain(headers.get('x-request-id'));
    const rows = await rowsOf(world.owners.gateway);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1));
    expect(JSON.parse(rows[0]?.body ?? '{}')).toEqual({ kind: 'OPENED', after: [] });
  });

  it.each([
    ['update', "update audit_entry set body = '{}'"],
    ['delete', 'delete from audit_entry'],
    ['truncate', 'truncate audit_entry'],
    ['update of seals', "update audit_seal set jws = ''"],
    ['delete of seals', 'delete from audit_seal'],
    ['truncate of seals', 'truncate audit_seal'],
  ])('refuses its owner, and a superuser, an %s', async (_what, statement) => {
    await expect(administer(world.owners.gateway, (client) => client.query(statement))).rejects.toThrow(
      'the ledger is written once',
    );
  });

  it('leaves its owner no right to change it', async () => {
    const { rows } = await administer(world.owners.gateway, (client) =>
      client.query(`select relname, p.privilege_type from pg_class c, aclexplode(c.relacl) p
        where relname in ('audit_entry', 'audit_seal') and p.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`),
    );
    expect(rows).toEqual([]);
  });

  it('takes no row from a session that does not wait for the disk', async () => {
    const insert = "insert into audit_entry values (gen_random_uuid(), 1, now(), '{}', '', '')";
    await expect(
      administer(world.owners.gateway, async (client) => {
        await client.query('set synchronous_commit = off');
        await client.query(insert);
      }),
    ).rejects.toThrow('synchronous_commit');
  });
});
