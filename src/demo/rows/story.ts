import type { Pillar } from '../../core/pillars.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Units } from '../world/units.ts';
import { courtsRows } from './courts.ts';
import { forensicsRows } from './forensics.ts';
import { policeRows } from './police.ts';
import { prisonsRows } from './prisons.ts';
import { probationRows } from './probation.ts';
import { prosecutionRows } from './prosecution.ts';
import type { PillarRow } from './row.ts';

/** What each pillar's database holds of a story. */
export const rowsOfStory = (units: Units): ((story: CaseStory) => Readonly<Record<Pillar, PillarRow[]>>) => {
  const offices = new Map(units.offices.map((office) => [office.id, office]));
  return (story) => ({
    police: policeRows(story),
    prosecution: prosecutionRows(story, offices),
    courts: courtsRows(story),
    prisons: prisonsRows(story),
    forensics: forensicsRows(story),
    probation: probationRows(story),
  });
};
