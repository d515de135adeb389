const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A1 to A9, then B1: the code of the tenth accused of the Integrated Investigation Forms. */
export const accusedCode = (position: number): string => `${letters[Math.floor(position / 9)]}${(position % 9) + 1}`;
