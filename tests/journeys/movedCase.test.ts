import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

// A case that moves stops answering at once where it is read by key, and in lists and counts once the index has heard of it. In between no
// list has a hole and no count tells of more than its list holds. Each move is planted where it happens: in the pillar's own database.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const plant = async (name: keyof World['owners'], statement: string, values: unknown[] = []): Promise<void> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  const { rowCount } = await client.query(statement, values);
  await client.end();
  if (rowCount === 0) throw new Error('nothing was planted');
};

const feed = (): Promise<void> => world.gateway.indexing.catchUp();

/** Who asks: a persona, and what its token says otherwise. */
type Caller = readonly [persona: string, claims?: object];

const fir = (number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year },
});

const read = async ([persona, claims = {}]: Caller, keys: object, fields: string) => {
  const query = `query ($cnr: CNR, $fir: FirKeyInput, $prisonerId: ID) { case(cnr: $cnr, fir: $fir, prisonerId: $prisonerId) { ${fields} } }`;
  const { data, errors } = await world.ask(persona, query, keys, claims);
  expect(errors).toBeUndefined();
  return data.case;
};

/** Every identifier in a list. The list is whole, its count is what it holds, and whatever it holds is read as one's own. */
const listed = async ([persona, claims = {}]: Caller, root: string, node: string): Promise<string[]> => {
  const query = `query { list: ${root} { totalCount pageInfo { hasNextPage } nodes { ${node} } edges { cursor } } }`;
  const { data, errors } = await world.ask(persona, query, {}, claims);
  expect(errors).toBeUndefined();
  const { totalCount, pageInfo, nodes, edges } = data.list;
  expect(pageInfo.hasNextPage).toBe(false);
  const ids = nodes.map((one: Record<string, string | null>) => one[node]);
  expect([totalCount, edges.length, ids.includes(null)]).toEqual([ids.length, ids.length, false]);
  return ids;
};

const cases = (caller: Caller, filter = ''): Promise<string[]> =>
  listed(caller, `cases(filter: {${filter}}, first: 200)`, 'id');
const sheets = (caller: Caller, court: string): Promise<string[]> =>
  listed(caller, `chargeSheets(court: "${court}", first: 200)`, 'number');
const prisoners = (caller: Caller, prison: string): Promise<string[]> =>
  listed(caller, `undertrials(prison: "${prison}", first: 200)`, 'prisonerId');

const without = (ids: readonly string[], gone: string): string[] => ids.filter((id) => id !== gone);

describe('an investigation that is given to another officer', () => {
  const [old, next]: [Caller, Caller] = [['io-pirbahor'], ['io-pirbahor', { sub: 'IO-PIRBAHOR-002' }]];
  const diary = async (caller: Caller) => (await read(caller, fir(7, 2026), 'caseDiary { text }')).caseDiary;

  it('is the new officer’s at once, and in no list of the old one', async () => {
    const { id } = await read(old, fir(7, 2026), 'id');
    const [before, beforeNext] = [await cases(old), await cases(next)];
    expect(before).toContain(id);
    expect([await diary(old), await diary(next)]).toEqual([expect.arrayContaining([expect.anything()]), null]);
    await plant(
      'police',
      "update police.fir_facts set officers = '{IO-PIRBAHOR-002}' where fir_id = 'PIRBAHOR/7/2026'",
    );
    expect([await diary(old), await diary(next)]).toEqual([null, expect.arrayContaining([expect.anything()])]);
    expect(await cases(old)).toEqual(without(before, id));
    await feed();
    expect(await cases(old)).toEqual(without(before, id));
    expect((await cases(next)).toSorted()).toEqual([...beforeNext, String(id)].toSorted());
  });
});

