import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { badInput } from '../core/errors.ts';
import type { Principal } from '../core/principal.ts';

/** Where a list goes on. `position` are the sort values of the last item, in the list's order. */
export type Position = readonly (string | null)[];

/**
 * Makes and reads cursors. They are bound to the list, its filter and the caller, and closed: a list may be sorted by what its caller may
 * not read, and a cursor that anybody can decode would tell it (threat T10).
 */
export type Cursors = {
  readonly write: (list: string, position: Position) => string;
  /** @throws BAD_USER_INPUT */
  readonly read: (list: string, cursor: string | null | undefined) => Position | null;
};

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const notOurs = () => badInput('The cursor does not belong to this list.');

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.every((part) => part === null || typeof part === 'string');

const parsed = (text: string): Position => {
  const position: unknown = JSON.parse(text);
  if (!isPosition(position)) throw notOurs();
  return position;
};

const secretOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** What closes cursors: the newest key; what older ones closed is still opened. `index` names the key behind the identifiers in a position. */
export type CursorKeys = { readonly keys: readonly [string, ...string[]]; readonly index: string };

export const createCursors = (
  { keys: [newest, ...older], index }: CursorKeys,
  { subject, role, posting }: Principal,
): Cursors => {
  const secret = secretOf(newest);
  const secrets = [secret, ...older.map(secretOf)];
  const binding = (list: string): Buffer => Buffer.from(JSON.stringify([list, index, subject, role, posting]));

  const openWith = (secret: Buffer, list: string, sealed: Buffer): string => {
    const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, IV_BYTES)).setAAD(binding(list));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  };

  const open = (list: string, sealed: Buffer): Position => {
    for (const known of secrets)
      try {
        return parsed(openWith(known, list, sealed));
      } catch {}
    throw notOurs();
  };

  return {
    write: (list, position) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, secret, iv).setAAD(binding(list));
      const body = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    read: (list, cursor) => {
      if (cursor === null || cursor === undefined) return null;
      const sealed = Buffer.from(cursor, 'base64url');
      if (sealed.length <= IV_BYTES + TAG_BYTES) throw notOurs();
      return open(list, sealed);
    },
  };
};
