import type { Client } from 'pg';
import { type Column, columnNames, list, names, text } from '../../connectors/column.ts';
import { contracts } from '../../connectors/contract.ts';
import type { RecordKind } from '../../connectors/record.ts';
import { pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import type { World } from '../support/world.ts';

// A canary is a word that names the column in which it was planted: whoever reads it can say where the answer came from.

type Row = Readonly<Record<string, unknown>>;

const canary = (column: string): string => `Canary(${column})`;

/** The columns whose canaries stand in a text, as `pillar.view.field`. */
export const canariesIn = (found: string): string[] =>
  [...new Set([...found.matchAll(/Canary\(([\w.]+)\)/g)].map(([, column]) => column ?? ''))].toSorted();

/** The identifiers by which the index knows one case. */
const identifiersOf = (world: World, firKey: string): Promise<Set<unknown>> =>
  administer(world.owners.gateway, async (client) => {
    const { rows } = await client.query<Row>(
      "select key, source_id from thread_key where thread_id = (select thread_id from thread_key where kind = 'FIR' and key = $1)",
      [firKey],
    );
    return new Set(rows.flatMap(Object.values).filter((cell) => cell !== null));
  });

const idColumn = (record: RecordKind): string => columnNames(record.id, record.keys[record.id] ?? text)[0] ?? '';

const keyCells = (record: RecordKind, row: Row): unknown[] =>
  Object.entries(record.keys).flatMap(([field, column]) => columnNames(field, column).map((name) => row[name]));

const DAY = /^\d{4}-\d{2}-\d{2}/;

const wordsReplaced = (value: unknown, word: string): unknown => {
  if (typeof value === 'string') return DAY.test(value) ? value : word;
  if (Array.isArray(value)) return value.map((one) => wordsReplaced(one, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wordsReplaced(part, word)]));
};

/** What is written in a cell's place; undefined where the cell holds no words of anybody's choosing. */
const planted = (column: Column<unknown>, cell: unknown, word: string): unknown => {
  if (column === text || column === names) return word;
  if (column === list) return [word];
  const isJson = column.columns[0]?.type === 'jsonb' && cell !== null;
  return isJson ? JSON.stringify(wordsReplaced(cell, word)) : undefined;
};

/** The fields of a record that hold words. What a court objects to is told, though it travels with the facts. */
const wordsIn = ({ fields, keys }: RecordKind): [string, Column<unknown>][] =>
  Object.entries({ ...fields, ...(keys.objections ? { objections: keys.objections } : {}) });

const cellsFor = (record: RecordKind, row: Row): { field: string; name: string; value: unknown }[] =>
  wordsIn(record).flatMap(([field, column]) =>
    columnNames(field, column).flatMap((name) => {
      const value = planted(column, row[name], canary(`${record.pillar}.${record.view}.${field}`));
      return value === undefined ? [] : [{ field, name, value }];
    }),
  );

const plantInRow = async (client: Client, record: RecordKind, row: Row): Promise<string[]> => {
  const cells = cellsFor(record, row);
  if (cells.length === 0) return [];
  const set = cells.map(({ name }, at) => `"${name}" = $${at + 2}`).join(', ');
  await client.query(`update ${record.pillar}."${record.view}" set ${set} where "${idColumn(record)}" = $1`, [
    row[idColumn(record)],
    ...cells.map(({ value }) => value),
  ]);
  return cells.map(({ field }) => `${record.pillar}.${record.view}.${field}`);
};

/**
 * Plants a canary in every column of every pillar in which words can stand, in all rows of one case.
 * Returns the columns.
 */
export const plantCanaries = async (world: World, firKey: string): Promise<ReadonlySet<string>> => {
  const known = await identifiersOf(world, firKey);
  const found = new Set<string>();
  for (const pillar of pillars)
    await administer(world.owners[pillar], async (client) => {
      const tables = new Map<RecordKind, readonly Row[]>();
      for (const record of contracts[pillar])
        tables.set(record, (await client.query<Row>(`select * from ${pillar}."${record.view}"`)).rows);
      const ofCase = (record: RecordKind): Row[] =>
        (tables.get(record) ?? []).filter((row) => keyCells(record, row).some((cell) => known.has(cell)));
      // An arrest is found by its accused, who is found by the FIR.
      for (let before = 0; before < known.size; ) {
        before = known.size;
        for (const record of tables.keys()) for (const row of ofCase(record)) known.add(row[idColumn(record)]);
      }
      for (const record of tables.keys())
        for (const row of ofCase(record)) for (const column of await plantInRow(client, record, row)) found.add(column);
    });
  return found;
};
