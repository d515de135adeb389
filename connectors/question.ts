import type { Statement } from '../src/platform/postgres.ts';

/** What a statement asks of a pillar, for one that has no SQL to ask it in. */
export type Question =
  /** Rows of a view by a key: values are the keys and, with `limited`, how many rows of each. */
  | {
      readonly asks: 'ROWS';
      readonly view: string;
      readonly columns: readonly string[];
      readonly by: string;
      readonly order: string;
      readonly limited: boolean;
    }
  /** Every row of a view of units: public reference data, thousands at most. */
  | { readonly asks: 'UNITS'; readonly view: string; readonly columns: readonly string[] }
  /** Changes after a place in the feed: values are the place and how many. */
  | { readonly asks: 'CHANGES' }
  /** The newest place in the feed, and how many changes lie after one. */
  | { readonly asks: 'PROGRESS' }
  /** The instant up to which the copy is complete. */
  | { readonly asks: 'AS_OF' }
  /** Which columns there are, and whether they may be read. */
  | { readonly asks: 'CONTRACT' };

/** A statement for a pillar: in SQL, and in words for a pillar that speaks HTTP. The gateway asks a pillar nothing else. */
export type PillarStatement = Statement & { readonly question: Question };

/** Gives a statement its meaning. */
export const asking = (statement: Statement, question: Question): PillarStatement => ({ ...statement, question });

/** What a statement asks; null of one that only SQL can say. */
export const questionOf = (statement: Statement): Question | null =>
  'question' in statement ? (statement as PillarStatement).question : null;
