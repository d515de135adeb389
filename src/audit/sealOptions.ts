import type { Config } from '../platform/config.ts';
import { anchorAt } from './anchor.ts';
import { keysAt } from './keyFile.ts';
import type { SealOptions } from './sealing.ts';
import { sealKeysIn } from './sealKeys.ts';
import { stampsOf } from './stamps.ts';

type Place = Pick<Config, 'auditKeysFile' | 'auditSealsFile' | 'auditSealSeconds'> &
  Partial<Pick<Config, 'auditTimestamps'>>;

/** How this installation seals its ledger, as it is set. */
export const sealOptionsOf = async ({
  auditKeysFile,
  auditSealsFile,
  auditSealSeconds,
  auditTimestamps = null,
}: Place): Promise<SealOptions> => ({
  keys: sealKeysIn(await keysAt(auditKeysFile)),
  anchor: anchorAt(auditSealsFile),
  everyMs: auditSealSeconds * 1_000,
  stamps: auditTimestamps && {
    authority: auditTimestamps,
    stamps: stampsOf(auditSealsFile),
    everyMs: auditTimestamps.everySeconds * 1_000,
  },
});
