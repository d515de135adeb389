import { contracts } from '../../connectors/contract.ts';
import { columnsOf, type RecordKind } from '../../connectors/record.ts';
import { type Field, fieldsOf, firstOfEnum, holdsRecords } from './declared.ts';
import type { Label, Trait } from './oracle.ts';

/** What a record is about: the court's case, the person, the exhibit … by which a role's rule may name it. */
export type About = Readonly<Partial<Record<'court' | 'person' | 'exhibit' | 'expert' | 'officer' | 'file', string>>>;

/** How one caller is told of the persons of a case: under dense labels, and not of whom it may not know. */
export type Viewer = {
  /** Whether what a row keeps is told; what none keeps is told to everybody. */
  readonly knows: (row: number | null) => boolean;
  readonly code: (person: string) => string | undefined;
  readonly label: (serial: number) => string | undefined;
  readonly owns: (about: About) => boolean;
  /** The labels of the case; null where nobody can tell. */
  readonly labels: ReadonlySet<Label> | null;
};

/** Some value that the gateway makes: which one, the oracle does not say. */
export const SOMETHING = Symbol('some value');
/** A value that may also be none. */
export const PERHAPS = Symbol('a value or none');

/** A value as the pillars hold it; a function where it differs from viewer to viewer. */
type Value = unknown;

/** A record as the pillars hold it, with what the oracle must know to judge it. */
export type Planted = {
  readonly type: string;
  /** Fields that are not among them are the gateway's making: some value. */
  readonly values: Readonly<Record<string, Value>>;
  readonly about: About;
  readonly traits: ReadonlySet<Trait>;
  /** The row of the matrix that keeps its very existence. */
  readonly keptBy?: number;
  /** The office that asked for it (cell R). */
  readonly askedBy?: string;
  /** Told only to those whose own it is, where their rule names such records. */
  readonly onlyOwn?: boolean;
  /** To a prison that does not hold the person it is a code alone. */
  readonly codeOnly?: boolean;
  /** The prison always sees the custody of the persons that it holds, a child's too. */
  readonly custody?: boolean;
  /** What is counted over the caller's own records: own to whoever asks. */
  readonly ofLists?: boolean;
  readonly below: Readonly<Record<string, readonly Planted[] | Planted | null>>;
};

/** One row on its way into a pillar. */
export type PlantedRow = { readonly kind: RecordKind; readonly cells: Readonly<Record<string, unknown>> };

export const kinds: ReadonlyMap<string, RecordKind> = new Map(
  Object.values(contracts)
    .flat()
    .map((kind) => [kind.view, kind]),
);

/** A text that tells where it was planted: wherever it turns up, it can be told whether it may stand there. */
const canaryText = (coordinate: string, id: string): string => `⟦${coordinate} ${id}⟧`;

export const canaries = (text: string): string[] => text.match(/⟦[^⟧]*⟧/g) ?? [];

const scalars: Readonly<Record<string, (text: string) => unknown>> = {
  String: (text) => text,
  ID: (text) => text,
  Int: () => 3,
  Float: () => 2.5,
  Boolean: () => true,
  Date: () => '2026-03-05',
  DateTime: () => '2026-03-05T05:30:00.000Z',
};

const oneOf = ({ holds, arguments: taken }: Field, text: string): unknown => {
  if (taken.includes('script')) return { LATIN: text, NATIVE: `${text} देवनागरी` };
  const parts = fieldsOf.get(holds);
  if (parts) return Object.fromEntries(parts.map((field) => [field.name, canary(field, text)]));
  return scalars[holds]?.(text) ?? firstOfEnum.get(holds);
};

/** A value of a field's own type that carries the text as far as it can. */
const canary = (field: Field, text: string): unknown => (field.list ? [oneOf(field, text)] : oneOf(field, text));

const columnCanary = (kind: RecordKind, name: string, id: string): unknown => {
  const text = canaryText(`${kind.type}.${name}`, id);
  const field = fieldsOf.get(kind.type ?? '')?.find((one) => one.name === name);
  if (field) return canary(field, text);
  const [column] = (kind.fields[name] ?? kind.masks[name])?.columns ?? [];
  if (column?.type === 'text' && kind.masks[name]) return text;
  if (column?.type === 'text[]' && kind.masks[name]) return [text];
  throw new Error(`icjs.${kind.view}.${name} answers no field of its own name: the dossier must give a value`);
};

