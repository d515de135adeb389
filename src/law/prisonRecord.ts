import type { LawDate } from './calendar.ts';
import type { CustodySpell } from './custody.ts';
import type { Answer } from './facts.ts';

/** What a prison records of the custody of one person in one case. */
export type PrisonRecord = {
  readonly firstRemandOn: LawDate | null;
  readonly remandSpells: readonly CustodySpell[];
  readonly releasedOn: LawDate | null;
};

/** Custody runs until the gate opens, whatever the term of the last order of remand was. Null where nothing tells when it began. */
export const recordedSpells = ({ firstRemandOn, remandSpells, releasedOn }: PrisonRecord): CustodySpell[] | null => {
  const ordered = remandSpells.map(({ from, to }) => ({ from, to }));
  const assumed = firstRemandOn === null ? [] : [{ from: firstRemandOn, to: null }];
  const spells = ordered.length > 0 ? ordered : assumed;
  return spells.length === 0
    ? null
    : spells.map((spell, at) => (at === spells.length - 1 ? { from: spell.from, to: releasedOn } : spell));
};

/** A prison that has not looked for convictions does not say that there are none. */
export const firstTimeOffenderFrom = (convictionsKnown: unknown, convicted: unknown): Answer => {
  if (convictionsKnown !== true) return 'UNKNOWN';
  return convicted === true ? 'NO' : 'YES';
};
