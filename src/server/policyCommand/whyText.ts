import type { Told } from './told.ts';
import type { Why } from './why.ts';

const cellWords: Readonly<Record<Told['outcome'], string>> = { READ: 'read', MASKED: 'masked', WITHHELD: 'withheld' };

/** Where the matrix says masked and nothing may stand in the field's place. */
const withoutMask = ({ outcome, cell, inputs }: Told): string[] =>
  outcome === 'WITHHELD' && ['OM', 'M', 'MX'].includes(cell)
    ? [inputs.mask === null ? 'the field has no mask' : `the record has nothing to mask it with (${inputs.mask})`]
    : [];

const line = (told: Told, role: Why['role']): string => {
  const { path, outcome, row, dataClass, title, cell, basis } = told;
  const reasons = [...told.because, ...withoutMask(told)];
  return [
    `${path}: ${cellWords[outcome]}: row ${row} ${dataClass} (${title}) is ${cell} for ${role}`,
    ...(reasons.length > 0 ? [` because ${reasons.join(', and ')}`] : []),
    `; ${basis}`,
  ].join('');
};

const heldBack = ({ stops, coordinate, role }: Why): string[] => [
  `${coordinate} was not asked for, because what holds it is withheld:`,
  ...stops.map((stop) => line(stop, role)),
];

const NOT_REACHED = 'there is no such case for this caller: it is out of reach, or does not exist.';

const found = (why: Why): string[] => {
  if (why.errors.length > 0) return [...why.errors];
  if (why.closed) return [`Query.case is closed to ${why.role}.`];
  if (!why.reached) return [NOT_REACHED];
  if (why.decisions.length > 0) return why.decisions.map((told) => line(told, why.role));
  return why.stops.length > 0 ? heldBack(why) : [`the case has no record at ${why.coordinate} that this caller meets.`];
};

/** Why a caller is answered as it is, to be read in a terminal. */
export const whyText = (why: Why): string => {
  const lines = found(why);
  const caller = `${why.role} ${why.subject}, for ${why.purpose}`;
  return why.reached ? [caller, why.operation, '', ...lines].join('\n') : `${caller}: ${lines.join(' ')}`;
};