describe('a case that is transferred to another station', () => {
  const [pirbahor, hajipur]: [Caller, Caller] = [['sho-pirbahor'], ['sho-hajipur']];
  const burglary = fir(6, 2026);
  const fields = 'id firs { narrative } filingDue { on } prosecution { prosecutor } custodies { detention { asOf } }';

  it('leaves the first station its own FIR and nothing else of the case, at once', async () => {
    const before = await read(pirbahor, burglary, fields);
    expect(before.firs[0].narrative).not.toBeNull();
    expect(before.prosecution[0].prosecutor).not.toBeNull();
    expect(before.custodies[0].detention).not.toBeNull();
    expect(await prisoners(pirbahor, 'BEUR')).toContain('BEUR-2026-00007');
    await plant(
      'police',
      `insert into police.fir_facts select 'HAJIPUR-NAGAR/990/2026', 'BR', 'VAISHALI', 'HAJIPUR-NAGAR', 990, 2026, false, null, registered_at, sections,
        '{IO-HAJIPUR-001}', '{}', child_victim, accused_count, 0, '{}', false, null, now() from police.fir_facts where fir_id = 'PIRBAHOR/6/2026'`,
    );
    await plant(
      'police',
      "update police.fir_facts set transferred_to_fir_id = 'HAJIPUR-NAGAR/990/2026' where fir_id = 'PIRBAHOR/6/2026'",
    );
    const after = await read(pirbahor, burglary, fields);
    expect(after.firs[0].narrative).toBe(before.firs[0].narrative);
    expect(after.prosecution).toBeNull();
    expect(after.custodies.map(({ detention }: { detention: unknown }) => detention)).toEqual([null]);
    expect(await prisoners(pirbahor, 'BEUR')).not.toContain('BEUR-2026-00007');
    expect(await cases(pirbahor)).toContain(before.id);
  });

  it('is listed by the index to the second station, and to the first as the one that keeps an FIR of it', async () => {
    await feed();
    const { id } = await read(hajipur, burglary, 'id');
    expect(await cases(hajipur)).toContain(id);
    expect(await prisoners(hajipur, 'BEUR')).toContain('BEUR-2026-00007');
    expect(await cases(pirbahor)).toContain(id);
    expect(await cases(pirbahor, 'court: "PATNA-CJM"')).not.toContain(id);
    expect(await prisoners(pirbahor, 'BEUR')).not.toContain('BEUR-2026-00007');
  });
});

describe('a prosecutor’s assignment', () => {
  const [prosecutor, police]: [Caller, Caller] = [['pp-patna'], ['sp-patna']];
  const assignedTo = 'prosecutor: "PP-PATNA-001"';
  const assign = (days: string) =>
    plant(
      'prosecution',
      "update prosecution.prosecution_file_facts set assignments = array['PP-PATNA-001/' || $1] where file_id = 'PO-PATNA/10/2026'",
      [days],
    );
  const opinions = async () => (await read(prosecutor, fir(8, 2026), 'prosecution { opinions { text } }')).prosecution;
  const narrative = async () => (await read(prosecutor, fir(8, 2026), 'firs { narrative }')).firs[0].narrative;

  it('that ends today is still one, and one that ended yesterday is none: at once by key, then in lists and filters', async () => {
    const { id } = await read(prosecutor, fir(8, 2026), 'id');
    const before = await cases(prosecutor);
    const filtered = await cases(police, assignedTo);
    expect([before.includes(id), filtered.includes(id), await narrative()]).toEqual([true, true, expect.any(String)]);
    await assign('2026-08-21/2026-11-20');
    expect(await narrative()).not.toBeNull();
    await feed();
    expect(await cases(prosecutor)).toEqual(before);

    await assign('2026-08-21/2026-11-19');
    expect([await narrative(), (await opinions())?.[0].opinions ?? null]).toEqual([null, null]);
    expect(await cases(prosecutor)).toEqual(without(before, id));
    await feed();
    expect(await cases(prosecutor)).toEqual(without(before, id));
    expect(await cases(police, assignedTo)).toEqual(without(filtered, id));
  });

  it('that begins tomorrow, or whose days nobody can read, is none', async () => {
    const { id } = await read(prosecutor, fir(8, 2026), 'id');
    for (const days of ['2026-11-21/', '2026-00-00/', '2026-08-21/soon', 'yesterday/']) {
      await assign(days);
      expect(await narrative(), days).toBeNull();
      await feed();
      expect(await cases(prosecutor), days).not.toContain(id);
    }
    await assign('2026-11-20/');
    await feed();
    expect(await cases(prosecutor)).toContain(id);
  });
});

