import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/core/roles.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { tales } from '../support/oracle.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { matters, oneOfEachRole, plant, timelessOf } from './attack.ts';

// T9. To filter by what one may not read is to read it: by halving the values one finds any (CVE-2026-31872). Two ways are tried: a filter on
// a class that the role may not read, and a filter on a record that is the caller's while the field in it is not.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Each filter with the row of the matrix that the schema names for it, a value that many records have, and one that none has. */
const filters: Readonly<
  Record<string, readonly (readonly [name: string, row: string, hit: unknown, miss: unknown])[]>
> = {
  cases: [
    ['state', 'FIR_BASICS', 'BR', 'HR'],
    ['district', 'FIR_BASICS', 'Patna', 'Vaishali'],
    ['station', 'FIR_BASICS', 'Pirbahor', 'Mahila Thana Patna'],
    ['court', 'COURT_CASE_STATUS', 'PATNA-SESSIONS', 'SURAJPUR-SESSIONS'],
    ['prosecutor', 'PROSECUTOR_ASSIGNMENT', 'PP-PATNA-001', 'NOBODY'],
    ['stage', 'COURT_CASE_STATUS', 'EVIDENCE', 'COGNIZANCE'],
    ['section', 'FIR_BASICS', { act: 'BNS', section: '103' }, { act: 'BNS', section: '9999' }],
    ['punishmentBand', 'FIR_BASICS', 'TEN_YEARS_OR_MORE', 'UNKNOWN'],
    ['registeredFrom', 'FIR_BASICS', '2020-01-01', '2030-01-01'],
    ['registeredTo', 'FIR_BASICS', '2030-01-01', '2000-01-01'],
    ['nextHearingFrom', 'COURT_CASE_STATUS', '2020-01-01', '2090-01-01'],
    ['nextHearingTo', 'COURT_CASE_STATUS', '2090-01-01', '2000-01-01'],
    ['filingDueBefore', 'COMPUTED_DATES', '2090-01-01', '2000-01-01'],
  ],
  undertrials: [
    ['maximumDetention', 'COMPUTED_DATES', ['RUNNING'], ['MAX_REACHED']],
    ['defaultBail', 'COMPUTED_DATES', ['FILED_IN_TIME'], ['AVAILED']],
    ['bailGrantedDaysAgo', 'BAIL_ORDER', 1, 100_000],
    ['dateBefore', 'COMPUTED_DATES', '2090-01-01', '2000-01-01'],
    ['admittedFrom', 'CUSTODY_STATUS', '2000-01-01', '2090-01-01'],
    ['admittedTo', 'CUSTODY_STATUS', '2090-01-01', '2000-01-01'],
    ['sex', 'CUSTODY_STATUS', 'MALE', 'TRANSGENDER'],
  ],
  chargeSheets: [
    ['filedFrom', 'EXCHANGE_RECEIPT', '2020-01-01', '2090-01-01'],
    ['filedTo', 'EXCHANGE_RECEIPT', '2090-01-01', '2000-01-01'],
    ['exchangeState', 'EXCHANGE_RECEIPT', 'REGISTERED', 'CONSUMED'],
  ],
};

const lists: Readonly<Record<string, string>> = {
  cases: 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 200) { totalCount nodes { id } } }',
  undertrials:
    'query ($filter: UndertrialFilter) { undertrials(state: "BR", filter: $filter, first: 200) { totalCount nodes { prisonerId } } }',
  chargeSheets:
    'query ($filter: ChargeSheetFilter) { chargeSheets(court: "PATNA-SESSIONS", filter: $filter, first: 200) { totalCount nodes { id } } }',
};

const filtered = (persona: string, list: string, filter: object): Promise<Answer> =>
  world.ask(persona, lists[list] ?? '', { filter });

const { rows } = readPolicyFiles(true);

/** Receipts are told as status; what else is filtered by is content. */
const mayReadOwn = (role: Role, row: string): boolean => {
  const cell = rows.get(row)?.cells[role] ?? 'NONE';
  return ['F', 'O', 'OM'].includes(cell) || (row === 'EXCHANGE_RECEIPT' && ['S', 'M', 'MX'].includes(cell));
};

const personaOf = (role: Role): string => oneOfEachRole.find((name) => personas[name]?.role === role) ?? '';

const asked = Object.entries(filters).flatMap(([list, found]) => found.map((one) => [list, ...one] as const));

