import { penalCodeOn } from '../acts.ts';
import type { LawDate } from '../calendar.ts';
import { type Charges, isKnownSection, parseCharges, type Unread } from '../chargeStrings.ts';
import { equivalentsOf } from '../equivalents.ts';
import { canonicalForm, type Section, showSection } from '../sections.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { eventOn } from './timeline.ts';
import { textIn } from './values.ts';

const oneOrAll = (texts: readonly string[]): string | readonly string[] | null =>
  texts.length > 1 ? texts : (texts[0] ?? null);

const whyUnread = (charges: Charges): string[] =>
  charges.unread.map(({ text, reason }) => `"${text}" is not read: ${reason.toLowerCase().replaceAll('_', ' ')}.`);

/** A section of the penal code that was not in force on the day of the offence (BNS 358(2)). */
const isOfTheOtherCode = ({ act }: Section, offenceDate: LawDate | null): boolean =>
  offenceDate !== null && (act === 'IPC' || act === 'BNS') && act !== penalCodeOn(offenceDate);

const outOfForce = (section: Section): string =>
  `${showSection(section)}: that code was not in force on the day of the offence; ${
    equivalentsOf(section)
      .map((one) => `${showSection(one.section)} (${one.relation})`)
      .join(', ') || 'nothing corresponds'
  }. It is not rewritten.`;

/** A section as it may have been meant: of the code that was in force on the day, where the day is told. */
const inForce = (section: Section, on: LawDate | null): readonly Section[] =>
  isOfTheOtherCode(section, on) ? equivalentsOf(section).map((one) => one.section) : [section];

/** A number without an Act is most often the penal code's of that day, or its number in the code before. */
const penalOf = (text: string, on: LawDate): readonly Section[] => {
  const sections = [penalCodeOn(on), 'IPC'].map((act) => canonicalForm({ act, section: text }));
  const known = sections.find(isKnownSection);
  return known ? inForce(known, on) : [];
};

/** What an unread piece may have meant: a suggestion, which is not a reading. */
const meantBy = ({ text, reason, perhaps }: Unread, on: LawDate | null): readonly Section[] => {
  if (perhaps !== null) return inForce(perhaps, on);
  return reason === 'ACT_NOT_STATED' && on !== null ? penalOf(text, on) : [];
};

const suggestionsOf = (charges: Charges, foreign: readonly Section[], on: LawDate | null): readonly string[] => {
  const suspicious = charges.suspicious.flatMap(({ section }) => inForce({ act: 'IPC', section }, on));
  const meant = charges.unread.flatMap((unread) => meantBy(unread, on));
  return [
    ...new Set([...meant, ...suspicious, ...foreign.flatMap((section) => inForce(section, on))].map(showSection)),
  ];
};

/** The sections of a charge as it was typed. What cannot be read is null with its reason: a gap, never a guess. */
export const chargeOutcome = (sheet: FactSheet): Outcome => {
  const text = sheet.read(['text', 'charge', 'charge_text'], textIn);
  if (text === null) return outcomeOf({}, ['The text of the charge is not told.']);
  const charges = parseCharges(text, sheet.read(['act', 'act_field'], textIn) ?? undefined);
  const offenceDate = eventOn(sheet, null, 'offence');
  const foreign = charges.sections.filter((section) => isOfTheOtherCode(section, offenceDate));
  const reasons = [
    ...whyUnread(charges),
    ...charges.suspicious.map((section) => `${showSection(section)} is far commoner as a number of the IPC: verify.`),
    ...foreign.map(outOfForce),
  ];
  const computed = {
    resolved: oneOrAll(charges.sections.map(showSection)),
    suggested: oneOrAll(suggestionsOf(charges, foreign, offenceDate)),
  };
  return { computed, reasons };
};
