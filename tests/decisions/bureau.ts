import type { World } from '../support/world.ts';
import type { Caller } from './callers.ts';
import { anchors, fields } from './declared.ts';
import type { Dossier } from './dossier/dossier.ts';
import { mayAsk, numberOf } from './oracle.ts';
import { type Coverage, compare, cover, type Seen } from './seen.ts';
import { inDatabase } from './world.ts';

// What a records bureau is told of records that found no counterpart: those of its own area, row 87, and nobody else of any.

const cnr = 'BRPA040099992026';

const keyOf = ({ firKey }: Dossier) => firKey as { readonly number: number; readonly year: number };

/** The candidate for what `plantUnmatched` plants. */
export const candidateOf = (dossier: Dossier): string =>
  `CNR:${cnr}=BR.PATNA.PIRBAHOR.${keyOf(dossier).year}.${keyOf(dossier).number}`;

/** A court in which nobody of the table sits names the FIR of a dossier, in a clerk's spelling. */
export const plantUnmatched = async (world: World, dossier: Dossier): Promise<void> => {
  const { number, year } = keyOf(dossier);
  await inDatabase(world.owners.courts, (client) =>
    client.query(
      `insert into courts.court_case_facts (cnr, court_id, fir_state, fir_district_text, fir_station_text, fir_number, fir_year, stage, sections, sealed, child_victim, updated_at)
        values ($1, 'PATNA-EXCISE', 'BR', 'PATNA', 'PEERBAHOR THANA', $2, $3, 'EVIDENCE', '{}', false, false, now())`,
      [cnr, number, year],
    ),
  );
  await world.gateway.indexing.catchUp();
};

const isBureau = ({ role, own }: Caller): boolean => role === 'CRIME_RECORDS_BUREAU' && own !== null;

/** The bureau of the State decides on it for the purpose of investigation; a bureau elsewhere finds no candidate; nobody else may. */
export const refusalToDecide = (caller: Caller): string | null => {
  if (caller.role !== 'CRIME_RECORDS_BUREAU') return 'FORBIDDEN';
  return isBureau(caller) ? null : 'BAD_USER_INPUT';
};

type Answered = { readonly data: Readonly<Record<string, { readonly nodes: readonly object[] } | null>> };

const rooted = (root: string): readonly string[] => anchors.get(`Query.${root}`) ?? [];

/** Of a list of the bureau: what each caller is told of what was planted. */
export const walkBureau = (
  caller: Caller,
  root: 'unmatchedRecords' | 'linkDecisions',
  seen: Seen,
  coverage: Coverage,
  { data }: Answered,
  isPlanted: (node: object) => boolean,
): void => {
  const row = numberOf('LINK_CANDIDATE');
  const list = data[root] ?? null;
  if (!mayAsk(caller.role, rooted(root))) {
    compare(seen, `${caller.name}: ${root}`, list, null);
    seen.entries.set(`Query.${root} row ${row} WITHHELD`, { count: 1, paths: new Set([root]) });
    coverage.denied.add(row);
    return;
  }
  const found = (list?.nodes ?? []).filter(isPlanted);
  compare(seen, `${caller.name}: ${root}`, found.length, isBureau(caller) ? 1 : 0);
  if (found.length === 0) return;
  coverage.allowed.add(row);
  const types = root === 'unmatchedRecords' ? ['UnmatchedRecord', 'FirAsTyped', 'LinkCandidate'] : ['LinkDecision'];
  const page = root === 'unmatchedRecords' ? 'UnmatchedRecord' : 'LinkDecision';
  const told = [...types, `${page}Edge`, `${page}Connection`];
  cover(
    coverage,
    `Query.${root}`,
    ...fields.filter(({ type }) => told.includes(type)).map(({ coordinate }) => coordinate),
  );
};
