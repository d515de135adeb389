import { noGrant } from '../../core/grant.ts';
import { type Declaration, rowsOf } from '../../policy/decide.ts';
import { families } from '../../policy/families.ts';
import { dimensionsOf, factsOf, kindsOf } from './kinds.ts';

/** Whom a text may name: the rows by which a case protects its victims, and a child among its accused. */
const namedInText = [...(families.VICTIM?.rows ?? []), 'CHILD_IN_CONFLICT'];

/** The rows of another that a family masks by, for one kind of record or another. */
const mosaicRows = (field: Declaration): string[] => {
  const dimensions = dimensionsOf(field);
  return kindsOf(dimensions).flatMap((kind) =>
    [true, false].flatMap(
      (own) => families[field.dataClass]?.select({ ...factsOf(dimensions, kind), own, granted: noGrant }).mosaic ?? [],
    ),
  );
};

/** Every row that may bear on a field. */
export const rowsBearingOn = (field: Declaration): readonly string[] => [
  ...new Set([...rowsOf(field.dataClass), ...mosaicRows(field), ...(field.freeText ? namedInText : [])]),
];
