import type { NameInScripts } from '../src/core/names.ts';

/** The PostgreSQL types that a contract view may have. `pg` hands us `date` and `timestamptz` as text: no Date, no time zone of ours. */
export type SqlType = 'text' | 'integer' | 'double precision' | 'boolean' | 'date' | 'timestamptz' | 'jsonb' | 'text[]';

/** How one field is kept in a contract view: its columns, how they are read, and how the made-up world writes them. */
export type Column<T> = {
  readonly columns: readonly { readonly suffix: string; readonly type: SqlType }[];
  /** Reads what begins at a place in a row's cells: nothing is copied, because every cell of every row passes here. */
  readonly read: (cells: readonly unknown[], at?: number) => T | null;
  readonly write: (value: T | null) => readonly unknown[];
};

export type Value<C> = C extends Column<infer T> ? T | null : never;

/** A cell that the wire cannot read. The message names the reason, never the content. */
export class UnreadableCell extends Error {}

const single = <T>(
  type: SqlType,
  parse: (cell: unknown) => T,
  write: (value: T) => unknown = (value) => value,
): Column<T> => ({
  columns: [{ suffix: '', type }],
  read: (cells, at = 0) => {
    const cell = cells[at];
    return cell === null || cell === undefined ? null : parse(cell);
  },
  write: (value) => [value === null ? null : write(value)],
});

const expectType =
  <T>(test: (cell: unknown) => cell is T, expected: string) =>
  (cell: unknown): T => {
    if (!test(cell)) throw new UnreadableCell(`expected ${expected}`);
    return cell;
  };

const isText = (cell: unknown): cell is string => typeof cell === 'string';
const isNumber = (cell: unknown): cell is number => typeof cell === 'number';
const isFlag = (cell: unknown): cell is boolean => typeof cell === 'boolean';
const isTextList = (cell: unknown): cell is readonly string[] => Array.isArray(cell) && cell.every(isText);

export const text: Column<string> = single('text', expectType(isText, 'text'));
export const integer: Column<number> = single('integer', expectType(isNumber, 'an integer'));
export const decimal: Column<number> = single('double precision', expectType(isNumber, 'a number'));
export const flag: Column<boolean> = single('boolean', expectType(isFlag, 'true or false'));
export const list: Column<readonly string[]> = single('text[]', expectType(isTextList, 'a list of texts'));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every month has these: only the last days of a month need a calendar. */
const DAYS_OF_ANY_MONTH = 28;

const isCalendarDay = (day: string): boolean => {
  if (!DAY.test(day)) return false;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= DAYS_OF_ANY_MONTH || date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const parseDay = (cell: unknown): string => {
  if (!isText(cell) || !isCalendarDay(cell)) throw new UnreadableCell('expected a calendar day');
  return cell;
};

/** A calendar day: a PostgreSQL `date`. */
export const day: Column<string> = single('date', parseDay);

/** A calendar day as the courts' system exports it: text, day first, and `00-00-0000` where somebody pressed on. */
export const courtDay: Column<string> = single(
  'text',
  (cell) => parseDay(isText(cell) ? cell.split('-').toReversed().join('-') : cell),
  (value) => value.split('-').toReversed().join('-'),
);

/** An instant, answered in ISO 8601 UTC. */
export const instant: Column<string> = single('timestamptz', (cell) => {
  const at = isText(cell) ? new Date(cell) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw new UnreadableCell('expected an instant');
  return at.toISOString();
});

/** A structured value whose parts are decided with the field that holds it. */
export const json = <T>(): Column<T> =>
  single<T>(
    'jsonb',
    (cell) => cell as T,
    (value) => JSON.stringify(value),
  );

/** One of a closed list. A code that the list lacks makes the row unreadable: guessing what a new status means is how people stay in prison. */
export const oneOf = <const T extends string>(...values: readonly T[]): Column<T> => {
  const known: ReadonlySet<string> = new Set(values);
  return single(
    'text',
    expectType((cell): cell is T => isText(cell) && known.has(cell), 'a known code'),
  );
};

/** A name in both scripts. */
export const names: Column<NameInScripts> = {
  columns: [
    { suffix: '_latin', type: 'text' },
    { suffix: '_native', type: 'text' },
  ],
  read: (cells, at = 0) => {
    const name = { LATIN: text.read(cells, at), NATIVE: text.read(cells, at + 1) };
    return name.LATIN === null && name.NATIVE === null ? null : name;
  },
  write: (value) => [value?.LATIN ?? null, value?.NATIVE ?? null],
};

/** The column's name in the view: the field's, in the database's spelling. */
export const columnNames = (field: string, column: Pick<Column<unknown>, 'columns'>): string[] =>
  column.columns.map(({ suffix }) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) + suffix);
