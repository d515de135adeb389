import type { Moment } from './calendar.ts';
import { by, dayMs } from './calendar.ts';
import { type ArrestCourse, drawArrest } from './course-arrest.ts';
import { drawBail } from './course-bail.ts';
import { drawFiling } from './course-filing.ts';
import type { AccusedCourse, Course, CourseChoices, FilingCourse } from './course-story.ts';
import { drawTrial } from './course-trial.ts';
import { afterJudgment } from './course-verdict.ts';
import type { AccusedPlot, Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

/** The first order of remand in the case: day 1 of every clock of BNSS 187. */
export function firstRemandAt({ accused }: { readonly accused: readonly ArrestCourse[] }): Moment | null {
  const remands = accused.flatMap(({ producedAt }) => (producedAt === null ? [] : [producedAt]));
  return remands.length > 0 ? Math.min(...remands) : null;
}

function drawAccusedCourse(
  random: Random,
  plot: Plot,
  accused: AccusedPlot,
  arrest: ArrestCourse,
  filing: FilingCourse,
  judgmentAt: Moment | null,
  choices: CourseChoices,
): AccusedCourse {
  const { producedAt } = arrest;
  const bail = drawBail(random, plot, accused, producedAt, filing);
  const policeCustodyDays = producedAt !== null && chance(random, 0.2) ? integer(random, 2, 5) : 0;
  const tried = judgmentAt !== null && accused.fate !== 'JUVENILE' && accused.fate !== 'ABSCONDING';
  const end = tried
    ? afterJudgment(random, plot, producedAt, bail, judgmentAt, choices)
    : {
        verdict: null,
        sentenceMonths: null,
        releasedAt: bail?.releasedAt ?? null,
        lodged: producedAt !== null && bail?.releasedAt == null,
      };
  return { ...arrest, policeCustodyDays, bail, ...end };
}

/** Draws the calendar of a case. */
export function drawCourse(random: Random, plot: Plot, choices: CourseChoices = {}): Course {
  const arrests = plot.accused.map((accused) => drawArrest(random, plot, accused));
  const filing = drawFiling(random, plot, firstRemandAt({ accused: arrests }), choices);
  const charged = arrests.some(({ arrestedAt }) => arrestedAt !== null) || chance(random, 0.6);
  const trial = drawTrial(random, plot, filing, charged, choices);
  const supplementary = choices.supplementary ?? (charged && chance(random, 0.07));
  return {
    accused: plot.accused.map((accused, index) =>
      drawAccusedCourse(
        random,
        plot,
        accused,
        arrests[index] ?? { arrestedAt: null, producedAt: null },
        filing,
        trial.judgmentAt,
        choices,
      ),
    ),
    filing,
    charged,
    supplementaryAt: supplementary
      ? by(plot.asOf, filing.registeredAt === null ? null : filing.registeredAt + integer(random, 30, 150) * dayMs)
      : null,
    ...trial,
  };
}
