import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Purpose, purposes } from '../core/purposes.ts';
import { type Role, roles } from '../core/roles.ts';

/** The cells of the data sharing matrix: what one role may do with one class of data. */
export const cells = ['F', 'O', 'OM', 'M', 'MX', 'S', 'A', 'R', 'X', 'NONE'] as const;

export type Cell = (typeof cells)[number];

/** A row of the matrix: a class of data, what each role may do with it, and why. */
export type MatrixRow = {
  readonly number: number;
  readonly dataClass: string;
  readonly title: { readonly en: string; readonly hi: string };
  readonly cells: Readonly<Record<Role, Cell>>;
  readonly basis: { readonly en: string; readonly hi: string };
  readonly why: string;
  /** Whether the very existence of such data is secret from a role that may not read it. */
  readonly secret: boolean;
  readonly status: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN';
};

/** The matrix as one version of its file has it, and which purposes each role may state. */
export type Matrix = {
  readonly version: string;
  readonly rows: ReadonlyMap<string, MatrixRow>;
  readonly purposes: ReadonlyMap<Role, ReadonlySet<Purpose>>;
};

/** A policy that is incomplete or not understood. The gateway does not start with it. */
export class PolicyError extends Error {}

const cell = z.enum(cells);

const rowShape = z.object({
  row: z.coerce.number().int().positive(),
  dataClass: z.string().regex(/^[A-Z0-9_]+$/),
  title: z.string().min(1),
  titleHi: z.string().min(1),
  basis: z.string().min(1),
  basisHi: z.string().min(1),
  why: z.string().min(1),
  secret: z.enum(['', 'YES']),
  status: z.enum(['PROPOSED', 'APPROVED', 'WITHDRAWN']),
  ...(Object.fromEntries(roles.map((role) => [role, cell])) as Record<Role, typeof cell>),
});

const purposeShape = z.object({ role: z.enum(roles), purpose: z.enum(purposes), why: z.string().min(1) });

const linesOf = (text: string, file: string): unknown[] => {
  try {
    return parse(text, { columns: true, skip_empty_lines: true });
  } catch (error) {
    throw new PolicyError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
};

const records = <T>(shape: z.ZodType<T>, text: string, file: string): T[] => {
  return linesOf(text, file).map((line, index) => {
    const parsed = shape.safeParse(line);
    if (parsed.success) return parsed.data;
    throw new PolicyError(
      `${file} line ${index + 2}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  });
};

const toRow = (line: z.infer<typeof rowShape>): MatrixRow => ({
  number: line.row,
  dataClass: line.dataClass,
  title: { en: line.title, hi: line.titleHi },
  cells: Object.fromEntries(roles.map((role) => [role, line[role]])) as Record<Role, Cell>,
  basis: { en: line.basis, hi: line.basisHi },
  why: line.why,
  secret: line.secret === 'YES',
  status: line.status,
});

const inForce = (row: MatrixRow, acceptProposed: boolean): boolean =>
  row.status === 'APPROVED' || (row.status === 'PROPOSED' && acceptProposed);

/** A row that is not in force denies everybody: silence never permits. */
export const denyAll = (row: MatrixRow): MatrixRow => ({
  ...row,
  cells: Object.fromEntries(roles.map((role) => [role, 'NONE'])) as Record<Role, Cell>,
});

/**
 * Reads the two files of the policy.
 * @throws PolicyError naming the line that is missing, repeated or outside the vocabulary.
 */
export const readMatrix = (
  matrixCsv: string,
  purposesCsv: string,
  { version, acceptProposed }: { version: string; acceptProposed: boolean },
): Matrix => {
  const rows = records(rowShape, matrixCsv, 'data-sharing-matrix.csv').map(toRow);
  const repeated = rows.filter(
    (row, index) =>
      rows.findIndex(({ dataClass, number }) => dataClass === row.dataClass || number === row.number) !== index,
  );
  if (repeated.length > 0)
    throw new PolicyError(`data-sharing-matrix.csv repeats ${repeated.map(({ dataClass }) => dataClass).join(', ')}`);
  const pairs = records(purposeShape, purposesCsv, 'purposes.csv');
  const idle = roles.filter((role) => !pairs.some((pair) => pair.role === role));
  if (idle.length > 0) throw new PolicyError(`purposes.csv has no purpose for ${idle.join(', ')}`);
  return {
    version,
    rows: new Map(rows.map((row) => [row.dataClass, inForce(row, acceptProposed) ? row : denyAll(row)])),
    purposes: new Map(
      roles.map((role) => [role, new Set(pairs.filter((pair) => pair.role === role).map(({ purpose }) => purpose))]),
    ),
  };
};
