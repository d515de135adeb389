import { type Answer, ask, type Json } from './ask.ts';
import { type Difference, differenceAt } from './difference.ts';
import type { Draw, Operation, Question } from './questions.ts';
import { randomFrom } from './random.ts';

const QUESTIONS = 40;

/** The questions of an operation whose answers are compared. */
const compared = (draw: Draw, operation: Operation, questions: number): Question[] => {
  const random = randomFrom(20_261_126);
  return Array.from({ length: questions }, () => draw(operation, random));
};

const isEmpty = (data: Json): boolean =>
  typeof data !== 'object' ||
  data === null ||
  Object.values(data).some(
    (root: Json) =>
      root === null || (typeof root === 'object' && 'nodes' in root && (root.nodes as Json[]).length === 0),
  );

/** What keeps two answers from being the same good answer; null where nothing does. */
export const objectionTo = (ours: Answer, theirs: Answer): Difference => {
  if (ours.withheld > 0) return ': ours met a mask';
  if (isEmpty(ours.data)) return ': there is nothing in it';
  return differenceAt(ours.data, theirs.data);
};

/** Answers are compared before anything is timed: a faster answer that differs is no answer. */
export const demandEqual = async (
  draw: Draw,
  operations: readonly Operation[],
  urls: { readonly ours: string; readonly theirs: string },
  questions = QUESTIONS,
): Promise<void> => {
  for (const operation of operations)
    for (const [at, question] of compared(draw, operation, questions).entries()) {
      const objection = objectionTo(await ask(urls.ours, question), await ask(urls.theirs, question));
      if (objection) throw new Error(`${operation}, question ${at}${objection}`);
    }
};
