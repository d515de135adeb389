import type { Offence } from './offence.ts';
import { offencesAgainstBody } from './offences-body.ts';
import { offencesAgainstProperty } from './offences-property.ts';
import { offencesUnderSpecialActs } from './offences-special.ts';
import { offencesAgainstWomen } from './offences-women.ts';

/** The catalogue of the made-up world. */
const offences: readonly Offence[] = [
  ...offencesAgainstBody,
  ...offencesAgainstProperty,
  ...offencesAgainstWomen,
  ...offencesUnderSpecialActs,
];

export function offenceOf(kind: string): Offence {
  const found = offences.find((offence) => offence.kind === kind);
  if (!found) throw new RangeError(`no such offence: ${kind}`);
  return found;
}

/** What the stations of a State register: a State's own law is of that State only. */
export function offencesIn(state: string): readonly Offence[] {
  return offences.filter((offence) => offence.onlyIn === null || offence.onlyIn === state);
}
