import fc from 'fast-check';
import type { ChargeSheetFacts, CourtCaseFacts, CustodyFacts, FirFacts, FirReference } from '../../src/core/facts.ts';
import { firKeyText } from '../../src/core/firKey.ts';
import type { Principal } from '../../src/core/principal.ts';
import { institutionOf, type Role, roles } from '../../src/core/roles.ts';
import { sensitivities } from '../../src/core/sensitivity.ts';
import { directoryOf, type Unit, type UnitKind } from '../../src/core/units.ts';
import type { Entry } from '../../src/index/entry.ts';
import { type Cell, cells } from '../../src/policy/matrix.ts';

// A small country with many cases: two states, three districts, a handful of units and officials, so that callers and cases meet.

/** The day of the question is this one or a neighbour: every boundary is met from both sides. */
const middle = '2026-11-20';
const around = ['2026-11-18', '2026-11-19', middle, '2026-11-21', '2026-11-22'];

const districts = [
  ['BR', 'PATNA'],
  ['BR', 'GAYA'],
  ['UP', 'NOIDA'],
] as const;

const ids: Readonly<Record<UnitKind, readonly string[]>> = {
  STATION: ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'],
  COURT: ['C0', 'C1', 'C2'],
  PRISON: ['J0', 'J1', 'J2', 'J3'],
  LABORATORY: ['L0', 'L1'],
  OFFICE: ['P0', 'P1'],
};

const districtOf = (at: number) => districts[at % districts.length] ?? districts[0];

const unitOf = (kind: UnitKind, id: string, at: number): Unit => {
  const [state, district] = districtOf(at);
  // One prison of whose place nothing is known.
  const known = !(kind === 'PRISON' && at === 3);
  return {
    kind,
    id,
    nameLatin: id,
    nameNative: null,
    district: known ? district : null,
    districtName: null,
    state: known ? state : null,
  };
};

export const units = directoryOf(
  Object.entries(ids).flatMap(([kind, named]) => named.map((id, at) => unitOf(kind as UnitKind, id, at))),
);

const officials = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5'];
const official = fc.constantFrom(...officials);
const some = fc.subarray(officials, { maxLength: 3 });
const oneOf = (kind: UnitKind) => fc.constantFrom(...ids[kind]);
/** Mostly not. */
const rarely = fc.integer({ min: 0, max: 7 }).map((one) => one === 0);

/** Instants of release about thirty days before the days asked about, on both sides of midnight in India and in Greenwich. */
const releases = ['2026-10-18', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'].flatMap((day) =>
  ['T06:00:00Z', 'T18:29:59Z', 'T18:30:00Z', 'T23:59:59Z'].map((time) => `${day}${time}`),
);

const days = fc.tuple(fc.constantFrom('2020-01-01', ...around, '2030-01-01'), fc.option(fc.constantFrom(...around)));

const firPlan = fc.record({
  station: fc.nat({ max: ids.STATION.length - 1 }),
  officers: some,
  parties: some,
  childVictim: rarely,
  sealed: rarely,
  accusedCount: fc.nat({ max: 2 }),
  childAccusedCodes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(['A1', 'A2'])),
  sections: fc.subarray(['BNS 303(2)', 'BNS 64(1)', 'POCSO 4', 'UAPA 15']),
});

/** To which FIR of its case a record refers, and to which court case; neither is always known. */
const references = { fir: fc.option(fc.nat({ max: 1 })), cnr: fc.option(fc.nat({ max: 1 })) };

const custodyPlan = fc.record({
  ...references,
  prisoner: fc.nat({ max: 2_000 }),
  prison: oneOf('PRISON'),
  undertrial: rarely.map((one) => !one),
  releasedAt: fc.option(fc.constantFrom(...releases)),
  accusedCode: fc.constantFrom('A1', 'A2', null),
  child: rarely,
});

