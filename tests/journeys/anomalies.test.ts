import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { askCase, everybody, type Matter, matters, plant } from '../bypass/attack.ts';
import { openWorld, operation, type World } from '../support/world.ts';

// What is amiss with the records of a case: told to whoever reads what it rests on, to nobody else, and never put right in silence.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inPolice = (sql: string, values: readonly unknown[] = []) =>
  plant<Record<string, unknown>>(world, 'police', sql, values);

type Told = {
  rule: string;
  severity: string;
  owner: { pillar: string; unit: string };
  records: string[];
  restsOn: string[];
};

const FIELDS = 'anomalies { rule severity owner { pillar unit } records restsOn }';

const toldTo = async (persona: string, matter: Matter, claims = {}): Promise<Told[] | null> =>
  (await askCase(world, persona, FIELDS, matter, claims)).data.case?.anomalies ?? null;

const rulesTold = async (persona: string, matter: Matter): Promise<string[]> =>
  (await toldTo(persona, matter))?.map(({ rule }) => rule) ?? [];

const MURDER = 'PIRBAHOR/1/2025';
const SUBMITTED: Matter = { state: 'BR', district: 'PATNA', station: 'PIRBAHOR', number: 9, year: 2026, zero: false };

const ofAccused = (code: string): string =>
  `(select accused_id from police.accused_facts where fir_id = '${MURDER}' and code = '${code}')`;

type Case = {
  readonly rule: string;
  readonly severity: string;
  readonly matter: Matter;
  readonly records: readonly string[];
  /** What makes the records contradict each other; and what leaves them just in order. */
  readonly amiss: string;
  readonly inOrder: string;
  readonly told: readonly string[];
  /** Who reads the case and not what the rule rests on. */
  readonly kept: readonly string[];
};

