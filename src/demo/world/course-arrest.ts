import { by, hourMs, type Moment } from './calendar.ts';
import type { AccusedPlot, Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

export type ArrestCourse = { readonly arrestedAt: Moment | null; readonly producedAt: Moment | null };

const isInside = ({ fate }: AccusedPlot) =>
  fate === 'HELD' || fate === 'BAILED' || fate === 'BAILED_NOT_RELEASED' || fate === 'DEFAULT_BAIL';

/** Arrest and first production: within the twenty-four hours of BNSS 58. */
export function drawArrest(random: Random, plot: Plot, accused: AccusedPlot): ArrestCourse {
  if (!isInside(accused) && accused.fate !== 'BAILED_BY_POLICE' && accused.fate !== 'JUVENILE') {
    return { arrestedAt: null, producedAt: null };
  }
  const soon = plot.offence.victim === 'NONE' || chance(random, 0.4);
  const arrestedAt = plot.registeredAt + (soon ? integer(random, 1, 10) : integer(random, 20, 700)) * hourMs;
  if (arrestedAt > plot.asOf) return { arrestedAt: null, producedAt: null };
  const producedAt = isInside(accused) ? arrestedAt + integer(random, 5, 22) * hourMs : null;
  return { arrestedAt, producedAt: by(plot.asOf, producedAt) };
}
