import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Matrix, readMatrix } from '../policy/matrix.ts';

const folder = new URL('../../schema/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The SDL of every pillar, in the order of its files. */
export const readTypeDefinitions = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map(read);

/** A data sharing matrix with the purposes: one version, named after the files' content. */
export const readMatrixText = (matrix: string, acceptProposed: boolean): Matrix => {
  const purposes = read('purposes.csv');
  const version = createHash('sha256').update(matrix).update(purposes).digest('hex').slice(0, 12);
  return readMatrix(matrix, purposes, { version, acceptProposed });
};

/** The matrix that this gateway ships. */
export const readPolicyFiles = (acceptProposed: boolean): Matrix =>
  readMatrixText(read('data-sharing-matrix.csv'), acceptProposed);
