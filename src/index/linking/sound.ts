import { inLatin } from './script.ts';

/** What is written in several ways and heard as one: aspirates, v and w, z and j, a nasal before a labial, a doubled letter. */
const alike: readonly (readonly [written: RegExp, heard: string])[] = [
  [/KSH|X/g, 'KS'],
  [/CHH|CH/g, '#'],
  [/C(?=[EIY])/g, 'S'],
  [/[CQ]/g, 'K'],
  [/#H?/g, 'C'],
  [/PH/g, 'F'],
  [/([KGJTDBS])H/g, '$1'],
  [/[WV]/g, 'V'],
  [/Z/g, 'J'],
  [/M(?=[PBF])/g, 'N'],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants and digits of a name as they are heard, which two spellings of one name share whichever script they are in. Vowels are left
 * out: Soundex fails on Indian names by what it keeps of them, by h, and by doubled letters.
 */
export const soundOf = (name: string): string => {
  const letters = inLatin(name)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/g, '');
  const heard = alike.reduce((text, [written, sound]) => text.replaceAll(written, sound), letters);
  return heard
    .split(' ')
    .map((word) => word.slice(0, 1).replace(/[AEIOUY]/, 'A') + word.slice(1).replaceAll(/[AEIOUY]/g, ''))
    .join('')
    .replaceAll(/(\D)\1+/g, '$1');
};
