import type { AuditRow } from '../../audit/chain.ts';
import { knownKeysAt, rotateKeyAt } from '../../audit/keyFile.ts';
import { rowsByCase, rowsBySubject } from '../../audit/reading.ts';
import { publicKeys } from '../../audit/sealKeys.ts';
import type { Verdict } from '../../audit/verify.ts';
import { CommandError } from '../../platform/command.ts';
import type { Config } from '../../platform/config.ts';
import { archiveBefore, vouchedFor } from './archive.ts';
import { caseNames } from './caseNames.ts';
import { exportTo } from './exportLedger.ts';
import { rowsText } from './rowText.ts';
import { verdictText } from './verdictText.ts';
import { verifyExport, verifyKept } from './verifyLedger.ts';
import { withLedger } from './withLedger.ts';

/** The options that a command may be given. */
export type Options = {
  readonly json?: boolean;
  readonly case?: string;
  readonly fir?: string;
  readonly cnr?: string;
  readonly limit?: string;
  readonly export?: string;
  readonly keys?: string;
  readonly seals?: string;
  readonly to?: string;
  readonly before?: string;
  readonly archive?: string;
};

/** What an operator asked. */
export type Asked = { readonly word: string; readonly options: Options; readonly config: Config };

/** An answer as a program and as a person reads it, and whether it is what one hopes for. */
export type Told = { readonly json: object; readonly text: string; readonly ok?: boolean };

/** One command of `npm run audit`. */
export type Command = {
  readonly usage: string;
  /** How many words follow it. */
  readonly words: 0 | 1;
  readonly takes: readonly (keyof Options)[];
  /** Of these options exactly one is needed. */
  readonly needsOneOf?: readonly (keyof Options)[];
  readonly tell: (asked: Asked) => Promise<Told>;
};

const NEWEST = 100;

const limitOf = ({ limit }: Options): number => Number(limit ?? NEWEST);

const rowsTold = (rows: readonly AuditRow[]): Told => ({ json: rows, text: rowsText(rows) });

const verdictTold = (verdict: Verdict): Told => ({
  json: verdict,
  text: verdictText(verdict),
  ok: verdict.findings.length === 0,
});

const verify: Command = {
  usage: 'verify [--export FILE | --archive FILE] [--keys FILE] [--seals FILE]',
  words: 0,
  takes: ['export', 'archive', 'keys', 'seals'],
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

const show: Command = {
  usage: 'show --case ID | --fir BR/PATNA/PIRBAHOR/1/2025 | --cnr CNR [--limit 100]',
  words: 0,
  takes: ['case', 'fir', 'cnr', 'limit'],
  needsOneOf: ['case', 'fir', 'cnr'],
  tell: async ({ config, options: { case: id, fir, cnr, ...options } }) => {
    const named = { ...(id ? { id } : {}), ...(fir ? { fir } : {}), ...(cnr ? { cnr } : {}) };
    const rows = await withLedger(config, async (database) =>
      rowsByCase(database.query, await caseNames(database, named), limitOf(options)),
    );
    return rowsTold(rows);
  },
};

const by: Command = {
  usage: 'by SUBJECT [--limit 100]',
  words: 1,
  takes: ['limit'],
  tell: async ({ word, config, options }) => {
    const rows = await withLedger(config, ({ query }, { partyHash }) =>
      rowsBySubject(query, [word, partyHash(word)], limitOf(options)),
    );
    return rowsTold(rows);
  },
};

const exporting: Command = {
  usage: 'export --to FILE',
  words: 0,
  takes: ['to'],
  needsOneOf: ['to'],
  tell: async ({ config, options: { to = '' } }) => {
    const sha256 = await withLedger(config, ({ query }) => exportTo(to, query));
    return { json: { file: to, sha256 }, text: `The ledger is in ${to}, SHA-256 ${sha256}.` };
  },
};

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const archive: Command = {
  usage: 'archive --before 2026-05-01 --to FILE',
  words: 0,
  takes: ['before', 'to'],
  needsOneOf: ['to'],
  tell: async ({ config, options: { before = '', to = '' } }) => {
    if (!isDay(before)) throw new CommandError('Say before which day: --before 2026-05-01');
    const json = await withLedger(config, (database) => archiveBefore(config, database, `${before}T00:00:00Z`, to));
    return { json, text: `What was older is in ${to}, SHA-256 ${json.sha256}; seal ${json.seal} vouches for it.` };
  },
};

const verifyArchive = async ({ config, options }: Asked, path: string): Promise<Told> => {
  const seal = await vouchedFor(config, { ...options, archive: path });
  const text = seal
    ? `Seal ${seal.number} of ${seal.at} vouches for this archive.`
    : 'No seal vouches for this archive.';
  return { json: { seal }, text, ok: seal !== null };
};

const keys: Command = {
  usage: 'keys',
  words: 0,
  takes: [],
  tell: async ({ config }) => {
    const known = publicKeys(knownKeysAt(config.auditKeysFile));
    return { json: known, text: JSON.stringify(known, null, 2) };
  },
};

const rotateKey: Command = {
  usage: 'rotate-key',
  words: 0,
  takes: [],
  tell: async ({ config }) => {
    const made = publicKeys(await rotateKeyAt(config.auditKeysFile));
    return { json: made, text: `Key ${made.keys[0]?.kid} seals from the next start of each gateway on.` };
  },
};

/** The commands, by name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ verify, show, by, export: exporting, archive, keys, 'rotate-key': rotateKey }),
);
