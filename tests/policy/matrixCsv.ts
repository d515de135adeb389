import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { type Matrix, PolicyError, readMatrix } from '../../src/policy/matrix.ts';

/** The shipped files of the policy, and how a test changes them. */

const file = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

export const matrixCsv = file('data-sharing-matrix.csv');
export const purposesCsv = file('purposes.csv');

export type Line = Readonly<Record<string, string>>;

export const linesOf = (csv: string): Line[] => parse(csv, { columns: true });

export const csvOf = (lines: readonly Line[]): string => {
  const [first = {}] = lines;
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [quoted(Object.keys(first)), ...lines.map((line) => quoted(Object.values(line)))].join('\n');
};

export const withLines = (changes: Readonly<Record<string, Line>>): string =>
  csvOf(linesOf(matrixCsv).map((line) => ({ ...line, ...changes[line.dataClass ?? ''] })));

export const withoutLine = (dataClass: string): string =>
  csvOf(linesOf(matrixCsv).filter((line) => line.dataClass !== dataClass));

export const withoutColumn = (column: string): string =>
  csvOf(linesOf(matrixCsv).map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== column))));

export const matrixOf = (csv: string, purposes = purposesCsv, acceptProposed = true): Matrix =>
  readMatrix(csv, purposes, { version: 'test', acceptProposed });

/** What a start that must fail says. */
export const refusal = (start: () => unknown): string => {
  try {
    start();
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    return error instanceof Error ? error.message : '';
  }
  return 'it started';
};
