import { atHour, by, type Moment, sittingDay } from './calendar.ts';
import type { Course, CourseChoices, FilingCourse } from './course-story.ts';
import type { Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

type TrialCourse = Pick<Course, 'cognizanceAt' | 'committedAt' | 'chargesAt' | 'judgmentAt' | 'lesserCharges'>;

const specialActs = new Set(['POCSO', 'NDPS', 'UAPA', 'SCST', 'BPEA']);

/** A special court takes cognizance itself; an ordinary sessions case comes to it by committal (BNSS 232). */
export function isCommitted(plot: Plot): boolean {
  return plot.offence.court !== 'MAGISTRATE' && !plot.offence.bns.some(({ act }) => specialActs.has(act));
}

/** Sittings of the court start in the morning. */
const sitting = (from: Moment | null, days: number | null) =>
  from === null || days === null ? null : sittingDay(atHour(from, days, 10.5));

/** From cognizance to judgment. */
export function drawTrial(
  random: Random,
  plot: Plot,
  filing: FilingCourse,
  charged: boolean,
  choices: CourseChoices,
): TrialCourse {
  const start = charged ? filing.registeredAt : null;
  const cognizanceAt = by(plot.asOf, sitting(start, integer(random, 3, 30)));
  const committedAt = isCommitted(plot) ? by(plot.asOf, sitting(cognizanceAt, integer(random, 15, 80))) : null;
  const ready = isCommitted(plot) ? committedAt : cognizanceAt;
  const chargesDays = choices.chargesAfterDays === undefined ? integer(random, 30, 240) : choices.chargesAfterDays;
  const chargesAt = by(plot.asOf, sitting(ready, chargesDays));
  const trialDays = choices.judgmentAfterDays === undefined ? integer(random, 150, 1_500) : choices.judgmentAfterDays;
  const judgmentAt = by(plot.asOf, sitting(chargesAt, trialDays));
  const reduced = choices.lesserCharges ?? chance(random, 0.1);
  return {
    cognizanceAt,
    committedAt,
    chargesAt,
    judgmentAt,
    lesserCharges: reduced && plot.offence.lesserBns !== null,
  };
}
