import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { type Role, roles } from '../../core/roles.ts';
import { CommandError } from '../../platform/command.ts';
import { roleLegend } from '../documentLegend.ts';

/** An operator is no caller of the gateway, and may be told what there is. */
const unknown = (what: string, asked: string, near: readonly string[]): CommandError =>
  new CommandError(
    `There is no ${what} ${asked}.${near.length > 0 ? ` Near it: ${near.slice(0, 5).join(', ')}.` : ''}`,
  );

const fieldIn = (coordinate: string): string => coordinate.split('.').at(-1)?.toLowerCase() ?? '';

/** Names coordinates spelt alike; where there are none, those of the same field. */
export const unknownCoordinate = (asked: string, there: readonly string[]): CommandError => {
  const alike = suggestionList(asked, there);
  const sameField = there.filter((one) => fieldIn(one) === fieldIn(asked));
  return unknown('coordinate', asked, alike.length > 0 ? alike : sameField);
};

/**
 * A role by its name, or by the heading of its column in docs/matrix.md.
 * @throws CommandError naming the roles
 */
export const roleNamed = (asked: string): Role => {
  const found = roles.find((role) => [role, roleLegend[role].short].includes(asked.toUpperCase()));
  if (found) return found;
  throw new CommandError(`There is no role ${asked}. There are: ${roles.join(', ')}.`);
};
