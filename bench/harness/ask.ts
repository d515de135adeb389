import { isWhole } from './load.ts';
import type { Question } from './questions.ts';

export type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** What a contestant answered: its data, and how much ours says it withheld. */
export type Answer = { readonly data: Json; readonly withheld: number };

type Body = { data: Json; errors?: unknown; extensions?: { withheld?: readonly unknown[] } };

/** Asks a contestant one question. @throws Error at an answer that is not whole */
export const ask = async (url: string, { authorization, body }: Question): Promise<Answer> => {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body,
  });
  const text = await response.text();
  if (response.status !== 200 || !isWhole(text)) throw new Error(`answered ${response.status}: ${text.slice(0, 400)}`);
  const { data, errors, extensions } = JSON.parse(text) as Body;
  if (errors) throw new Error(`answered with errors: ${JSON.stringify(errors).slice(0, 400)}`);
  return { data, withheld: extensions?.withheld?.length ?? 0 };
};
