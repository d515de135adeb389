import type { Punished, PunishedRow } from './scheduleRows.ts';
import type { TableRow } from './tableRows.ts';

export type Field = keyof Punished | 'row';

/** One point in which the table and the Schedule differ; `row` where one of them has a row that the other has not. */
export type Difference = {
  readonly section: string;
  readonly limb: string;
  readonly field: Field;
  readonly schedule: string | null;
  readonly table: string | null;
};

const fields = [
  ...(['kind', 'minTermMonths', 'maxTermMonths', 'life', 'death'] as const),
  ...(['fine', 'cognizable', 'bailable', 'court'] as const),
];

const agreement = (one: Punished, other: Punished): number =>
  fields.filter((field) => one[field] === other[field]).length;

type Pair = readonly [schedule: PunishedRow, table: TableRow];

const best = (schedule: readonly PunishedRow[], table: readonly TableRow[]): Pair | null => {
  const pairs = schedule.flatMap((one) => table.map((other): Pair => [one, other]));
  return pairs.toSorted((a, b) => agreement(...b) - agreement(...a))[0] ?? null;
};

const words = ({ maxTermMonths, kind, life, death }: Punished): string =>
  [kind, maxTermMonths && `${maxTermMonths} months`, life === '1' && 'life', death === '1' && 'death']
    .filter(Boolean)
    .join(', ');

const between = ([schedule, table]: Pair): Difference[] =>
  fields
    .filter((field) => schedule[field] !== table[field])
    .map((field) => ({
      section: table.section,
      limb: table.limb,
      field,
      schedule: schedule[field],
      table: table[field],
    }));

const alone = (schedule: readonly PunishedRow[], table: readonly TableRow[]): Difference[] => [
  ...schedule.map((row) => ({
    section: row.section,
    limb: '',
    field: 'row' as const,
    schedule: words(row),
    table: null,
  })),
  ...table.map(({ section, limb, ...row }) => ({
    section,
    limb,
    field: 'row' as const,
    schedule: null,
    table: words(row),
  })),
];

/** Rows of one section, paired with those most like them first. */
const ofSection = (schedule: readonly PunishedRow[], table: readonly TableRow[]): Difference[] => {
  const pair = best(schedule, table);
  if (pair === null) return alone(schedule, table);
  const [one, other] = pair;
  return [
    ...between(pair),
    ...ofSection(
      schedule.filter((row) => row !== one),
      table.filter((row) => row !== other),
    ),
  ];
};

/** The Schedule writes 111(2) where the section has (a) and (b): the table's clauses stand under it. */
const underOf = (section: string, table: readonly TableRow[]): readonly TableRow[] => {
  const own = table.filter((row) => row.section === section);
  return own.length > 0 ? own : table.filter((row) => row.section.startsWith(`${section}(`));
};

/** Every point in which the table differs from a parsed First Schedule. */
export const differencesFrom = (
  schedule: readonly PunishedRow[],
  table: readonly TableRow[],
): readonly Difference[] => {
  const bySection = Map.groupBy(schedule, ({ section }) => section);
  const sections = [...bySection].map(([section, rows]) => ({ rows, own: underOf(section, table) }));
  const placed = new Set(sections.flatMap(({ own }) => own));
  return [
    ...sections.flatMap(({ rows, own }) => ofSection(rows, own)),
    ...alone(
      [],
      table.filter((row) => !placed.has(row)),
    ),
  ];
};
