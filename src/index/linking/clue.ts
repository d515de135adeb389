import type { FirReference } from '../../core/facts.ts';
import type { Unit, Units } from '../../core/units.ts';
import { type Entry, type Node, nodeOf } from '../entry.ts';
import { keeperOf } from './keeper.ts';

type Told = {
  readonly fir: FirReference | null;
  /** The day on which the record was opened: an FIR is older. */
  readonly openedOn: string | null;
  /** The sections that it names; null where such a record names none. */
  readonly sections: readonly string[] | null;
};

/** What a record says of the FIR that it belongs to, and what else is known of it. */
export type Clue = Told & { readonly node: Node; readonly keeper: Unit | undefined };

const toldBy = (entry: Entry): Told | null => {
  switch (entry.kind) {
    case 'CNR': {
      const { fir, filedOn, sections } = entry.facts;
      return { fir, openedOn: filedOn, sections };
    }
    case 'CUSTODY': {
      // Who is in prison already is not admitted again for another case: the remand is of this one.
      const { fir, firstRemandOn } = entry.facts;
      return { fir, openedOn: firstRemandOn, sections: null };
    }
    case 'LAB_CASE':
    case 'PROSECUTION_FILE':
      return { fir: entry.facts.fir, openedOn: null, sections: null };
    case 'FIR':
    case 'CHARGE_SHEET':
    case 'RECEIPT':
      return null;
  }
};

/** What a record tells of its FIR; null for the police's own records and receipts, which need no finding. */
export const clueOf = (entry: Entry, units: Units): Clue | null => {
  const told = toldBy(entry);
  return told && { node: nodeOf(entry.kind, entry.key), ...told, keeper: keeperOf(entry, units) };
};
