import { createHash } from 'node:crypto';
import { anchorAt } from './anchor.ts';

/** What a time-stamping authority answered of a seal. */
export type Stamp = { readonly number: number; readonly answer: Buffer };

/** Where time-stamps stand: a file beside the seals' second place, a line each, that is only ever appended to. */
export type Stamps = {
  readonly read: () => Promise<Stamp[]>;
  /** Resolves when it is on the disk. */
  readonly append: (stamp: Stamp) => Promise<void>;
};

/** What of a seal is time-stamped: the SHA-256 by which the next one names it. */
export const sealDigest = (jws: string): Buffer => createHash('sha256').update(jws).digest();

/** The time-stamps that belong to a file of seals. */
export const stampsOf = (sealsFile: string): Stamps => {
  const lines = anchorAt(`${sealsFile}.stamps`);
  return {
    read: async () =>
      (await lines.read()).map(({ number, jws }) => ({ number, answer: Buffer.from(jws, 'base64url') })),
    append: ({ number, answer }) => lines.append([{ number, jws: answer.toString('base64url') }]),
  };
};
