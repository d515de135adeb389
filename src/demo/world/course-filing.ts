import { atHour, by, dayMs, hourMs, type Moment, sittingDay } from './calendar.ts';
import type { CourseChoices, FilingCourse } from './course-story.ts';
import type { Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

function submissionDay(random: Random, plot: Plot): number {
  const limit = plot.offence.limitDays;
  const late = plot.accused.some(({ fate }) => fate === 'DEFAULT_BAIL') ? 0.8 : 0.08;
  if (chance(random, late)) return integer(random, limit + 1, limit + 70);
  return integer(random, Math.round(limit * 0.55), limit - 1);
}

/** From the station to the court's register, as far as it has come. */
export function drawFiling(
  random: Random,
  plot: Plot,
  firstRemandAt: Moment | null,
  choices: CourseChoices,
): FilingCourse {
  const nothing = {
    submittedAt: null,
    draftedAt: null,
    deliveredAt: null,
    consumedAt: null,
    returnedAt: null,
    registeredAt: null,
  };
  const day =
    choices.submittedOnDay === undefined
      ? firstRemandAt
        ? submissionDay(random, plot)
        : integer(random, 40, 260)
      : choices.submittedOnDay;
  if (day === null) return nothing;
  const planned = atHour(firstRemandAt ?? plot.registeredAt, day - 1, integer(random, 11, 16));
  const submittedAt = by(plot.asOf, planned);
  if (submittedAt === null)
    return { ...nothing, draftedAt: planned - plot.asOf < 25 * dayMs ? plot.asOf - 2 * dayMs : null };
  const lost =
    choices.deliveredAfterDays === null || (choices.deliveredAfterDays === undefined && chance(random, 0.02));
  if (lost) return { ...nothing, submittedAt };
  const delay = choices.deliveredAfterDays ?? (chance(random, 0.75) ? 0 : integer(random, 1, 5));
  const deliveredAt = submittedAt + delay * dayMs + integer(random, 5, 90) * 60_000;
  const consumedAt = sittingDay(deliveredAt + integer(random, 0, 6) * dayMs + 2 * hourMs);
  const returned = choices.returned ?? chance(random, 0.05);
  const returnedAt = returned ? consumedAt + integer(random, 1, 4) * dayMs : null;
  const registered = choices.registered ?? true;
  const registeredAt = registered
    ? sittingDay((returnedAt ?? consumedAt) + (returned ? integer(random, 9, 30) : integer(random, 1, 8)) * dayMs)
    : null;
  return {
    submittedAt,
    draftedAt: null,
    deliveredAt: by(plot.asOf, deliveredAt),
    consumedAt: by(plot.asOf, consumedAt),
    returnedAt: by(plot.asOf, returnedAt),
    registeredAt: by(plot.asOf, registeredAt),
  };
}
