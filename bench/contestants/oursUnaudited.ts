import { substitute } from '../off/substitute.ts';

/** Ours, and no entry of an answer is made or written: what remains of the difference to ours is the audit. Bench only. */
substitute({
  'src/audit/ledger.ts': 'bench/off/ledger.ts',
  'src/server/ledgerDoor.ts': 'bench/off/ledgerDoor.ts',
});
await import('./ours.ts');
