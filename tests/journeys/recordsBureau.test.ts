import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { fed } from '../support/fed.ts';
import { askPatiently } from '../support/patiently.ts';
import { testNow } from '../support/template.ts';
import { openWorld, type World } from '../support/world.ts';

// A records bureau works through what found no counterpart. Hajipur's court, jail and prosecution name an FIR of Patna in a clerk's spelling.

let world: World;

const cnr = 'BRVA010099992026';
const custody = 'HAJIPUR-JAIL-2026-00001/HAJIPUR-NAGAR/1/2026';
const murder = 'BR.PATNA.PIRBAHOR.2025.1';
const candidate = `CNR:${cnr}=${murder}`;

const bureau = 'scrb-bihar';
const vaishali = { posting: { state: 'BR', district: 'VAISHALI' } };
const patna = { posting: { state: 'BR', district: 'PATNA' } };
const uttarPradesh = { posting: { state: 'UP' } };

const plant = async (name: keyof World['owners'], statement: string, values: unknown[] = []): Promise<void> => {
  const planted = await administer(world.owners[name], (client) => client.query(statement, values));
  if (planted.rowCount === 0) throw new Error('nothing was planted');
  await fed(world);
};

type Named = { station?: string; serial?: number; year?: number | null; sealed?: boolean };

const plantCourtCase = (
  number: string,
  { station = 'PEERBAHOR P.S.', serial = 1, year = 2025, sealed = false }: Named = {},
) =>
  plant(
    'courts',
    `insert into courts.court_case_facts (cnr, court_id, case_type, number, year, fir_state, fir_district_text, fir_station_text, fir_number, fir_year, stage, sections, filed_on, sealed, child_victim, updated_at)
      values ($1, 'HAJIPUR-SESSIONS', 'S.Tr.', 9999, 2026, 'BR', 'PATNA', $2, $3, $4, 'EVIDENCE', '{"BNS 103(1)","BNS 3(5)"}', '01-06-2026', $5, false, now())`,
    [number, station, serial, year, sealed],
  );

const plantFir = (serial: number, year: number) =>
  plant(
    'police',
    `insert into police.fir_facts (fir_id, state, district, station, number, year, zero, registered_at, sections, accused_count, child_accused_count, sealed, child_victim)
      values ($1, 'BR', 'PATNA', 'PIRBAHOR', $2, $3, false, $4, '{"BNS 103(1)"}', 1, 0, false, false)`,
    [`PIRBAHOR/${serial}/${year}`, serial, year, `${year}-03-01`],
  );

const queue = `query ($kind: UnmatchedKind, $first: Int = 200, $after: String) {
  unmatchedRecords(kind: $kind, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind state district named { state district station number year }
      candidates { id fir { state district station number year zero } method confidence evidence } } } }`;
const decisions = `{ linkDecisions { totalCount nodes { candidate verdict method confidence evidence decidedBy office decidedAt undoneBy undoneAt } } }`;
const victims = `query ($fir: FirKeyInput) { case(fir: $fir) { victims { name } courtCases { cnr } } }`;
const murderKey = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

const noCandidate = [null, 'BAD_USER_INPUT', 'There is no such candidate.'];

type Node = { readonly id: string; readonly candidates: readonly { readonly id: string }[] };

const queueOf = async (claims: object = {}, variables: object = {}): Promise<Node[]> =>
  (await askPatiently(world, bureau, queue, variables, claims)).data.unmatchedRecords.nodes;
const entryOf = async (id: string, claims: object = {}) => (await queueOf(claims)).find((node) => node.id === id);

const decide = (
  root: 'confirmLink' | 'rejectLink' | 'undoLinkDecision',
  id = candidate,
  persona = bureau,
  claims: object = {},
) =>
  askPatiently(
    world,
    persona,
    `mutation ($id: ID!) { done: ${root}(candidate: $id) { decision { candidate verdict decidedBy office decidedAt undoneBy undoneAt method confidence evidence } } }`,
    { id },
    persona === bureau ? { purpose: 'INVESTIGATION', ...claims } : claims,
  );
const refusalOf = async (asked: ReturnType<typeof decide>) => {
  const { data, errors } = await asked;
  return [data?.done ?? null, errors?.[0]?.extensions.code, errors?.[0]?.message];
};

const victimOfJudge = async (): Promise<string | null> =>
  (await askPatiently(world, 'judge-hajipur', victims, murderKey)).data.case?.victims?.[0]?.name ?? null;

