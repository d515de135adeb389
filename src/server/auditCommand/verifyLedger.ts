import { anchorAt } from '../../audit/anchor.ts';
import { readExport } from '../../audit/exported.ts';
import { knownKeysAt } from '../../audit/keyFile.ts';
import { allRows, allSeals } from '../../audit/reading.ts';
import { sealKeysIn } from '../../audit/sealKeys.ts';
import { type Evidence, type Verdict, verify } from '../../audit/verify.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/postgres.ts';

/** What is verified, and with what: an export, keys and seals of other places than the installation's own. */
export type VerifyOptions = { readonly export?: string; readonly keys?: string; readonly seals?: string };

/** The second place is read first: whatever it holds then, the ledger has held before. */
const anchored = async (
  { auditSealsFile }: Config,
  { export: path, seals }: VerifyOptions,
): Promise<Evidence['anchored']> =>
  path !== undefined && seals === undefined ? null : anchorAt(seals ?? auditSealsFile).read();

/** Verifies an export, which needs no database. */
export const verifyExport = async (config: Config, path: string, options: VerifyOptions): Promise<Verdict> => {
  const keys = sealKeysIn(knownKeysAt(options.keys ?? config.auditKeysFile));
  return verify(keys, { anchored: await anchored(config, options), ...(await readExport(path)) });
};

/** Verifies the ledger where it is kept. */
export const verifyKept = async (
  config: Config,
  query: Database['query'],
  options: VerifyOptions,
): Promise<Verdict> => {
  const keys = sealKeysIn(knownKeysAt(options.keys ?? config.auditKeysFile));
  const held = await anchored(config, options);
  return verify(keys, { anchored: held, seals: await allSeals(query), rows: allRows(query) });
};
