import { dateOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { ChargeSheetAccused } from './charge-sheet-story.ts';
import type { AccusedCourse } from './course-story.ts';
import { drawPerson } from './persons.ts';
import type { Accused } from './police-story.ts';
import { chance } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';

type Standing = Pick<ChargeSheetAccused, 'status' | 'arrestedOn' | 'bail'>;

/** How he stood on the day of the report: bailed by a court, by the police, inside, or not found. */
function standingOf(setting: Setting, accused: Accused, index: number, told: AccusedCourse): Standing {
  const { course, plot } = setting;
  const reportedAt = course.filing.submittedAt ?? plot.asOf;
  const { arrestedAt, bail } = told;
  if (arrestedAt === null || arrestedAt > reportedAt) {
    const status = accused.status === 'ABSCONDING' ? 'ABSCONDING' : 'NOT_ARRESTED';
    return { status, arrestedOn: null, bail: null };
  }
  const arrestedOn = dateOf(arrestedAt);
  if (plot.accused[index]?.fate === 'BAILED_BY_POLICE') {
    return { status: 'BAILED_BY_POLICE', arrestedOn, bail: { kind: 'POLICE', on: arrestedOn } };
  }
  if (bail === null || bail.grantedAt > reportedAt) return { status: 'JUDICIAL_CUSTODY', arrestedOn, bail: null };
  return { status: 'BAILED_BY_COURT', arrestedOn, bail: { kind: bail.kind, on: dateOf(bail.grantedAt) } };
}

/** The accused who are sent up for trial: all of them, or only the one of a supplementary report. */
export function accusedOf(setting: Setting, cast: Cast, onlyIndex: number | null): readonly ChargeSheetAccused[] {
  const { course, plot, random } = setting;
  return cast.accused.flatMap((accused, index): ChargeSheetAccused[] => {
    const told = course.accused[index];
    const alone = onlyIndex === null || onlyIndex === index;
    if (!told || !alone || (accused.childInConflict && !plot.onlyChildren)) return [];
    const standing = standingOf(setting, accused, index, told);
    const surety = drawPerson(random, { district: plot.circuit.district, at: plot.registeredAt });
    return [
      {
        ...standing,
        code: accused.code,
        person: accused,
        nameVerified: chance(random, 0.95),
        forwardedOn: told.producedAt === null ? null : dateOf(told.producedAt),
        sections: sectionsOf(setting),
        sureties: standing.status === 'BAILED_BY_COURT' ? [surety.name] : [],
        previousConvictions: accused.previousConvictions ?? [],
      },
    ];
  });
}
