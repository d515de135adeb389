import { anchorAt } from '../../src/audit/anchor.ts';
import { entryIn } from '../../src/audit/entry.ts';
import { knownKeysAt } from '../../src/audit/keyFile.ts';
import { allRows, allSeals } from '../../src/audit/reading.ts';
import { sealKeysIn } from '../../src/audit/sealKeys.ts';
import { type Verdict, verify } from '../../src/audit/verify.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { testKey } from '../support/template.ts';
import type { Received } from './clients.ts';
import { ledgerFiles, type Place } from './gatewayProcess.ts';

/** What the ledger says of what clients received. */
export type Evidence = {
  readonly entries: number;
  /** Answers, whole or in part, without an entry. */
  readonly unrecorded: readonly string[];
  /** Answers whose entry is of another answer. */
  readonly different: readonly string[];
  readonly verdict: Verdict;
};

const { response: hashOf } = keyedHashes(testKey).ledgerHashes;

/** The hash of each answer that has an entry, by request. */
const recordedIn = async (query: Database['query']): Promise<Map<string, string>> => {
  const recorded = new Map<string, string>();
  for await (const { body } of allRows(query)) {
    const entry = entryIn(body);
    if (entry?.kind === 'OPERATION') recorded.set(entry.request, entry.responseHash);
  }
  return recorded;
};

/** Holds the ledger of a place against what clients received there. */
export const evidenceOf = async (place: Place, received: readonly Received[]): Promise<Evidence> => {
  const { keysFile, sealsFile } = ledgerFiles(place);
  const database = openDatabase(place.owners.gateway, { application: 'tests', statementTimeoutMs: 60_000 });
  const { query } = database;
  try {
    const recorded = await recordedIn(query);
    const anchored = await anchorAt(sealsFile).read();
    const evidence = { anchored, seals: await allSeals(query), rows: allRows(query) };
    return {
      entries: recorded.size,
      unrecorded: received.filter(({ requestId }) => !recorded.has(requestId)).map(({ requestId }) => requestId),
      different: received
        .filter(({ requestId, text }) => text !== null && recorded.get(requestId) !== hashOf(text))
        .map(({ requestId }) => requestId),
      verdict: await verify(sealKeysIn(knownKeysAt(keysFile)), evidence),
    };
  } finally {
    await database.close();
  }
};
