import { atHour, dateOf, dayMs, type Moment, sittingDay } from './calendar.ts';
import type { CourtCase, CourtStage, Hearing } from './court-story.ts';
import { chance, integer, type Random } from './random.ts';
import type { Setting } from './setting.ts';

/** What a court is at, from a day on. */
export type Phase = { readonly from: Moment; readonly stage: CourtStage; readonly purpose: string };

const keptHearings = 10;

function businessOf(random: Random, purpose: string): string {
  if (purpose !== 'Prosecution evidence') return 'Heard. Put up on the next date.';
  return chance(random, 0.4)
    ? 'One witness examined in chief, cross-examined and discharged.'
    : 'No witness present. Issue summons again.';
}

/** The days on which the case was called; of a long trial the last ten are kept. */
export function drawHearings(
  { random, plot }: Setting,
  phases: readonly Phase[],
  until: Moment | null,
  judge: string,
  courtNumber: number,
): readonly Hearing[] {
  const days: { at: Moment; purpose: string }[] = [];
  const end = until ?? plot.asOf;
  phases.forEach((phase, index) => {
    const next = phases[index + 1]?.from ?? end;
    let at = phase.from;
    while (at < next && at <= plot.asOf) {
      days.push({ at, purpose: phase.purpose });
      at = sittingDay(atHour(at, phase.stage === 'REMAND' ? 14 : integer(random, 25, 75), 11));
    }
  });
  return days.slice(-keptHearings).map(({ at, purpose }, index, kept) => {
    const following = kept[index + 1];
    return {
      on: dateOf(at),
      purpose,
      business: businessOf(random, purpose),
      next: following ? dateOf(following.at) : null,
      judge,
      courtNumber,
    };
  });
}

/** A pending case has a next date; in a few the clerk has not entered it yet. */
export function nextHearing(
  { random, plot }: Setting,
  phase: Phase | undefined,
  disposed: boolean,
): CourtCase['nextHearing'] {
  const days = integer(random, 1, 34);
  if (disposed || !phase || chance(random, 0.05)) return null;
  return { on: dateOf(sittingDay(plot.asOf + days * dayMs)), purpose: phase.purpose };
}
