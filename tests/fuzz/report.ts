import { roles } from '../../src/core/roles.ts';
import { type Leak, PER_DOCUMENT } from './fuzzer.ts';
import { coordinates } from './operations.ts';
import type { State } from './state.ts';
import { unasked } from './tally.ts';

/** Answers that say nothing, because a database was too slow. */
const sick = (errors: Readonly<Record<string, number>>): number =>
  (errors.INTERNAL_SERVER_ERROR ?? 0) + (errors.PILLAR_UNAVAILABLE ?? 0);

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const sorted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const missing = (names: readonly string[], counts: Readonly<Record<string, number>>): string => {
  const none = names.filter((name) => counts[name] === undefined);
  return none.length === 0 ? 'none' : none.join(', ');
};

/** What a run has covered. What it has not met it says as well: silence about a row that was never read proves nothing. */
export const summary = ({ seed, counts, found }: State): string[] => {
  const { operations, fields, withData, withPermitted, errors, readers, rows, answered, again } = counts;
  return [
    `Seed ${seed}: ${operations} operations (a new document for every ${PER_DOCUMENT}; ${(fields / Math.max(1, operations)).toFixed(1)} fields each).`,
    `Answers with data: ${withData} (${percent(withData, operations)}). Errors: ${sorted(errors) || 'none'}.`,
    `Asked a second time: ${sorted(again) || 'none'}.`,
    `Answers with a canary that the caller may read: ${withPermitted} (${percent(withPermitted, operations)}).`,
    `Roles that read one: ${Object.keys(readers).length} of ${roles.length}; never: ${missing(roles, readers)}.`,
    `Rows of the matrix on which they hinged: ${Object.keys(rows).length} (${sorted(rows)}).`,
    `Coordinates asked: ${coordinates.length - unasked(counts).length} of ${coordinates.length}; never: ${unasked(counts).join(', ') || 'none'}.`,
    `Coordinates that answered a value: ${Object.keys(answered).length}; never: ${missing(coordinates, answered)}.`,
    ...(sick(errors) > operations / 100
      ? [
          `${percent(sick(errors), operations)} of the answers came from databases too slow to answer: they prove little.`,
        ]
      : []),
    found === 0 ? 'Found nothing that must not be read.' : `FOUND ${found}.`,
  ];
};

/** All that somebody needs to see a finding again. */
export const reproduction = (leak: Leak): string[] => [
  `${leak.channel}: ${leak.what}`,
  `  at ${leak.where}`,
  `  seed ${leak.seed}, operation ${leak.index}`,
  `  caller ${JSON.stringify(leak.claims)}`,
  ...leak.document.split('\n').map((line) => `  ${line}`),
  `  variables ${JSON.stringify(leak.variables)}${leak.operationName ? `, operation ${leak.operationName}` : ''}`,
];
