import { penalCodeOn } from '../acts.ts';
import type { LawDate } from '../calendar.ts';
import { type Charges, parseCharges } from '../chargeStrings.ts';
import { equivalentsOf } from '../equivalents.ts';
import { type Section, showSection } from '../sections.ts';
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

const suggestionsOf = (charges: Charges, foreign: readonly Section[]): readonly string[] => [
  ...charges.unread.flatMap(({ perhaps }) => (perhaps ? [showSection(perhaps)] : [])),
  ...charges.suspicious.map(({ section }) => `IPC ${section}`),
  ...foreign.flatMap((section) => equivalentsOf(section).map((one) => showSection(one.section))),
];

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
    suggested: oneOrAll(suggestionsOf(charges, foreign)),
  };
  return { computed, reasons };
};
