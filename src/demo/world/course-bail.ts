import { atHour, by, dayMs, hourMs, type Moment, midnight } from './calendar.ts';
import type { BailCourse, FilingCourse } from './course-story.ts';
import type { AccusedPlot, Plot } from './plot.ts';
import { integer, type Random } from './random.ts';

function bailGrantedAt(
  random: Random,
  plot: Plot,
  accused: AccusedPlot,
  producedAt: Moment,
  filing: FilingCourse,
): Moment | null {
  if (accused.fate === 'BAILED') return atHour(producedAt, integer(random, 8, plot.offence.limitDays + 120), 15);
  if (accused.fate === 'BAILED_NOT_RELEASED') {
    const inside = Math.floor((plot.asOf - producedAt) / dayMs);
    return inside > 12 ? atHour(plot.asOf, -integer(random, 2, Math.min(inside - 5, 120)), 15) : null;
  }
  const accruesAt = midnight(producedAt) + plot.offence.limitDays * dayMs;
  const filedInTime = filing.deliveredAt !== null && filing.deliveredAt < accruesAt;
  return accused.fate === 'DEFAULT_BAIL' && !filedInTime ? atHour(accruesAt, 2, 15) : null;
}

/** Bail granted, and the way from the order to the gate. */
export function drawBail(
  random: Random,
  plot: Plot,
  accused: AccusedPlot,
  producedAt: Moment | null,
  filing: FilingCourse,
): BailCourse | null {
  const grantedAt = producedAt === null ? null : bailGrantedAt(random, plot, accused, producedAt, filing);
  if (producedAt === null || grantedAt === null || grantedAt > plot.asOf) return null;
  const kind = accused.fate === 'DEFAULT_BAIL' ? 'DEFAULT' : 'REGULAR';
  const appliedAt =
    kind === 'DEFAULT' ? grantedAt - 2 * dayMs : Math.max(producedAt, grantedAt - integer(random, 4, 25) * dayMs);
  const orderReceivedAt = by(plot.asOf, grantedAt + integer(random, 3, 60) * hourMs);
  if (accused.fate === 'BAILED_NOT_RELEASED') {
    return { kind, appliedAt, grantedAt, orderReceivedAt, bondAt: null, releasedAt: null };
  }
  const bondAt = by(plot.asOf, atHour(grantedAt, integer(random, 2, 12), 14));
  const releasedAt =
    bondAt === null
      ? null
      : by(plot.asOf, Math.max(bondAt, orderReceivedAt ?? bondAt) + integer(random, 2, 26) * hourMs);
  return { kind, appliedAt, grantedAt, orderReceivedAt, bondAt, releasedAt };
}
