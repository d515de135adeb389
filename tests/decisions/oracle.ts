import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Declared } from './declared.ts';

// The second opinion. It says what the data sharing matrix lets a role see, from the matrix's own file and from the rules of its cells and
// families typed here once more, out of the law, the schema's descriptions and docs/decisions. It knows nothing of src/policy or src/server.

export type Cell = 'F' | 'O' | 'OM' | 'M' | 'MX' | 'S' | 'A' | 'R' | 'X' | 'NONE';

export type Row = {
  readonly number: number;
  readonly dataClass: string;
  readonly secret: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
};

type Line = Readonly<Record<string, string>>;

const lines = parse<Line>(readFileSync(new URL('../../schema/data-sharing-matrix.csv', import.meta.url), 'utf8'), {
  columns: true,
});

/** The columns of the matrix between its titles and its legal bases. */
export const roles: readonly string[] = Object.keys(lines[0] ?? {}).filter(
  (_column, at, all) => at > all.indexOf('titleHi') && at < all.indexOf('basis'),
);

const cellsOf = (line: Line): Record<string, Cell> =>
  Object.fromEntries(roles.map((role) => [role, line[role] as Cell]));

const rows: ReadonlyMap<number, Row> = new Map(
  lines.map((line) => [
    Number(line.row),
    { number: Number(line.row), dataClass: line.dataClass ?? '', secret: line.secret === 'YES', cells: cellsOf(line) },
  ]),
);

/** The rows whose very existence is secret from whoever may not read them: they leave no trace. */
export const secretRows: ReadonlySet<number> = new Set(
  [...rows.values()].filter(({ secret }) => secret).map(({ number }) => number),
);

export type Label = 'SEXUAL_OFFENCE' | 'CHILD_VICTIM' | 'TERROR' | 'CHILD_IN_CONFLICT' | 'SEALED';

export type Stage = 'INVESTIGATION' | 'CHARGE_SHEETED' | 'COGNIZANCE' | 'EVIDENCE';

/** What moves one record to another row. */
export type Trait =
  | 'child'
  | 'protectedWitness'
  | 'complainant'
  | 'relativeOfVictim'
  | 'ofVictim'
  | 'draft'
  | 'inCamera'
  | 'sealed';

/** All that a decision hangs on besides the role and the field. */
export type Facts = {
  readonly own: boolean;
  /** Null where no source can tell how sensitive the case is. */
  readonly labels: ReadonlySet<Label> | null;
  readonly stage: Stage;
  readonly traits: ReadonlySet<Trait>;
  /** Whether the caller's own office asked for this note (cell R). */
  readonly requested: boolean;
  /** Whether a recorded trigger opens the rows of this case to the caller's office (decision 9). */
  readonly granted: boolean;
};

/** What a cell hangs on. */
type Relation = Pick<Facts, 'own' | 'requested' | 'granted'>;

type When = (facts: Facts) => boolean;

const always: When = () => true;
const not =
  (when: When): When =>
  (facts) =>
    !when(facts);
const either =
  (...some: readonly When[]): When =>
  (facts) =>
    some.some((when) => when(facts));
const both =
  (...all: readonly When[]): When =>
  (facts) =>
    all.every((when) => when(facts));
/** A label that nobody can tell counts as there. */
const label =
  (name: Label): When =>
  ({ labels }) =>
    labels === null || labels.has(name);
const trait =
  (name: Trait): When =>
  ({ traits }) =>
    traits.has(name);

const sexual = label('SEXUAL_OFFENCE');
const childVictim = label('CHILD_VICTIM');
const victimProtected = either(sexual, childVictim);
const sensitive = either(victimProtected, label('TERROR'));
const beforeCognizance: When = ({ stage }) => stage === 'INVESTIGATION' || stage === 'CHARGE_SHEETED';
const child = trait('child');
const protectedWitness = trait('protectedWitness');
const draft = trait('draft');
const sealed = trait('sealed');
const inCamera = trait('inCamera');

