import type { Matrix, MatrixRow } from '../../policy/matrix.ts';

/** A row that came, went or stands otherwise than before, whatever its cells say. */
export type RowChange = {
  readonly row: number;
  readonly dataClass: string;
  readonly title: string;
  readonly change: 'ADDED' | 'REMOVED' | 'APPROVED' | 'PROPOSED' | 'WITHDRAWN' | 'RENUMBERED' | 'SECRET' | 'NOT_SECRET';
};

const changesOf = (from: MatrixRow, to: MatrixRow): RowChange['change'][] => [
  ...(from.status === to.status ? [] : [to.status]),
  ...(from.number === to.number ? [] : (['RENUMBERED'] as const)),
  ...(from.secret === to.secret ? [] : [to.secret ? ('SECRET' as const) : ('NOT_SECRET' as const)]),
];

const tell = ({ number, dataClass, title }: MatrixRow, change: RowChange['change']): RowChange => ({
  row: number,
  dataClass,
  title: title.en,
  change,
});

/** What became of the rows themselves. */
export const rowChanges = (before: Matrix, after: Matrix): RowChange[] => [
  ...[...before.rows.values()].filter(({ dataClass }) => !after.rows.has(dataClass)).map((row) => tell(row, 'REMOVED')),
  ...[...after.rows.values()].flatMap((row) => {
    const old = before.rows.get(row.dataClass);
    return (old ? changesOf(old, row) : (['ADDED'] as const)).map((change) => tell(row, change));
  }),
];
