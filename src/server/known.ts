/** What one request has read or computed and may ask for again: it ends with what it was read through, and is no other caller's (threat T20). */
export type Known = {
  /** Computed once, however often it is asked for. */
  readonly once: <T>(name: string, compute: () => Promise<T>) => Promise<T>;
  /** What was computed before something was recorded says nothing of it: it is computed anew when it is asked for again. */
  readonly forget: () => void;
};

export const createKnown = (): Known => {
  const known = new Map<string, Promise<unknown>>();
  return {
    once: <T>(name: string, compute: () => Promise<T>) => {
      const found = known.get(name) ?? compute();
      known.set(name, found);
      return found as Promise<T>;
    },
    forget: () => known.clear(),
  };
};
