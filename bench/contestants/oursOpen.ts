import { substitute } from '../off/substitute.ts';

/** Ours without token, policy and audit: whoever asks is believed, no door and no field is decided on, nothing is recorded. Bench only. */
substitute({
  'src/audit/ledger.ts': 'bench/off/ledger.ts',
  'src/auth/tokens.ts': 'bench/off/tokens.ts',
  'src/server/ledgerDoor.ts': 'bench/off/ledgerDoor.ts',
  'src/server/redaction.ts': 'bench/off/redaction.ts',
  'src/server/shield.ts': 'bench/off/shield.ts',
});
await import('./ours.ts');