const cases: readonly Case[] = [
  {
    rule: 'FIR_BEFORE_DIARY_ENTRY',
    severity: 'GRAVE',
    matter: matters.murder,
    records: ['FIR:BR.PATNA.PIRBAHOR.2025.1'],
    amiss: `update police.fir set general_diary = jsonb_set(general_diary, '{at}', to_jsonb(registered_at + interval '1 minute')) where fir_id = '${MURDER}'`,
    inOrder: `update police.fir set general_diary = jsonb_set(general_diary, '{at}', to_jsonb(registered_at)) where fir_id = '${MURDER}'`,
    told: ['sho-pirbahor', 'io-pirbahor', 'sp-patna'],
    // Row 29: the general diary is the station's own; the prosecutor and the judge need a trigger.
    kept: ['pp-patna', 'judge-patna', 'scrb-bihar', 'dop-bihar', 'js-beur', 'sho-hajipur'],
  },
  {
    rule: 'ARREST_BEFORE_FIR',
    severity: 'TO_VERIFY',
    matter: matters.murder,
    records: ['ACCUSED:A1'],
    amiss: `update police.arrest set arrested_at = (select registered_at - interval '1 minute' from police.fir where fir_id = '${MURDER}') where accused_id = ${ofAccused('A1')}`,
    inOrder: `update police.arrest set arrested_at = (select registered_at from police.fir where fir_id = '${MURDER}') where accused_id = ${ofAccused('A1')}`,
    told: ['sho-pirbahor', 'sp-patna', 'pp-patna', 'judge-patna', 'scrb-bihar'],
    // Row 26: not another station's, and not the laboratory's.
    kept: ['sho-hajipur', 'expert-fsl-patna', 'director-fsl-patna'],
  },
  {
    rule: 'CHARGE_SHEET_BY_ANOTHER_OFFICER',
    severity: 'TO_VERIFY',
    matter: SUBMITTED,
    records: ['CHARGE_SHEET:PIRBAHOR/CS-9/2026', 'FIR:BR.PATNA.PIRBAHOR.2026.9'],
    amiss: `update police.charge_sheet set investigating_officer = jsonb_set(investigating_officer, '{name}', '{"LATIN": "Somebody Else", "NATIVE": null}') where charge_sheet_id = 'PIRBAHOR/CS-9/2026'`,
    inOrder: `update police.charge_sheet set investigating_officer = jsonb_set(investigating_officer, '{name}', (select investigating_officer -> 'name' from police.fir where fir_id = 'PIRBAHOR/9/2026')) where charge_sheet_id = 'PIRBAHOR/CS-9/2026'`,
    told: ['sho-pirbahor', 'sp-patna', 'pp-patna', 'registry-patna'],
    // Row 34: the records bureau and the prison read the status of a report, not who signed it.
    kept: ['scrb-bihar', 'js-beur', 'sho-hajipur'],
  },
  {
    rule: 'CLOSED_WITHOUT_REPORT_IN_COURT',
    severity: 'GRAVE',
    matter: SUBMITTED,
    records: ['FIR:BR.PATNA.PIRBAHOR.2026.9'],
    amiss: "update police.fir set status = 'CLOSED' where fir_id = 'PIRBAHOR/9/2026'",
    inOrder: "update police.fir set status = 'CHARGE_SHEETED' where fir_id = 'PIRBAHOR/9/2026'",
    told: ['sho-pirbahor', 'sp-patna', 'pp-patna', 'registry-patna'],
    // Row 34: another station reads the FIR, and no report of it.
    kept: ['sho-hajipur', 'sho-noida', 'pp-hajipur'],
  },
  {
    rule: 'DUPLICATE_ACCUSED',
    severity: 'TO_VERIFY',
    matter: matters.murder,
    records: ['ACCUSED:A1', 'ACCUSED:A2'],
    amiss: `update police.accused a set name_latin = upper(o.name_latin) || ' ', relative = o.relative from police.accused o where a.accused_id = ${ofAccused('A2')} and o.accused_id = ${ofAccused('A1')}`,
    inOrder: `update police.accused set relative = jsonb_set(relative, '{name}', '{"LATIN": "Another Father", "NATIVE": null}') where accused_id = ${ofAccused('A2')}`,
    told: ['sho-pirbahor', 'sp-patna', 'pp-patna', 'judge-patna'],
    // Rows 17 and 18: the records bureau reads the names, and of the fathers a mask.
    kept: ['scrb-bihar', 'dop-bihar', 'sho-hajipur', 'expert-fsl-patna'],
  },
  {
    rule: 'ONE_FINGERPRINT_TWICE',
    severity: 'GRAVE',
    matter: matters.murder,
    records: ['ACCUSED:A1', 'ACCUSED:A2'],
    amiss: `update police.accused set fingerprint_number = '9999900001' where accused_id in (${ofAccused('A1')}, ${ofAccused('A2')})`,
    inOrder: `update police.accused set fingerprint_number = '9999900002' where accused_id = ${ofAccused('A2')}`,
    told: ['sho-pirbahor', 'sp-patna', 'scrb-bihar'],
    // Row 20: the prosecution and the court read that there is one, not the number.
    kept: ['pp-patna', 'judge-patna', 'expert-fsl-patna'],
  },
];

describe.each(cases)('$rule', ({ rule, severity, matter, records, amiss, inOrder, told, kept }) => {
  it('is told to nobody while the records are just in order', async () => {
    await inPolice(inOrder);
    for (const persona of [...told, ...kept]) expect(await rulesTold(persona, matter), persona).not.toContain(rule);
  });

  it('is told, with its owner, to whoever reads what it rests on', async () => {
    await inPolice(amiss);
    for (const persona of told)
      expect(await toldTo(persona, matter), persona).toContainEqual({
        rule,
        severity,
        owner: { pillar: 'POLICE', unit: 'PIRBAHOR' },
        records,
        restsOn: expect.any(Array),
      });
  });

  it('is not told, and not hinted at, to whoever reads the case and not that', async () => {
    for (const persona of kept) {
      const { data, extensions } = await askCase(world, persona, `firs { displayNumber } ${FIELDS}`, matter);
      expect(data.case?.firs?.[0]?.displayNumber, persona).toBeDefined();
      expect(data.case.anomalies, persona).toEqual([]);
      expect(extensions.withheld.filter(({ path }: { path: string }) => path.startsWith('case.anomalies'))).toEqual([]);
    }
  });

  it('is put right by its owner alone: the records stand as they were', async () => {
    const before = await inPolice('select md5(string_agg(f::text, chr(10) order by fir_id)) as sum from police.fir f');
    await toldTo('sho-pirbahor', matter);
    expect(await inPolice('select md5(string_agg(f::text, chr(10) order by fir_id)) as sum from police.fir f')).toEqual(
      before,
    );
    await inPolice(inOrder);
    expect(await rulesTold('sho-pirbahor', matter)).not.toContain(rule);
  });
});