describe.each(asked)('%s filtered by %s', (list, name, row, hit, miss) => {
  it('is refused in the same words for every value to a role that may not read it', async () => {
    const closed = roles.filter((role) => !mayReadOwn(role, row));
    for (const role of closed) {
      const persona = personaOf(role);
      const [found, missed, nothing] = [
        await filtered(persona, list, { [name]: hit }),
        await filtered(persona, list, { [name]: miss }),
        await filtered(persona, list, {}),
      ];
      expect(timelessOf(found), persona).toEqual(timelessOf(missed));
      // Where the list itself is closed to the role it is null for every filter.
      const isOpen = nothing.data[list] !== null;
      expect(found.data[list], persona).toBeNull();
      expect(found.errors?.map(({ extensions }) => extensions.code) ?? [], persona).toEqual(
        isOpen ? ['FORBIDDEN'] : [],
      );
    }
  });

  it('is refused wherever the value stands: in the document, in a variable, in its default, beneath an alias', async () => {
    const literal = JSON.stringify(hit)
      .replace(/"([A-Z_]{4,})"/g, '$1')
      .replace(/"(act|section)":/g, '$1:');
    const value = name === 'court' || name === 'prosecutor' ? JSON.stringify(hit) : literal;
    const root = { cases: '', undertrials: 'state: "BR", ', chargeSheets: 'court: "PATNA-SESSIONS", ' }[list] ?? '';
    for (const role of roles.filter((one) => !mayReadOwn(one, row))) {
      const persona = personaOf(role);
      const [inVariable, inDocument] = [
        await filtered(persona, list, { [name]: hit }),
        await world.ask(persona, `{ me: ${list}(${root}filter: { ${name}: ${value} }, first: 200) { totalCount } }`),
      ];
      expect(inDocument.data, persona).toEqual({ me: inVariable.data[list] });
      expect(
        inDocument.errors?.map(({ message }) => message),
        persona,
      ).toEqual(inVariable.errors?.map(({ message }) => message));
    }
  });
});

type Day = string | null;
type Node = {
  stage: string | null;
  firs:
    | {
        key: { state: string; district: string; station: string } | null;
        registeredAt: Day;
        sections: object[] | null;
      }[]
    | null;
  courtCases: { court: { id: string } | null; nextHearing: { date: Day } | null; sections: object[] | null }[] | null;
  prosecution: { prosecutor: string | null }[] | null;
  filingDue: { on: Day } | null;
};

const nodeFields = `stage firs { key { state district station } registeredAt sections { act section } }
  courtCases { court { id } nextHearing { date } sections { act section } } prosecution { prosecutor } filingDue { on }`;

type Section = { act: string; section: string };

const ist = (instant: Day): string =>
  instant === null ? '' : new Date(Date.parse(instant) + 19_800_000).toISOString().slice(0, 10);

const charged = ({ firs, courtCases }: Node): Section[] =>
  [...(firs ?? []), ...(courtCases ?? [])].flatMap(({ sections }) => (sections ?? []) as Section[]);

const hearings = ({ courtCases }: Node): string[] =>
  (courtCases ?? []).flatMap(({ nextHearing }) => nextHearing?.date ?? []);

const registered = ({ firs }: Node): string[] =>
  (firs ?? [])
    .map(({ registeredAt }) => ist(registeredAt))
    .filter(Boolean)
    .toSorted((one, other) => (one < other ? -1 : 1));

