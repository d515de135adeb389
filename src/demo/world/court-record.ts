import { emptyCase } from './bail.ts';
import { dateOf, dayMs, type Moment, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { ChargeSheet } from './charge-sheet-story.ts';
import { firstRemandAt } from './course.ts';
import { ordersOf } from './court-orders.ts';
import { disposals, processes, receiptsOf } from './court-outcomes.ts';
import type { BailOrder, CourtCase, CourtRole, FirReference } from './court-story.ts';
import { drawHearings, nextHearing, type Phase } from './hearings.ts';
import { probationOfficerOf } from './officials.ts';
import { chance, integer } from './random.ts';
import { chargeSections, type Setting, sectionsOf } from './setting.ts';
import type { Court } from './units.ts';

const caseTypes: Readonly<Record<Court['level'], string>> = {
  SESSIONS: 'S.Tr.',
  MAGISTRATE: 'G.R.',
  POCSO: 'Spl. (POCSO)',
  PROHIBITION: 'Excise',
};

function caseTypeOf({ plot }: Setting, court: Court): string {
  if (plot.onlyChildren) return 'JJB';
  const act = plot.offence.bns.find((section) => ['NDPS', 'UAPA', 'SCST', 'BPEA', 'POCSO'].includes(section.act))?.act;
  if (court.level !== 'SESSIONS' || !act) return caseTypes[court.level];
  return { NDPS: 'NDPS', UAPA: 'Spl. (UAPA)', SCST: 'SC/ST', BPEA: 'Excise', POCSO: 'Spl. (POCSO)' }[act] ?? 'S.Tr.';
}

/** Through what the record passes, and when; moments to come are left out. */
function phasesOf({ course }: Setting, role: CourtRole, openedAt: Moment, committed: boolean): readonly Phase[] {
  const remand: Phase = { from: openedAt, stage: 'REMAND', purpose: 'Appearance' };
  const at = (from: Moment | null, stage: Phase['stage'], purpose: string): Phase[] =>
    from === null ? [] : [{ from, stage, purpose }];
  if (role === 'REMAND') return [remand, ...at(course.cognizanceAt, 'COGNIZANCE', 'Supply of copies')];
  const start: readonly Phase[] = committed
    ? [{ from: openedAt, stage: 'COMMITTED', purpose: 'Hearing on charge' }]
    : [remand, ...at(course.cognizanceAt, 'CHARGE', 'Hearing on charge')];
  const closing = course.judgmentAt === null ? null : course.judgmentAt - 40 * dayMs;
  return [
    ...start,
    ...at(course.chargesAt, 'EVIDENCE', 'Prosecution evidence'),
    ...at(closing, 'ARGUMENTS', 'Arguments'),
  ];
}

/** What the officer found where the accused lives and works. */
const circumstances =
  'Lives with the family in a rented house and drives a hired auto-rickshaw; the employer and two neighbours speak well of the accused.';

function probation(
  { plot, particulars, random }: Setting,
  cast: Cast,
  phase: Phase | undefined,
): CourtCase['probation'] {
  const [accused] = cast.accused;
  const drawn = phase?.stage === 'ARGUMENTS' && plot.offence.limitDays === 60 && chance(random, 0.3);
  if (!accused || accused.childInConflict || !(particulars.probation ?? drawn)) return null;
  const assignedAt = plot.asOf - integer(random, 6, 20) * dayMs;
  const isReported = particulars.probation === true;
  return {
    officer: probationOfficerOf(plot.circuit.district.code),
    accusedCode: accused.code,
    assignedOn: dateOf(assignedAt),
    reportedOn: isReported ? dateOf(assignedAt + 5 * dayMs) : null,
    report: isReported ? circumstances : null,
  };
}

export type Opening = {
  readonly role: CourtRole;
  readonly court: Court;
  readonly openedAt: Moment;
  readonly parentCnr: string | null;
  readonly sheets: readonly ChargeSheet[];
  readonly bails: readonly BailOrder[];
};

/** One record of a court, from its opening to where it stands. */
export function courtRecord(setting: Setting, cast: Cast, fir: FirReference | null, opening: Opening): CourtCase {
  const { plot, course, registers, random, particulars } = setting;
  const { role, court, openedAt } = opening;
  const committed = opening.parentCnr !== null;
  const year = yearOf(openedAt);
  const caseType = caseTypeOf(setting, court);
  const registeredAt = committed
    ? openedAt
    : (course.filing.registeredAt ?? (firstRemandAt(course) === null ? null : openedAt));
  const phases = phasesOf(setting, role, openedAt, committed);
  const closedAt = role === 'REMAND' ? course.committedAt : course.judgmentAt;
  const phase = phases.at(-1);
  const cnr = registers.cnr(court.establishment, year);
  const judge = court.level === 'MAGISTRATE' ? 'Chief Judicial Magistrate' : 'Additional Sessions Judge';
  const courtNumber = integer(random, 1, 14);
  const orders = ordersOf(setting, cast, role, firstRemandAt(course), committed);
  const trial = role === 'TRIAL';
  const adults = cast.accused.filter(({ childInConflict }) => !childInConflict || plot.onlyChildren);
  return {
    ...emptyCase,
    cnr,
    court: court.id,
    role,
    caseType,
    filingNumber: registers.next('FILING', court.id, year),
    filedOn: dateOf(openedAt),
    registrationNumber: registeredAt === null ? null : registers.next(caseType, court.id, yearOf(registeredAt)),
    registeredOn: registeredAt === null ? null : dateOf(registeredAt),
    stage: closedAt === null ? (phase?.stage ?? 'APPEARANCE') : 'DISPOSED',
    stageLabel: closedAt === null ? (phase?.purpose ?? 'Appearance') : 'Case disposed',
    parentCnr: opening.parentCnr,
    fir,
    sections: sectionsOf(setting),
    accusedCodes: adults.map(({ code }) => code),
    parties: adults.map(({ name }, index) => ({
      number: index + 1,
      name,
      advocate: chance(random, 0.7) ? 'Advocate on record' : null,
    })),
    judge,
    courtNumber,
    cognizanceOn: course.cognizanceAt === null ? null : dateOf(course.cognizanceAt),
    copiesSuppliedOn:
      course.cognizanceAt !== null && course.cognizanceAt + 12 * dayMs <= plot.asOf
        ? dateOf(course.cognizanceAt + 12 * dayMs)
        : null,
    nextHearing: nextHearing(setting, phase, closedAt !== null),
    hearings: drawHearings(setting, phases, closedAt, judge, courtNumber),
    orders,
    chargesFramed:
      trial && course.chargesAt !== null
        ? adults.map(({ code }) => ({
            accusedCode: code,
            sections: chargeSections(setting),
            on: dateOf(course.chargesAt ?? 0),
            plea: 'NOT_GUILTY',
          }))
        : [],
    bailOrders: opening.bails,
    processes: trial ? processes(setting, cast, cnr, openedAt) : [],
    disposals: disposals(setting, cast, role),
    disposedOn: closedAt === null ? null : dateOf(closedAt),
    receipts: plot.link === 'GOOD' ? receiptsOf(opening.sheets) : [],
    sealings: trial && particulars.sealed ? sealingsOf(particulars.sealed, orders) : [],
    probation: trial ? probation(setting, cast, phase) : null,
  };
}

function sealingsOf(scope: 'CASE' | 'RECORD', orders: CourtCase['orders']): CourtCase['sealings'] {
  return orders.flatMap(({ sealed, number, on }) =>
    sealed ? [{ scope, orderNumber: scope === 'RECORD' ? number : null, on, by: 'District and Sessions Judge' }] : [],
  );
}
