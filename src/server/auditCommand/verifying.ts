import { vouchedFor } from './archive.ts';
import type { Asked, Command, Told } from './command.ts';
import { verdictText } from './verdictText.ts';
import { type StampedVerdict, verifyExport, verifyKept } from './verifyLedger.ts';
import { withLedger } from './withLedger.ts';

const verdictTold = (verdict: StampedVerdict): Told => ({
  json: verdict,
  text: verdictText(verdict),
  ok: verdict.findings.length === 0,
});

const verifyArchive = async ({ config, options }: Asked, path: string): Promise<Told> => {
  const seal = await vouchedFor(config, { ...options, archive: path });
  const text = seal
    ? `Seal ${seal.number} of ${seal.at} vouches for this archive.`
    : 'No seal vouches for this archive.';
  return { json: { seal }, text, ok: seal !== null };
};

/** Verifies the ledger, an export of it, or an archive. */
export const verify: Command = {
  usage: 'verify [--export FILE | --archive FILE] [--keys FILE] [--seals FILE] [--authorities FILE]',
  words: 0,
  takes: ['export', 'archive', 'keys', 'seals', 'authorities'],
  tell: async (asked) => {
    const { config, options } = asked;
    if (options.archive !== undefined) return verifyArchive(asked, options.archive);
    return verdictTold(
      options.export === undefined
        ? await withLedger(config, ({ query }) => verifyKept(config, query, options))
        : await verifyExport(config, options.export, options),
    );
  },
};