const saved = async (): Promise<readonly object[]> =>
  administer(
    world.owners.gateway,
    async (client) =>
      (await client.query('select verdict, decided_by, office, undone_by from link_decision order by id')).rows,
  );

beforeAll(async () => {
  world = await openWorld();
  await plantCourtCase(cnr);
  await plant(
    'prisons',
    "update prisons.custody_facts set fir_district = 'PATNA', fir_station = 'PEERBAHOR', fir_number = 1, fir_year = 2025, cnr = null where custody_id = $1",
    [custody],
  );
}, 120_000);
afterAll(() => world.close());

describe('the queue of a records bureau', () => {
  it('tells of a record what was typed, where it is kept, and what may be meant with its evidence', async () => {
    expect(await entryOf(`CNR:${cnr}`)).toEqual({
      id: `CNR:${cnr}`,
      kind: 'CNR',
      state: 'BR',
      district: 'VAISHALI',
      named: { state: 'BR', district: 'PATNA', station: 'PEERBAHOR P.S.', number: 1, year: 2025 },
      candidates: [
        {
          id: candidate,
          fir: { state: 'BR', district: 'PATNA', station: 'PIRBAHOR', number: 1, year: 2025, zero: false },
          method: 'STATION_SPELLING',
          confidence: expect.closeTo(0.99, 1),
          evidence: ['SAME_SOUND', 'SAME_NUMBER', 'SAME_DISTRICT', 'OPENED_WITHIN_2_YEARS', 'SAME_SECTIONS'],
        },
      ],
    });
  });

  it('is of the records that are kept in the bureau’s own area, and its candidates of the FIRs that are registered in it', async () => {
    expect(await entryOf(`CNR:${cnr}`, uttarPradesh)).toBeUndefined();
    expect(await entryOf(`CNR:${cnr}`, patna)).toBeUndefined();
    expect(await entryOf(`CNR:${cnr}`, vaishali)).toMatchObject({ id: `CNR:${cnr}`, candidates: [] });
  });

  it('is read in pages of a kind, each record once', async () => {
    const all = (await queueOf()).filter(({ id }) => id.startsWith('CNR:')).map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await askPatiently(world, bureau, queue, { kind: 'CNR', first: 1, after });
      const page: { totalCount: number; nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        data.unmatchedRecords;
      expect(page.totalCount).toBe(all.length);
      paged.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect(all).toContain(`CNR:${cnr}`);
  });

  it.each([
    'sho-hajipur',
    'sp-patna',
    'pp-patna',
    'judge-hajipur',
    'registry-hajipur',
    'js-hajipur',
    'admin-icjs',
    'auditor-icjs',
    'citizen-patna',
  ])('is null for %s, whatever stands in it, on the ground of row 87', async (persona) => {
    const { data, errors, extensions } = await askPatiently(world, persona, queue);
    expect([data.unmatchedRecords, errors]).toEqual([null, undefined]);
    expect(extensions.withheld).toEqual([
      expect.objectContaining({ coordinate: 'Query.unmatchedRecords', matrixRow: 87, outcome: 'WITHHELD' }),
    ]);
    expect((await askPatiently(world, persona, decisions)).data.linkDecisions).toBeNull();
  });
});

describe('whose existence is secret', () => {
  it('is in no queue and no count: a child in conflict with law, held in any custody', async () => {
    const before = (await queueOf()).length;
    expect(await entryOf(`CUSTODY:${custody}`)).toBeDefined();
    await plant('prisons', 'update prisons.custody_facts set child = true where custody_id = $1', [custody]);
    expect(await entryOf(`CUSTODY:${custody}`)).toBeUndefined();
    expect((await askPatiently(world, bureau, queue)).data.unmatchedRecords.totalCount).toBe(before - 1);
    expect(await refusalOf(decide('confirmLink', `CUSTODY:${custody}=${murder}`))).toEqual(noCandidate);
    await plant('prisons', 'update prisons.custody_facts set child = false where custody_id = $1', [custody]);
    expect(await queueOf()).toHaveLength(before);
  });

  it('is in no queue and no count: a case that a court sealed', async () => {
    const before = (await queueOf()).length;
    await plantCourtCase('BRVA010088882026', { sealed: true });
    const { data } = await askPatiently(world, bureau, queue);
    expect([data.unmatchedRecords.totalCount, data.unmatchedRecords.nodes.length]).toEqual([before, before]);
    expect(await refusalOf(decide('rejectLink', `CNR:BRVA010088882026=${murder}`))).toEqual(noCandidate);
  });

  it('is no candidate, and lowers no other’s confidence: an FIR in which every accused is a child', async () => {
    const told = async () => ((await entryOf('CNR:BRVA010077772026')) as { candidates: readonly object[] }).candidates;
    await plantFir(777, 2024);
    await plantCourtCase('BRVA010077772026', { station: 'PIRBAHOR', serial: 777, year: null });
    const alone = await told();
    expect(alone).toHaveLength(1);
    await plantFir(777, 2025);
    const [both, hidden] = [await told(), 'CNR:BRVA010077772026=BR.PATNA.PIRBAHOR.2025.777'];
    expect(both.map((one) => (one as { id: string }).id)).toContain(hidden);
    expect(both).not.toContainEqual(alone[0]);
    await plant('police', "update police.fir_facts set child_accused_count = 1 where fir_id = 'PIRBAHOR/777/2025'");
    expect(await told()).toEqual(alone);
    expect(await refusalOf(decide('confirmLink', hidden))).toEqual(noCandidate);
  });
});

describe('a decision of a records bureau', () => {
  it.each([
    ['of another State', bureau, uttarPradesh],
    ['of the district in which the record is kept and the FIR is not registered', bureau, vaishali],
    ['of the district in which the FIR is registered and the record is not kept', bureau, patna],
  ])('is not that of a bureau %s: for it there is no such candidate', async (_which, persona, claims) => {
    for (const root of ['confirmLink', 'rejectLink', 'undoLinkDecision'] as const)
      expect(await refusalOf(decide(root, candidate, persona, claims)), root).toEqual(noCandidate);
    expect(await saved()).toEqual([]);
  });

  it.each(['sho-hajipur', 'sp-patna', 'judge-hajipur', 'registry-hajipur', 'pp-hajipur', 'js-hajipur', 'admin-icjs'])(
    'is not that of %s',
    async (persona) => {
      for (const root of ['confirmLink', 'rejectLink', 'undoLinkDecision'] as const)
        expect((await refusalOf(decide(root, candidate, persona)))[1], root).toBe('FORBIDDEN');
      expect(await saved()).toEqual([]);
    },
  );

  it('is for the purpose INVESTIGATION: whoever supervises reads the queue and decides nothing', async () => {
    const supervising = { purpose: 'SUPERVISION' };
    expect((await refusalOf(decide('confirmLink', candidate, bureau, supervising)))[1]).toBe('FORBIDDEN');
    expect(await entryOf(`CNR:${cnr}`, supervising)).toBeDefined();
  });

  it.each([
    ['an FIR that is no candidate', `CNR:${cnr}=BR.PATNA.PIRBAHOR.2026.7`],
    ['a record that has its counterpart', `CNR:BRPA010000012026=${murder}`],
    ['a record that nobody has', `CNR:BRVA019999992025=${murder}`],
    ['an FIR that nobody has', `CNR:${cnr}=BR.PATNA.PIRBAHOR.2025.99999`],
    ['nothing', ''],
    ['two FIRs', `FIR:BR.PATNA.PIRBAHOR.2026.7=${murder}`],
  ])('is taken on a candidate alone, not on %s', async (_what, id) => {
    for (const root of ['confirmLink', 'rejectLink'] as const)
      expect(await refusalOf(decide(root, id)), root).toEqual(noCandidate);
    expect(await saved()).toEqual([]);
  });

  it('opens what it joins at once, is kept with who and when and what stood before, and is one however often it is given', async () => {
    expect(await victimOfJudge()).toBeNull();
    const { data } = await decide('confirmLink');
    expect(data.done.decision).toEqual({
      candidate,
      verdict: 'CONFIRMED',
      decidedBy: 'SCRB-BIHAR-001',
      office: 'BR',
      decidedAt: testNow.toISOString(),
      undoneBy: null,
      undoneAt: null,
      method: 'STATION_SPELLING',
      confidence: expect.closeTo(0.99, 1),
      evidence: ['SAME_SOUND', 'SAME_NUMBER', 'SAME_DISTRICT', 'OPENED_WITHIN_2_YEARS', 'SAME_SECTIONS'],
    });
    expect(await victimOfJudge()).not.toBeNull();
    expect(await entryOf(`CNR:${cnr}`)).toBeUndefined();
    const again = await decide('confirmLink', candidate, bureau, { sub: 'SCRB-BR-002' });
    expect(again.data.done.decision).toEqual(data.done.decision);
    expect((await refusalOf(decide('rejectLink')))[2]).toBe('It was decided otherwise: undo that first.');
    expect((await askPatiently(world, bureau, decisions)).data.linkDecisions).toEqual({
      totalCount: 1,
      nodes: [data.done.decision],
    });
    expect((await askPatiently(world, bureau, decisions, {}, uttarPradesh)).data.linkDecisions.nodes).toEqual([]);
  });

  it('is undone: what it opened is closed, it is a candidate again, and twice is once', async () => {
    const { data } = await decide('undoLinkDecision', candidate, bureau, { sub: 'SCRB-BR-002' });
    expect(data.done.decision).toMatchObject({
      decidedBy: 'SCRB-BIHAR-001',
      undoneBy: 'SCRB-BR-002',
      undoneAt: testNow.toISOString(),
    });
    expect(await victimOfJudge()).toBeNull();
    expect(await entryOf(`CNR:${cnr}`)).toMatchObject({ candidates: [{ id: candidate }] });
    expect((await decide('undoLinkDecision')).data.done).toEqual(data.done);
    expect(await saved()).toEqual([
      { verdict: 'CONFIRMED', decided_by: 'SCRB-BIHAR-001', office: 'BR', undone_by: 'SCRB-BR-002' },
    ]);
  });

  it('that rejects takes the candidate away, opens nothing, and is found again among the decisions', async () => {
    await decide('rejectLink');
    expect(await entryOf(`CNR:${cnr}`)).toMatchObject({ candidates: [] });
    expect(await victimOfJudge()).toBeNull();
    const { nodes } = (await askPatiently(world, bureau, decisions)).data.linkDecisions;
    expect(
      nodes.map(({ verdict, undoneAt }: { verdict: string; undoneAt: string | null }) => [verdict, undoneAt !== null]),
    ).toEqual([
      ['REJECTED', false],
      ['CONFIRMED', true],
    ]);
    await decide('undoLinkDecision');
    expect(await entryOf(`CNR:${cnr}`)).toMatchObject({ candidates: [{ id: candidate }] });
  });

  it('of two that confirm at once is one', async () => {
    const both = await Promise.all([decide('confirmLink'), decide('confirmLink')]);
    expect(both[0].data.done).toEqual(both[1].data.done);
    expect(await saved()).toHaveLength(3);
    await decide('undoLinkDecision');
  });

  it('on what was sealed since is told to nobody, and cannot be undone by whoever may not know of it', async () => {
    const [number, id] = ['BRVA010066662026', `CNR:BRVA010066662026=${murder}`];
    await plantCourtCase(number);
    await decide('rejectLink', id);
    const before = (await askPatiently(world, bureau, decisions)).data.linkDecisions.totalCount;
    await plant('courts', 'update courts.court_case_facts set sealed = true where cnr = $1', [number]);
    expect((await askPatiently(world, bureau, decisions)).data.linkDecisions).toMatchObject({ totalCount: before - 1 });
    expect(await refusalOf(decide('undoLinkDecision', id))).toEqual(noCandidate);
  });

  it('on an FIR whose every accused is a child since stands on no page and in no count', async () => {
    const [number, id] = ['BRVA010055552026', 'CNR:BRVA010055552026=BR.PATNA.PIRBAHOR.2025.555'];
    const page = '{ linkDecisions(first: 1) { totalCount pageInfo { hasNextPage } nodes { candidate } } }';
    const told = async () => (await askPatiently(world, bureau, page)).data.linkDecisions;
    const before = await told();
    await plantFir(555, 2025);
    await plantCourtCase(number, { serial: 555 });
    expect((await decide('rejectLink', id)).data.done.decision.candidate).toBe(id);
    await plantCourtCase('BRVA010044442026');
    await decide('rejectLink', `CNR:BRVA010044442026=${murder}`);
    expect((await told()).totalCount).toBe(before.totalCount + 2);
    await plant('police', "update police.fir_facts set child_accused_count = 1 where fir_id = 'PIRBAHOR/555/2025'");
    expect(await told()).toEqual({
      totalCount: before.totalCount + 1,
      pageInfo: { hasNextPage: before.totalCount > 0 },
      nodes: [{ candidate: `CNR:BRVA010044442026=${murder}` }],
    });
  });
});
