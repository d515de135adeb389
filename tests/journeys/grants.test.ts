import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { rebuild } from '../../src/index/feed.ts';
import { testNow } from '../support/template.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// Cells X and MX: nothing without a recorded trigger, and with one nothing but what it names, where it names it, while it lasts.

let world: World;
let now = testNow;
beforeAll(async () => {
  world = await openWorld({ now: () => now });
});
afterAll(() => world.close());

const later = (hours: number): Date => new Date(testNow.getTime() + hours * 3_600_000);

const onServer = async (name: keyof World['owners'], statement: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

const firAt = (station: string, number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station, number, year },
});
const policeOf = (storyId: string) => curatedStories(worldDate).find(({ id }) => id === storyId)?.police;
const victim = policeOf('RAPE-MAHILA-PATNA')?.victims[0]?.name.en ?? 'nobody';
const accused = policeOf('MURDER-PIRBAHOR')?.accused[0]?.name.en ?? 'nobody';

const murder = firAt('Pirbahor', 1, 2025);
const rape = firAt('MAHILA-PATNA', 1, 2026);
const childBeside = firAt('Pirbahor', 2, 2026);
const childrenAlone = firAt('Pirbahor', 3, 2026);
const sealed = firAt('Pirbahor', 4, 2026);

const askCase = (persona: string, fields: string, variables: object, claims: object = {}): Promise<Answer> =>
  world.ask(
    persona,
    `query ($fir: FirKeyInput, $prisonerId: ID) { case(fir: $fir, prisonerId: $prisonerId) { ${fields} } }`,
    variables,
    claims,
  );

const idOf = async (persona: string, variables: object): Promise<string> =>
  (await askCase(persona, 'id', variables)).data.case.id;

const grant = 'grant { id kind case rows reference reason role office subject from until withdrawnAt }';

const breakGlass = (
  persona: string,
  id: string,
  claims: object = {},
  reason = 'An absconder was seen at the border an hour ago.',
) =>
  world.ask(
    persona,
    `mutation ($id: ID!, $reason: String!) { requestBreakGlass(case: $id, reason: $reason) { ${grant} } }`,
    { id, reason },
    claims,
  );

const direct = (persona: string, id: string, rows: number[]) =>
  world.ask(persona, `mutation ($id: ID!, $rows: [Int!]!) { directUnmasking(case: $id, rows: $rows) { ${grant} } }`, {
    id,
    rows,
  });

const record = (persona: string, input: object) =>
  world.ask(
    persona,
    `mutation ($case: ID!, $kind: RecordedTrigger!, $reference: String!, $rows: [Int!]!, $role: String!, $office: String!, $subject: ID, $until: DateTime) {
      recordGrant(case: $case, kind: $kind, reference: $reference, rows: $rows, role: $role, office: $office, subject: $subject, until: $until) { ${grant} } }`,
    { kind: 'COURT_ORDER', reference: 'Order 12/2026', ...input },
  );

const withdraw = (persona: string, id: string) =>
  world.ask(persona, `mutation ($id: ID!) { withdrawGrant(id: $id) { ${grant} } }`, { id });

const refusal = ({ status, data, errors, extensions }: Answer) => ({
  status,
  data,
  errors,
  withheld: extensions?.withheld,
});

