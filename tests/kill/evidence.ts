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
  readonly unrecorded: readonly Received[];
  /** Refusals that say that they could not be recorded, and nothing else. */
  readonly refused: number;
  /** Answers whose entry is of another answer. */
  readonly different: readonly string[];
  readonly verdict: Verdict;
};

const { response: hashOf } = keyedHashes(testKey).ledgerHashes;

/** All that may be said without an entry. */
const REFUSAL =
  '{"errors":[{"message":"The answer could not be recorded.","extensions":{"code":"AUDIT_UNAVAILABLE"}}]}';

/** Whether nothing was said but that it could not be recorded; of an answer that broke off, its status alone has reached anybody. */
const isRefusal = ({ status, text }: Received): boolean => status === 503 && (text === null || text === REFUSAL);

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
  const answers = received.filter((one) => !isRefusal(one));
  const { keysFile, sealsFile } = ledgerFiles(place);
  const database = openDatabase(place.owners.gateway, { application: 'tests', statementTimeoutMs: 60_000 });
  const { query } = database;
  try {
    const recorded = await recordedIn(query);
    const anchored = await anchorAt(sealsFile).read();
    const evidence = { anchored, seals: await allSeals(query), rows: allRows(query) };
    return {
      entries: recorded.size,
      unrecorded: answers.filter(({ requestId }) => !recorded.has(requestId)),
      refused: received.length - answers.length,
      different: answers
        .filter(({ requestId, text }) => text !== null && recorded.get(requestId) !== hashOf(text))
        .map(({ requestId }) => requestId),
      verdict: await verify(sealKeysIn(knownKeysAt(keysFile)), evidence),
    };
  } finally {
    await database.close();
  }
};
