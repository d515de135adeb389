import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Role } from '../../src/core/roles.ts';
import type { CaseTruth, Truth } from './truth.ts';

// Who may read what, typed a second time from the matrix's file and the contract's words. It shares no code with the policy that it judges.

/** The day on which every question of the fuzz is asked. */
const today = '2026-11-20';

/** What the oracle needs to know of a caller. */
export type Caller = {
  readonly role: Role;
  readonly subject: string;
  readonly posting: { readonly state: string; readonly district?: string; readonly unit?: string };
  readonly caseIds: ReadonlySet<string> | null;
};

/** What ties a record to a case: whose it is hinges on them. */
export type Anchors = {
  readonly fir?: string;
  readonly cnr?: string;
  /** The person, by every name that pillars have for him or her. */
  readonly persons?: readonly string[];
  readonly lab?: string;
  readonly exhibit?: string;
  readonly file?: string;
  /** The expert whose work it is. */
  readonly expert?: string;
  /** The office that asked for it. */
  readonly office?: string;
};

/** What is known of one value: in which case it stands, on which rows it hinges. */
export type Holding = {
  readonly case: CaseTruth;
  readonly anchors: Anchors;
  readonly rows: readonly string[];
  readonly text: boolean;
  readonly mask: boolean;
  readonly status: boolean;
  /** An accused of the victim's family: named only to those whose accused it is. */
  readonly relative: boolean;
  /** A person or a statement of whom nobody is told. */
  readonly untold: boolean;
  /** The prison's own record of its own prisoner, which no closed case keeps from it. */
  readonly ofPrison: boolean;
  readonly child: boolean;
  /** An accused, of whom a prison that holds another knows the code alone. */
  readonly ofAccused: boolean;
};

type Cells = ReadonlyMap<string, Readonly<Record<string, string>>>;

const file = new URL('../../schema/data-sharing-matrix.csv', import.meta.url);

const lines = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true }) as Record<string, string>[];

const matrix: Cells = new Map(lines.map((line) => [line.dataClass ?? '', line]));

/** The rows whose very existence is secret, by number. */
export const secretRows: ReadonlySet<number> = new Set(
  lines.filter(({ secret }) => secret === 'YES').map(({ row }) => Number(row)),
);

const classes = new Map(lines.map(({ row, dataClass }) => [Number(row), dataClass ?? '']));

/** The class that a row of the matrix is about. */
export const classOf = (row: number): string => classes.get(row) ?? '';

export const cellOf = (row: string, role: Role): string => {
  const cell = matrix.get(row)?.[role];
  if (cell === undefined) throw new Error(`the matrix has no row ${row}`);
  return cell;
};

export const isProtected = ({ labels }: CaseTruth): boolean =>
  labels.has('SEXUAL_OFFENCE') || labels.has('CHILD_VICTIM');

const isSensitive = (one: CaseTruth): boolean => isProtected(one) || one.labels.has('TERROR');

const victimRows = ({ labels }: CaseTruth): string[] => {
  const rows = [
    ...(labels.has('SEXUAL_OFFENCE') ? ['VICTIM_IDENTITY_SEXUAL'] : []),
    ...(labels.has('CHILD_VICTIM') ? ['VICTIM_IDENTITY_CHILD'] : []),
  ];
  return rows.length > 0 ? rows : ['VICTIM_IDENTITY'];
};

const stages = ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'CHARGES_FRAMED', 'EVIDENCE', 'JUDGMENT', 'DISPOSED'];

const isCognizanceTaken = ({ courts }: CaseTruth): boolean => courts.some(({ stage }) => stages.indexOf(stage) >= 2);

/** What a record is, besides the case that it stands in. */
export type Traits = {
  readonly child?: boolean;
  readonly hidden?: boolean;
  readonly draft?: boolean;
  readonly sealed?: boolean;
  readonly closed?: boolean;
  readonly ofVictim?: boolean;
};

const orderRow = ({ sealed, closed }: Traits): string =>
  sealed ? 'SEALED_RECORD' : closed ? 'IN_CAMERA_ORDER' : 'COURT_ORDER';

const witnessRow = ({ hidden, child }: Traits): string =>
  hidden ? 'PROTECTED_WITNESS_IDENTITY' : child ? 'CHILD_WITNESS_IDENTITY' : 'WITNESS_NAME';

