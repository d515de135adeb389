import type { Draw, Operation } from './questions.ts';
import { drawFrom, operations } from './questions.ts';
import type { Stage } from './stage.ts';

/** Somebody from whom something of what is drawn is kept, and how its owner asks the same. */
export type Reader = {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly draw: Draw;
  readonly owner: Draw;
};

/** The same questions, asked by another. */
const reader = (name: string, asked: readonly Operation[], owner: Draw, authorization: string): Reader => ({
  name,
  operations: asked,
  owner,
  draw: (operation, random) => ({ ...owner(operation, random), authorization }),
});

/**
 * A directorate may list its State and meets masks in most of it; an officer is told little of what others investigate. The last is of
 * the world in which somebody is protected.
 */
export const readersFor = async ({ setup, callers }: Stage, labelled: boolean): Promise<Reader[]> => {
  await callers.sign([
    ['directorate', 'BR'],
    ['officer', 'IO-OF-NO-CASE'],
  ]);
  const [directorate, officer] = [callers.directorate('BR'), callers.officer('IO-OF-NO-CASE')];
  const open = await drawFrom(setup.urls, callers, { cases: 'open', state: 'BR' });
  const readers = [
    reader('directorate of prosecution', operations, open, directorate),
    reader('investigating officer of other cases', ['CaseDossier'], open, officer),
  ];
  if (!labelled) return readers;
  const sensitive = await drawFrom(setup.urls, callers, { cases: 'labelled', state: 'BR' });
  return [
    ...readers,
    reader('directorate of prosecution, somebody protected', ['CaseDossier'], sensitive, directorate),
  ];
};
