/**
 * What one request has computed of undertrials: it lives and ends with the request's context, so that no sheet is another caller's
 * (threat T20).
 */
export type Sheets = {
  /** A sheet is computed once, however often it is asked for in one request. */
  readonly once: <Sheet>(name: string, compute: () => Promise<Sheet>) => Promise<Sheet>;
  /** What was computed before something was recorded says nothing of it: it is computed anew when it is asked for again. */
  readonly forget: () => void;
  /** Counts undertrials towards what one request may have computed, and says how many these are now. */
  readonly add: (undertrials: number) => number;
};

export const createSheets = (): Sheets => {
  const known = new Map<string, Promise<unknown>>();
  let computed = 0;
  return {
    once: <Sheet>(name: string, compute: () => Promise<Sheet>) => {
      const sheet = known.get(name) ?? compute();
      known.set(name, sheet);
      return sheet as Promise<Sheet>;
    },
    forget: () => known.clear(),
    add: (undertrials) => (computed += undertrials),
  };
};
