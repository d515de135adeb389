import type { Role } from '../../core/roles.ts';
import type { Matrix } from '../../policy/matrix.ts';
import { strictness } from './access.ts';
import type { Dimension, Kind } from './kinds.ts';

/** What a matrix decides of one kind of record: in words, and how closed, answer by answer (0 is open): as it is, and once triggers are recorded. */
export type Part = {
  readonly kind: Kind;
  readonly words: string;
  readonly closed: readonly number[];
  readonly closedOnTrigger: readonly number[];
};

/** Something that a matrix decides for a role: a field, a question, a filter, or which cases there are. */
export type Subject = {
  readonly kind: 'FIELD' | 'QUESTION' | 'INPUT' | 'REACH';
  readonly role: Role;
  readonly coordinate: string;
  /** The rows that may bear on it. */
  readonly rows: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly decide: (matrix: Matrix) => readonly Part[];
};

/** How closed something is that is open or not. */
export const closedIf = (open: boolean): number => (open ? strictness.ALLOW : strictness.WITHHOLD);
