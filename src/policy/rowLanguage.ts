/**
 * A rule about rows is one sentence with two readings: the case index reads it as SQL, the judgement of a fetched record in memory.
 * The words are few. Each means the same in both readings and none answers "perhaps": what is null is neither early nor late.
 */
export type Rule<Column extends string, Asked extends string = never> = <Sentence>(
  words: Words<Column, Asked, Sentence>,
) => Sentence;

/** The words: columns are of the row, what is asked is of the caller. */
export type Words<Column extends string, Asked extends string, Sentence> = {
  readonly all: (...parts: readonly Sentence[]) => Sentence;
  readonly any: (...parts: readonly Sentence[]) => Sentence;
  readonly not: (part: Sentence) => Sentence;
  readonly is: (column: Column) => Sentence;
  readonly isNull: (column: Column) => Sentence;
  readonly atMost: (column: Column, limit: Asked) => Sentence;
  readonly atLeast: (column: Column, limit: Asked) => Sentence;
  /** These columns together are one of what the caller has. */
  readonly among: (columns: readonly Column[], list: Asked) => Sentence;
  /** A set holds a member. The member is a word of ours: never what a caller wrote. */
  readonly holds: (set: Column, member: string) => Sentence;
  readonly may: (permission: Asked) => Sentence;
  readonly isNotGiven: (list: Asked) => Sentence;
};

/** Reads a rule as SQL. A list of several columns has a placeholder for each. */
export const toSql = <Column extends string, Asked extends string>(
  rule: Rule<Column, Asked>,
  columns: Readonly<Record<Column, string>>,
  asked: Readonly<Record<Asked, string>>,
): string =>
  rule({
    all: (...parts) => `(${parts.join(' and ')})`,
    any: (...parts) => `(${parts.join(' or ')})`,
    not: (part) => `(not ${part})`,
    is: (column) => columns[column],
    isNull: (column) => `${columns[column]} is null`,
    atMost: (column, limit) => `coalesce(${columns[column]} <= ${asked[limit]}, false)`,
    atLeast: (column, limit) => `coalesce(${columns[column]} >= ${asked[limit]}, false)`,
    among: (names, list) =>
      `(${names.map((name) => columns[name]).join(', ')}) in (select * from unnest(${asked[list]}))`,
    holds: (set, member) => `'${member}' = any(${columns[set]})`,
    may: (permission) => asked[permission],
    isNotGiven: (list) => `(${asked[list]}) is null`,
  });

type Cell = string | boolean | null | ReadonlySet<string>;
type Given = string | boolean | null | readonly Readonly<Record<string, string>>[];
type Reading<Column extends string, Asked extends string> = (
  row: Readonly<Record<Column, Cell>>,
  asked: Readonly<Record<Asked, Given>>,
) => boolean;

const inOrder = (one: Cell | Given, other: Cell | Given): boolean =>
  typeof one === 'string' && typeof other === 'string' && one <= other;

/** Reads a rule of a record in memory. A list is of records that have the columns' names. */
export const toPredicate = <Column extends string, Asked extends string>(
  rule: Rule<Column, Asked>,
): Reading<Column, Asked> =>
  rule<Reading<Column, Asked>>({
    all:
      (...parts) =>
      (row, asked) =>
        parts.every((part) => part(row, asked)),
    any:
      (...parts) =>
      (row, asked) =>
        parts.some((part) => part(row, asked)),
    not: (part) => (row, asked) => !part(row, asked),
    is: (column) => (row) => row[column] === true,
    isNull: (column) => (row) => row[column] === null,
    atMost: (column, limit) => (row, asked) => inOrder(row[column], asked[limit]),
    atLeast: (column, limit) => (row, asked) => inOrder(asked[limit], row[column]),
    among: (names, list) => (row, asked) => {
      const given = asked[list];
      if (typeof given !== 'object' || given === null) return false;
      return given.some((one) => names.every((name) => one[name] === row[name]));
    },
    holds: (set, member) => (row) => row[set] instanceof Set && row[set].has(member),
    may: (permission) => (_row, asked) => asked[permission] === true,
    isNotGiven: (list) => (_row, asked) => asked[list] === null,
  });
