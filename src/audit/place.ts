import { type AuditRow, hashOf } from './chain.ts';
import type { Finding } from './finding.ts';

/** A row that stands at another place than the one for which it was written. */
export type Displaced = { readonly sequence: number; readonly writtenFor: number };

/** So far from its place a displaced row is recognized. */
const NEAR = 1_000;

/** The place for which a row was written, where it is not the one at which it stands: a hash covers the place. */
export const writtenFor = (row: AuditRow): number | null => {
  for (let distance = 1; distance <= NEAR; distance++)
    for (const sequence of [row.sequence - distance, row.sequence + distance])
      if (hashOf({ ...row, sequence }) === row.hash) return sequence;
  return null;
};

type Found = Omit<Finding, 'writer'>;

const reordered = ({ sequence, writtenFor: place }: Displaced): Found => ({
  kind: 'REORDERED',
  sequence,
  upTo: sequence,
  words: `it was written as entry ${place}`,
});

const shiftOf = ({ sequence, writtenFor: place }: Displaced): number => sequence - place;

/**
 * What happened to a chain whose rows are displaced. Where all of them to the end stand equally far from their places, room was made for rows,
 * or a gap was closed, and what follows was renumbered; else they changed places.
 */
export const displacements = (rows: readonly Displaced[], last: number): readonly Found[] => {
  const [first] = rows;
  if (!first) return [];
  const shift = shiftOf(first);
  const isRenumbered = rows.length === last - first.sequence + 1 && rows.every((row) => shiftOf(row) === shift);
  if (!isRenumbered) return rows.map(reordered);
  const [sequence, upTo] =
    shift > 0 ? [first.sequence - shift, first.sequence - 1] : [first.sequence, first.writtenFor - 1];
  return [{ kind: shift > 0 ? 'INSERTED' : 'DELETED', sequence, upTo, words: 'what follows was renumbered' }];
};
