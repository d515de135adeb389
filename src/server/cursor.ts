import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '../core/errors.ts';
import type { Principal } from '../core/principal.ts';

/** Where a list goes on. `position` are the sort values of the last item, in the list's order. */
export type Position = readonly (string | null)[];

/** Makes and reads cursors. They are bound to the list, its filter and the caller: one from another list is refused. */
export type Cursors = {
  readonly write: (list: string, position: Position) => string;
  /** @throws BAD_USER_INPUT */
  readonly read: (list: string, cursor: string | null | undefined) => Position | null;
};

const notOurs = () => badInput('The cursor does not belong to this list.');

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.every((part) => part === null || typeof part === 'string');

export const createCursors = (key: string, { subject, role, posting }: Principal): Cursors => {
  const seal = (list: string, body: string): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([list, subject, role, posting, body]))
      .digest()
      .subarray(0, 12);
  return {
    write: (list, position) => {
      const body = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${body}.${seal(list, body).toString('base64url')}`;
    },
    read: (list, cursor) => {
      if (cursor === null || cursor === undefined) return null;
      const [body = '', mac = ''] = cursor.split('.');
      const given = Buffer.from(mac, 'base64url');
      const ours = seal(list, body);
      if (given.length !== ours.length || !timingSafeEqual(given, ours)) throw notOurs();
      const position: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
      if (!isPosition(position)) throw notOurs();
      return position;
    },
  };
};
