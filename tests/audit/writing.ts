import { createLedger } from '../../src/audit/ledger.ts';
import { createAuditStore } from '../../src/audit/store.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { entryOf } from './sealed.ts';

/** A process that writes a ledger: `node tests/audit/writing.ts <database> <entries>`, ten at a time, and prints each that was written. */

const [, , url = '', count = '0'] = process.argv;
const database = openDatabase(url, { application: 'tests' });
const ledger = createLedger({
  store: createAuditStore(database),
  log: createLog('silent'),
  now: () => new Date(),
  waitMs: 0,
});

const write = async (request: string): Promise<void> => {
  await ledger.append(entryOf(request));
  console.info(request);
};

for (let at = 0; at < Number(count); at += 10)
  await Promise.all(Array.from({ length: 10 }, (_, more) => write(`${process.pid}.${at + more}`)));
await ledger.close();
await database.close();
