import { anchorAt } from '../../audit/anchor.ts';
import { keysAt, knownKeysAt } from '../../audit/keyFile.ts';
import { dropUpTo, headsBefore, sealOfArchive, sha256Of } from '../../audit/retention.ts';
import { makeSeal, type Retired, type Seal } from '../../audit/seal.ts';
import { anchorNew } from '../../audit/sealing.ts';
import { sealKeysIn } from '../../audit/sealKeys.ts';
import { CommandError } from '../../platform/command.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/postgres.ts';
import { exportTo } from './exportLedger.ts';
import { verifyKept } from './verifyLedger.ts';

/** What was moved to an archive. */
export type Archived = {
  readonly file: string;
  readonly sha256: string;
  readonly chains: number;
  readonly seal: number;
};

/** What somebody tampered with does not go to an archive, where a seal would vouch for it. */
const refuseTampered = async (config: Config, query: Database['query']): Promise<void> => {
  const { findings } = await verifyKept(config, query, {});
  if (findings.length > 0)
    throw new CommandError('The ledger does not verify: nothing is archived. npm run audit -- verify');
};

/**
 * Moves what was written before an instant to a file: written, signed for and dropped, in this order.
 * @throws CommandError where there is nothing, or where the ledger does not verify
 */
export const archiveBefore = async (
  config: Config,
  database: Database,
  instant: string,
  file: string,
): Promise<Archived> => {
  await refuseTampered(config, database.query);
  const heads = await headsBefore(database.query, instant);
  if (heads.length === 0) throw new CommandError('No entry is as old as that.');
  const sha256 = await exportTo(file, database.query, heads);
  const retired = heads.map((head): Retired => ({ head, file: sha256 }));
  const keys = sealKeysIn(await keysAt(config.auditKeysFile));
  const need = { database, keys, now: () => new Date() };
  const seal = await makeSeal(need, () => null, { retired, drop: dropUpTo(heads) });
  if (!seal) throw new Error('an archive without a seal');
  await anchorNew(database.query, anchorAt(config.auditSealsFile));
  return { file, sha256, chains: heads.length, seal: seal.number };
};

/** The seal that vouches for an archive; null where none of the second place does. */
export const vouchedFor = async (
  config: Config,
  { archive, keys, seals }: { readonly archive: string; readonly keys?: string; readonly seals?: string },
): Promise<Seal | null> => {
  const known = sealKeysIn(knownKeysAt(keys ?? config.auditKeysFile));
  return sealOfArchive(known, await anchorAt(seals ?? config.auditSealsFile).read(), await sha256Of(archive));
};
