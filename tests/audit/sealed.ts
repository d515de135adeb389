import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorAt } from '../../src/audit/anchor.ts';
import type { OperationEntry } from '../../src/audit/entry.ts';
import { keysAt } from '../../src/audit/keyFile.ts';
import { createLedger, type Ledger } from '../../src/audit/ledger.ts';
import { allRows, allSeals } from '../../src/audit/reading.ts';
import { createSealing } from '../../src/audit/sealing.ts';
import { type SealKeys, sealKeysIn } from '../../src/audit/sealKeys.ts';
import { createAuditStore } from '../../src/audit/store.ts';
import { type Verdict, verify } from '../../src/audit/verify.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDatabase, type Pool } from '../../src/platform/postgres.ts';

/** An entry as the gateway writes them, of one request. */
export const entryOf = (request: string): OperationEntry => ({
  kind: 'OPERATION',
  door: 'HTTP',
  request,
  receivedAt: '2026-11-20T06:30:00.000Z',
  by: {
    subject: 'PP-PATNA-001',
    institution: 'prosecution',
    role: 'PUBLIC_PROSECUTOR',
    posting: { state: 'BR' },
    purpose: 'PROSECUTION',
  },
  operation: { type: 'query', name: 'CaseDossier', documentHash: 'd', variablesHash: 'v' },
  outcome: 'ANSWERED',
  status: 200,
  errors: [],
  hashKey: 'k',
  responseHash: 'r',
  matrixVersion: 'm',
  rows: [1],
  cases: ['FIR:BR.PATNA.PIRBAHOR.2025.1'],
  records: { 'police.fir': ['1'] },
  fields: { Fir: ['sections'] },
  masked: [],
  withheld: [],
  pillars: [],
  unlinked: [],
  grants: [],
});

/** A ledger with a clock of its own, whose processes and seals a test makes one by one. */
export type Kept = {
  readonly database: Pool;
  readonly keys: SealKeys;
  readonly keysFile: string;
  readonly sealsFile: string;
  /** Begins a chain. */
  readonly process: () => Ledger;
  /** Seals what there is, as the process of this ledger. */
  readonly seal: (ledger: Ledger) => Promise<void>;
  /** Lets time go by. */
  readonly pass: (minutes: number) => void;
  readonly verify: (query?: Pool['query']) => Promise<Verdict>;
};

/** Opens the ledger of a gateway's database. */
export const openLedger = async (url: string, from = '2026-11-20T06:30:00.000Z'): Promise<Kept> => {
  const database = openDatabase(url, { application: 'tests', connections: 4 });
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'));
  const [keysFile, sealsFile] = [join(directory, 'keys.json'), join(directory, 'seals')];
  const keys = sealKeysIn(await keysAt(keysFile));
  const anchor = anchorAt(sealsFile);
  let at = Date.parse(from);
  const now = () => new Date(at);
  const log = createLog('silent');
  return {
    database,
    keys,
    keysFile,
    sealsFile,
    process: () => createLedger({ store: createAuditStore(database), log, now, waitMs: 0 }),
    seal: (ledger) => createSealing({ database, ledger, keys, anchor, log, now, everyMs: 60_000 }).seal(),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
    verify: async (query = database.query) => {
      const anchored = await anchor.read();
      return verify(keys, { anchored, seals: await allSeals(query), rows: allRows(query) });
    },
  };
};
