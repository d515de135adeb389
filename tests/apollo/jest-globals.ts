import { afterEach as vitestAfterEach, it as vitestIt } from 'vitest';
import { otherwise } from './otherwise.ts';

// The suite is written for jest. Vitest has the same under other names, but for a step that calls back when it is done.
export { afterAll, beforeAll, beforeEach, describe, expect, vi as jest } from 'vitest';

type Done = (error?: unknown) => void;
type Step = (() => unknown) | ((done: Done) => unknown);

const untilDone = (step: Step) => async (): Promise<void> => {
  if (step.length === 0) await (step as () => unknown)();
  else await new Promise<void>((resolve) => void step(() => resolve()));
};

export const afterEach = (step: Step): void => vitestAfterEach(untilDone(step));

const run = (name: string, step: Step): void => {
  if (Object.hasOwn(otherwise, name)) vitestIt.skip(`${name} (${otherwise[name]})`, untilDone(step));
  else vitestIt(name, untilDone(step));
};

export const it = Object.assign(run, { each: vitestIt.each.bind(vitestIt), skip: vitestIt.skip.bind(vitestIt) });
export const test = it;
