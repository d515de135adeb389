import { anchorAt } from '../../audit/anchor.ts';
import { readExport } from '../../audit/exported.ts';
import { knownKeysAt } from '../../audit/keyFile.ts';
import { allRows, allSeals } from '../../audit/reading.ts';
import { sealKeysIn } from '../../audit/sealKeys.ts';
import { stampsOf } from '../../audit/stamps.ts';
import { type Evidence, type Verdict, verify } from '../../audit/verify.ts';
import { type Stamped, verifyStamps } from '../../audit/verifyStamps.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/postgres.ts';
import { timeStamped } from '../../platform/timestamps.ts';

/** What is verified, and with what: an export, keys and seals of other places than the installation's own. */
export type VerifyOptions = {
  readonly export?: string;
  readonly keys?: string;
  readonly seals?: string;
  /** Who vouches for time-stamps: without, none is looked at. */
  readonly authorities?: string;
};

/** What was found, also of time-stamps where somebody is known who vouches for them. */
export type StampedVerdict = Verdict & { readonly stamps?: Omit<Stamped, 'findings'> | null };

/** The second place is read first: whatever it holds then, the ledger has held before. */
const anchored = async (
  { auditSealsFile }: Config,
  { export: path, seals }: VerifyOptions,
): Promise<Evidence['anchored']> =>
  path !== undefined && seals === undefined ? null : anchorAt(seals ?? auditSealsFile).read();

/** Adds what time-stamps prove: they stand beside the second place. */
const withStamps = async (
  config: Config,
  options: VerifyOptions,
  verdict: Verdict,
  { seals, anchored: held }: Pick<Evidence, 'seals' | 'anchored'>,
): Promise<StampedVerdict> => {
  const authorities = options.authorities ?? config.auditTimestamps?.authoritiesFile;
  if (authorities === undefined || held === null) return { ...verdict, stamps: null };
  const stamps = await stampsOf(options.seals ?? config.auditSealsFile).read();
  const timeOf = (answer: Buffer, sha256: Buffer) => timeStamped(answer, sha256, authorities);
  const { findings, ...stamped } = await verifyStamps([...seals, ...held], stamps, timeOf);
  return { ...verdict, findings: [...verdict.findings, ...findings], stamps: stamped };
};

/** Verifies an export, which needs no database. */
export const verifyExport = async (config: Config, path: string, options: VerifyOptions): Promise<StampedVerdict> => {
  const keys = sealKeysIn(knownKeysAt(options.keys ?? config.auditKeysFile));
  const evidence = { anchored: await anchored(config, options), ...(await readExport(path)) };
  return withStamps(config, options, await verify(keys, evidence), evidence);
};

/** Verifies the ledger where it is kept. */
export const verifyKept = async (
  config: Config,
  query: Database['query'],
  options: VerifyOptions,
): Promise<StampedVerdict> => {
  const keys = sealKeysIn(knownKeysAt(options.keys ?? config.auditKeysFile));
  const held = await anchored(config, options);
  const evidence = { anchored: held, seals: await allSeals(query), rows: allRows(query) };
  return withStamps(config, options, await verify(keys, evidence), evidence);
};
