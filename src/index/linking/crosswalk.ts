/** What a code or a name of before meant, and from when until when it did. */
export type CrosswalkRow = {
  readonly kind: 'STATION' | 'DISTRICT';
  readonly state: string;
  /** The code or name as it was written. */
  readonly written: string;
  /** The identifier of the station, or the code of the district, that it means today. */
  readonly unit: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** The days in which a record may have been written. */
export type Period = { readonly from: string; readonly to: string };

/** What a code or name of before means, in a period: more than one unit where it was shared out in it. */
export type Crosswalk = (
  kind: CrosswalkRow['kind'],
  state: string,
  written: string,
  during: Period,
) => readonly string[];

/** A code in the one spelling in which it is looked up. */
export const codeText = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

const overlaps = ({ validFrom, validTo }: CrosswalkRow, { from, to }: Period): boolean =>
  (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from);

/** Makes the look-up of a table. */
export const crosswalkOf = (rows: readonly CrosswalkRow[]): Crosswalk => {
  const known = Map.groupBy(rows, ({ kind, state, written }) => `${kind}|${state}|${codeText(written)}`);
  return (kind, state, written, during) => {
    const found = known.get(`${kind}|${state}|${codeText(written)}`) ?? [];
    return [...new Set(found.filter((row) => overlaps(row, during)).map(({ unit }) => unit))];
  };
};
