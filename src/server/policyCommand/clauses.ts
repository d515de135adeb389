import type { Role } from '../../core/roles.ts';
import type { Cell } from '../../policy/matrix.ts';
import type { FieldDeclaration } from '../declarations.ts';
import type { FieldAccess, KindAccess } from './access.ts';
import { type AccessName, accessWords } from './accessWords.ts';
import { whenWords } from './conditions.ts';

/** A row with what it says to the role that is asked about. */
export type DecidingRow = { readonly row: number; readonly dataClass: string; readonly cell: Cell };

/** One sentence of the policy: what a role gets of a field, and of which kinds of record. */
export type Clause = {
  readonly access: AccessName;
  readonly words: string;
  /** Null where it holds for every kind of record that no other clause names. */
  readonly when: string | null;
  readonly rows: readonly DecidingRow[];
};

const decidingRows = (role: Role, kinds: readonly KindAccess[]): DecidingRow[] => {
  const rows = new Map(kinds.flatMap((kind) => kind.rows).map((row) => [row.number, row]));
  return [...rows.values()]
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, dataClass, cells }) => ({ row: number, dataClass, cell: cells[role] }));
};

/** What a role gets of a field: the ordinary record first, then each kind that is answered otherwise. */
export const clausesOf = (role: Role, field: FieldDeclaration, { kinds, dimensions }: FieldAccess): Clause[] => {
  const groups = [...Map.groupBy(kinds, (kind) => accessWords(role, field, kind).words).values()];
  return groups.flatMap((group, at) => {
    const [first] = group;
    if (!first) return [];
    const told = group.map(({ kind }) => kind);
    return [
      {
        ...accessWords(role, field, first),
        when: at === 0 ? null : whenWords(told, dimensions),
        rows: decidingRows(role, group),
      },
    ];
  });
};

const rowWords = ({ row, cell }: DecidingRow): string => `row ${row}: ${cell}`;

/** A clause as it is read. */
export const clauseText = ({ when, words, rows }: Clause): string =>
  `${when === null ? '' : `${when}: `}${words} (${rows.map(rowWords).join(', ')})`;
