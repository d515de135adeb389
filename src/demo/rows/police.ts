import type { CaseStory } from '../world/case-story.ts';
import { arrestRows } from './police-arrest.ts';
import { chargeSheetRows } from './police-charge-sheet.ts';
import { firRows } from './police-fir.ts';
import { investigationRows } from './police-investigation.ts';
import { personRows } from './police-persons.ts';
import type { PillarRow } from './row.ts';

/** A story as the police keep it. */
export const policeRows = (story: CaseStory): PillarRow[] => [
  ...firRows(story),
  ...personRows(story),
  ...arrestRows(story),
  ...investigationRows(story),
  ...chargeSheetRows(story),
];
