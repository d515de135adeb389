import type { Config } from '../platform/config.ts';
import { anchorAt } from './anchor.ts';
import { keysAt } from './keyFile.ts';
import type { SealOptions } from './sealing.ts';
import { sealKeysIn } from './sealKeys.ts';

/** How this installation seals its ledger, as it is set. */
export const sealOptionsOf = async ({
  auditKeysFile,
  auditSealsFile,
  auditSealSeconds,
}: Pick<Config, 'auditKeysFile' | 'auditSealsFile' | 'auditSealSeconds'>): Promise<SealOptions> => ({
  keys: sealKeysIn(await keysAt(auditKeysFile)),
  anchor: anchorAt(auditSealsFile),
  everyMs: auditSealSeconds * 1_000,
});
