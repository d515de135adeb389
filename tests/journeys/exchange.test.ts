import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../src/index/feed.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// Scenario C: a charge sheet goes from the police to the court and comes back as a number that everybody sees.

const SHEET = 'PIRBAHOR/CS-9/2026';
const FIR = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 9, year: 2026 };
const PRISONER = 'BEUR-2026-00010';
const TRIAL = 'BRPA010009012026';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await giveNumber(TRIAL);
});
afterAll(() => world.close());

const inDatabase = async <T>(name: keyof World['owners'], sql: string, values: unknown[] = []): Promise<T[]> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
};

/** A case of a court whose clerk typed the station as nobody else spells it: no number joins it with an FIR. */
const giveNumber = async (
  cnr: string,
  { court = 'PATNA-SESSIONS', fir = [9, 2026] }: { court?: string; fir?: readonly (number | null)[] } = {},
): Promise<void> => {
  const from = 'BRPA010000082026';
  await inDatabase(
    'courts',
    `insert into courts.court_case_facts select (jsonb_populate_record(f, jsonb_build_object('cnr', $1::text, 'court_id', $2::text,
       'number', 900 + coalesce($3::int, 0), 'parent_cnr', null, 'fir_station_text', 'Peer Bahore Chowki', 'fir_number', $3::int, 'fir_year', $4::int))).*
     from courts.court_case_facts f where cnr = '${from}'`,
    [cnr, court, fir[0], fir[1]],
  );
  await inDatabase(
    'courts',
    `insert into courts.court_case select (jsonb_populate_record(c, jsonb_build_object('cnr', $1::text, 'court_id', $2::text, 'parent_cnr', null))).*
     from courts.court_case c where cnr = '${from}'`,
    [cnr, court],
  );
  await world.gateway.indexing.catchUp();
};

const acknowledge = (outcome: string, more: object = {}, persona = 'registry-patna', claims = {}): Promise<Answer> =>
  world.ask(persona, operation('AcknowledgeChargeSheet'), { id: SHEET, outcome, ...more }, claims);

const exchangeOf = ({ data }: Answer) => data.acknowledgeChargeSheet.chargeSheet.exchange;

const refusalOf = ({ errors, data }: Answer): string | null =>
  data?.acknowledgeChargeSheet ? null : errors?.[0].extensions.code;

const entries = (): Promise<object[]> =>
  inDatabase(
    'gateway',
    'select submission, outcome, cnr, objections, received_on::text from acknowledgement where charge_sheet_id = $1 order by entry_no',
    [SHEET],
  );

const seen = `query ($fir: FirKeyInput, $prisonerId: ID) { case(fir: $fir, prisonerId: $prisonerId) {
  courtCases { cnr } links { from to method } chargeSheets { id number filedAt exchange { state receivedOn } } } }`;

const caseAs = async (persona: string, keys: object = { fir: FIR }) => (await world.ask(persona, seen, keys)).data.case;

const numbersAs = async (persona: string, keys?: object): Promise<string[]> =>
  (await caseAs(persona, keys)).courtCases.map(({ cnr }: { cnr: string }) => cnr);

const stateAs = async (persona: string, keys?: object): Promise<string> =>
  (await caseAs(persona, keys)).chargeSheets.find(({ id }: { id: string }) => id === SHEET).exchange.state;

const parties = [
  ['sho-pirbahor', { fir: FIR }],
  ['pp-patna', { fir: FIR }],
  ['js-beur', { prisonerId: PRISONER }],
] as const;

const submitAgain = async (): Promise<void> => {
  for (const table of ['charge_sheet', 'charge_sheet_facts'])
    await inDatabase('police', `update police.${table} set submitted_at = now() where charge_sheet_id = $1`, [SHEET]);
  await world.gateway.indexing.catchUp();
};

