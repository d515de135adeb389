/**
 * What was asked for at once, apart again: to each of the groups the values of its own members. `values` has one for each member, in the
 * order of the groups.
 */
export const regrouped = <T>(groups: readonly (readonly unknown[])[], values: readonly T[]): T[][] => {
  let at = 0;
  return groups.map(({ length }) => {
    const from = at;
    at += length;
    return values.slice(from, at);
  });
};
