import { createHash } from 'node:crypto';
import { type Column, columnNames } from './column.ts';
import type { PillarStatement } from './question.ts';
import type { RecordKind } from './record.ts';

/** What a role may ever see of a record: whether a field's value, or a field's mask, could be answered to it. */
export type Visible = {
  readonly mayAllow: (coordinate: string) => boolean;
  readonly mayMask: (coordinate: string) => boolean;
};

/** A statement with the fields that its columns make, in order. */
export type Selection = PillarStatement & {
  /** Where a row has the key by which it was asked for. */
  readonly keyAt: number;
  readonly fields: readonly { readonly name: string; readonly column: Column<unknown> }[];
};

const coordinateOf = (record: RecordKind, field: string): string =>
  field.includes('.') ? field : `${record.type}.${field}`;

const fed = (record: RecordKind, column: string): readonly string[] =>
  (record.feeds[column] ?? [column]).map((field) => coordinateOf(record, field));

/** The fields that this role's statement reads: keys always, content and masks only where they could be answered. */
export const readableFields = (record: RecordKind, visible: Visible): string[] => [
  ...Object.keys(record.keys),
  ...Object.keys(record.fields).filter((field) => fed(record, field).some(visible.mayAllow)),
  ...Object.keys(record.masks).filter((mask) => fed(record, mask).some(visible.mayMask)),
];

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const columnFor = (record: RecordKind, field: string): Column<unknown> => {
  const column = record.keys[field] ?? record.fields[field] ?? record.masks[field];
  if (!column) throw new Error(`icjs.${record.view} has no field ${field}`);
  return column;
};

const keyColumn = (record: RecordKind, key: string): string => columnNames(key, columnFor(record, key))[0] ?? key;

const positionOf = (fields: Selection['fields'], key: string): number => {
  const at = fields.findIndex(({ name }) => name === key);
  if (at < 0) throw new Error(`the statement does not select ${key}`);
  return fields.slice(0, at).reduce((position, { column }) => position + column.columns.length, 0);
};

/**
 * The one statement text that a role uses to read a kind of record by a key: denied columns never leave their database.
 * With a limit the newest rows of each key are read, however many keys a batch has.
 */
const selectionFor = (record: RecordKind, key: string, visible: Visible, limited: boolean): Selection => {
  const order = record.by[key];
  if (order === undefined)
    throw new Error(`icjs.${record.view} is not read by ${key}: the contract has no index for it`);
  const fields = readableFields(record, visible).map((name) => ({ name, column: columnFor(record, name) }));
  const names = fields.flatMap(({ name, column }) => columnNames(name, column));
  const columns = quoted(names);
  const from = `icjs."${record.view}"`;
  const byColumn = keyColumn(record, key);
  const by = quoted([byColumn]);
  const text = limited
    ? `select ${columns} from unnest($1::text[]) as asked(asked_key) cross join lateral (select ${columns} from ${from} where ${by} = asked_key order by ${order} limit $2) as found`
    : `select ${columns} from ${from} where ${by} = any($1::text[]) order by ${order}`;
  const question = { asks: 'ROWS', view: record.view, columns: names, by: byColumn, order, limited } as const;
  return {
    name: createHash('sha256').update(text).digest('hex').slice(0, 32),
    text,
    inCompany: true,
    fields,
    question,
    keyAt: positionOf(fields, key),
  };
};

/** The statements of one role class, each written once. */
export type Selections = (record: RecordKind, key: string, limited: boolean) => Selection;

/** What a role class reads with. As many as the contract has records and keys: no caller adds to them. */
export const createSelections = (visible: Visible): Selections => {
  const written = new Map<string, Selection>();
  return (record, key, limited) => {
    const name = `${record.pillar}.${record.view}.${key}.${limited}`;
    const selection = written.get(name) ?? selectionFor(record, key, visible, limited);
    written.set(name, selection);
    return selection;
  };
};