/** Which rows of the matrix a family comes to in a case (contract: 2/3, 4/5, 7/8/9, 11/12, 33/34, 80/81). */
const families: Record<string, (one: CaseTruth, traits: Traits) => readonly string[]> = {
  narrative: (one) => [isSensitive(one) ? 'FIR_NARRATIVE_SENSITIVE' : 'FIR_NARRATIVE'],
  informant: (one) => [isProtected(one) ? 'INFORMANT_IDENTITY_PROTECTED' : 'INFORMANT_IDENTITY'],
  victim: victimRows,
  place: (one) => [isProtected(one) ? 'PLACE_OF_OCCURRENCE_PROTECTED' : 'PLACE_OF_OCCURRENCE'],
  sensitiveText: (one) => (isSensitive(one) ? ['FIR_NARRATIVE_SENSITIVE'] : []),
  accused: (_one, { child }) => [child ? 'CHILD_IN_CONFLICT' : 'ACCUSED_IDENTITY'],
  family: (_one, { child }) => [child ? 'CHILD_IN_CONFLICT' : 'ACCUSED_PARTICULARS'],
  unlessChild: (_one, { child }) => (child ? ['CHILD_IN_CONFLICT'] : []),
  witness: (_one, traits) => [witnessRow(traits)],
  beforeMagistrate: (one) => [isCognizanceTaken(one) ? 'STATEMENT_183' : 'STATEMENT_183_BEFORE_COGNIZANCE'],
  medical: (one, { ofVictim }) => [ofVictim && isProtected(one) ? 'VICTIM_MEDICAL_REPORT' : 'MEDICO_LEGAL_REPORT'],
  report: (_one, { draft }) => [draft ? 'CHARGE_SHEET_DRAFT' : 'CHARGE_SHEET'],
  order: (_one, traits) => [orderRow(traits)],
  business: (_one, { closed }) => [closed ? 'IN_CAMERA_ORDER' : 'COURT_CASE_STATUS'],
  laboratoryReport: (_one, { draft }) => [draft ? 'FORENSIC_WORKING_NOTES' : 'FORENSIC_REPORT'],
};

/** The rows of the matrix on which a value hinges. */
export const rowsFor = (by: readonly string[], one: CaseTruth, traits: Traits): string[] => [
  ...new Set(by.flatMap((name) => families[name]?.(one, traits) ?? [name])),
];

/** One way in which a case is a caller's, and what it names. What it does not name is own with the case. */
type Way = {
  readonly fir?: string;
  readonly cnr?: string;
  readonly persons?: readonly string[];
  readonly lab?: string;
  readonly exhibit?: string;
  readonly file?: string;
  readonly expert?: string;
  /** The record alone, not the case: a station that kept its zero FIR. */
  readonly recordOnly?: boolean;
};

const isOpen = ({ from, to }: { from: string; to: string | null }): boolean =>
  from <= today && (to === null || to >= today);

const plus30 = (day: string): string => new Date(Date.parse(day) + 30 * 86_400_000).toISOString().slice(0, 10);

/** The name of an accused of one FIR. */
export const personOf = (fir: string, code: string | null): string => `${fir}#${code ?? ''}`;

/** Whether a custody is a child's, by the prison's word or the police's. */
export const isChildCustody = (
  { accused }: CaseTruth,
  { saidToBeChild, code }: CaseTruth['custodies'][number],
): boolean => saidToBeChild || accused.some((one) => one.child && one.code === code);

const byFir = (one: CaseTruth, mine: (fir: CaseTruth['firs'][number]) => boolean): Way[] =>
  one.firs
    .filter(mine)
    .flatMap((fir): Way[] =>
      fir.transferredTo === null
        ? [
            { fir: fir.id },
            ...one.firs.filter(({ transferredTo }) => transferredTo === fir.id).map(({ id }) => ({ fir: id })),
          ]
        : [{ fir: fir.id, recordOnly: true }],
    );

const byCustody = (one: CaseTruth, mine: (custody: CaseTruth['custodies'][number]) => boolean): Way[] =>
  one.custodies
    .filter(({ releasedOn }) => releasedOn === null || plus30(releasedOn) >= today)
    .filter(mine)
    .map(({ prisonerId, code }) => ({
      persons: [prisonerId, ...one.firs.map(({ id }) => personOf(id, code))],
    }));