describe('a court case that is transferred to another court', () => {
  const [patna, hajipur, registry]: [Caller, Caller, Caller] = [['judge-patna'], ['judge-hajipur'], ['registry-patna']];
  const key = { cnr: 'BRPA010000052026' };
  const narrative = async (caller: Caller) => (await read(caller, key, 'firs { narrative }')).firs[0].narrative;

  it('is the other judge’s at once, and so are its place in the lists and its charge sheet', async () => {
    const { id, chargeSheets } = await read(patna, key, 'id chargeSheets { number }');
    const lists = async () => [
      await cases(patna),
      await sheets(patna, 'PATNA-SESSIONS'),
      await sheets(registry, 'PATNA-SESSIONS'),
    ];
    const before = await lists();
    const beforeThere = await cases(hajipur);
    const number = chargeSheets[0].number;
    expect(before.map((ids) => ids.includes(id) || ids.includes(number))).toEqual([true, true, true]);
    expect([await narrative(patna), await narrative(hajipur)]).toEqual([expect.any(String), null]);
    await plant(
      'courts',
      "update courts.court_case_facts set court_id = 'HAJIPUR-SESSIONS' where cnr in ('BRPA010000052026', 'BRPA010000062026')",
    );
    expect([await narrative(patna), await narrative(hajipur)]).toEqual([null, expect.any(String)]);
    const gone = before.map((ids) => without(without(ids, id), number));
    expect(await lists()).toEqual(gone);
    await feed();
    expect(await lists()).toEqual(gone);
    expect((await cases(hajipur)).toSorted()).toEqual([...beforeThere, String(id)].toSorted());
  });
});

describe('a seal', () => {
  const everyone: Caller[] = [['pp-patna'], ['sho-pirbahor'], ['sp-patna'], ['io-pirbahor'], ['registry-patna']];
  const judge: Caller = ['judge-patna'];
  const key = { cnr: 'BRPA010000112026' };

  it('on a case leaves it to the seized judge alone, and the prison its prisoner', async () => {
    const { id, chargeSheets } = await read(judge, key, 'id chargeSheets { number court { id } }');
    const [sheet] = chargeSheets;
    const lists = (): Promise<string[][]> =>
      Promise.all([
        ...everyone.map((caller) => cases(caller)),
        sheets(['sp-patna'], sheet.court.id),
        prisoners(['sho-pirbahor'], 'BEUR'),
      ]);
    const moved = [id, sheet.number, 'BEUR-2025-00004'];
    const before = await lists();
    const heldBefore = await prisoners(['js-beur'], 'BEUR');
    expect(before.every((ids) => ids.some((one) => moved.includes(one)))).toBe(true);
    await plant('courts', "update courts.court_case_facts set sealed = true where cnr = 'BRPA010000112026'");
    const gone = before.map((ids) => ids.filter((one) => !moved.includes(one)));
    for (const fed of [false, true]) {
      if (fed) await feed();
      for (const caller of everyone) expect(await read(caller, key, 'id'), caller[0]).toBeNull();
      expect(await lists()).toEqual(gone);
      expect(await cases(judge)).toContain(id);
      expect(await prisoners(['js-beur'], 'BEUR')).toEqual(heldBefore);
    }
  });

  it('on an order takes it from the orders of the case, without a gap or a word, for all but the judge who made it', async () => {
    const magistrate: Caller = ['judge-patna', { posting: { state: 'BR', district: 'PATNA', unit: 'PATNA-CJM' } }];
    const callers: Caller[] = [...everyone, judge, magistrate];
    const orders = async (caller: Caller): Promise<unknown[]> => {
      const found = await read(caller, { cnr: 'BRPA020000052026' }, 'courtCases { orders { id orderDate } }');
      return found.courtCases[0].orders;
    };
    const before = await Promise.all(callers.map(orders));
    await plant('courts', "update courts.order_facts set sealed = true where order_id = 'BRPA020000052026/O001'");
    const after = await Promise.all(callers.map(orders));
    expect(after.at(-1)).toEqual(before.at(-1));
    for (const [at, caller] of callers.slice(0, -1).entries()) {
      expect(after[at]?.length, caller[0]).toBe((before[at]?.length ?? 0) - 1);
      expect(before[at], caller[0]).toEqual(expect.arrayContaining(after[at] ?? []));
    }
    const asked = 'query { case(cnr: "BRPA020000052026") { courtCases { orders { id orderDate } } } }';
    expect((await world.ask('pp-patna', asked)).extensions.withheld).toEqual([]);
  });
});

