import { addDays, type LawDate } from './calendar.ts';
import { type CustodySpell, custodyDays, mergeSpells, spellsKnownOn } from './custody.ts';

/** What police custody the law still permits in one case on one day. */
export type PoliceCustody = {
  /** The initial days of detention within which it may be given, in whole or in parts. */
  readonly windowDays: number;
  readonly windowEndsOn: LawDate;
  readonly expired: boolean;
  readonly allowedDays: number;
  /** Null when the spells of police custody are not known. */
  readonly usedDays: number | null;
  readonly reason: string;
};

export type PoliceCustodyInput = {
  readonly asOf: LawDate;
  readonly firstRemandOn: LawDate;
  readonly limitDays: number;
  readonly specialAct: string | null;
  readonly underCrpc: boolean;
  readonly usedDays: number | null;
};

/** UAPA 43D(2)(a) and MCOCA 21(2)(a) read thirty days for fifteen. */
const thirtyDayActs: readonly (string | null)[] = ['UAPA', 'MCOCA'];

/** Days of police custody up to a date, each day once; null when no spells are recorded. */
export const policeCustodyDays = (spells: readonly CustodySpell[] | null, asOf: LawDate): number | null =>
  spells && custodyDays(mergeSpells(spellsKnownOn(asOf, spells)), asOf);

const windowOf = ({ limitDays, underCrpc }: PoliceCustodyInput, allowedDays: number): readonly [number, string] => {
  if (underCrpc)
    return [allowedDays, 'only within the first days of remand (CrPC 167(2); CBI v. Anupam Kulkarni, SC 1992)'];
  const days = limitDays > 60 ? 60 : 40;
  return [days, `in whole or in parts within the first ${days} days of a period of ${limitDays} (BNSS 187(2))`];
};

/** The initial 40 days of 60, or 60 of 90, in which fifteen days of police custody may be given (BNSS 187(2), 187(3)). */
export const policeCustodyOf = (input: PoliceCustodyInput): PoliceCustody => {
  const allowedDays = thirtyDayActs.includes(input.specialAct) ? 30 : 15;
  const [windowDays, words] = windowOf(input, allowedDays);
  const windowEndsOn = addDays(input.firstRemandOn, windowDays - 1);
  return {
    windowDays,
    windowEndsOn,
    expired: input.asOf > windowEndsOn,
    allowedDays,
    usedDays: input.usedDays,
    reason: `Police custody: at most ${allowedDays} days, ${words}; the window ends on its day ${windowDays}.`,
  };
};
