import { bailOrders, bailPetition, emptyCase } from './bail.ts';
import { dateOf, dayMs, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { ChargeSheet } from './charge-sheet-story.ts';
import { presentedTo } from './charge-sheets.ts';
import { firstRemandAt } from './course.ts';
import { isCommitted } from './course-trial.ts';
import { courtRecord } from './court-record.ts';
import type { BailOrder, CourtCase } from './court-story.ts';
import { firReference } from './fir-reference.ts';
import type { Fir } from './police-story.ts';
import { chance, integer } from './random.ts';
import type { Setting } from './setting.ts';

/** The records of the courts: remand and trial, or one that is both, and each bail petition. */
export function drawCourtCases(
  setting: Setting,
  cast: Cast,
  fir: Fir,
  sheets: readonly ChargeSheet[],
): readonly CourtCase[] {
  const { plot, course, random } = setting;
  const remandAt = firstRemandAt(course);
  const openedAt = remandAt ?? course.filing.deliveredAt;
  if (openedAt === null) return [];
  const reference = firReference(setting, fir);
  const split = isCommitted(plot) && !plot.onlyChildren;
  const bails = bailOrders(setting, cast);
  const ownCase = (order: BailOrder) =>
    order.kind === 'REGULAR' && (plot.offence.limitDays > 60 || !order.granted || random.next() < 0.4);
  const petitions = bails.filter(ownCase);
  const here = bails.filter((order) => !petitions.includes(order));
  const first = courtRecord(setting, cast, reference, {
    role: split ? 'REMAND' : 'TRIAL',
    court: presentedTo(plot),
    openedAt,
    parentCnr: null,
    sheets,
    bails: here,
  });
  const trial =
    split && course.committedAt !== null
      ? [
          courtRecord(setting, cast, reference, {
            role: 'TRIAL',
            court: plot.circuit.courts[plot.offence.court],
            openedAt: course.committedAt,
            parentCnr: first.cnr,
            sheets: [],
            bails: [],
          }),
        ]
      : [];
  return [
    first,
    ...trial,
    ...petitions.map((order) => bailPetition(setting, cast, order, first.cnr, reference)),
    ...appeals(setting, cast, trial[0] ?? first),
  ];
}

/** Whoever a Magistrate convicts may appeal to the court of session. */
function appeals(setting: Setting, cast: Cast, trial: CourtCase): readonly CourtCase[] {
  const { plot, course, registers, random } = setting;
  const convicted = cast.accused.filter(({ status }) => status === 'CONVICTED');
  const filedAt = (course.judgmentAt ?? plot.asOf) + 25 * dayMs;
  if (plot.offence.court !== 'MAGISTRATE' || convicted.length === 0 || filedAt > plot.asOf || !chance(random, 0.2))
    return [];
  const court = plot.circuit.courts.SESSIONS;
  const year = yearOf(filedAt);
  return [
    {
      ...trial,
      ...emptyCase,
      cnr: registers.cnr(court.establishment, year),
      court: court.id,
      role: 'APPEAL',
      caseType: 'Cr. Appeal',
      filingNumber: registers.next('FILING', court.id, year),
      filedOn: dateOf(filedAt),
      registrationNumber: registers.next('Cr. Appeal', court.id, year),
      registeredOn: dateOf(filedAt),
      stage: 'APPEARANCE',
      stageLabel: 'Admission',
      parentCnr: trial.cnr,
      accusedCodes: convicted.map(({ code }) => code),
      parties: convicted.map(({ name }, index) => ({ number: index + 1, name, advocate: 'Advocate on record' })),
      judge: 'Additional Sessions Judge',
      nextHearing: { on: dateOf(plot.asOf + integer(random, 2, 40) * dayMs), purpose: 'Admission' },
      orders: [],
      disposals: [],
      disposedOn: null,
    },
  ];
}