type Ways = (caller: Caller, one: CaseTruth, truth: Truth) => Way[];

const inArea = (caller: Caller, one: CaseTruth): Way[] =>
  byFir(
    one,
    ({ state, district }) =>
      state === caller.posting.state && (caller.posting.district === undefined || district === caller.posting.district),
  );

const atPrison: Ways = ({ posting }, one) => byCustody(one, ({ prison }) => prison === posting.unit);

const prisonIn = (truth: Truth, id: string) => truth.units.find((unit) => unit.kind === 'PRISON' && unit.id === id);

const inCourt: Ways = ({ posting }, one) =>
  one.courts.filter(({ court }) => court === posting.unit).map(({ cnr }) => ({ cnr }));

const nowhere: Ways = () => [];

/** "Own", role by role, in the contract's words. */
const own: Record<Role, Ways> = {
  STATION_HOUSE_OFFICER: ({ posting }, one) => byFir(one, ({ station }) => station === posting.unit),
  INVESTIGATING_OFFICER: ({ subject }, one) => byFir(one, ({ officers }) => officers.includes(subject)),
  SUPERINTENDENT_OF_POLICE: inArea,
  CRIME_RECORDS_BUREAU: inArea,
  PUBLIC_PROSECUTOR: ({ subject }, one) =>
    one.files
      .filter(({ assignments }) => assignments.some((some) => some.official === subject && isOpen(some)))
      .map(({ id }) => ({ file: id })),
  DIRECTORATE_OF_PROSECUTION: inArea,
  JAIL_SUPERINTENDENT: atPrison,
  PRISON_MEDICAL_OFFICER: atPrison,
  PRISON_HEADQUARTERS: ({ posting }, one, truth) =>
    byCustody(one, ({ prison }) => prisonIn(truth, prison)?.state === posting.state),
  LEGAL_SERVICES_AUTHORITY: (caller, one, truth) => [
    ...inArea(caller, one),
    ...byCustody(one, (custody) => {
      const prison = prisonIn(truth, custody.prison);
      const here = prison?.state === caller.posting.state && prison.district === caller.posting.district;
      return here && !isChildCustody(one, custody);
    }),
  ],
  JUDGE: inCourt,
  COURT_REGISTRY: inCourt,
  FORENSIC_EXPERT: ({ subject }, one) =>
    one.labs.flatMap(({ id, allotments }) =>
      allotments
        .filter(({ expert }) => expert === subject)
        .map(({ exhibit }) => ({ lab: id, exhibit, expert: subject })),
    ),
  LAB_DIRECTOR: ({ posting }, one) => one.labs.filter(({ lab }) => lab === posting.unit).map(({ id }) => ({ lab: id })),
  PROBATION_OFFICER: ({ subject }, one) =>
    one.courts
      .filter(({ probationOfficers }) => probationOfficers.includes(subject))
      .map(({ cnr }) => ({ cnr, expert: subject })),
  CITIZEN: ({ subject }, one) => (one.firs.some(({ parties }) => parties.includes(subject)) ? [{}] : []),
  PLATFORM_ADMIN: nowhere,
  AUDITOR: nowhere,
};

const prisonRoles: ReadonlySet<Role> = new Set([
  'JAIL_SUPERINTENDENT',
  'PRISON_HEADQUARTERS',
  'PRISON_MEDICAL_OFFICER',
]);

const agrees = (named: string | undefined, found: string | undefined): boolean =>
  named === undefined || found === undefined || named === found;

const opens = (way: Way, anchors: Anchors): boolean => {
  if (way.recordOnly) return anchors.fir === way.fir;
  const persons = anchors.persons;
  return (
    agrees(way.fir, anchors.fir) &&
    agrees(way.cnr, anchors.cnr) &&
    agrees(way.lab, anchors.lab) &&
    agrees(way.exhibit, anchors.exhibit) &&
    agrees(way.file, anchors.file) &&
    agrees(way.expert, anchors.expert) &&
    (way.persons === undefined || persons === undefined || persons.some((person) => way.persons?.includes(person)))
  );
};

/** Every accused is a child: the whole case is theirs (JJ Act 74, 99). */
export const isOfChildrenOnly = ({ accused }: CaseTruth): boolean =>
  accused.length > 0 && accused.every(({ child }) => child);

