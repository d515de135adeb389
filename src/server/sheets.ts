import { createKnown, type Known } from './known.ts';

/** The sheets of undertrials that one request has computed. */
export type Sheets = Known & {
  /** Counts undertrials towards what one request may have computed, and says how many these are now. */
  readonly add: (undertrials: number) => number;
};

export const createSheets = (): Sheets => {
  let computed = 0;
  return { ...createKnown(), add: (undertrials) => (computed += undertrials) };
};
