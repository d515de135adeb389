import type { Pillar } from '../core/pillars.ts';
import type { Principal } from '../core/principal.ts';
import { type OnlyCustody, onlyCustodies } from '../index/onlyCustody.ts';
import { owningPillars } from '../policy/own.ts';
import type { Installation } from './context.ts';
import type { KeptDates } from './keptDates.ts';
import type { RolePolicy } from './policyTables.ts';

/** Dates that were computed for one caller and are the same for every other, as far as they may be used in one request. */
export type SharedDates = KeptDates & {
  /** Reads the feeds of the pillars that decide: false where one of them could not be read, or the caller is told no dates. */
  readonly areOpen: () => Promise<boolean>;
  readonly onlyCustodies: (prisonerIds: readonly string[]) => Promise<ReadonlyMap<string, OnlyCustody>>;
};

/** The pillars of whose records dates are computed. */
const telling: readonly Pillar[] = ['police', 'courts', 'prisons'];

export const createSharedDates = (
  { index, isCurrent, keptDates }: Pick<Installation, 'index' | 'isCurrent' | 'keptDates'>,
  { role }: Principal,
  { visible }: RolePolicy,
): SharedDates => ({
  ...keptDates,
  // For whom dates are closed their statements lack the columns: what was computed of these is no date.
  areOpen: async () =>
    visible.mayAllow('UndertrialCase.detention') && isCurrent([...new Set([...telling, ...owningPillars[role]])]),
  onlyCustodies: (prisonerIds) => onlyCustodies(index, prisonerIds),
});
