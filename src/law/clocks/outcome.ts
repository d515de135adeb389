/** What was computed of one record, by the names that such records use, and why; or why not. */
export type Outcome = {
  readonly computed: Readonly<Record<string, unknown>>;
  readonly reasons: readonly string[];
};

/** Facts that could be computed: an entry of null or undefined is left out. */
export const outcomeOf = (computed: Readonly<Record<string, unknown>>, reasons: readonly string[]): Outcome => ({
  computed: Object.fromEntries(Object.entries(computed).filter(([, value]) => value !== null && value !== undefined)),
  reasons,
});

/** Several outcomes as one; a reason that two give is given once. */
export const together = (outcomes: readonly Outcome[]): Outcome => ({
  computed: Object.assign({}, ...outcomes.map(({ computed }) => computed)) as Record<string, unknown>,
  reasons: [...new Set(outcomes.flatMap(({ reasons }) => reasons))],
});