/** A row of the matrix and when it is among those that decide. The strictest wins; of equals the first. */
type Clause = readonly [row: number, when: When];

const victim: readonly Clause[] = [
  [7, not(victimProtected)],
  [8, sexual],
  [9, childVictim],
];
const informant: readonly Clause[] = [
  [4, not(victimProtected)],
  [5, victimProtected],
];
const witness = (ordinary: readonly Clause[]): readonly Clause[] => [
  ...ordinary,
  [15, protectedWitness],
  [78, both(child, not(protectedWitness))],
];
const accused = (adult: number): readonly Clause[] => [
  [adult, not(child)],
  [24, child],
];
const report: readonly Clause[] = [
  [33, draft],
  [34, not(draft)],
];
const order: readonly Clause[] = [
  [49, not(either(sealed, inCamera))],
  [50, both(inCamera, not(sealed))],
  [51, sealed],
];

/** The families of `schema/data-classes.graphql`: which rows a record's labels, stage and traits select. */
const families: Readonly<Record<string, readonly Clause[]>> = {
  NARRATIVE: [
    [2, not(sensitive)],
    [3, sensitive],
  ],
  INFORMANT: informant,
  INFORMANT_CONTACT: [[6, always], ...informant],
  VICTIM: victim,
  VICTIM_CONTACT: [[6, always], ...victim],
  ACCUSED: accused(17),
  ACCUSED_FAMILY: accused(18),
  ACCUSED_CONTACT: [[6, always], ...accused(17)],
  ACCUSED_FINGERPRINT: accused(20),
  MOVEMENT: [
    [57, always],
    [59, always],
  ],
  STATEMENT_BEFORE_MAGISTRATE: [
    [11, beforeCognizance],
    [12, not(beforeCognizance)],
  ],
  WITNESS: witness([[13, not(either(child, protectedWitness))]]),
  WITNESS_ADDRESS: witness([[14, always]]),
  POLICE_REPORT: report,
  POLICE_REPORT_TEXT: [...report, [3, sensitive]],
  ENCLOSURE: [...report, [82, always], [3, sensitive]],
  PLACE: [
    [80, not(victimProtected)],
    [81, victimProtected],
  ],
  ORDER: order,
  ORDER_TEXT: [...order, [3, sensitive]],
  BUSINESS: [
    [48, not(inCamera)],
    [50, inCamera],
    [3, sensitive],
  ],
  LABORATORY_REPORT: [
    [39, draft],
    [40, not(draft)],
  ],
  MEDICAL_REPORT: [
    [10, both(trait('ofVictim'), victimProtected)],
    [43, not(both(trait('ofVictim'), victimProtected))],
  ],
};

/** Families that say who somebody is, or tell a story: withheld while nobody can tell how sensitive the case is (decision 8). */
const identifying: ReadonlySet<string> = new Set(
  `NARRATIVE INFORMANT INFORMANT_CONTACT VICTIM VICTIM_CONTACT ACCUSED ACCUSED_FAMILY ACCUSED_CONTACT ACCUSED_FINGERPRINT
  STATEMENT_BEFORE_MAGISTRATE WITNESS WITNESS_ADDRESS POLICE_REPORT_TEXT ENCLOSURE PLACE ORDER_TEXT BUSINESS MEDICAL_REPORT`.split(
    /\s+/,
  ),
);

export const identifies = ({ dataClass, freeText }: Declared): boolean => freeText || identifying.has(dataClass);

const numbers = new Map([...rows.values()].map(({ dataClass, number }) => [dataClass, number]));

/** The number of the row that is a class by itself. */
export const numberOf = (dataClass: string): number => {
  const number = numbers.get(dataClass);
  if (number === undefined) throw new Error(`the matrix has no row ${dataClass}`);
  return number;
};

