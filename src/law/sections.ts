import { canonicalAct } from './acts.ts';

/** A section of an Act as the gateway keeps it: `{ act: 'BNS', section: '303(2)' }`. Never rewritten from one Act to another. */
export type Section = { readonly act: string; readonly section: string };

const canonicalGroup = (group: string, depth: number): string => {
  const text = group.replaceAll('-', '');
  if (/^\d/.test(text)) return text.toUpperCase();
  // NDPS numbers the quantities (A), (B), (C) under a clause and a sub-clause; everywhere else clauses are small letters.
  return depth >= 2 && /^[a-c]$/i.test(text) ? text.toUpperCase() : text.toLowerCase();
};

/** One spelling of a section: '25(1-B)a' is '25(1B)(a)', '498-a' is '498A', '304 Part II' is '304(ii)'. Other text is left as it stands. */
const canonicalSection = (text: string): string => {
  const match = /^\s*(\d+)(?:\s?-?\s?([A-HJ-Za-hj-z]{1,2})(?![A-Za-z]))?(.*)$/s.exec(text);
  if (!match) return text.trim();
  const rest = (match[3] ?? '').replace(/part/i, ' ');
  const groups = rest.match(/[A-Za-z0-9][A-Za-z0-9-]*/g) ?? [];
  return `${match[1]}${match[2]?.toUpperCase() ?? ''}${groups.map((group, depth) => `(${canonicalGroup(group, depth)})`).join('')}`;
};

const clause = (section: string): string =>
  section.replace(
    /^(\d+)([A-Z])(?![A-Z])/,
    (_, number: string, letter: string) => `${number}(${letter.toLowerCase()})`,
  );

/** Habits of spelling that only one Act's own numbering can resolve. */
const spellings: Record<string, (section: string) => string> = {
  BNS: clause,
  PROHIBITION: clause,
  // A trailing I is Part I of 304, but 171I is a section of its own.
  IPC: (section) => section.replace(/^171\(i\)/, '171I'),
  NDPS: (section) => (/^(8C|(15|17|18|20|21|22|23)[A-C])/.test(section) ? clause(section) : section),
  IT: (section) =>
    section.replace(/^(66|67)\(([a-f])\)/, (_, number: string, letter: string) => number + letter.toUpperCase()),
  SCST: (section) => section.replace(/^3\(2\)\(5\)/, '3(2)(v)').replace(/^3\(2\)\(5A\)/, '3(2)(va)'),
};

const inOneForm = ({ act, section }: Section): Section => {
  const key = canonicalAct(act) ?? act.trim().toUpperCase();
  const number = canonicalSection(section);
  return { act: key, section: spellings[key]?.(number) ?? number };
};

/** The same few hundred sections are read a hundred thousand times; what somebody types at length is not remembered. */
const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Map<string, Section>>();
let howMany = 0;

const remember = ({ act, section }: Section, form: Section): void => {
  if (act.length + section.length > LONGEST_REMEMBERED) return;
  if (howMany >= MOST_REMEMBERED) {
    remembered.clear();
    howMany = 0;
  }
  const ofAct = remembered.get(act) ?? new Map<string, Section>();
  remembered.set(act, ofAct.set(section, form));
  howMany += 1;
};

/** The one form in which two spellings of the same section of the same Act are equal. */
export const canonicalForm = (section: Section): Section => {
  const known = remembered.get(section.act)?.get(section.section);
  if (known) return known;
  const form = inOneForm(section);
  remember(section, form);
  return form;
};

/** `BNS 303(2)`, as the pillars' facts spell a section. */
export const sectionFrom = (text: string): Section => {
  const [act = '', ...rest] = text.split(' ');
  return { act, section: rest.join(' ') };
};

export const showSection = ({ act, section }: Section): string => `${act} ${section}`;

const within = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}(`);

/** A filter names a section and everything under it: 303 matches 303(2), never 3030; IPC 302 is not BNS 302. */
export const sectionMatches = (filter: Section, section: Section): boolean => {
  const outer = canonicalForm(filter);
  const inner = canonicalForm(section);
  return outer.act === inner.act && within(outer.section, inner.section);
};

/** A sub-section that one paper omits is no difference: a man stayed 28 days in jail over "s.5" and "s.5(i)" (Aftab, SC 2025). */
export const sectionsCompatible = (one: Section, other: Section): boolean =>
  sectionMatches(one, other) || sectionMatches(other, one);

const numeral = (section: string): number => Number.parseInt(section, 10);

/** BNS 64 to 71, rape under the IPC, anything under POCSO: the victim's identity is protected (BNS 72, POCSO 23 and 33). */
export const isSexualOffence = (section: Section): boolean => {
  const { act, section: number } = canonicalForm(section);
  if (act === 'POCSO') return true;
  if (act === 'IPC') return numeral(number) === 376;
  return act === 'BNS' && numeral(number) >= 64 && numeral(number) <= 71;
};

/** In the one form that is compared. */
const childOffences: readonly Section[] = [
  { act: 'BNS', section: '65' },
  { act: 'BNS', section: '70(2)' },
  { act: 'IPC', section: '376(3)' },
  { act: 'IPC', section: '376AB' },
  { act: 'IPC', section: '376DA' },
  { act: 'IPC', section: '376DB' },
];

/** Offences whose victim is a child by their own definition. */
export const isChildOffence = (section: Section): boolean => {
  const { act, section: number } = canonicalForm(section);
  return act === 'POCSO' || childOffences.some((offence) => offence.act === act && within(offence.section, number));
};

export const isTerrorOffence = (section: Section): boolean => {
  const { act, section: number } = canonicalForm(section);
  return act === 'UAPA' || (act === 'BNS' && numeral(number) === 113);
};

export const isScheduledCasteTribeOffence = (section: Section): boolean => canonicalForm(section).act === 'SCST';