/** What one case is made of, before its identifiers are given. */
const casePlan = fc.record({
  firs: fc.array(firPlan, { minLength: 1, maxLength: 2 }),
  join: fc.constantFrom('TRANSFERRED', 'ONE_COURT_CASE', 'APART'),
  courtCases: fc.array(
    fc.record({ court: oneOf('COURT'), fir: references.fir, sealed: rarely, lifted: rarely, probation: some }),
    { maxLength: 2 },
  ),
  custodies: fc.array(custodyPlan, { maxLength: 3 }),
  labCases: fc.array(
    fc.record({ lab: oneOf('LABORATORY'), fir: references.fir, allotted: fc.array(fc.tuple(official, fc.nat(3))) }),
    { maxLength: 1 },
  ),
  files: fc.array(
    fc.record({
      ...references,
      office: oneOf('OFFICE'),
      assigned: fc.array(fc.tuple(official, days), { maxLength: 3 }),
    }),
    { maxLength: 1 },
  ),
  sheets: fc.array(
    fc.record({ fir: fc.nat({ max: 1 }), court: oneOf('COURT'), draft: rarely, submitted: rarely.map((one) => !one) }),
    { maxLength: 2 },
  ),
  held: rarely.chain((one) => fc.subarray(one ? [...sensitivities] : [])),
});

type CasePlan = typeof casePlan extends fc.Arbitrary<infer T> ? T : never;

/** The records of one case with the identifiers of its place in the country. */
const recordsOf = (plan: CasePlan, at: number): Entry[] => {
  const reference = (fir: number) => {
    const place = plan.firs[fir]?.station ?? 0;
    const [state, district] = districtOf(place);
    return { state, district, station: ids.STATION[place] ?? '', number: at * 2 + fir + 1, year: 2026 };
  };
  const firOf = (fir: number | null): FirReference | null => (fir === null || !plan.firs[fir] ? null : reference(fir));
  const cnrName = (one: number): string => `CNR${at}-${one}`;
  const cnrOf = (one: number | null): string | null => (one === null || !plan.courtCases[one] ? null : cnrName(one));
  const firId = (fir: number): string => `F${at}-${fir}`;
  const joined = plan.firs.length > 1 ? plan.join : 'APART';

  const firs = plan.firs.map((one, fir): FirFacts => {
    const place = reference(fir);
    return {
      ...place,
      firId: firId(fir),
      key: firKeyText({ ...place, zero: false }),
      transferredToFirId: joined === 'TRANSFERRED' && fir === 0 ? firId(1) : null,
      registeredOn: fir === 0 ? '2026-05-01' : null,
      sections: one.sections,
      officers: one.officers,
      partySubjects: one.parties,
      childVictim: one.childVictim,
      accusedCount: one.accusedCount,
      childAccusedCount: Math.min(one.accusedCount, one.childAccusedCodes.length),
      childAccusedCodes: one.childAccusedCodes,
      sealed: one.sealed,
      cnr: joined === 'ONE_COURT_CASE' ? cnrOf(0) : null,
    };
  });
  const courtCases = plan.courtCases.map(
    ({ court, fir, sealed, lifted, probation }, one): CourtCaseFacts => ({
      cnr: cnrName(one),
      courtId: court,
      caseNumber: null,
      parentCnr: one === 1 ? cnrName(0) : null,
      fir: firOf(fir),
      stage: 'COGNIZANCE',
      sections: [],
      filedOn: null,
      nextHearingOn: null,
      sealed,
      childVictim: false,
      liftedLabels: lifted ? ['SEALED'] : [],
      probationOfficers: probation,
    }),
  );
  const custodies = plan.custodies.map(
    ({ prisoner, fir, cnr, ...one }, custody): CustodyFacts => ({
      ...one,
      custodyId: `K${at}-${custody}`,
      // A prison's own numbers may look like anything.
      prisonerId: `X#${prisoner}`,
      prisonId: one.prison,
      admittedAt: '2026-06-01T05:00:00Z',
      fir: firOf(fir),
      cnr: cnrOf(cnr),
      firstRemandOn: '2026-06-01',
    }),
  );
  const sheets = plan.sheets.map(
    ({ fir, court, draft, submitted }, sheet): ChargeSheetFacts => ({
      chargeSheetId: `R${at}-${sheet}`,
      firId: firId(fir),
      courtId: court,
      supplementary: false,
      draft,
      datedOn: null,
      submittedAt: submitted ? '2026-08-01T05:00:00Z' : null,
    }),
  );
  return [
    ...firs.map((facts): Entry => ({ kind: 'FIR', key: facts.key, sourceId: facts.firId, facts })),
    ...courtCases.map((facts): Entry => ({ kind: 'CNR', key: facts.cnr, sourceId: facts.cnr, facts })),
    ...custodies.map((facts): Entry => ({ kind: 'CUSTODY', key: facts.custodyId, sourceId: facts.custodyId, facts })),
    ...sheets.map(
      (facts): Entry => ({ kind: 'CHARGE_SHEET', key: facts.chargeSheetId, sourceId: facts.chargeSheetId, facts }),
    ),
    ...plan.labCases.map(({ lab, fir, allotted }): Entry => {
      const allotments = allotted.map(([expert, exhibit]) => ({ expert, exhibitId: `E${at}-${exhibit}` }));
      const facts = { labCaseId: `LAB${at}`, labId: lab, fir: firOf(fir), allotments };
      return { kind: 'LAB_CASE', key: facts.labCaseId, sourceId: facts.labCaseId, facts };
    }),
    ...plan.files.map(({ fir, cnr, office, assigned }): Entry => {
      const assignments = assigned.map(([prosecutor, [from, to]]) => ({ official: prosecutor, from, to }));
      const facts = { fileId: `PF${at}`, officeId: office, fir: firOf(fir), cnr: cnrOf(cnr), assignments };
      return { kind: 'PROSECUTION_FILE', key: facts.fileId, sourceId: facts.fileId, facts };
    }),
  ];
};

