import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CommandError } from '../platform/command.ts';
import type { Database } from '../platform/postgres.ts';
import type { AuditRow } from './chain.ts';
import { allRows, allSeals } from './reading.ts';
import type { KeptSeal, SealedHead } from './seal.ts';

const row = z.object({
  writer: z.string(),
  sequence: z.number(),
  at: z.string(),
  body: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
const seal = z.object({ number: z.number(), jws: z.string() });
const line = z.union([row, seal]);

const parsed = (text: string, number: number): AuditRow | KeptSeal => {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`Line ${number} of the export is neither an entry nor a seal.`);
  }
};

/**
 * A ledger as lines of JSON, seals first: whoever reads it knows what was sealed before the entries come. Where `upTo` says how far, of each
 * chain the beginning alone.
 */
export async function* exportLines(query: Database['query'], upTo?: readonly SealedHead[]): AsyncGenerator<string> {
  const lasts = upTo && new Map(upTo.map(([writer, sequence]) => [writer, sequence]));
  for (const one of await allSeals(query)) yield `${JSON.stringify(one)}\n`;
  for await (const one of allRows(query))
    if (!lasts || one.sequence <= (lasts.get(one.writer) ?? 0)) yield `${JSON.stringify(one)}\n`;
}

/** Reads an export, line by line. */
async function* linesIn(path: string): AsyncGenerator<AuditRow | KeptSeal> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const text of lines) yield parsed(text, ++number);
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError('The export cannot be read.');
  }
}

/** The seals of an export, and its entries. */
export const readExport = async (
  path: string,
): Promise<{ readonly seals: KeptSeal[]; readonly rows: AsyncGenerator<AuditRow> }> => {
  const seals: KeptSeal[] = [];
  for await (const one of linesIn(path)) {
    if (!('jws' in one)) break;
    seals.push(one);
  }
  async function* rows(): AsyncGenerator<AuditRow> {
    for await (const one of linesIn(path)) if ('body' in one) yield one;
  }
  return { seals, rows: rows() };
};
