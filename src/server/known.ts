import { gatherItems } from '../../connectors/loaders.ts';

/** Reads for all items at once, and says in their order how each is then worked out. */
type InOnePass<Item, T> = (items: readonly Item[]) => Promise<readonly (() => T)[]>;

/** What one request has read or computed and may ask for again: it ends with what it was read through, and is no other caller's (threat T20). */
export type Known = {
  /** Computed once, however often it is asked for. */
  readonly once: <T>(name: string, compute: () => Promise<T>) => Promise<T>;
  /**
   * Computed once for a key: what a page reads for a hundred people goes one way, not a hundred. One that cannot be worked out takes none of
   * its neighbours with it.
   */
  readonly together: <Item, T>(kind: string, key: string, item: Item, compute: InOnePass<Item, T>) => Promise<T>;
  /** What was computed before something was recorded says nothing of it: it is computed anew when it is asked for again. */
  readonly forget: () => void;
};

type Ask<Item, T> = (key: string, item: Item) => Promise<T>;

const worked = <T>(out: () => T): T | Error => {
  try {
    return out();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

const each =
  <Item, T>(compute: InOnePass<Item, T>) =>
  async (items: readonly Item[]): Promise<readonly (T | Error)[]> =>
    (await compute(items)).map(worked);

export const createKnown = (): Known => {
  const known = new Map<string, Promise<unknown>>();
  const kinds = new Map<string, unknown>();
  return {
    once: <T>(name: string, compute: () => Promise<T>) => {
      const found = known.get(name) ?? compute();
      known.set(name, found);
      return found as Promise<T>;
    },
    together: <Item, T>(kind: string, key: string, item: Item, compute: InOnePass<Item, T>) => {
      const ask = (kinds.get(kind) as Ask<Item, T> | undefined) ?? gatherItems(each(compute));
      kinds.set(kind, ask);
      return ask(key, item);
    },
    forget: () => {
      known.clear();
      kinds.clear();
    },
  };
};