describe('break-glass', () => {
  const fields =
    'firs { narrative informant { name } placeOfOccurrence } accused { name } caseDiary { text } victims { name }';
  let before: Answer['data'];
  let id: string;
  beforeAll(async () => {
    id = await idOf('sho-noida', murder);
    before = (await askCase('sho-noida', fields, murder)).data.case;
  });

  const unranked: readonly (readonly [persona: string, claims: object])[] = [
    ['sho-pirbahor', { rank: 'Sub-Inspector' }],
    ['sho-pirbahor', { rank: undefined }],
    ['sho-pirbahor', { rank: 'Grand Inspector' }],
    ['io-pirbahor', {}],
    ...Object.entries(personas)
      .filter(([, { pillar }]) => pillar !== 'police')
      .map(([persona]) => [persona, { rank: 'Inspector' }] as const),
  ];

  it.each(unranked)(
    'is refused to %s with %j: it takes a police officer of the rank of inspector or above',
    async (persona, claims) => {
      const answer = await breakGlass(persona, id, claims);
      expect(answer.status).toBe(403);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(answer.data?.requestBreakGlass ?? null).toBeNull();
    },
  );

  it('without a reason that says something is refused', async () => {
    const answer = await breakGlass('sho-noida', id, {}, '                 urgent');
    expect(answer.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers for a hidden case as for one that does not exist', async () => {
    const hidden = await idOf('judge-patna', sealed);
    const [one, other] = await Promise.all([
      breakGlass('sho-noida', hidden),
      breakGlass('sho-noida', 'C0000000000000000000000'),
    ]);
    expect(refusal(one)).toEqual(refusal(other));
    expect(one.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('opens for a day what is masked elsewhere, to that officer alone, and nothing that the matrix closes', async () => {
    expect(before.accused[0].name).toBe('A1');
    const made = (await breakGlass('sho-noida', id)).data.requestBreakGlass.grant;
    expect(made).toMatchObject({
      kind: 'BREAK_GLASS',
      case: id,
      subject: 'SHO-NOIDA-001',
      until: later(24).toISOString(),
    });
    for (const never of [11, 15, 24, 25, 51, 8, 9, 78]) expect(made.rows).not.toContain(never);

    const open = (await askCase('sho-noida', fields, murder)).data.case;
    expect(open.firs[0].narrative).toContain('informant');
    expect(open.accused[0].name).toBe(accused);
    expect([open.caseDiary, open.victims]).toEqual([null, null]);
    expect((await askCase('sho-noida', fields, murder, { sub: 'SHO-NOIDA-002' })).data.case).toEqual(before);
    expect((await askCase('sho-hajipur', fields, murder)).data.case.accused[0].name).toBe('A1');

    now = later(24);
    expect((await askCase('sho-noida', fields, murder)).data.case).toEqual(before);
    now = testNow;
  });

  it('is told to the superintendent whose case it is, and to no other', async () => {
    const notices = async (persona: string, claims: object = {}) =>
      (await world.ask(persona, `{ me { notices { at ${grant} } } }`, {}, claims)).data.me.notices;
    expect((await notices('sp-patna'))[0]).toMatchObject({
      at: testNow.toISOString(),
      grant: {
        case: id,
        subject: 'SHO-NOIDA-001',
        role: 'STATION_HOUSE_OFFICER',
        reason: expect.stringContaining('absconder'),
      },
    });
    expect(await notices('sp-patna', { posting: { state: 'BR', district: 'VAISHALI' } })).toEqual([]);
    // A superintendent whose token names an office as well is no less the district's.
    const posting = { state: 'BR', district: 'PATNA', unit: 'SP-OFFICE-PATNA' };
    expect(await notices('sp-patna', { posting })).toEqual(await notices('sp-patna'));
    expect(await notices('sho-noida')).toEqual([]);
    expect(await notices('dop-bihar')).toEqual([]);
  });

  it('leaves a record of each answer that rests on it, and none of one that does not', async () => {
    const uses = async () => (await onServer('gateway', 'select * from grant_use')).length;
    const count = await uses();
    const first = await askCase('sho-noida', 'firs { narrative }', murder);
    expect(
      await onServer(
        'gateway',
        `select subject from grant_use where request_id = '${first.headers.get('x-request-id')}'`,
      ),
    ).toEqual([{ subject: 'SHO-NOIDA-001' }]);
    await askCase('sho-noida', 'firs { displayNumber }', murder);
    expect(await uses()).toBe(count + 1);
  });

  it('gives no answer whose use cannot be recorded', async () => {
    await onServer('gateway', 'alter table grant_use rename to grant_use_away');
    const answer = await askCase('sho-noida', 'firs { narrative }', murder);
    await onServer('gateway', 'alter table grant_use_away rename to grant_use');
    expect(answer.status).toBe(503);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['AUDIT_UNAVAILABLE']);
    expect(answer.text).not.toContain('informant');
  });

  it('opens neither the child among the accused nor a case of children alone', async () => {
    const beside = await idOf('sho-noida', childBeside);
    const told = (await askCase('sho-noida', 'accused { code } sensitivities', childBeside)).data.case;
    await breakGlass('sho-noida', beside);
    expect((await askCase('sho-noida', 'accused { code } sensitivities', childBeside)).data.case).toEqual(told);
    expect((await askCase('sho-noida', 'id', childrenAlone)).data.case).toBeNull();
  });

  it('does not unmask a protected victim: the law makes no exception for haste', async () => {
    const claims = { posting: { state: 'BR', district: 'VAISHALI' } };
    await breakGlass('sp-patna', await idOf('sp-patna', rape), claims);
    expect((await askCase('sp-patna', 'victims { name }', rape, claims)).data.case.victims[0].name).toBe('VICTIM-1');
  });

  it('is ended by the superintendent whose case it is, and by no other', async () => {
    const [held] = (await world.ask('sho-noida', `{ me { grants { id } } }`)).data.me.grants;
    expect((await withdraw('judge-patna', held.id)).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await withdraw('sho-noida', held.id)).errors?.[0].extensions.code).toBe('FORBIDDEN');
    for (const { id: each } of (await world.ask('sho-noida', `{ me { grants { id } } }`)).data.me.grants)
      expect((await withdraw('sp-patna', each)).data.withdrawGrant.grant.withdrawnAt).toBe(testNow.toISOString());
    expect((await askCase('sho-noida', fields, murder)).data.case).toEqual(before);
  });
});

describe('a direction of the presiding officer', () => {
  const fields = 'victims { name } firs { narrative informant { name } }';

  it('shows the registry of that court what was masked from it, row by row, until it is withdrawn', async () => {
    const id = await idOf('judge-patna', rape);
    const masked = (await askCase('registry-patna', fields, rape)).data.case;
    expect(masked.victims[0].name).toBe('VICTIM-1');
    const { data } = await direct('judge-patna', id, [8]);
    const unmasked = (await askCase('registry-patna', fields, rape)).data.case;
    expect(unmasked.victims[0].name).toBe(victim);
    expect(unmasked.firs).toEqual(masked.firs);
    await direct('judge-patna', id, [3, 5]);
    const whole = (await askCase('registry-patna', fields, rape)).data.case;
    expect(whole.firs[0].narrative).toContain(victim);
    expect((await askCase('registry-hajipur', fields, rape)).text).not.toContain(victim);
    await withdraw('judge-patna', data.directUnmasking.grant.id);
    expect((await askCase('registry-patna', fields, rape)).data.case.victims).toEqual(masked.victims);
  });

  it('is given in a case of the own court alone, by the judge alone, for rows that are masked until directed', async () => {
    const id = await idOf('judge-patna', rape);
    const [elsewhere, absent] = await Promise.all([
      direct('judge-hajipur', id, [8]),
      direct('judge-hajipur', 'C000000', [8]),
    ]);
    expect(refusal(elsewhere)).toEqual(refusal(absent));
    for (const persona of Object.keys(personas).filter((name) => !name.startsWith('judge')))
      expect((await direct(persona, id, [8])).errors?.[0].extensions.code, persona).toBe('FORBIDDEN');
    for (const rows of [[], [7], [12], [51], [999], [-1]])
      expect((await direct('judge-patna', id, rows)).errors?.[0].extensions.code, String(rows)).toBe('BAD_USER_INPUT');
  });
});

describe('a recorded order', () => {
  it('lets a judge send for the case diary, which no judge reads otherwise', async () => {
    expect((await askCase('judge-patna', 'caseDiary { text }', murder)).data.case.caseDiary).toBeNull();
    const id = await idOf('judge-patna', murder);
    await record('judge-patna', {
      case: id,
      rows: [28],
      role: 'JUDGE',
      office: 'PATNA-SESSIONS',
      reference: 'BNSS 192(4), 3 November',
    });
    expect((await askCase('judge-patna', 'caseDiary { text }', murder)).data.case.caseDiary[0].text).toMatch(/\S/);
    expect((await askCase('registry-patna', 'caseDiary { text }', murder)).data.case.caseDiary).toBeNull();
    expect(
      (await askCase('judge-patna', 'caseDiary { text }', firAt('Pirbahor', 2, 2026))).data.case.caseDiary,
    ).toBeNull();
  });

  it('opens a sealed case to the prosecutor whom it names, and to nobody else', async () => {
    const id = await idOf('judge-patna', sealed);
    expect((await askCase('pp-patna', 'id sensitivities', sealed)).data.case).toBeNull();
    await record('judge-patna', {
      case: id,
      rows: [51],
      role: 'PUBLIC_PROSECUTOR',
      office: 'PO-PATNA',
      subject: 'PP-PATNA-001',
    });
    expect((await askCase('pp-patna', 'id sensitivities', sealed)).data.case).toEqual({
      id,
      sensitivities: expect.arrayContaining(['SEALED']),
    });
    for (const persona of ['sho-pirbahor', 'registry-patna', 'pp-hajipur', 'js-beur'])
      expect((await askCase(persona, 'id', sealed)).data.case, persona).toBeNull();
    expect((await askCase('pp-patna', 'id', sealed, { sub: 'PP-PATNA-002' })).data.case).toBeNull();
  });

  it('tells the investigating station of the child among the accused, whom it is otherwise not told of', async () => {
    const codes = async () => (await askCase('sho-pirbahor', 'accused { code }', childBeside)).data.case.accused.length;
    const [count, id] = [await codes(), await idOf('judge-patna', childBeside)];
    await record('judge-patna', { case: id, rows: [24], role: 'STATION_HOUSE_OFFICER', office: 'PIRBAHOR' });
    expect(await codes()).toBe(count + 1);
    const told = (await askCase('sho-pirbahor', 'accused { code childInConflict name } sensitivities', childBeside))
      .data.case;
    expect(told.accused.filter(({ childInConflict }: { childInConflict: boolean }) => childInConflict)).toEqual([
      { code: expect.any(String), childInConflict: true, name: expect.any(String) },
    ]);
    expect(told.sensitivities).toContain('CHILD_IN_CONFLICT');
    expect((await askCase('sho-noida', 'accused { code }', childBeside)).data.case.accused.length).toBe(count);
  });

  it('that brings a case within reach is used by any answer that tells of the case', async () => {
    const used = async (persona: string, variables: object, claims: object = {}) => {
      const answer = await askCase(persona, 'id', variables, claims);
      const request = answer.headers.get('x-request-id');
      return (await onServer('gateway', `select subject from grant_use where request_id = '${request}'`)).length;
    };
    expect(await used('pp-patna', sealed)).toBe(1);
    expect(await used('judge-patna', sealed)).toBe(0);
    const id = await idOf('judge-patna', murder);
    await record('judge-patna', { case: id, rows: [2], role: 'JAIL_SUPERINTENDENT', office: 'LUKSAR' });
    const posting = { state: 'UP', district: 'GBNAGAR', unit: 'LUKSAR' };
    expect(await used('js-beur', murder, { posting })).toBe(1);
    expect(await used('js-beur', murder)).toBe(0);
  });

  it('is not ended by another court of the same matter', async () => {
    const [magistrate, id] = [
      { posting: { state: 'BR', district: 'PATNA', unit: 'PATNA-CJM' } },
      await idOf('judge-patna', murder),
    ];
    expect((await askCase('judge-patna', 'id', murder, magistrate)).data.case.id).toBe(id);
    const { data } = await record('judge-patna', {
      case: id,
      rows: [2],
      role: 'PROBATION_OFFICER',
      office: 'BR.PATNA',
    });
    const made = data.recordGrant.grant.id;
    const asMagistrate = await world.ask(
      'judge-patna',
      `mutation { withdrawGrant(id: "${made}") { grant { id } } }`,
      {},
      magistrate,
    );
    expect(asMagistrate.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await withdraw('judge-patna', made)).errors).toBeUndefined();
  });

  it('is bounded by its time', async () => {
    const id = await idOf('judge-patna', murder);
    const until = later(48).toISOString();
    await record('judge-patna', { case: id, rows: [2], role: 'JAIL_SUPERINTENDENT', office: 'BEUR', until });
    const narrative = async () => (await askCase('js-beur', 'firs { narrative }', murder)).data.case.firs[0].narrative;
    expect(await narrative()).toMatch(/\S/);
    now = later(48);
    expect(await narrative()).toBeNull();
    now = later(-1);
    expect(await narrative()).toBeNull();
    now = testNow;
  });

  it('brings the case within reach of an office that has nothing else to do with it, and shows it that alone', async () => {
    const id = await idOf('judge-patna', murder);
    const fields = 'firs { displayNumber narrative } accused { name } courtCases { cnr }';
    expect((await askCase('js-hajipur', fields, murder)).data.case).toBeNull();
    await record('judge-patna', { case: id, rows: [2], role: 'JAIL_SUPERINTENDENT', office: 'HAJIPUR-JAIL' });
    const { data } = await askCase('js-hajipur', fields, murder);
    expect(data.case).toEqual({ firs: null, accused: null, courtCases: null });
  });

  it('opens the door of a case to a medical officer, who has none otherwise', async () => {
    const id = await idOf('judge-patna', murder);
    const prisonerId = (await askCase('judge-patna', 'custodies { prisonerId }', murder)).data.case.custodies[0]
      .prisonerId;
    const ask = () => askCase('mo-beur', 'id medicalReports { opinion } firs { displayNumber }', { prisonerId });
    expect((await ask()).data.case).toBeNull();
    await record('judge-patna', { case: id, rows: [43], role: 'PRISON_MEDICAL_OFFICER', office: 'BEUR' });
    expect((await ask()).data.case).toMatchObject({ id, firs: null });
  });

  it.each([
    ['a role that there is not', { role: 'KING' }],
    ['an office that there is not', { office: 'NOWHERE' }],
    ['a row that waits for no trigger of that role', { rows: [44] }],
    ['no row', { rows: [] }],
    ['an end that is past', { until: '2026-11-19T00:00:00.000Z' }],
    ['a reference that names nothing', { reference: ' ' }],
  ])('with %s is refused, and nothing is recorded', async (_title, change) => {
    const id = await idOf('judge-patna', murder);
    const count = async () => (await onServer('gateway', 'select id from access_grant')).length;
    const before = await count();
    const answer = await record('judge-patna', {
      case: id,
      rows: [2],
      role: 'JAIL_SUPERINTENDENT',
      office: 'BEUR',
      ...change,
    });
    expect(answer.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(await count()).toBe(before);
  });

  it('stands when the index is made anew, and opens no list', async () => {
    const lists = `{ cases(filter: {}, first: 200) { totalCount nodes { id } } }`;
    const id = await idOf('judge-patna', sealed);
    await rebuild(world.gateway.feed);
    expect((await askCase('pp-patna', 'id', sealed)).data.case).toEqual({ id });
    const { totalCount, nodes } = (await world.ask('pp-patna', lists)).data.cases;
    expect(nodes.map((node: { id: string }) => node.id)).not.toContain(id);
    expect(totalCount).toBe(nodes.length);
  });
});

describe('consent', () => {
  it('of a victim lets legal services know her, and is ended when it is withdrawn', async () => {
    const name = async () =>
      (await askCase('dlsa-patna', 'victims { name }', rape)).data.case.victims?.[0]?.name ?? null;
    expect(await name()).toBeNull();
    const { data } = await record('judge-patna', {
      case: await idOf('judge-patna', rape),
      kind: 'CONSENT',
      reference: 'Consent recorded on 2 November',
      rows: [8],
      role: 'LEGAL_SERVICES_AUTHORITY',
      office: 'BR.PATNA',
    });
    expect(await name()).toBe(victim);
    await withdraw('judge-patna', data.recordGrant.grant.id);
    expect(await name()).toBeNull();
  });
});

describe('without a recorded trigger', () => {
  it.each([
    ['js-beur', 'firs { narrative } medicalReports { opinion }', /"narrative"|"opinion"/],
    ['judge-hajipur', 'caseDiary { text }', /case_diary/],
    [
      'dlsa-patna',
      'firs { narrative placeOfOccurrence } remandApplications { grounds }',
      /"narrative"|"place_of|"grounds"/,
    ],
  ])('no column that waits for one is read for %s, nor after it has ended', async (persona, fields, waiting) => {
    await onServer('gateway', 'update access_grant set withdrawn_at = valid_from');
    const from = world.statements.length;
    await askCase(persona, fields, murder);
    const texts = world.statements.slice(from).map(({ statement }) => statement.text);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => waiting.test(text))).toEqual([]);
  });
});
