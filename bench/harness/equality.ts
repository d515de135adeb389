import { isDeepStrictEqual } from 'node:util';
import { isWhole } from './load.ts';
import { type Draw, type Operation, operations, type Question } from './questions.ts';
import { randomFrom } from './random.ts';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

const isObject = (value: unknown): value is { [key: string]: Json } => typeof value === 'object' && value !== null;

/** A cursor is each contestant's own secret; every other value must be the same. */
const withoutCursors = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutCursors);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'endCursor' && part !== null ? 'cursor' : withoutCursors(part),
    ]),
  );
};

/** What a contestant answered: its data, and what it says of itself. */
export type Answer = { readonly data: Json; readonly withheld: number; readonly text: string };

/** Asks a contestant one question. */
const ask = async (url: string, { authorization, body }: Question): Promise<Answer> => {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body,
  });
  const text = await response.text();
  const { data, errors, extensions } = JSON.parse(text) as {
    data: Json;
    errors?: unknown;
    extensions?: { withheld?: readonly unknown[] };
  };
  if (response.status !== 200 || errors || !isWhole(text))
    throw new Error(`answered ${response.status}: ${text.slice(0, 400)}`);
  return { data: withoutCursors(data), withheld: extensions?.withheld?.length ?? 0, text };
};

/** Where two answers first differ. */
const differenceAt = (one: Json, other: Json, path = ''): string | null => {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other))
    return `${path}: ${JSON.stringify(one).slice(0, 200)} is not ${JSON.stringify(other).slice(0, 200)}`;
  const [left, right] = [one, other] as { [key: string]: Json }[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differenceAt(left?.[key] ?? null, right?.[key] ?? null, `${path}.${key}`);
    if (found) return found;
  }
  return `${path}: one of them names a field that the other leaves out`;
};

const QUESTIONS = 40;

/** The questions of an operation whose answers are compared. */
const compared = (draw: Draw, operation: Operation): Question[] => {
  const random = randomFrom(20_261_126);
  return Array.from({ length: QUESTIONS }, () => draw(operation, random));
};

export type Answers = Readonly<Record<Operation, readonly Answer[]>>;

/** What a contestant answers to the questions that are compared. */
export const answersOf = async (url: string, draw: Draw): Promise<Answers> => {
  const found: Record<Operation, Answer[]> = { CaseDossier: [], Undertrials: [], ChargeSheets: [] };
  for (const operation of operations)
    for (const question of compared(draw, operation)) found[operation].push(await ask(url, question));
  return found;
};

/** What keeps two contestants' answers from being equal; null where nothing does. */
export const differenceBetween = (ours: Answers, theirs: Answers): string | null => {
  for (const operation of operations) {
    const masked = ours[operation].findIndex(({ withheld }) => withheld > 0);
    if (masked >= 0) return `${operation}, question ${masked}: ours met a mask`;
    for (const [at, { data }] of ours[operation].entries()) {
      const found = differenceAt(data, theirs[operation][at]?.data ?? null);
      if (found) return `${operation}, question ${at}${found}`;
    }
  }
  return null;
};
