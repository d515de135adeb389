import { CommandError } from '../../platform/command.ts';
import { archiveBefore } from './archive.ts';
import type { Command } from './command.ts';
import { exportTo } from './exportLedger.ts';
import { withLedger } from './withLedger.ts';

/** Writes the ledger to a file. */
export const exporting: Command = {
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

/** Moves what is old to a file. */
export const archive: Command = {
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
