import { atHour, by, dayMs, hourMs, type Moment } from './calendar.ts';
import type { AccusedCourse, BailCourse, CourseChoices } from './course-story.ts';
import type { Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

type Ending = Pick<AccusedCourse, 'verdict' | 'sentenceMonths' | 'releasedAt' | 'lodged'>;

function drawSentence(random: Random, plot: Plot): number | null {
  const most = plot.offence.sentenceMonths;
  if (most === null) return chance(random, 0.55) ? null : integer(random, 84, 180);
  return Math.max(6, Math.round(most * (0.35 + 0.65 * random.next())));
}

/** Convicted, he serves what is left of the sentence; acquitted, he is let out the next day. */
export function afterJudgment(
  random: Random,
  plot: Plot,
  producedAt: Moment | null,
  bail: BailCourse | null,
  judgmentAt: Moment,
  choices: CourseChoices,
): Ending {
  const convicted = (choices.verdict ?? (chance(random, 0.5) ? 'CONVICTED' : 'ACQUITTED')) === 'CONVICTED';
  const inside = producedAt !== null && bail?.releasedAt == null;
  if (!convicted)
    return {
      verdict: 'ACQUITTED',
      sentenceMonths: null,
      releasedAt: inside ? by(plot.asOf, judgmentAt + 30 * hourMs) : (bail?.releasedAt ?? null),
      lodged: false,
    };
  const sentenceMonths = drawSentence(random, plot);
  const served = producedAt === null ? 0 : (bail?.releasedAt ?? judgmentAt) - producedAt;
  const endsAt =
    sentenceMonths === null
      ? null
      : Math.max(judgmentAt + 30 * hourMs, judgmentAt + sentenceMonths * 30.4 * dayMs - served);
  const releasedAt = by(plot.asOf, endsAt === null ? null : atHour(endsAt, 0, 16));
  return { verdict: 'CONVICTED', sentenceMonths, releasedAt, lodged: producedAt !== null && releasedAt === null };
}
