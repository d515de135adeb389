import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { unitsFor } from '../../src/demo/world/growth.ts';
import { stories, worldSeed } from '../../src/demo/world/story.ts';
import { templateCases } from './template.ts';

/** The made-up world as it was told, before any database: what a test may expect of an answer without asking the gateway. */
export const tales = (): CaseStory[] => [...stories(worldSeed, templateCases, unitsFor(templateCases))];

type Fir = CaseStory['police']['firs'][number];

export const firName = ({ key }: Fir): string =>
  `${key.state}.${key.district}.${key.station}.${key.year}.${key.zero ? 'Z' : ''}${key.number}`;

/** Whether the police count the case among those that anybody may be told of. */
export const isTold = (story: CaseStory): boolean =>
  !story.labels.includes('SEALED') &&
  (story.police.accused.length === 0 || story.police.accused.some(({ childInConflict }) => !childInConflict));
