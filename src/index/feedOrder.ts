import { createHash } from 'node:crypto';
import type { Change } from './read.ts';

/** A line of a feed as it is remembered: its place, and a digest of the key that it names. */
export type Line = readonly [seq: number, key: string];

/**
 * What is wrong with a feed. REPEATED: two lines stand at one place. SKIPPED: a line came in beneath a place that was read already. WENT_BACK:
 * lines that were read are gone, and the feed ends before them, as after a restored backup. REWRITTEN: they are gone, and others came after.
 */
export type FeedFault = 'REPEATED' | 'SKIPPED' | 'WENT_BACK' | 'REWRITTEN';

/** How many of the last lines are remembered: one that comes in beneath more than these is not noticed. */
export const REMEMBERED = 500;

/** A place in a feed: how far it was read, and the last lines up to there. */
export type Place = { readonly seq: number; readonly tail: readonly Line[] };

/** Where nothing has been read yet. */
export const beginning: Place = { seq: 0, tail: [] };

/** What a feed tells from a little before a place on: what is to be read of it, and what is wrong with it. */
export type Told = {
  readonly faults: readonly FeedFault[];
  /** Lines after the place, and lines that came in beneath it. */
  readonly changes: readonly Change[];
  readonly next: Place;
  /** Whether lines that were read are gone: then what was made of them is doubted, and the feed is read from its beginning. */
  readonly isBroken: boolean;
};

const digestOf = ({ kind, key }: Change): string =>
  createHash('sha256').update(`${kind} ${key}`).digest('base64url').slice(0, 12);

const nameOf = ([seq, key]: Line): string => `${seq} ${key}`;

/** Where to read on: the last lines are read once more, with what came after them, in one answer of the pillar. */
export const readFrom = ({ seq, tail }: Place): number => (tail[0] ? tail[0][0] - 1 : seq);

/** A line may give way to a later one of the same key: a feed need not tell of a record more than once. */
const isReplaced = ([seq, key]: Line, latest: ReadonlyMap<string, number>): boolean => (latest.get(key) ?? 0) > seq;

/** What a feed forgets of long ago has been read: it begins later than it did, and what follows still stands. */
const isForgotten = ([seq]: Line, standing: readonly Line[]): boolean =>
  standing[0] !== undefined && seq < standing[0][0];

/** Lines of the tail that are gone, and neither replaced nor forgotten. */
const lostFrom = (tail: readonly Line[], told: readonly Line[]): Line[] => {
  const there = new Set(told.map(nameOf));
  const latest = new Map(told.map(([seq, key]) => [key, seq]));
  const standing = tail.filter((line) => there.has(nameOf(line)));
  return tail.filter((line) => !there.has(nameOf(line)) && !isReplaced(line, latest) && !isForgotten(line, standing));
};

/** Places at which a feed tells two lines. */
const heldTwice = (changes: readonly Change[]): ReadonlySet<number> =>
  new Set(changes.map(({ seq }) => seq).filter((seq, at, all) => all[at - 1] === seq));

const when = (isWrong: boolean, fault: FeedFault): FeedFault[] => (isWrong ? [fault] : []);

/** Compares what a feed tells, read from a little before a place, with what it told before. */
export const compared = (place: Place, changes: readonly Change[]): Told => {
  const lines = changes.map((change): Line => [change.seq, digestOf(change)]);
  const known = new Set(place.tail.map(nameOf));
  const isKnown = (line: Line | undefined): boolean => line !== undefined && known.has(nameOf(line));
  const lost = lostFrom(place.tail, lines);
  const newest = changes.at(-1)?.seq ?? 0;
  const unread = changes.filter((_change, at) => !isKnown(lines[at]));
  const twice = heldTwice(changes);
  return {
    faults: [
      ...when(lost.length > 0, newest < place.seq ? 'WENT_BACK' : 'REWRITTEN'),
      ...when(lost.length === 0 && unread.some(({ seq }) => seq <= place.seq && !twice.has(seq)), 'SKIPPED'),
      ...when(
        unread.some(({ seq }) => twice.has(seq)),
        'REPEATED',
      ),
    ],
    changes: unread,
    isBroken: lost.length > 0,
    next: { seq: Math.max(place.seq, newest), tail: lines.slice(-REMEMBERED) },
  };
};