/** What a caller must be able to read in a case that a filter found. */
const shows: readonly (readonly [
  name: string,
  values: readonly unknown[],
  reads: (node: Node, value: never) => boolean,
])[] = [
  [
    'stage',
    ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'CHARGES_FRAMED', 'EVIDENCE', 'DISPOSED'],
    (node, value: string) => node.stage === value,
  ],
  [
    'court',
    ['PATNA-SESSIONS', 'PATNA-CJM', 'HAJIPUR-SESSIONS', 'PATNA-POCSO'],
    ({ courtCases }, value: string) => (courtCases ?? []).some(({ court }) => court?.id === value),
  ],
  [
    'prosecutor',
    ['PP-PATNA-001', 'PP-HAJIPUR-001'],
    ({ prosecution }) => (prosecution ?? []).some(({ prosecutor }) => prosecutor !== null),
  ],
  [
    'section',
    ['64', '103', '303', '309', '4'].flatMap((section) => ['BNS', 'IPC', 'POCSO'].map((act) => ({ act, section }))),
    (node, { act, section }: Section) =>
      charged(node).some(
        (one) => one.act === act && (one.section === section || one.section.startsWith(`${section}(`)),
      ),
  ],
  ['punishmentBand', ['TEN_YEARS_OR_MORE', 'SEVEN_TO_TEN', 'BELOW_SEVEN'], (node) => charged(node).length > 0],
  [
    'district',
    ['Patna', 'Vaishali'],
    ({ firs }, value: string) => (firs ?? []).some(({ key }) => key?.district === value.toUpperCase()),
  ],
  [
    'registeredFrom',
    ['2024-01-01', '2026-03-01', '2026-09-01'],
    (node, value: string) => (registered(node)[0] ?? '') >= value,
  ],
  [
    'registeredTo',
    ['2024-01-01', '2026-03-01', '2026-09-01'],
    (node, value: string) => (registered(node)[0] ?? '9') <= value,
  ],
  [
    'nextHearingFrom',
    ['2026-11-20', '2026-12-01', '2027-01-01'],
    (node, value: string) => hearings(node).some((day) => day >= value),
  ],
  ['nextHearingTo', ['2026-11-25', '2026-12-15'], (node, value: string) => hearings(node).some((day) => day <= value)],
  [
    'filingDueBefore',
    ['2026-11-01', '2027-01-01', '2090-01-01'],
    ({ filingDue }, value: string) => (filingDue?.on ?? '9') < value,
  ],
];

const query = `query ($filter: CaseFilter!) { cases(filter: $filter, first: 200) { totalCount nodes { ${nodeFields} } } }`;

/** Each of a persona's cases that a filter finds and that does not show what it was found by. */
const unshown = async (persona: string, [name, values, reads]: (typeof shows)[number]): Promise<string[]> => {
  const hidden: string[] = [];
  for (const value of values) {
    const { data } = await world.ask(persona, query, { filter: { [name]: value } });
    const { totalCount = 0, nodes = [] } = data?.cases ?? {};
    if (totalCount !== nodes.length) hidden.push(`${persona} counts ${totalCount} and sees ${nodes.length}`);
    for (const node of nodes)
      if (!reads(node, value as never)) hidden.push(`${persona} ${JSON.stringify(value)} ${JSON.stringify(node)}`);
  }
  return hidden;
};

/** A probation officer owns the court's case in which a report was asked for, and of the same matter no other number of a court. */
const ofCourts = ['court', 'nextHearingFrom', 'nextHearingTo'];

describe.each(shows)('a case found by its %s', (...filter) => {
  it('shows that value to whoever found it, and nobody counts one that does not', async () => {
    for (const persona of oneOfEachRole.filter((one) => one !== 'probation-patna' || !ofCourts.includes(filter[0])))
      expect(await unshown(persona, filter)).toEqual([]);
    const found = await world.ask('scrb-bihar', query, { filter: {} });
    expect(found.data.cases.totalCount).toBeGreaterThan(10);
  });
});

describe('a probation officer', () => {
  it('finds nothing by a court or a hearing of another number in the same matter', async () => {
    for (const filter of shows.filter(([name]) => ofCourts.includes(name)))
      expect(await unshown('probation-patna', filter)).toEqual([]);
  });
});

describe('of two FIRs in one court’s case a prison', () => {
  it('finds nothing by the one in which it holds nobody', async () => {
    const elsewhere = tales().find(
      ({ police, custody, labels }) =>
        custody.length === 0 && labels.length === 0 && police.firs[0]?.key.station === 'HAJIPUR-NAGAR',
    );
    const [other] = await plant<{ district: string; station: string }>(
      world,
      'police',
      "update police.fir_facts set cnr = 'BRPA010000012026' where fir_id = $1 returning district, station",
      [elsewhere?.police.firs[0]?.id],
    );
    expect(other).toBeDefined();
    await world.gateway.indexing.catchUp();
    const one = (
      await world.ask('js-beur', 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }', { fir: matters.murder })
    ).data.case;
    const found = async (filter: object) =>
      (await world.ask('js-beur', query, { filter }, { case_ids: [one.id] })).data.cases.nodes as Node[];
    const [whole] = await found({});
    const read = (whole?.firs ?? []).map(({ key }) => key?.station);
    expect(read).toContain('PIRBAHOR');
    expect(read).not.toContain('HAJIPUR-NAGAR');
    expect(await found({ state: 'BR', ...other })).toEqual([]);
  });
});
