import { readFileSync } from 'node:fs';
import { parse as readCsv } from 'csv-parse/sync';
import { Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/core/roles.ts';
import { matrixDocument, matrixFile } from '../../src/server/matrixDocument.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';

const document = readFileSync(matrixFile, 'utf8');

const contractHeadings = [
  'SHO',
  'IO',
  'SP',
  'CRB',
  'PP',
  'DOP',
  'JS',
  'PH',
  'MO',
  'DL',
  'JU',
  'RG',
  'FX',
  'FD',
  'PB',
  'CZ',
  'AD',
  'AU',
];

const csv: Record<string, string>[] = readCsv(
  readFileSync(new URL('../../schema/data-sharing-matrix.csv', import.meta.url)),
  { columns: true },
);

const objectTypes = readTypeDefinitions()
  .flatMap((text) => parse(text).definitions)
  .filter(
    (one): one is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

const doors = new Set(['Query', 'Mutation']);

/** Every field of the schema with its class, read from the SDL and from nothing of ours. */
const fields = objectTypes.flatMap(({ name, fields: some = [] }) =>
  some.map((field) => {
    const data = field.directives?.find((directive) => directive.name.value === 'data');
    const dataClass = data?.arguments?.find((argument) => argument.name.value === 'class')?.value;
    return {
      type: name.value,
      field: field.name.value,
      dataClass: dataClass?.kind === Kind.ENUM ? dataClass.value : '',
    };
  }),
);

const section = (type: string): string[] => (document.split(`\n### ${type}\n`)[1]?.split('\n#')[0] ?? '').split('\n');

const cellsIn = (line: string | undefined): string[] =>
  (line ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const lineOf = (lines: readonly string[], first: string): string[] =>
  cellsIn(lines.find((line) => line.startsWith(`| ${first} |`)));

/** What a family or a part of a value shows: something, to every role. */
const anyCells: unknown[] = roles.map(() => expect.stringMatching(/./));

describe('the document of the matrix', () => {
  it('is current: `npm run matrix` would write what stands in docs/matrix.md', () => {
    expect(matrixDocument()).toBe(document);
  });

  it('names every role in its legend, with the abbreviation of the contract', () => {
    const legend = document.split('\n');
    expect(contractHeadings.map((heading) => lineOf(legend, heading)[1])).toEqual([...roles]);
  });

  const types = Map.groupBy(
    fields.filter(({ type }) => !doors.has(type)),
    ({ type }) => type,
  );

  it.each([...types])('shows every field of %s to all eighteen roles, as the matrix has it', (type, some) => {
    const lines = section(type);
    expect(lineOf(lines, 'Field').slice(-18)).toEqual(contractHeadings);
    for (const { field, dataClass } of some) {
      const cells = lineOf(lines, field).slice(5);
      const row = csv.find((line) => line.dataClass === dataClass);
      expect(cells, field).toEqual(row ? roles.map((role) => row[role]?.replace('NONE', '–')) : anyCells);
    }
  });

  it('shows to which roles each question is open', () => {
    const lines = document.split('\n');
    for (const { type, field } of fields.filter((one) => doors.has(one.type))) {
      expect(lineOf(lines, `${type}.${field}`).slice(3), field).toEqual(
        roles.map(() => expect.stringMatching(/^(?:yes|–)$/)),
      );
    }
  });

  it('says of every row what it is, its basis and why', () => {
    for (const { row = '', title = '', basis = '', why = '' } of csv) {
      expect(document).toContain(`\n| ${row} | ${title} | ${basis} | `);
      expect(document).toContain(why);
    }
  });

  it('shows a family row by row: a victim is withheld from legal aid only where the offence is sexual or the victim a child', () => {
    const name = lineOf(section('Victim'), 'name');
    expect(name.slice(0, 5)).toEqual(['name', 'VICTIM', '7/8/9', 'CONTENT', 'LABEL']);
    expect(name[5 + contractHeadings.indexOf('DL')]).toBe('O/X/X');
    expect(name[5 + contractHeadings.indexOf('SP')]).toBe('O/OM/OM');
    expect(name[5 + contractHeadings.indexOf('SHO')]).toBe('O');
  });
});
