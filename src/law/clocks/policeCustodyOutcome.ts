import type { LawDate } from '../calendar.ts';
import { type DetentionInput, isUnderCrpc } from '../facts.ts';
import type { PeriodClass } from '../periodClass.ts';
import { policeCustodyDays, policeCustodyOf } from '../policeCustody.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { spellsIn, wholeIn } from './values.ts';

type Known = {
  readonly dayOne: LawDate;
  /** False where day one is assumed. */
  readonly dated: boolean;
  readonly asOf: LawDate | null;
  readonly kind: PeriodClass;
  readonly input: DetentionInput;
};

/** The window of police custody and the days used of it (BNSS 187(2)). */
export const policeCustodyOutcome = (sheet: FactSheet, { dayOne, dated, asOf, kind, input }: Known): Outcome => {
  const day = asOf ?? dayOne;
  const spells = sheet.read(['police_custody', 'police_custody_spells'], spellsIn);
  const custody = policeCustodyOf({
    asOf: day,
    firstRemandOn: dayOne,
    limitDays: kind.limitDays ?? 60,
    specialAct: kind.specialAct,
    underCrpc: input.firRegisteredOn ? isUnderCrpc(input.firRegisteredOn) : false,
    usedDays:
      sheet.read(['police_custody_days', 'police_custody_days_used'], wholeIn) ?? policeCustodyDays(spells, day),
  });
  return outcomeOf(
    {
      police_custody_window_days: custody.windowDays,
      police_custody_window_ends: dated ? custody.windowEndsOn : null,
      police_custody_window_expired: asOf === null ? null : custody.expired,
      police_custody_days_used: custody.usedDays,
      police_custody_days_left: custody.usedDays === null ? null : Math.max(0, custody.allowedDays - custody.usedDays),
    },
    [custody.reason],
  );
};
