import type { RecordKind, RowOf } from '../../../connectors/record.ts';

/** One row on its way into a pillar's database. */
export type PillarRow = readonly [kind: RecordKind, values: Readonly<Record<string, unknown>>];

/** Every column of the contract has to be given: a column that the made-up world forgets would go untested. */
export const row = <R extends RecordKind>(kind: R, values: Required<RowOf<R>>): PillarRow => [kind, values];