type More = {
  readonly about?: About;
  readonly traits?: readonly Trait[];
  /** Cells that are not canaries. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Values as they are told, where that is not the cell's. */
  readonly told?: Readonly<Record<string, Value>>;
  readonly below?: Planted['below'];
  readonly keptBy?: number;
  readonly askedBy?: string;
  readonly onlyOwn?: boolean;
  readonly codeOnly?: boolean;
  readonly custody?: boolean;
  readonly ofLists?: boolean;
};

const kindOf = (view: string): RecordKind => {
  const kind = kinds.get(view);
  if (!kind) throw new Error(`no contract has a view ${view}`);
  return kind;
};

/** Plants a row of facts: every column of it is given. */
export const facts = (rows: PlantedRow[], view: string, cells: Readonly<Record<string, unknown>>): void => {
  const kind = kindOf(view);
  const forgotten = Object.keys(kind.keys).filter((key) => !(key in cells));
  if (forgotten.length > 0) throw new Error(`icjs.${view}: the dossier gives no ${forgotten.join(', ')}`);
  rows.push({ kind, cells });
};

/** Plants a record: its keys as given, every other column of the contract with a canary of its own. */
export const plant = (
  rows: PlantedRow[],
  view: string,
  keys: Readonly<Record<string, unknown>>,
  more: More = {},
): Planted => {
  const kind = kindOf(view);
  const id = String(keys[kind.id]);
  const planted = [...Object.keys(kind.fields), ...Object.keys(kind.masks)].map(
    (name) => [name, more.given && name in more.given ? more.given[name] : columnCanary(kind, name, id)] as const,
  );
  const cells = { ...keys, ...Object.fromEntries(planted) };
  facts(rows, view, cells);
  const within = (fieldsOf.get(kind.type ?? '') ?? [])
    .filter((field) => holdsRecords(field) && field.name in kind.fields)
    .map((field) => [field.name, partOf(field, cells[field.name as keyof typeof cells], more)] as const);
  return madeOf(kind.type ?? '', {
    ...more,
    told: { ...cells, ...more.told },
    below: { ...Object.fromEntries(within), ...more.below },
  });
};

/** A record that is read with the row of another is judged as that one is. */
const partOf = ({ holds }: Field, value: unknown, { about = {}, traits = [] }: More): Planted =>
  madeOf(holds, { about, traits, told: value as Planted['values'] });

/** A record that no single row is: a case, a custody as an accused's, an exchange. */
export const madeOf = (type: string, more: More = {}): Planted => ({
  type,
  values: more.told ?? {},
  about: more.about ?? {},
  traits: new Set(more.traits),
  below: more.below ?? {},
  ...(more.keptBy === undefined ? {} : { keptBy: more.keptBy }),
  ...(more.askedBy === undefined ? {} : { askedBy: more.askedBy }),
  ...(more.onlyOwn ? { onlyOwn: true } : {}),
  ...(more.codeOnly ? { codeOnly: true } : {}),
  ...(more.custody ? { custody: true } : {}),
  ...(more.ofLists ? { ofLists: true } : {}),
});

/** A station, court, prison, office or laboratory: public reference data. A prison is counted where it is asked for at the door. */
export const unit = (type: string): Planted =>
  type === 'Prison' ? madeOf(type, { ofLists: true, below: { summary: null } }) : madeOf(type);

/** A unit as the door tells it: a prison with the caller's own undertrials in numbers. */
export const unitAtDoor = (type: string): Planted =>
  type === 'Prison'
    ? madeOf(type, { ofLists: true, below: { summary: madeOf('UndertrialSummary', { ofLists: true }) } })
    : unit(type);

const cellsOf = ({ kind, cells }: PlantedRow): unknown[] =>
  Object.entries({ ...kind.keys, ...kind.fields, ...kind.masks }).flatMap(([name, column]) =>
    column.columns.map((_column, at) => column.write(cells[name] ?? null)[at] ?? null),
  );

/** The statement that writes rows of one kind into their pillar's own table, and its values. */
export const insertion = (kind: RecordKind, rows: readonly PlantedRow[]): { text: string; values: unknown[] } => {
  const names = columnsOf(kind).map(({ name }) => `"${name}"`);
  const places = rows.map((_row, row) => `(${names.map((_name, at) => `$${row * names.length + at + 1}`).join(', ')})`);
  return {
    text: `insert into ${kind.pillar}."${kind.view}" (${names.join(', ')}) values ${places.join(', ')}`,
    values: rows.flatMap(cellsOf),
  };
};