describe('what others have added to a case', () => {
  const PANCHKULA: Matter = {
    state: 'HR',
    district: 'PANCHKULA',
    station: 'PANCHKULA-SECTOR-5',
    number: 1,
    year: 2026,
    zero: false,
  };
  const CLOSED = 'CLOSED_WITHOUT_REPORT_IN_COURT';

  it('is not told by an anomaly to a station that kept its zero FIR alone: how many reports there are is not its own', async () => {
    await inPolice("update police.fir set status = 'CLOSED' where fir_id = 'PANCHKULA-SECTOR-5/1/2026'");
    await inPolice("delete from police.charge_sheet where fir_id = 'PANCHKULA-SECTOR-5/1/2026'");
    const posting = { state: 'HR', district: 'PANCHKULA', unit: 'PANCHKULA-SECTOR-5' };
    expect((await toldTo('sho-pirbahor', PANCHKULA, { posting }))?.map(({ rule }) => rule)).toContain(CLOSED);
    const { data } = await askCase(
      world,
      'sho-pirbahor',
      'firs { displayNumber status } chargeSheets { id }',
      PANCHKULA,
    );
    expect(data.case.firs.map(({ status }: { status: string }) => status)).toContain('CLOSED');
    expect(data.case.chargeSheets).toBeNull();
    expect(await rulesTold('sho-pirbahor', PANCHKULA)).not.toContain(CLOSED);
    expect(await rulesTold('sho-pirbahor', matters.zero)).not.toContain(CLOSED);
  });

  it('is not told of another station’s report in a case that both have: where it is between police and court is not its own', async () => {
    await inPolice("update police.fir set status = 'CLOSED' where fir_id = 'PIRBAHOR/9/2026'");
    await inPolice("update police.fir_facts set cnr = 'BRVA020000012025' where fir_id = 'PIRBAHOR/9/2026'");
    await world.gateway.indexing.catchUp();
    const hajipur: Matter = { ...SUBMITTED, district: 'VAISHALI', station: 'HAJIPUR-NAGAR', number: 1, year: 2025 };
    const fields = 'firs { displayNumber status } chargeSheets { id number exchange { state } }';
    const { data } = await askCase(world, 'sho-hajipur', fields, hajipur);
    expect(data.case.firs.map(({ status }: { status: string }) => status)).toContain('CLOSED');
    expect(data.case.chargeSheets).toContainEqual({ id: 'PIRBAHOR/CS-9/2026', number: null, exchange: null });
    expect(await rulesTold('sho-pirbahor', SUBMITTED)).toContain(CLOSED);
    expect(await rulesTold('sho-hajipur', hajipur)).not.toContain(CLOSED);
    await inPolice("update police.fir_facts set cnr = null where fir_id = 'PIRBAHOR/9/2026'");
    await world.gateway.indexing.catchUp();
  });
});

