import type { CaseStory } from '../../src/demo/world/case-story.ts';

/** Nobody in it is protected: only ours masks, and equal answers need that nothing is to be masked. */
const isOpen = ({ labels, police, chargeSheets, courtCases }: CaseStory): boolean =>
  labels.length === 0 &&
  ![...police.witnesses, ...police.victims].some(
    (person) => person.child || ('protected' in person && person.protected),
  ) &&
  !chargeSheets.some(({ documents }) => documents.some((document) => document.protected)) &&
  !courtCases.some(({ orders }) => orders.some(({ sealed, inCamera }) => sealed || inCamera));

/**
 * Tells which stories are measured. Whose earlier story was left out is left out too: a prison's second case of somebody without the
 * first would be half a record.
 */
export const ordinary = (): ((story: CaseStory) => boolean) => {
  const lodged = new Set<string>();
  return (story) => {
    const { custody } = story;
    if (!isOpen(story) || custody.some(({ alreadyLodged, prisonerId }) => alreadyLodged && !lodged.has(prisonerId)))
      return false;
    for (const { prisonerId } of custody) lodged.add(prisonerId);
    return true;
  };
};