/** The records of this many cases, and the labels that the index holds under some of their FIRs from before. */
export const country = (cases: number, seed: number) => {
  const plans = fc.sample(casePlan, { numRuns: cases, seed });
  const entries = plans.map(recordsOf);
  const held = new Map(plans.map(({ held: labels }, at) => [`F${at}-0`, labels]));
  return { entries: entries.flat(), held };
};

const unitKinds: Partial<Record<Role, UnitKind>> = {
  STATION_HOUSE_OFFICER: 'STATION',
  JAIL_SUPERINTENDENT: 'PRISON',
  PRISON_MEDICAL_OFFICER: 'PRISON',
  JUDGE: 'COURT',
  COURT_REGISTRY: 'COURT',
};

/** A caller of any role and posting, on one of the days; a token may name cases. Some posts lack their district or unit. */
const caller = (caseIds: readonly string[]) =>
  fc.constantFrom(...roles).chain((role) =>
    fc.record({
      principal: fc.record({
        subject: official,
        institution: fc.constant(institutionOf[role]),
        role: fc.constant(role),
        posting: fc
          .tuple(fc.constantFrom(...districts), oneOf(unitKinds[role] ?? 'LABORATORY'), fc.boolean(), rarely)
          .map(([[state, district], unit, inDistrict, bare]) =>
            bare ? { state } : { state, unit, ...(inDistrict ? { district } : {}) },
          ),
        purpose: fc.constant('TRIAL' as const),
        caseIds: fc.option(
          fc.array(fc.constantFrom(...caseIds), { maxLength: 60 }).map((named) => new Set(named)),
          { freq: 4, nil: undefined },
        ),
      }) as fc.Arbitrary<Principal>,
      today: fc.constantFrom(...around),
    }),
  );

/** What the two rows that hide a whole case say to the caller: the shipped cells, or any other. */
const secrecy = fc.option(
  fc.record({ SEALED_RECORD: fc.constantFrom<Cell[]>(...cells), CHILD_IN_CONFLICT: fc.constantFrom<Cell[]>(...cells) }),
);

/** A question to the three lists. */
export const question = (caseIds: readonly string[]) =>
  fc.record({
    caller: caller(caseIds),
    secrecy,
    court: oneOf('COURT'),
    prisons: fc.subarray([...ids.PRISON], { minLength: 1 }),
  });

export type Question = ReturnType<typeof question> extends fc.Arbitrary<infer T> ? T : never;