describe('a charge sheet on its way', () => {
  it('is acknowledged by nobody but the registry of its court, for the trial', async () => {
    expect(refusalOf(await acknowledge('DELIVERED', {}, 'registry-hajipur'))).toBe('BAD_USER_INPUT');
    for (const persona of ['sho-pirbahor', 'pp-patna', 'js-beur', 'judge-patna', 'admin-icjs'])
      expect(refusalOf(await acknowledge('DELIVERED', {}, persona)), persona).toBe('FORBIDDEN');
    expect(refusalOf(await acknowledge('DELIVERED', {}, 'registry-patna', { purpose: 'BAIL' }))).toBe('FORBIDDEN');
    expect(await entries()).toEqual([]);
    for (const [persona, keys] of parties) expect(await stateAs(persona, keys), persona).toBe('SUBMITTED');
  });

  it('is delivered: both instants are kept, and every party sees it in its next answer', async () => {
    const told = exchangeOf(await acknowledge('DELIVERED', { receivedOn: '2026-11-18' }));
    expect(told).toMatchObject({ state: 'DELIVERED', consumedAt: null });
    expect(await entries()).toEqual([
      { submission: 1, outcome: 'DELIVERED', cnr: null, objections: [], received_on: '2026-11-18' },
    ]);
    for (const [persona, keys] of parties) {
      const [sheet] = (await caseAs(persona, keys)).chargeSheets;
      expect(sheet, persona).toMatchObject({ filedAt: told.deliveredAt, exchange: { receivedOn: '2026-11-18' } });
    }
  });

  it('is one entry for the same message twice, and at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => acknowledge('CONSUMED')));
    expect(new Set(answers.map((answer) => JSON.stringify(exchangeOf(answer)))).size).toBe(1);
    expect(exchangeOf(await acknowledge('DELIVERED', { receivedOn: '2026-11-18' })).state).toBe('CONSUMED');
    expect((await entries()).length).toBe(2);
  });

  it('is returned with objections, and waits for the police', async () => {
    const objections = ['The seizure list is not signed.', 'Annexure 3 is missing.'];
    expect(exchangeOf(await acknowledge('RETURNED', { objections }))).toMatchObject({ state: 'RETURNED', objections });
    for (const [outcome, more] of [
      ['DELIVERED', {}],
      ['CONSUMED', {}],
      ['REGISTERED', { cnr: TRIAL }],
      ['RETURNED', { objections: ['Another.'] }],
    ] as const)
      expect(refusalOf(await acknowledge(outcome, { ...more, receivedOn: '2026-11-17' })), outcome).toBe(
        'BAD_USER_INPUT',
      );
    expect((await entries()).length).toBe(3);
    const { chargeSheets } = (
      await world.ask(
        'sho-pirbahor',
        '{ chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: RETURNED }, first: 50) { nodes { id exchange { objections } } } }',
      )
    ).data;
    expect(chargeSheets.nodes).toContainEqual({ id: SHEET, exchange: { objections } });
  });

  it('is submitted again by the police: the court has not received this one, and the return stays told', async () => {
    await submitAgain();
    for (const [persona, keys] of parties) expect(await stateAs(persona, keys), persona).toBe('SUBMITTED');
    const told = exchangeOf(await acknowledge('DELIVERED'));
    expect(told).toMatchObject({ state: 'DELIVERED', objections: expect.arrayContaining(['Annexure 3 is missing.']) });
    expect(await entries()).toHaveLength(4);
  });

  it('is told as it stands after each of several messages in one operation', async () => {
    const say = (outcome: string) =>
      `acknowledgeChargeSheet(id: "${SHEET}", outcome: ${outcome}) { chargeSheet { exchange { state } } }`;
    const { data } = await world.ask(
      'registry-patna',
      `mutation { first: ${say('DELIVERED')} second: ${say('CONSUMED')} }`,
    );
    expect([data.first, data.second].map(({ chargeSheet }) => chargeSheet.exchange.state)).toEqual([
      'DELIVERED',
      'CONSUMED',
    ]);
    expect(await entries()).toHaveLength(5);
  });

  it('is not registered under a number of another court, of another case, of another FIR, or of nobody', async () => {
    await giveNumber('BRPA020009022026', { court: 'PATNA-CJM' });
    await giveNumber('BRPA010009032026', { fir: [77, 2026] });
    const before = await entries();
    const wrong = ['BRPA020009022026', 'BRPA010009032026', 'BRPA010000012026', 'BRVA010000012026', 'BRPA019999992026'];
    const answers = await Promise.all(wrong.map((cnr) => acknowledge('REGISTERED', { cnr })));
    expect(answers.map(refusalOf)).toEqual(wrong.map(() => 'BAD_USER_INPUT'));
    expect(new Set(answers.map(({ errors }) => errors?.[0].message)).size).toBe(1);
    expect(await entries()).toEqual(before);
    expect(await stateAs('sho-pirbahor')).toBe('CONSUMED');
  });
});

