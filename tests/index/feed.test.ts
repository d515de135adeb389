import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../src/index/feed.ts';
import { openWorld, operation, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inDatabase = async <T>(name: keyof World['owners'], work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const snapshot = (): Promise<unknown> =>
  inDatabase('gateway', async (client) => {
    const tables = ['thread_key', 'scope', 'link', 'charge_sheet', 'custody', 'entry'];
    const rows: unknown[] = [];
    for (const table of tables) {
      // When a record last changed is of the feed: all else is of the records.
      const columns = table === 'entry' ? 'kind, key, source_id, thread_id, facts, told_by, person, fir_key' : '*';
      rows.push(
        (
          await client.query(
            `select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*)::int as n from (select ${columns} from ${table}) t`,
          )
        ).rows[0],
      );
    }
    const { rows: threads } = await client.query(
      'select id, registered_on::text, stage, next_hearing_on::text, punishment_band, sections, labels, every_accused_child, filing_due_on::text from thread order by id',
    );
    return { rows, threads };
  });

const theft = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 2, year: 2025 } };
const isThere = async (persona: string, keys: object = theft): Promise<boolean> =>
  (await world.ask(persona, operation('CaseDossier'), keys)).data.case !== null;
const readsDiary = async (persona: string, keys: object = theft): Promise<boolean> =>
  (await world.ask(persona, operation('CaseDossier'), keys)).data.case?.caseDiary != null;

describe('the case index', () => {
  it('holds nothing personal: keys, codes, dates, hashes', async () => {
    const columns = await inDatabase(
      'gateway',
      async (client) =>
        (
          await client.query(
            `select table_name, column_name from information_schema.columns where table_schema = 'public' order by 1, 2`,
          )
        ).rows,
    );
    const names = columns.map(({ column_name: name }: { column_name: string }) => name);
    for (const word of ['narrative', 'address', 'phone', 'birth', 'opinion', 'age_', 'document', 'text'])
      expect(names.filter((name: string) => name.includes(word))).toEqual([]);
    const persons = await inDatabase(
      'police',
      async (client) =>
        (
          await client.query(
            'select name_latin from police.accused union select name_latin from police.victim union select name_latin from police.informant',
          )
        ).rows,
    );
    const dump = await inDatabase(
      'gateway',
      async (client) =>
        JSON.stringify((await client.query('select * from entry')).rows) +
        JSON.stringify((await client.query('select * from scope')).rows),
    );
    const told = (persons as { name_latin: string | null }[]).flatMap(({ name_latin: name }) => name ?? []);
    expect(told.filter((name) => dump.includes(name))).toEqual([]);
    expect(dump).not.toContain('CITIZEN-PATNA-001');
  });

  it('is the same after a rebuild as it was', async () => {
    const before = await snapshot();
    await rebuild(world.gateway.feed);
    expect(await snapshot()).toEqual(before);
  });

  it('is the same however often the feed repeats itself', async () => {
    const before = await snapshot();
    await inDatabase('police', (client) =>
      client.query(
        "insert into police.change (kind, key, deleted) select kind, key, deleted from police.change where kind = 'fir_facts'",
      ),
    );
    await world.gateway.indexing.catchUp();
    expect(await snapshot()).toEqual(before);
  });
});

describe('names that two sensitive cases share', () => {
  it('stop no feed: a child who is held in both, and a number that a court gave twice', async () => {
    await inDatabase('police', (client) =>
      client.query(
        "update police.fir_facts set child_victim = true where fir_id in ('PIRBAHOR/1/2024', 'HAJIPUR-NAGAR/1/2025')",
      ),
    );
    await world.gateway.indexing.catchUp();
    await inDatabase('prisons', (client) =>
      client.query("update prisons.custody_facts set child = true where prisoner_id = 'BEUR-2024-00001'"),
    );
    await inDatabase('courts', (client) =>
      client.query(
        "update courts.court_case_facts set court_id = 'PATNA-CJM', case_type = 'G.R.', number = 77, year = 2024 where cnr in ('BRPA020000012024', 'BRVA020000012025')",
      ),
    );
    await world.gateway.indexing.catchUp();
    const kept = await inDatabase(
      'gateway',
      async (client) =>
        (
          await client.query(
            "select kind, count(*)::int as n from thread_key where key = 'BEUR-2024-00001' or key like 'PATNA-CJM%|77|2024' group by kind order by kind",
          )
        ).rows,
    );
    expect(kept).toEqual([
      { kind: 'CASE_NUMBER', n: 2 },
      { kind: 'CHILD_PRISONER', n: 2 },
    ]);
  });
});

