import type { Candidate } from '../../src/index/linking/candidates.ts';

/** The first candidate of a record that found no FIR, and the FIRs that are its own. */
export type Judged = { readonly candidates: readonly Candidate[]; readonly own: ReadonlySet<string> };

/** How good the first candidates are. */
export type Figures = {
  readonly records: number;
  /** Of the records, those whose FIR is in the index: nothing else could be found. */
  readonly findable: number;
  readonly proposed: number;
  readonly right: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Of the findable, those whose FIR is among the candidates, first or not. */
  readonly amongCandidates: number | null;
};

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

const isOwn = ({ own }: Judged, candidate: Candidate | undefined): boolean =>
  candidate !== undefined && own.has(candidate.to);

/** Precision and recall of the first candidates of these records. */
export const figuresOf = (records: readonly Judged[]): Figures => {
  const proposed = records.filter(({ candidates }) => candidates.length > 0);
  const right = proposed.filter((one) => isOwn(one, one.candidates[0])).length;
  const findable = records.filter(({ own }) => own.size > 0).length;
  const among = records.filter((one) => one.candidates.some((candidate) => isOwn(one, candidate))).length;
  return {
    records: records.length,
    findable,
    proposed: proposed.length,
    right,
    precision: share(right, proposed.length),
    recall: share(right, findable),
    amongCandidates: share(among, findable),
  };
};

const bands: readonly (readonly [name: string, from: number])[] = [
  ['0.99 and more', 0.99],
  ['0.90 to 0.99', 0.9],
  ['0.50 to 0.90', 0.5],
  ['under 0.50', 0],
];

const bandOf = ({ candidates }: Judged): string =>
  bands.find(([, from]) => (candidates[0]?.confidence ?? 0) >= from)?.[0] ?? '';

type Share = { readonly proposed: number; readonly right: number; readonly precision: number | null };

const sharesBy = (records: readonly Judged[], name: (one: Judged) => string): Record<string, Share> => {
  const groups = Map.groupBy(
    records.filter(({ candidates }) => candidates.length > 0),
    name,
  );
  return Object.fromEntries(
    [...groups]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, found]) => {
        const { proposed, right, precision } = figuresOf(found);
        return [key, { proposed, right, precision }];
      }),
  );
};

/** The figures of these records, overall, by the method and by the confidence of the first candidate. */
export const tableOf = (records: readonly Judged[]) => ({
  ...figuresOf(records),
  byMethod: sharesBy(records, ({ candidates }) => candidates[0]?.method ?? ''),
  byConfidence: sharesBy(records, bandOf),
});
