import type { AuditRow } from '../../audit/chain.ts';
import { rowsByCase, rowsBySubject } from '../../audit/reading.ts';
import { caseNames } from './caseNames.ts';
import type { Command, Options, Told } from './command.ts';
import { rowsText } from './rowText.ts';
import { withLedger } from './withLedger.ts';

const NEWEST = 100;

const limitOf = ({ limit }: Options): number => Number(limit ?? NEWEST);

const rowsTold = (rows: readonly AuditRow[]): Told => ({ json: rows, text: rowsText(rows) });

/** Tells who was told what of a case. */
export const show: Command = {
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

/** Tells what somebody asked. */
export const by: Command = {
  usage: 'by SUBJECT [--limit 100]',
  words: 1,
  takes: ['limit'],
  tell: async ({ word, config, options }) => {
    const rows = await withLedger(config, ({ query }, hashes) =>
      rowsBySubject(query, [word, ...hashes.map(({ partyHash }) => partyHash(word))], limitOf(options)),
    );
    return rowsTold(rows);
  },
};