const clausesOf = (dataClass: string): readonly Clause[] => families[dataClass] ?? [[numberOf(dataClass), always]];

/** Every row that may decide on a class. */
export const rowsOf = (dataClass: string): readonly number[] => [
  ...new Set(clausesOf(dataClass).map(([number]) => number)),
];

export const rowNumbered = (number: number): Row => {
  const row = rows.get(number);
  if (!row) throw new Error(`the matrix has no row ${number}`);
  return row;
};

export const cellOf = (role: string, number: number): Cell => rowNumbered(number).cells[role] ?? 'NONE';

export type Outcome = 'ALLOW' | 'MASK' | 'WITHHOLD';

/** What becomes of a field, the row that says so, and all rows that were asked. */
export type Decision = { readonly outcome: Outcome; readonly row: number; readonly rows: readonly number[] };

type Judgement = Pick<Decision, 'outcome' | 'row'>;

/** Whether anything can stand in a masked field's place: its mask, or records that are judged one by one. */
export type Asked = Declared & { readonly maskable: boolean };

const masked = ({ level, maskable }: Asked): Outcome => {
  if (level === 'STATUS') return 'ALLOW';
  return maskable ? 'MASK' : 'WITHHOLD';
};

/** The vocabulary of the matrix's cells. A trigger opens X and MX and lifts the mask of OM; what is closed no trigger opens (decision 9). */
const outcomes: Readonly<Record<Cell, (asked: Asked, relation: Relation) => Outcome>> = {
  F: () => 'ALLOW',
  O: (_asked, { own }) => (own ? 'ALLOW' : 'WITHHOLD'),
  OM: (asked, { own, granted }) => (own || granted ? 'ALLOW' : masked(asked)),
  M: masked,
  MX: (asked, { granted }) => (granted ? 'ALLOW' : masked(asked)),
  S: ({ level }) => (level === 'STATUS' ? 'ALLOW' : 'WITHHOLD'),
  R: (_asked, { own, requested }) => (own && requested ? 'ALLOW' : 'WITHHOLD'),
  A: () => 'WITHHOLD',
  X: (_asked, { granted }) => (granted ? 'ALLOW' : 'WITHHOLD'),
  NONE: () => 'WITHHOLD',
};

const strictness: Readonly<Record<Outcome, number>> = { ALLOW: 0, MASK: 1, WITHHOLD: 2 };

const strictest = (first: Judgement, others: readonly Judgement[]): Judgement =>
  others.reduce((strict, other) => (strictness[other.outcome] > strictness[strict.outcome] ? other : strict), first);

const selected = (clauses: readonly Clause[], facts: Facts): number[] =>
  clauses.filter(([, when]) => when(facts)).map(([number]) => number);

/** Delhi High Court (2023): an accused who is the victim's family names the victim, to all but those whose accused it is. */
const namesVictim = ({ dataClass }: Declared, facts: Facts): boolean =>
  ['ACCUSED', 'ACCUSED_FAMILY', 'ACCUSED_FINGERPRINT'].includes(dataClass) &&
  facts.traits.has('relativeOfVictim') &&
  victimProtected(facts) &&
  !facts.own;

/** The complainant among the witnesses is the victim, or the informant who names her. */
const isComplainant = ({ dataClass }: Declared, facts: Facts): boolean =>
  ['WITNESS', 'WITNESS_ADDRESS'].includes(dataClass) && facts.traits.has('complainant') && victimProtected(facts);

/** The child's own case is read by those whose case it is and whose cell of row 24 is X (decision 7). */
const mayReadOfChild = (role: string, { own }: Facts): boolean => own && cellOf(role, 24) === 'X';

