import { canonicalAct } from './acts.ts';
import { type ActToken, type SectionToken, type Token, tokensOf } from './chargeTokens.ts';
import { entryOf } from './offences.ts';
import { canonicalForm, type Section } from './sections.ts';

/** A piece of a charge that was not read: reported, never guessed. */
export type Unread = {
  readonly text: string;
  readonly reason: 'ACT_NOT_STATED' | 'ACT_NOT_KNOWN' | 'NOT_A_SECTION' | 'NOT_UNDERSTOOD';
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

type Placed = { readonly text: string; readonly act: string | null; readonly reason: Unread['reason'] };

const placedIn = (act: string | null, texts: readonly string[]): Placed[] =>
  texts.map((text) => ({ text, act, reason: 'ACT_NOT_KNOWN' }));

const notStated = (texts: readonly string[]): Placed[] =>
  texts.map((text) => ({ text, act: null, reason: 'ACT_NOT_STATED' }));

type Run = { readonly act: ActToken | null; readonly sections: readonly SectionToken[] };

/** The charge cut at its Acts: each Act with the sections that follow it; the first run has no Act. */
const runsOf = (tokens: readonly Token[]): readonly Run[] => {
  const runs: Run[] = [{ act: null, sections: [] }];
  for (const token of tokens) {
    if (token.kind === 'ACT') runs.push({ act: token, sections: [] });
    const last = runs.at(-1) as Run;
    if (token.kind === 'SECTION') runs[runs.length - 1] = { ...last, sections: [...last.sections, token] };
  }
  return runs;
};

const textsOf = ({ sections }: Run): string[] => sections.map(({ text }) => text);

/** "IPC 379, 411": every Act comes before its sections. An Act at the very end would leave open to which the last ones belong. */
const actsFirst = (runs: readonly Run[]): Placed[] => {
  const dangling = runs.length > 2 && runs.at(-1)?.sections.length === 0;
  return runs.slice(1).flatMap((run, index) => {
    const open = dangling && index === runs.length - 3;
    return open ? notStated(textsOf(run)) : placedIn(run.act?.act ?? null, textsOf(run));
  });
};

/** "379/411 IPC": every Act comes after its sections; what follows the last Act is its own only if read with it. */
const actsLast = (runs: readonly Run[]): Placed[] =>
  runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next) return placedIn(next.act?.act ?? null, textsOf(run));
    return run.sections[0]?.readWith ? placedIn(run.act?.act ?? null, textsOf(run)) : notStated(textsOf(run));
  });

const place = (tokens: readonly Token[], usualAct: string | undefined): Placed[] => {
  const runs = runsOf(tokens);
  const [first] = runs;
  if (runs.length === 1)
    return usualAct
      ? placedIn(canonicalAct(usualAct) ?? null, textsOf(first as Run))
      : notStated(textsOf(first as Run));
  return first?.sections.length === 0 ? actsFirst(runs) : actsLast(runs);
};

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

const unreadOf = (text: string, reason: Unread['reason'], perhaps: Section | null = null): Unread => ({
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
