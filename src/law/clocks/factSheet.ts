/** The facts of one record. It remembers which were used, so that those that were not can be named. */
export type FactSheet = {
  /** The first of the names whose value can be read; null when none can, or when the record says null. */
  readonly read: <Value>(names: readonly string[], parse: (value: unknown) => Value | null) => Value | null;
  /** Whether the record names one of them, be it with null: "none" is another answer than silence. */
  readonly states: (...names: readonly string[]) => boolean;
  /** Names that match, for facts whose name carries a part of the fact. */
  readonly namesLike: (pattern: RegExp) => readonly string[];
  readonly unused: () => readonly string[];
};

export const factSheetOf = (facts: Readonly<Record<string, unknown>>): FactSheet => {
  const used = new Set<string>();
  const has = (name: string): boolean => Object.hasOwn(facts, name);
  return {
    read: (names, parse) => {
      for (const name of names.filter(has)) {
        const value = facts[name] === null ? null : parse(facts[name]);
        if (value !== null || facts[name] === null) used.add(name);
        if (value !== null) return value;
      }
      return null;
    },
    states: (...names) => names.some(has),
    namesLike: (pattern) => Object.keys(facts).filter((name) => pattern.test(name)),
    unused: () => Object.keys(facts).filter((name) => !used.has(name)),
  };
};
