import { columnNames } from '../../../connectors/column.ts';
import type { Selection } from '../../../connectors/statement.ts';
import type { Entry } from '../../index/entry.ts';
import { behind, sourceNamed } from '../../index/read.ts';
import type { KeyedDatabase } from '../../platform/batching.ts';
import type { CourtFile, FactsRow } from './cisRecord.ts';

/** What the courts' reader made of a file. */
export type Reading = {
  readonly entries: readonly Entry[];
  /** Items that are no case: lists of States, of districts, of courts. */
  readonly others: number;
  /** Records whose number is no case number record, or is told twice. */
  readonly unnumbered: number;
  /** Records that the reader refused, by field and reason. */
  readonly unreadable: ReadonlyMap<string, number>;
};

/** A file in the place of the courts' database: it answers the reader's own read by keys. */
const inPlaceOf = (rows: ReadonlyMap<unknown, FactsRow>): Pick<KeyedDatabase, 'byKey'> => ({
  byKey: async ({ statement, keys }) => {
    const columns = (statement as Selection).fields.flatMap(({ name, column }) => columnNames(name, column));
    return keys.map((key) => {
      const row = rows.get(key);
      return row ? [columns.map((column) => row[column] ?? null)] : [];
    });
  },
});

/** Reads a file's records with the reader that reads the courts' own views. */
export const readCourtFile = async ({ rows, others }: CourtFile): Promise<Reading> => {
  const numbered = new Map(rows.flatMap((row) => (row.cnr === null ? [] : [[row.cnr, row] as const])));
  const source = sourceNamed('courts', 'court_case_facts', (subject) => subject);
  if (!source) throw new Error('the courts have no view of facts');
  const unreadable = new Map<string, number>();
  const courts = inPlaceOf(numbered);
  const { entries } = await behind({ courts }, source, [...numbered.keys()].map(String), {
    asked: () => undefined,
    failed: (_pillar, error) => {
      throw error;
    },
    unreadable: (_pillar, _view, _key, field, reason) => {
      const fault = `${field}: ${reason}`;
      unreadable.set(fault, (unreadable.get(fault) ?? 0) + 1);
    },
  });
  return { entries, others, unnumbered: rows.length - numbered.size, unreadable };
};
