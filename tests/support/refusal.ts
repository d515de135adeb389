import { expect } from 'vitest';
import type { Answer } from './world.ts';

/** What no caller may read: stacks, files, statements, the words of a driver or a library. */
const inside =
  /\n\s+at |\.[jt]s\b|node_modules|\b(select|insert into|update .+ set) |icjs\.|thread_key|pg_|ECONN|127\.0\.0\.1|postgres|apollo|graphql-js|\bjose\b|\bzod\b|stacktrace|originalError/i;

/** A cursor is a cipher: by chance it spells anything, `pg_` too. */
const withoutCursors = (text: string): string =>
  text.replaceAll(/"(cursor|startCursor|endCursor)":"[\w-]+"/g, '"$1":"…"');

/** An answer that tells nothing of how it was made. */
export const expectNothingInside = ({ text }: Answer): void => expect(withoutCursors(text)).not.toMatch(inside);

/** One error with a code of the closed list, and nothing of the inside. */
export const expectRefused = (answer: Answer, code: string, status: number): void => {
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  expect(answer.status).toBe(status);
  expect(answer.errors?.[0].message).toMatch(/^\S.*\S$/);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expectNothingInside(answer);
};