describe('a prisoner', () => {
  const [beur, hajipur]: [Caller, Caller] = [['js-beur'], ['js-hajipur']];
  const nameOf = async (caller: Caller, prisonerId: string, code: string) => {
    const found = await read(caller, { prisonerId }, 'accused { code name }');
    return found?.accused.find((one: { code: string }) => one.code === code)?.name ?? null;
  };
  const release = (prisonerId: string, at: string | null) =>
    plant('prisons', 'update prisons.custody_facts set released_at = $1 where prisoner_id = $2', [at, prisonerId]);

  it('who is transferred to another jail leaves the first one at once, though a co-accused stays in it', async () => {
    const moved = 'BEUR-2025-00002';
    const [before, beforeThere] = [await prisoners(beur, 'BEUR'), await prisoners(hajipur, 'HAJIPUR-JAIL')];
    expect(before).toEqual(expect.arrayContaining(['BEUR-2025-00001', moved]));
    expect([await nameOf(beur, moved, 'A2'), await nameOf(hajipur, moved, 'A2')]).toEqual([expect.any(String), null]);
    await plant('prisons', "update prisons.custody_facts set prison_id = 'HAJIPUR-JAIL' where prisoner_id = $1", [
      moved,
    ]);
    await plant('prisons', "update prisons.prisoner set prison_id = 'HAJIPUR-JAIL' where prisoner_id = $1", [moved]);
    expect([await nameOf(beur, moved, 'A2'), await nameOf(hajipur, moved, 'A2')]).toEqual([null, expect.any(String)]);
    expect(await nameOf(beur, 'BEUR-2025-00001', 'A1')).not.toBeNull();
    expect(await prisoners(beur, 'BEUR')).toEqual(without(before, moved));
    await feed();
    expect(await prisoners(beur, 'BEUR')).toEqual(without(before, moved));
    expect((await prisoners(hajipur, 'HAJIPUR-JAIL')).toSorted()).toEqual([...beforeThere, moved].toSorted());
  });

  // The day of the question is 20 November. Half past midnight in India is still the day before in Greenwich.
  it.each([
    ['thirty days ago is the jail’s', '2026-10-21T05:00:00Z', true],
    ['thirty days ago, half an hour after midnight, is the jail’s', '2026-10-20T19:00:00Z', true],
    ['thirty-one days ago, a minute before midnight, is not', '2026-10-20T18:29:00Z', false],
    ['thirty-one days ago is not', '2026-10-20T05:00:00Z', false],
  ])('who was released %s', async (_when, at, own) => {
    const prisonerId = 'BEUR-2026-00009';
    await release(prisonerId, null);
    await feed();
    const { id } = await read(beur, { prisonerId }, 'id');
    const before = await cases(beur);
    expect(before).toContain(id);
    await release(prisonerId, at);
    const left = own ? before : without(before, id);
    for (const fed of [false, true]) {
      if (fed) await feed();
      expect((await read(beur, { prisonerId }, 'id')) !== null).toBe(own);
      expect(await cases(beur)).toEqual(left);
    }
    expect(await prisoners(beur, 'BEUR')).not.toContain(prisonerId);
  });
});

describe('an expert’s last exhibit that is allotted to another', () => {
  const [expert, other]: [Caller, Caller] = [
    ['expert-fsl-patna'],
    ['expert-fsl-patna', { sub: 'EXPERT-FSL-PATNA-009' }],
  ];

  it('takes the case with it', async () => {
    const key = fir(10, 2026);
    const { id } = await read(expert, key, 'id');
    const before = await cases(expert);
    expect([before.includes(id), await read(other, key, 'id')]).toEqual([true, null]);
    await plant(
      'forensics',
      "update forensics.forensic_case_facts set allotments = '{EXPERT-FSL-PATNA-009/FSL-PATNA/2026/6/E-1}' where lab_case_id = 'FSL-PATNA/2026/6'",
    );
    expect([await read(expert, key, 'id'), await read(other, key, 'id')]).toEqual([null, { id }]);
    expect(await cases(expert)).toEqual(without(before, id));
    await feed();
    expect([await cases(expert), await cases(other)]).toEqual([without(before, id), [id]]);
    expect(await cases(['director-fsl-patna'])).toContain(id);
  });
});
