import sanscript from '@indic-transliteration/sanscript';

/** The package declares its functions and leaves out that it exports them. */
const { t: transliterate } = sanscript as unknown as {
  readonly t: (text: string, from: string, to: string) => string;
};

/** The scripts in which a State's registers may write a name, by the letters of each. */
const scripts: readonly (readonly [letters: RegExp, scheme: string])[] = [
  [/\p{Script=Devanagari}/u, 'devanagari'],
  [/\p{Script=Bengali}/u, 'bengali'],
  [/\p{Script=Gujarati}/u, 'gujarati'],
  [/\p{Script=Gurmukhi}/u, 'gurmukhi'],
  [/\p{Script=Oriya}/u, 'oriya'],
  [/\p{Script=Telugu}/u, 'telugu'],
  [/\p{Script=Kannada}/u, 'kannada'],
  [/\p{Script=Malayalam}/u, 'malayalam'],
  [/\p{Script=Tamil}/u, 'tamil'],
];

const schemeOf = (text: string): string | undefined => scripts.find(([letters]) => letters.test(text))?.[1];

/** Whether a text is in a script of India. */
export const isNative = (text: string): boolean => schemeOf(text) !== undefined;

/** What ITRANS writes for the anusvara, a nasal that Latin spellings write as n. */
const ANUSVARA = 'M';

/** A text in Latin letters, as it sounds. A text that has none of India's scripts stays as it is. */
export const inLatin = (text: string): string => {
  const scheme = schemeOf(text);
  return scheme === undefined ? text : transliterate(text, scheme, 'itrans').replaceAll(ANUSVARA, 'n');
};