/** The answer to "may this caller read that", for one world. */
export type Oracle = {
  readonly permits: (caller: Caller, holding: Holding) => boolean;
  readonly owns: (caller: Caller, one: CaseTruth, anchors?: Anchors) => boolean;
  /** Whether the case as such is the caller's, not only a record that was kept of it. */
  readonly ownsWhole: (caller: Caller, one: CaseTruth) => boolean;
  readonly reaches: (caller: Caller, one: CaseTruth) => boolean;
};

/** The rows by which an accused of the victim's family is known. */
const identityRows: ReadonlySet<string> = new Set(['ACCUSED_IDENTITY', 'ACCUSED_PARTICULARS']);

const opensByKey = (row: string, role: Role, isOwn: boolean): boolean => {
  const cell = cellOf(row, role);
  return cell === 'F' || cell === 'S' || (isOwn && (cell === 'O' || cell === 'OM'));
};

/** Whether a cell lets a value pass whole, or, where a mask is looked for, at least masked. */
const passes = (cell: string, { status, mask, anchors }: Holding, isOwn: boolean, caller: Caller): boolean => {
  if (cell === 'F') return true;
  if (cell === 'O') return isOwn;
  if (cell === 'OM') return isOwn || status || mask;
  if (cell === 'M' || cell === 'MX') return status || mask;
  if (cell === 'S') return status;
  if (cell === 'R') return isOwn && anchors.office !== undefined && anchors.office === caller.posting.unit;
  return false;
};

/** Text may name whom another row hides: it is read by those who may know them (docs/decisions/0007). */
const passesText = (holding: Holding, isOwn: boolean, caller: Caller): boolean => {
  const victims = isProtected(holding.case) ? victimRows(holding.case) : [];
  const children =
    !holding.case.labels.has('CHILD_IN_CONFLICT') || (isOwn && cellOf('CHILD_IN_CONFLICT', caller.role) === 'X');
  return (
    children && victims.every((row) => passes(cellOf(row, caller.role), { ...holding, mask: false }, isOwn, caller))
  );
};

export const createOracle = (truth: Truth): Oracle => {
  const known = new WeakMap<Caller, Map<CaseTruth, Way[]>>();

  const waysOf = (caller: Caller, one: CaseTruth): Way[] => {
    const found = known.get(caller) ?? new Map<CaseTruth, Way[]>();
    known.set(caller, found);
    const ways = found.get(one) ?? own[caller.role](caller, one, truth);
    found.set(one, ways);
    return ways;
  };

  const owns: Oracle['owns'] = (caller, one, anchors) => {
    const ways = waysOf(caller, one);
    return anchors ? ways.some((way) => opens(way, anchors)) : ways.length > 0;
  };

  const isWithin = ({ caseIds }: Caller, { thread }: CaseTruth): boolean => caseIds === null || caseIds.has(thread);

  const reaches: Oracle['reaches'] = (caller, one) => {
    const isOwn = owns(caller, one);
    if (!isWithin(caller, one) || isOfChildrenOnly(one)) return false;
    if (one.labels.has('SEALED') && !opensByKey('SEALED_RECORD', caller.role, isOwn)) return false;
    if (caller.role === 'CITIZEN' && !isOwn) return false;
    return ['FIR_BASICS', 'COURT_CASE_STATUS'].some((row) => opensByKey(row, caller.role, isOwn));
  };

  return {
    owns,
    reaches,
    ownsWhole: (caller, one) => waysOf(caller, one).some(({ recordOnly }) => !recordOnly),
    permits: (caller, holding) => {
      const { case: one, anchors, rows } = holding;
      const isOwn = owns(caller, one, anchors);
      const isPrison = prisonRoles.has(caller.role);
      if (holding.untold || !isWithin(caller, one)) return false;
      if (holding.ofPrison && holding.child && !isPrison) return false;
      if (holding.ofAccused && isPrison && !isOwn) return false;
      if (!reaches(caller, one) && !(isPrison && isOwn && holding.ofPrison)) return false;
      if (holding.relative && isProtected(one) && !isOwn && rows.some((row) => identityRows.has(row))) return false;
      if (holding.text && !holding.mask && !passesText(holding, isOwn, caller)) return false;
      return rows.every((row) => passes(cellOf(row, caller.role), holding, isOwn, caller));
    },
  };
};