/** Rows of those whom a value may name besides the one whose value it is: a protected victim, a child among the accused. */
const rowsOfNamed = (role: string, asked: Asked, facts: Facts): number[] => [
  ...(isComplainant(asked, facts) ? selected([...informant, ...victim], facts) : []),
  ...(namesVictim(asked, facts) || (asked.freeText && victimProtected(facts)) ? selected(victim, facts) : []),
  ...(asked.freeText && label('CHILD_IN_CONFLICT')(facts) && !mayReadOfChild(role, facts) ? [24] : []),
];

/** What names somebody is masked with that person, or withheld where it has no mask; whether it exists is not hidden by it. */
const atMostMasked = (outcome: Outcome, asked: Asked): Outcome => {
  if (outcome === 'ALLOW' || asked.level === 'STATUS') return 'ALLOW';
  return asked.maskable ? 'MASK' : 'WITHHOLD';
};

/** What the matrix lets a role see of one field of one record, and which row says so. */
export const decide = (role: string, asked: Asked, facts: Facts): Decision => {
  const judge = (row: number): Judgement => ({ row, outcome: outcomes[cellOf(role, row)](asked, facts) });
  const rows = selected(clausesOf(asked.dataClass), facts);
  const [first, ...others] = rows.map(judge);
  if (!first) throw new Error(`no row decides ${asked.coordinate}`);
  const own = strictest(first, others);
  if (facts.labels === null && identifies(asked)) return { ...own, rows, outcome: 'WITHHOLD' };
  const named = rowsOfNamed(role, asked, facts).map((row) => ({
    outcome: atMostMasked(judge(row).outcome, asked),
    // A secret row is named nowhere: the entry then says the field's own.
    row: secretRows.has(row) ? own.row : row,
  }));
  return { ...strictest(own, named), rows };
};

const opens = (cell: Cell, own: boolean): boolean =>
  cell === 'F' || cell === 'S' || (own && (cell === 'O' || cell === 'OM' || cell === 'R'));

/** Whether a role could read anything through one of these rows: else the question is null with one entry, before anything is asked. */
export const mayAsk = (role: string, classes: readonly string[]): boolean =>
  classes.some((dataClass) => opens(cellOf(role, numberOf(dataClass)), true));

const waiting: ReadonlySet<Cell> = new Set<Cell>(['X', 'MX', 'OM']);

/** Whether a trigger could open anything at all to a role. */
export const awaitsTriggers = (role: string): boolean =>
  [...rows.values()].some(({ cells }) => waiting.has(cells[role] ?? 'NONE'));

/**
 * By key: whether a case is there for a caller. Sealed, or a case of children alone, it is there for those to whom rows 51 and 24 open it.
 * A trigger brings its case within reach; a citizen's own alone.
 */
export const reachesCase = (
  role: string,
  { own, labels, granted }: Pick<Facts, 'own' | 'labels' | 'granted'>,
  everyAccusedIsChild: boolean,
): boolean => {
  const knows = (row: number): boolean => opens(cellOf(role, row), own) || (granted && cellOf(role, row) === 'X');
  if (labels?.has('SEALED') && !knows(51)) return false;
  if (everyAccusedIsChild && !knows(24)) return false;
  if (role === 'CITIZEN' && !own) return false;
  return (granted && awaitsTriggers(role)) || opens(cellOf(role, 1), own) || opens(cellOf(role, 48), own);
};

/** Whether a record whose existence a row keeps is there for a caller: the others are told of the rest, with dense labels (decision 6). */
export const isThereFor = (role: string, row: number, facts: Relation): boolean => {
  const cell = cellOf(role, row);
  if (cell === 'X') return facts.granted;
  return cell === 'F' || (facts.own && (cell === 'O' || cell === 'OM' || (cell === 'R' && facts.requested)));
};

/** A filter or argument needs the right to read what it looks into, of one's own records at least. */
export const mayFilterBy = (role: string, input: Declared): boolean =>
  rowsOf(input.dataClass).some(
    (row) =>
      outcomes[cellOf(role, row)]({ ...input, maskable: false }, { own: true, requested: false, granted: false }) ===
      'ALLOW',
  );
