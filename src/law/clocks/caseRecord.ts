import { addDays, type LawDate } from '../calendar.ts';
import type { CustodySpell } from '../custody.ts';
import type { Answer, DetentionInput } from '../facts.ts';
import type { FactSheet } from './factSheet.ts';
import { reportsOf } from './policeReports.ts';
import type { Punishments } from './punishments.ts';
import { eventOn, type Timeline, tellsOf } from './timeline.ts';
import { answerIn, booleanIn, countIn, instantIn, spellsIn, wholeIn } from './values.ts';

/** Facts of one record in the form in which the clocks take them. */

export const applicationNames = ['application', 'applied', 'default_bail_application', 'oral_application'];

export const tellsOfApplication = (sheet: FactSheet): boolean => tellsOf(sheet, ...applicationNames);

const interimBail = ['interim_bail', 'interim_bail_spells', 'out_of_custody'];

/** Custody around spells of interim bail; one that has not ended leaves no custody after it. */
const aroundSpells = (free: readonly CustodySpell[], dayOne: LawDate): CustodySpell[] => {
  const ordered = free.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const starts = [dayOne, ...ordered.map(({ to }) => to && addDays(to, 1))];
  return starts.flatMap((from, at) => {
    const next = ordered[at];
    return from === null ? [] : [{ from, to: next ? addDays(next.from, -1) : null }];
  });
};

/** Custody since day one, without days of interim bail given as spells or, for want of their dates, as a number. */
const sinceDayOne = (sheet: FactSheet, dayOne: LawDate): CustodySpell[] => {
  const freeDays = sheet.read(['interim_bail_days', 'days_out_of_custody'], wholeIn) ?? 0;
  if (freeDays === 0) return aroundSpells(sheet.read(interimBail, spellsIn) ?? [], dayOne);
  return [
    { from: dayOne, to: dayOne },
    { from: addDays(dayOne, freeDays + 1), to: null },
  ];
};

const custodySpells = (sheet: FactSheet, dayOne: LawDate | null): readonly CustodySpell[] | null =>
  sheet.read(['custody', 'custody_spells', 'spells'], spellsIn) ??
  (dayOne === null ? null : sinceDayOne(sheet, dayOne));

const otherCases = (sheet: FactSheet): number | null =>
  sheet.read(sheet.namesLike(/(other|multiple|several)_(\w+_)?(cases?|firs?)(_|$)/), countIn);

/** A conviction before this is the opposite of a first offence. */
const firstTimeOf = (sheet: FactSheet): Answer => {
  const stated = sheet.read(['first_time', 'first_time_offender'], answerIn);
  const convictions = sheet.read(
    sheet.namesLike(/(previous|prior|past|earlier)\w*_convictions?$|^convicted_before$/),
    countIn,
  );
  return stated ?? (convictions === null ? 'UNKNOWN' : convictions > 0 ? 'NO' : 'YES');
};

/** What the record says of one accused; silence stays unknown, but an extension or a report of which it says nothing was not made. */
export const detentionInputOf = (
  sheet: FactSheet,
  { dayOne, asOf }: Pick<Timeline, 'dayOne' | 'asOf'>,
  { sections }: Punishments,
): DetentionInput => ({
  asOf: asOf ?? dayOne ?? '',
  firstRemandOn: dayOne,
  spells: custodySpells(sheet, dayOne),
  sections,
  sectionsFrom: null,
  reports: reportsOf(sheet, dayOne),
  appliedOn: eventOn(sheet, dayOne, ...applicationNames),
  appliedAt: sheet.read(applicationNames, instantIn),
  extensionDays: sheet.read(['extension_days', 'extended_by_days', 'extension'], wholeIn) ?? 0,
  firstTimeOffender: firstTimeOf(sheet),
  otherPendingCases: otherCases(sheet),
  attributedDays: null,
  applicationMadeOn: null,
  inCustody: sheet.read(['in_custody'], booleanIn) === false ? 'NOT_IN_CUSTODY' : 'IN_CUSTODY',
  firRegisteredOn: eventOn(sheet, null, 'fir', 'fir_registered'),
});
