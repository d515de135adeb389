import { casesWithIds, type IndexedCase } from '../../index/search.ts';
import { CommandError } from '../../platform/command.ts';
import type { Database } from '../../platform/postgres.ts';
import type { RolePolicy } from '../policyTables.ts';

/** By what a case is asked: an argument of `case`, its type, and its value. */
export type CaseKey = {
  readonly argument: 'fir' | 'cnr' | 'prisonerId';
  readonly value: string | Readonly<Record<string, string | number | boolean>>;
};

/** The three ways in which an operator names a case. */
export type NamedCase = { readonly id?: string; readonly fir?: string; readonly cnr?: string };

const firKey = (
  [state, district, station, number, year]: readonly (string | undefined)[],
  zero: boolean,
): CaseKey | null =>
  state && district && station && /^\d+$/.test(number ?? '') && /^\d{4}$/.test(year ?? '')
    ? { argument: 'fir', value: { state, district, station, number: Number(number), year: Number(year), zero } }
    : null;

/**
 * An FIR as an operator writes it: BR/PATNA/PIRBAHOR/1/2025, a zero FIR …/Z1/2025.
 * @throws CommandError
 */
export const firFrom = (text: string): CaseKey => {
  const [state, district, station, number = '', year, ...others] = text.split('/');
  const zero = /^z/i.test(number);
  const found = firKey([state, district, station, zero ? number.slice(1) : number, year], zero);
  if (found && others.length === 0) return found;
  throw new CommandError(`${text} is no FIR: write BR/PATNA/PIRBAHOR/1/2025, a zero FIR BR/PATNA/PIRBAHOR/Z1/2025.`);
};

/** An FIR as the index spells it: BR.PATNA.PIRBAHOR.2025.1. */
const firFromIndex = (text: string): CaseKey[] => {
  const [state, district, station, year, number = ''] = text.split('.');
  const found = firKey([state, district, station, number.replace('Z', ''), year], number.startsWith('Z'));
  return found ? [found] : [];
};

const keysOf = ({ keys }: IndexedCase): CaseKey[] => [
  ...(keys.get('FIR') ?? []).flatMap(firFromIndex),
  ...(keys.get('CNR') ?? []).map((value) => ({ argument: 'cnr', value }) as const),
  ...(keys.get('PRISONER') ?? []).map((value) => ({ argument: 'prisonerId', value }) as const),
];

/**
 * A key by which this caller may ask for the case; null where there is no such case.
 * @throws CommandError where the caller's role may not look up by any key that the case has
 */
export const caseKeyOf = async (
  { id, fir, cnr }: NamedCase,
  index: Database,
  { role, closedInputs }: RolePolicy,
): Promise<CaseKey | null> => {
  if (fir !== undefined) return firFrom(fir);
  if (cnr !== undefined) return { argument: 'cnr', value: cnr };
  const found = (await casesWithIds(index, [id ?? ''])).get(id ?? '');
  if (!found) return null;
  const keys = keysOf(found);
  const open = keys.find(({ argument }) => !closedInputs.has(`Query.case(${argument}:)`));
  if (!open && keys.length > 0) throw new CommandError(`${role} may not look up a case by any key that this one has.`);
  return open ?? null;
};
