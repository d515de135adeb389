import { type FirKey, firKeyText } from '../../core/firKey.ts';
import { type AskedKey, casesWithIds, findCase } from '../../index/search.ts';
import { CommandError } from '../../platform/command.ts';
import type { Database } from '../../platform/postgres.ts';
import { firFrom, type NamedCase } from '../policyCommand/caseKey.ts';

const askedKey = ({ fir, cnr }: NamedCase): AskedKey | null => {
  if (fir !== undefined) return { kind: 'FIR', key: firKeyText(firFrom(fir).value as FirKey) };
  return cnr === undefined ? null : { kind: 'CNR', key: cnr.toUpperCase() };
};

const idOf = async (index: Database, named: NamedCase, key: AskedKey | null): Promise<string> =>
  (key ? await findCase(index, [key]) : named.id) ?? '';

/**
 * The names by which the ledger knows a case: every FIR and CNR that the index has of it. One that has left the index is still found by the
 * name that was asked for.
 * @throws CommandError where a case is named by an identifier that leads to none
 */
export const caseNames = async (index: Database, named: NamedCase): Promise<string[]> => {
  const key = askedKey(named);
  const id = await idOf(index, named, key);
  const keys = (await casesWithIds(index, [id])).get(id)?.keys;
  if (!keys && !key) throw new CommandError('There is no such case.');
  const all = (['FIR', 'CNR'] as const).flatMap((kind) => (keys?.get(kind) ?? []).map((one) => `${kind}:${one}`));
  return [...new Set([...all, ...(key ? [`${key.kind}:${key.key}`] : [])])];
};
