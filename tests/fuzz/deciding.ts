// How a column of a pillar is decided on, as the fuzz says it.

/** What decides on the values of a column. */
export type Deciding = {
  /** Rows or families: the strictest decides. */
  readonly by: readonly string[];
  /** Free text, which may name a protected victim or a child. */
  readonly text?: boolean;
  /** What stands in the place of a masked field: shown to whom the row masks it. */
  readonly mask?: boolean;
  /** A column that holds a whole number. */
  readonly number?: boolean;
  /** Told wherever the record is: a status. */
  readonly status?: boolean;
  /** Of a structure: the parts that the row decides on; all that tell something where none are named. */
  readonly parts?: readonly string[];
};

/** A table of a pillar: its key, how its rows are anchored to a case, and its columns. */
export type Table = {
  readonly key: string;
  /** Which record decides whose a row is. */
  readonly anchor:
    | 'fir'
    | 'accused'
    | 'witness'
    | 'sheet'
    | 'sheetAccused'
    | 'cnr'
    | 'cnrAccused'
    | 'order'
    | 'hearing'
    | 'receipt'
    | 'prisoner'
    | 'custody'
    | 'file'
    | 'requested'
    | 'lab'
    | 'exhibit'
    | 'event'
    | 'work'
    | 'assignment'
    | 'inquiry';
  readonly columns: Readonly<Record<string, Deciding>>;
};

/** Decided by rows or families of the matrix. */
export const by = (...rows: string[]): Deciding => ({ by: rows });
/** Free text. */
export const text = (...rows: string[]): Deciding => ({ by: rows, text: true });
/** What stands in the place of a masked field. */
export const mask = (...rows: string[]): Deciding => ({ by: rows, mask: true });
/** A whole number. */
export const number = (...rows: string[]): Deciding => ({ by: rows, number: true });
/** Told wherever the record is. */
export const status = (...rows: string[]): Deciding => ({ by: rows, status: true });

/** The same of several columns. */
export const everywhere = (decided: Deciding, ...columns: string[]): Record<string, Deciding> =>
  Object.fromEntries(columns.map((column) => [column, decided]));
