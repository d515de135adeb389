import { type Placed, place, type WhyUnread } from './chargeRuns.ts';
import { tokensOf } from './chargeTokens.ts';
import { entryOf } from './offences.ts';
import { canonicalForm, type Section } from './sections.ts';

/** A piece of a charge that was not read: reported, never guessed. */
export type Unread = {
  readonly text: string;
  readonly reason: WhyUnread;
  /** Where an IPC number stands under a BNS label, the section that it may have meant. */
  readonly perhaps: Section | null;
};

export type Charges = {
  readonly sections: readonly Section[];
  readonly unread: readonly Unread[];
  /** Sections that exist under the label but are far commoner as numbers of the IPC: verify. */
  readonly suspicious: readonly Section[];
};

/** A charge longer than this is not one; the bound keeps a hostile text from costing more than it should. */
const longestCharge = 2_000;

const lastSectionOf: Record<string, number> = { BNS: 358, IPC: 511, BNSS: 531, BSA: 170, CRPC: 484 };

/** Numbers charged every day under the IPC that are seldom charged, or other offences, under the BNS. */
const commonUnderIpc: ReadonlySet<string> = new Set(
  '147 148 149 188 201 279 294 295 302 304 306 307 323 324 325 326 328 332 336 337 338 341 342 353 354'.split(' '),
);

/** Whether the table of offences has the section, one beneath it, or the one in which it lies. */
export const isKnownSection = (section: Section): boolean => {
  const { own, beneath } = entryOf(section);
  return own.length + beneath.length > 0;
};

const perhapsIpc = ({ act, section }: Section, text: string): Section | null => {
  const meant = canonicalForm({ act: 'IPC', section: text });
  return act === 'BNS' && section !== '' && isKnownSection(meant) ? meant : null;
};

const lettered = (text: string): boolean => /^\d+\s?-?\s?[A-Z]/.test(text);

/** The BNS has no lettered sections: 304A or 498A under its label is the IPC's. */
const isOutside = (section: Section, text: string): boolean =>
  Number.parseInt(section.section, 10) > (lastSectionOf[section.act] ?? Number.POSITIVE_INFINITY) ||
  section.section.startsWith('0') ||
  (section.act === 'BNS' && lettered(text) && !isKnownSection(section));

const unreadOf = (text: string, reason: WhyUnread, perhaps: Section | null = null): Unread => ({
  text,
  reason,
  perhaps,
});

const settle = ({ text, act, reason }: Placed): Section | Unread => {
  if (act === null) return unreadOf(text, reason);
  const section = canonicalForm({ act, section: text });
  return isOutside(section, text) ? unreadOf(text, 'NOT_A_SECTION', perhapsIpc(section, text)) : section;
};

const isUnread = (outcome: Section | Unread): outcome is Unread => 'reason' in outcome;
const isSection = (outcome: Section | Unread): outcome is Section => !isUnread(outcome);

const unique = (sections: readonly Section[]): readonly Section[] => [
  ...new Map(sections.map((section) => [`${section.act} ${section.section}`, section])).values(),
];

const westernDigits = (text: string): string => text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

/** Reads a charge as officers type it ("379/411 IPC", "u/s 103 BNS r/w 3(5)"); `usualAct` is the Act of the form's own field. */
export const parseCharges = (text: string, usualAct?: string): Charges => {
  const whole = westernDigits(text.normalize('NFKC'));
  const tokens = tokensOf(whole.slice(0, longestCharge));
  const outcomes = place(tokens, usualAct).map(settle);
  const words = tokens.filter(({ kind }) => kind === 'OTHER').map((token) => unreadOf(token.text, 'NOT_UNDERSTOOD'));
  const cut = whole.length > longestCharge ? [unreadOf(whole.slice(longestCharge), 'NOT_UNDERSTOOD')] : [];
  const sections = unique(outcomes.filter(isSection));
  return {
    sections,
    unread: [...outcomes.filter(isUnread), ...words, ...cut],
    suspicious: sections.filter(({ act, section }) => act === 'BNS' && commonUnderIpc.has(section)),
  };
};
