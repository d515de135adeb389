import { distance } from 'fastest-levenshtein';
import { isNative } from './script.ts';
import { soundOf } from './sound.ts';

/** How like two names of stations are, the surest first. */
export type NameAgreement = 'SAME_NAME' | 'SAME_SOUND' | 'OTHER_SCRIPT' | 'SIMILAR_NAME' | 'PART_OF_NAME';

/** Words that every station may bear. A name that has nothing else keeps them. */
const generic =
  /\b(?:P S|PS|THANA|THANE|POLICE STATION|POLICE|STATION|STN|OP|OUTPOST)\b|थाना|थाने|पुलिस स्टेशन|पुलिस|स्टेशन|কোতোয়ালি থানা|থানা/gu;

const plain = (text: string): string => {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  const named = letters.replaceAll(generic, ' ').replaceAll(/ +/g, ' ').trim();
  return named || letters.trim();
};

/** A name made ready to be compared: thousands of stations are compared with each name that a clerk typed. */
export type StationName = {
  readonly text: string;
  readonly sound: string;
  readonly words: readonly string[];
  readonly native: boolean;
};

/** Makes a name ready to be compared. */
export const stationName = (written: string): StationName => {
  const text = plain(written);
  return { text, sound: soundOf(text), words: text.split(' ').map(soundOf), native: isNative(text) };
};

/** A sound of fewer consonants is shared by too many names to go by. */
const LEAST_SOUND = 3;
const LEAST_LIKENESS = 0.8;

const likeness = (one: string, other: string): number => 1 - distance(one, other) / Math.max(one.length, other.length);

const isPart = (some: readonly string[], all: readonly string[]): boolean =>
  some.length < all.length && some.every((word) => word.length >= 2 && all.includes(word));

/** How a name that a clerk typed agrees with a name of the register; undefined where it is another name. */
export const nameAgreement = (typed: StationName, known: StationName): NameAgreement | undefined => {
  if (typed.text === known.text) return 'SAME_NAME';
  const heard = typed.sound.length >= LEAST_SOUND && typed.sound === known.sound;
  if (heard) return typed.native === known.native ? 'SAME_SOUND' : 'OTHER_SCRIPT';
  if (typed.native === known.native && likeness(typed.text, known.text) >= LEAST_LIKENESS) return 'SIMILAR_NAME';
  if (
    Math.min(typed.sound.length, known.sound.length) > LEAST_SOUND &&
    likeness(typed.sound, known.sound) >= LEAST_LIKENESS
  )
    return 'SIMILAR_NAME';
  return isPart(typed.words, known.words) || isPart(known.words, typed.words) ? 'PART_OF_NAME' : undefined;
};
