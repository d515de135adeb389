import type { Pillar } from '../src/core/pillars.ts';
import type { Principal } from '../src/core/principal.ts';
import type { Anchor, CaseFile } from '../src/core/record.ts';
import type { Units } from '../src/core/units.ts';
import type { Loaders } from './loaders.ts';

/** Rows of the matrix that keep even the existence of a record, or of a draft, from whoever may not read it. */
export type KeptRow = 'CHILD_IN_CONFLICT' | 'SEALED_RECORD' | 'PROTECTED_WITNESS_IDENTITY' | 'CHARGE_SHEET_DRAFT';

/** What a pillar's connector is bound to for one request. */
export type Asking = {
  readonly loaders: Loaders;
  readonly principal: Principal;
  readonly units: Units;
  /** Today, in Indian Standard Time. */
  readonly today: string;
  /** Whether the caller may know that such a record is there: among its own, or where a recorded trigger opens the row in the case. */
  readonly mayKnow: (file: CaseFile, row: KeptRow, anchors?: readonly Anchor[]) => boolean;
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