describe('a closed FIR', () => {
  it('is in order once a court has received its report', async () => {
    await inPolice("update police.fir set status = 'CLOSED' where fir_id = 'PIRBAHOR/9/2026'");
    expect(await rulesTold('sho-pirbahor', SUBMITTED)).toEqual(['CLOSED_WITHOUT_REPORT_IN_COURT']);
    const { errors } = await world.ask('registry-patna', operation('AcknowledgeChargeSheet'), {
      id: 'PIRBAHOR/CS-9/2026',
      outcome: 'DELIVERED',
    });
    expect(errors).toBeUndefined();
    expect(await rulesTold('sho-pirbahor', SUBMITTED)).toEqual([]);
  });
});

describe('a child in conflict with law', () => {
  it('is alike to nobody for those from whom it is kept', async () => {
    const fir = '(select fir_id from police.accused_facts where child limit 1)';
    await inPolice(
      `update police.accused a set name_latin = 'Planted Likeness', relative = '{"relation": "FATHER", "name": {"LATIN": "Planted Father", "NATIVE": null}}', fingerprint_number = '9999900009'
       from police.accused_facts f where f.accused_id = a.accused_id and f.fir_id in (select fir_id from police.accused_facts where child)`,
    );
    expect(await inPolice(`select ${fir}`)).toHaveLength(1);
    for (const persona of everybody) {
      const { text } = await askCase(world, persona, `accused { code } ${FIELDS}`, matters.childBeside);
      const told = JSON.parse(text).data?.case;
      for (const anomaly of told?.anomalies ?? [])
        for (const record of anomaly.records.filter((one: string) => one.startsWith('ACCUSED:')))
          expect(
            told.accused.map(({ code }: { code: string }) => `ACCUSED:${code}`),
            persona,
          ).toContain(record);
    }
  });
});

describe('what a recorded trigger opens', () => {
  it('is read where it stands, and no anomaly is drawn from it: its use would not be recorded', async () => {
    await inPolice(cases[0]?.amiss ?? '');
    const diary = 'id firs { generalDiary { entryNo } }';
    const { data } = await askCase(world, 'judge-patna', diary, matters.murder);
    const made = await world.ask(
      'judge-patna',
      `mutation ($case: ID!, $office: String!) { recordGrant(case: $case, kind: COURT_ORDER, reference: "Order 9/2026", rows: [29],
        role: "PUBLIC_PROSECUTOR", office: $office) { grant { id } } }`,
      { case: data.case.id, office: personas['pp-patna']?.posting.unit },
    );
    expect(made.errors).toBeUndefined();
    const read = await askCase(world, 'pp-patna', diary, matters.murder);
    expect(read.data.case.firs[0].generalDiary?.entryNo).toEqual(expect.anything());
    expect(await rulesTold('pp-patna', matters.murder)).toEqual([]);
    await inPolice(cases[0]?.inOrder ?? '');
  });
});

describe('a record that cannot be read', () => {
  it('ends what would be said of its list: nobody is found twice in half a list', async () => {
    const duplicate = cases.find((one) => one.rule === 'DUPLICATE_ACCUSED');
    await inPolice(duplicate?.amiss ?? '');
    expect(await rulesTold('sho-pirbahor', matters.murder)).toEqual(['DUPLICATE_ACCUSED']);
    const spoil = (sex: string) =>
      `update police.accused set sex = ${sex} where accused_id in (select accused_id from police.accused_facts where fir_id = '${MURDER}' and code = 'A3')`;
    await inPolice(spoil("'NOBODY KNOWS'"));
    const { errors } = await askCase(world, 'sho-pirbahor', 'accused { code sex }', matters.murder);
    expect(errors?.[0]?.extensions.code).toBe('PILLAR_UNAVAILABLE');
    expect(await rulesTold('sho-pirbahor', matters.murder)).toEqual([]);
    await inPolice(spoil("'MALE'"));
    await inPolice(duplicate?.inOrder ?? '');
  });
});

describe('an anomaly', () => {
  it('is told to nobody who asks for neither case nor question of its own', async () => {
    expect(await toldTo('citizen-patna', matters.murder)).toBeNull();
    expect(await toldTo('auditor-icjs', matters.murder)).toBeNull();
  });
});
