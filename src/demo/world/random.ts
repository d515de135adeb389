/** A seeded source of chance: the same seed tells the same world on every machine. */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  next(): number;
};

/** mulberry32: 32 bits of state, enough for one story. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
  };
}

/** FNV-1a: a seed for one story or one official, so that neither depends on what was told before. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Whole number, both ends included. */
export function integer(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** One item, each as likely as its `weight` against the sum. */
export function weighted<T extends { readonly weight: number }>(random: Random, items: readonly T[]): T {
  let left = random.next() * items.reduce((sum, item) => sum + item.weight, 0);
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return pick(random, items);
}

export function digits(random: Random, length: number): string {
  let text = String(integer(random, 1, 9));
  while (text.length < length) text += String(integer(random, 0, 9));
  return text;
}

/** Stands for the SHA-256 of a file that the made-up world does not hold. */
export function fileHash(random: Random): string {
  let text = '';
  while (text.length < 64)
    text += Math.floor(random.next() * 4294967296)
      .toString(16)
      .padStart(8, '0');
  return text;
}
