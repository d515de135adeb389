import type { Pillar } from '../src/core/pillars.ts';
import type { Principal } from '../src/core/principal.ts';
import type { Units } from '../src/core/units.ts';
import type { Loaders } from './loaders.ts';

/** What a pillar's connector is bound to for one request. */
export type Asking = {
  readonly loaders: Loaders;
  readonly principal: Principal;
  readonly units: Units;
  /** Today, in Indian Standard Time. */
  readonly today: string;
  /** Whether the role may know of a child in conflict with law among its own (row 24): no role may without a recorded trigger. */
  readonly mayKnowChildren: boolean;
  /** Whether the role may know of a sealed record among its own (row 51). */
  readonly mayKnowSealed: boolean;
  /** Whether the role may know of a protected witness (row 15). */
  readonly mayKnowProtectedWitnesses: boolean;
  /** Whether the role may read drafts of police reports among its own (row 33). */
  readonly mayKnowDrafts: boolean;
  /** Whether the role reads of the prosecution's privileged notes only those that its own office asked for (R). */
  readonly requestedOnly: boolean;
  /** The identifier by which a record is told. The source's own may number what is left out. */
  readonly publicId: (view: string, id: string | null) => string;
  /** Told when a case has no link to a pillar: an empty list would read as "nothing was sent". */
  readonly unlinked: (pillar: Pillar) => void;
  /** The instant up to which a pillar's copy is complete. */
  readonly asOf: (pillar: Pillar) => string | null;
};

/** Whence a record comes. */
export const sourceOf = (asking: Asking, pillar: Pillar, id: string | null) => ({
  pillar: pillar.toUpperCase(),
  id,
  asOf: asking.asOf(pillar),
});
