import { canonicalAct, namesLongestFirst } from './acts.ts';

export type SectionToken = { readonly kind: 'SECTION'; readonly text: string; readonly readWith: boolean };
export type ActToken = { readonly kind: 'ACT'; readonly text: string; readonly act: string | null };
export type Token = SectionToken | ActToken | { readonly kind: 'OTHER'; readonly text: string };

const gap = '[^\\p{L}\\p{M}\\p{N}]{0,3}';
const nameEnd = '(?![\\p{L}\\p{M}])';
const year = '(?:[\\s,]{0,3}(?:of\\s)?(?:18|19|20)\\d\\d(?!\\d))?';
const names = namesLongestFirst.map((name) => name.replaceAll(' ', gap)).join('|');
const knownAct = new RegExp(
  `(?:the\\s)?(${names})${nameEnd}\\)?(?:${gap}(?:act|adhiniyam|अधिनियम|एक्ट)${nameEnd})?${year}\\.?`,
  'iuy',
);
const unknownAct = new RegExp(`\\p{L}[\\p{L}\\p{M}.& ]{0,60}?(?:act|अधिनियम|एक्ट)${nameEnd}${year}`, 'iuy');

// "498-a" and "498 a" are 498A; the r of "103-r/w 3(5)" is not a letter of the section.
const link = '(?![Rr]\\s?[/.]?\\s?[Ww])';
const letters = `(?:[A-Z]{1,2}|-${link}[A-Za-z]{1,2}|\\s-?\\s?(?:[A-Z]|[a-e])|[a-z]{1,2})(?![\\p{L}\\p{M}])`;
const groups = '(?:\\s?\\(\\s?[0-9A-Za-z][0-9A-Za-z-]{0,4}\\s?\\))*';
const part = '(?:[\\s-]{0,2}[Pp][Aa][Rr][Tt][\\s-]{0,2}(?:I{1,2}|[12])(?![\\p{L}\\p{M}\\d]))?';
const sectionNumber = new RegExp(
  `(\\d{1,4})(?:${letters})?${groups}(?:[a-zA-Z]{1,3}(?![\\p{L}\\p{M}]))?${groups}${part}`,
  'uy',
);

const readWith = /r\s?[/.]?\s?w(?![\p{L}\p{M}])|read\s+with(?![\p{L}\p{M}])|सहपठित/iuy;
const noise =
  /(?:u\s?\/\s?s|u\.s|under|sections?|secs?|ss?|of|the|and|धाराएँ|धारा|तथा|एवं|और|की|के|व)(?![\p{L}\p{M}])\.?|[^\p{L}\p{M}\p{N}]+/iuy;
const word = /[\p{L}\p{M}\p{N}]+/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** 'it' and 'pc' are words before they are Acts: two letters count only in capitals or with the word Act. */
const isActName = (match: RegExpExecArray): boolean => {
  const name = (match[1] ?? '').replace(/[^\p{L}]/gu, '');
  return name.length > 2 || name === name.toUpperCase() || /act/i.test(match[0]);
};

const actAt = (text: string, at: number): ActToken | null => {
  const known = matchAt(knownAct, text, at);
  if (known && isActName(known)) return { kind: 'ACT', text: known[0], act: canonicalAct(known[1] ?? '') ?? null };
  const unknown = matchAt(unknownAct, text, at);
  return unknown && { kind: 'ACT', text: unknown[0], act: null };
};

/** The D of "4 D.P. Act" is the Act's, the D of "376 D IPC" the section's. */
const sectionAt = (text: string, at: number, linked: boolean): SectionToken | null => {
  const match = matchAt(sectionNumber, text, at);
  if (!match) return null;
  const [whole, number = ''] = match;
  const spaced = /^\s+[A-Z]/.exec(whole.slice(number.length));
  const act = spaced && matchAt(knownAct, text, at + number.length + spaced[0].length - 1);
  return { kind: 'SECTION', text: act && isActName(act) ? number : whole, readWith: linked };
};

const otherAt = (text: string, at: number): Token => ({
  kind: 'OTHER',
  text: matchAt(word, text, at)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0),
});

/** Cuts a charge into section numbers, names of Acts and words that are neither; every pattern is anchored where it stands. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let linked = false;
  for (let at = 0; at < text.length; ) {
    const link = matchAt(readWith, text, at);
    const skipped = link ?? matchAt(noise, text, at);
    if (!skipped) tokens.push(sectionAt(text, at, linked) ?? actAt(text, at) ?? otherAt(text, at));
    linked = link !== null || (skipped !== null && linked);
    at += (skipped?.[0] ?? tokens.at(-1)?.text ?? ' ').length;
  }
  return tokens;
};
