import { fields, PART } from './declared.ts';
import { cellOf, numberOf, rowNumbered, rowsOf } from './oracle.ts';
import { type Coverage, compare, cover, type Seen } from './seen.ts';

// What `me` tells: row 85 is everybody's own, and the permissions are the matrix in words.

const accessOf: Readonly<Record<string, string>> = {
  F: 'FULL',
  O: 'OWN',
  OM: 'OWN_ELSE_MASKED',
  M: 'MASKED',
  MX: 'MASKED_UNTIL_DIRECTED',
  S: 'STATUS',
  A: 'AGGREGATE',
  R: 'REQUESTED',
  X: 'TRIGGER',
  NONE: 'NONE',
};

const unreadable: ReadonlySet<string> = new Set(['X', 'NONE', 'A']);

/** One line a field and row. A secret row that the role cannot read, and no trigger opens, is not among them. */
const permissionsOf = (role: string, granted: boolean): string[] =>
  fields
    .filter(({ type, dataClass }) => !['Query', 'Mutation'].includes(type) && dataClass !== PART)
    .flatMap(({ coordinate, dataClass }) =>
      rowsOf(dataClass).map((row) => ({ coordinate, row, cell: cellOf(role, row) })),
    )
    .filter(({ row, cell }) => !rowNumbered(row).secret || !unreadable.has(cell) || (granted && cell === 'X'))
    .map(({ coordinate, row, cell }) => `${coordinate} row ${row} ${rowNumbered(row).dataClass} ${accessOf[cell]}`)
    .toSorted();

type Permission = {
  readonly type: string;
  readonly field: string;
  readonly matrixRow: number;
  readonly dataClass: string;
  readonly access: string;
};

type Me = {
  readonly role: string;
  readonly permissions: readonly Permission[];
  readonly grants: readonly { readonly reference: string }[];
  readonly notices: readonly object[];
};

const ofOneself: ReadonlySet<string> = new Set(['Me', 'Permission', 'Basis', 'Jurisdiction']);

/** `held` are the orders that the caller's office holds, by their numbers. */
export const walkOneself = (seen: Seen, coverage: Coverage, role: string, held: readonly string[], me: Me): void => {
  cover(coverage, 'Query.me', ...fields.filter(({ type }) => ofOneself.has(type)).map(({ coordinate }) => coordinate));
  // Everybody's own and nobody else's: there is no door at which it could be denied.
  coverage.allowed.add(numberOf('ONESELF'));
  const told = me.permissions
    .map(({ type, field, matrixRow, dataClass, access }) => `${type}.${field} row ${matrixRow} ${dataClass} ${access}`)
    .toSorted();
  const expected = permissionsOf(role, held.length > 0);
  const orders = me.grants.map(({ reference }) => reference).toSorted();
  compare(seen, 'me.grants', orders, held.toSorted());
  compare(seen, 'me.notices', me.notices, []);
  compare(seen, 'me.role', me.role, role);
  compare(
    seen,
    'me.permissions beyond the matrix',
    told.filter((one) => !expected.includes(one)),
    [],
  );
  compare(
    seen,
    'me.permissions left out',
    expected.filter((one) => !told.includes(one)),
    [],
  );
};