describe('a charge sheet that a court registered', () => {
  it('gives its number to police, prosecution and prison in their next answer, without a poll of any feed', async () => {
    for (const [persona, keys] of parties) expect(await numbersAs(persona, keys), persona).not.toContain(TRIAL);
    expect(exchangeOf(await acknowledge('REGISTERED', { cnr: TRIAL }))).toMatchObject({ state: 'REGISTERED' });
    for (const [persona, keys] of parties) {
      expect(await numbersAs(persona, keys), persona).toContain(TRIAL);
      expect(await stateAs(persona, keys), persona).toBe('REGISTERED');
      expect((await world.ask(persona, operation('CaseDossier'), { cnr: TRIAL })).data.case, persona).not.toBeNull();
    }
  });

  it('is a link of its own kind between the charge sheet and the number', async () => {
    for (const persona of ['sho-pirbahor', 'pp-patna', 'registry-patna'])
      expect((await caseAs(persona)).links, persona).toContainEqual({
        from: `CHARGE_SHEET:${SHEET}`,
        to: `CNR:${TRIAL}`,
        method: 'CONSUMPTION_ACK',
      });
  });

  it('is final: the same is said twice, another number and every other word are refused', async () => {
    expect(exchangeOf(await acknowledge('REGISTERED', { cnr: TRIAL })).state).toBe('REGISTERED');
    for (const [outcome, more] of [
      ['REGISTERED', { cnr: 'BRPA010000082026' }],
      ['RETURNED', { objections: ['Too late.'] }],
      ['DELIVERED', { receivedOn: '2026-11-19' }],
    ] as const)
      expect(refusalOf(await acknowledge(outcome, more)), outcome).toBe('BAD_USER_INPUT');
    await submitAgain();
    expect(await stateAs('sho-pirbahor')).toBe('REGISTERED');
    expect(await entries()).toHaveLength(6);
  });

  it('keeps its number through a rebuilding of the index, and however the feeds come', async () => {
    await rebuild(world.gateway.feed);
    for (const [persona, keys] of parties) expect(await numbersAs(persona, keys), persona).toContain(TRIAL);
    for (const [database, table, column] of [
      ['courts', 'court_case_facts', `cnr = '${TRIAL}'`],
      ['police', 'charge_sheet_facts', `charge_sheet_id = '${SHEET}'`],
      ['police', 'fir_facts', "fir_id = 'PIRBAHOR/9/2026'"],
    ] as const) {
      await inDatabase(database, `update ${database}.${table} set updated_at = now() where ${column}`);
      await world.gateway.indexing.catchUp();
      expect(await numbersAs('js-beur', { prisonerId: PRISONER }), table).toContain(TRIAL);
    }
  });

  it('gives way to what the court’s own system says, and comes back where that is taken back', async () => {
    const other = 'BRPA010009042026';
    await giveNumber(other);
    await inDatabase(
      'courts',
      `insert into courts.charge_sheet_receipt_facts (charge_sheet_id, court_id, cnr, delivered_at, consumed_at, registered_at, objections, acknowledgement_no, updated_at)
       values ($1, 'PATNA-SESSIONS', $2, now(), now(), now(), '{}', 'ACK/77', now())`,
      [SHEET, other],
    );
    await world.gateway.indexing.catchUp();
    expect(await numbersAs('sho-pirbahor')).toContain(other);
    expect(await numbersAs('sho-pirbahor')).not.toContain(TRIAL);
    expect(exchangeOf(await acknowledge('REGISTERED', { cnr: other })).state).toBe('REGISTERED');
    expect(refusalOf(await acknowledge('REGISTERED', { cnr: TRIAL }))).toBe('BAD_USER_INPUT');
    expect(await entries()).toHaveLength(6);
    await inDatabase('courts', 'delete from courts.charge_sheet_receipt_facts where charge_sheet_id = $1', [SHEET]);
    await world.gateway.indexing.catchUp();
    expect(await numbersAs('sho-pirbahor')).toContain(TRIAL);
    expect(await numbersAs('sho-pirbahor')).not.toContain(other);
  });
});

/** A charge sheet of another case of the court, of which nobody has said anything yet. */
const plantSheet = async (id: string, firId: string): Promise<void> => {
  for (const table of ['charge_sheet', 'charge_sheet_facts'])
    await inDatabase(
      'police',
      `insert into police.${table} select (jsonb_populate_record(c, jsonb_build_object('charge_sheet_id', $1::text, 'fir_id', $2::text))).*
       from police.${table} c where charge_sheet_id = $3`,
      [id, firId, SHEET],
    );
  await world.gateway.indexing.catchUp();
};

/** Does something while the turn at the index is another's, and gives the turn up when so many wait for it. */
const whileWaiting = async <T>(waiting: number, work: () => Promise<T>): Promise<T> => {
  const client = new Client(world.owners.gateway);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('icjs.case_index'))");
    const done = work();
    const isFull = async (): Promise<boolean> => {
      const { rows } = await client.query(
        "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      );
      return rows[0].n >= waiting;
    };
    await expect.poll(isFull, { timeout: 1_500, interval: 20 }).toBe(true);
    await client.query("select pg_advisory_unlock(hashtext('icjs.case_index'))");
    return await done;
  } finally {
    await client.end();
  }
};

describe('one number for two charge sheets', () => {
  it('is given to one of them, also where both are registered at once', async () => {
    const number = 'BRPA010009992026';
    await plantSheet('PIRBAHOR/CS-98/2026', 'PIRBAHOR/1/2025');
    await plantSheet('MAHILA-PATNA/CS-99/2026', 'MAHILA-PATNA/1/2026');
    await giveNumber(number, { fir: [null, null] });
    const answers = await whileWaiting(2, () =>
      Promise.all(
        ['PIRBAHOR/CS-98/2026', 'MAHILA-PATNA/CS-99/2026'].map((id) => acknowledge('REGISTERED', { id, cnr: number })),
      ),
    );
    expect(new Set(answers.map(refusalOf))).toEqual(new Set(['BAD_USER_INPUT', null]));
    expect(
      await inDatabase('gateway', 'select charge_sheet_id from acknowledgement where cnr = $1', [number]),
    ).toHaveLength(1);
  });
});