describe('a case that moves', () => {
  it('is no longer the officer’s at once when another is assigned, before the index has heard of it', async () => {
    const io = 'io-pirbahor';
    const [own] = (await world.ask(io, operation('ProsecutionCases'), { filter: { stage: 'INVESTIGATION' }, first: 5 }))
      .data.cases.nodes;
    const key = { fir: own.firs[0].key };
    expect(await readsDiary(io, key)).toBe(true);
    await inDatabase('police', (client) =>
      client.query(
        "update police.fir_facts set officers = '{SOMEONE-ELSE}' where state = 'BR' and station = $1 and number = $2 and year = $3 and not zero",
        [key.fir.station, key.fir.number, key.fir.year],
      ),
    );
    expect(await readsDiary(io, key)).toBe(false);
    await world.gateway.indexing.catchUp();
    const { nodes } = (await world.ask(io, operation('ProsecutionCases'), { filter: {}, first: 200 })).data.cases;
    expect(nodes.map(({ id }: { id: string }) => id)).not.toContain(own.id);
  });

  it('is nobody’s but the seized judge’s from the moment a court seals it, and the prison keeps its prisoner', async () => {
    const theftCnr = { cnr: 'BRPA020000022025' };
    expect(await isThere('pp-patna', theftCnr)).toBe(true);
    const before = (await world.ask('js-beur', operation('Undertrials'), { prison: 'BEUR', first: 200 })).data
      .undertrials;
    await inDatabase('courts', (client) =>
      client.query('update courts.court_case_facts set sealed = true where cnr = $1', ['BRPA020000022025']),
    );
    for (const persona of ['pp-patna', 'sho-pirbahor', 'sp-patna', 'scrb-bihar', 'registry-patna', 'js-beur'])
      expect(await isThere(persona, theftCnr), persona).toBe(false);
    await world.gateway.indexing.catchUp();
    const after = (await world.ask('js-beur', operation('Undertrials'), { prison: 'BEUR', first: 200 })).data
      .undertrials;
    expect(after.totalCount).toBe(before.totalCount);
    const held = after.nodes.find(({ prisonerId }: { prisonerId: string }) => prisonerId === 'BEUR-2025-00003');
    expect(held.name).not.toBeNull();
    expect(held.cases[0]).toMatchObject({ fir: null, cnr: null, court: null });
    expect(held.cases[0].detention.daysInCustody).toBeGreaterThan(0);
  });

  it('keeps its label when the source falls silent: labels fall only by a recorded order', async () => {
    const rape = { fir: { state: 'BR', district: 'Patna', station: 'MAHILA-PATNA', number: 1, year: 2026 } };
    await inDatabase('police', (client) =>
      client.query(
        `update police.fir_facts set sections = '{"BNS 351(2)"}' where station = 'MAHILA-PATNA' and number = 1 and year = 2026`,
      ),
    );
    await inDatabase('courts', (client) =>
      client.query(
        `update courts.court_case_facts set sections = '{"BNS 351(2)"}' where cnr in ('BRPA020000012026', 'BRPA010000022026')`,
      ),
    );
    await world.gateway.indexing.catchUp();
    expect((await world.ask('sho-noida', operation('CaseDossier'), rape)).data.case.sensitivities).toEqual([
      'SEXUAL_OFFENCE',
    ]);
    await inDatabase('courts', (client) =>
      client.query(
        `update courts.court_case_facts set lifted_labels = '{SEXUAL_OFFENCE}' where cnr = 'BRPA010000022026'`,
      ),
    );
    expect((await world.ask('sho-noida', operation('CaseDossier'), rape)).data.case.sensitivities).toEqual([]);
  });

  it('is gone from the index when its pillar purges it', async () => {
    const key = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 7, year: 2026 } };
    expect(await isThere('sho-pirbahor', key)).toBe(true);
    await inDatabase('police', (client) =>
      client.query("delete from police.fir_facts where fir_id = 'PIRBAHOR/7/2026'"),
    );
    await world.gateway.indexing.catchUp();
    const left = await inDatabase(
      'gateway',
      async (client) =>
        (await client.query("select count(*)::int as n from entry where source_id = 'PIRBAHOR/7/2026'")).rows[0].n,
    );
    expect(left).toBe(0);
  });

  it('leaves the jail thirty days after release', async () => {
    const prisoner = 'BEUR-2025-00001';
    const release = (at: string) =>
      inDatabase('prisons', (client) =>
        client.query('update prisons.custody_facts set released_at = $1 where prisoner_id = $2', [at, prisoner]),
      );
    const murder = { prisonerId: prisoner };
    const named = async (): Promise<unknown> =>
      (await world.ask('js-beur', operation('CaseDossier'), murder)).data.case?.accused.some(
        ({ code, name }: { code: string; name: string | null }) => code === 'A1' && name !== null,
      );
    expect(await named()).toBe(true);
    await release('2026-10-22T05:00:00Z');
    expect(await named()).toBe(true);
    await release('2026-10-19T05:00:00Z');
    expect(await named()).not.toBe(true);
  });
});
