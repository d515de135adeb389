import { roles } from '../../core/roles.ts';
import { clauseText } from './clauses.ts';
import type { Who } from './who.ts';

const widest = Math.max(...roles.map(({ length }) => length));

const heading = ({ coordinate, dataClass, level, mask, freeText }: Who): string => {
  const marks = [level?.toLowerCase(), mask && `masked as ${mask}`, freeText ? 'free text' : null].filter(Boolean);
  return `${coordinate}${dataClass ? `: class ${dataClass}, ${marks.join(', ')}` : ''}`;
};

const rowLines = ({ rows }: Who): string[] =>
  rows.map(({ row, title, basis, status, secret }) =>
    [`row ${row}  ${title} (${basis})`, ...(secret ? ['its existence is secret'] : []), status.toLowerCase()].join(
      '; ',
    ),
  );

const FREE_TEXT =
  'Free text may name a victim, or a child among the accused: who may not know them gets the redacted version, or none.';
const UNKNOWN = 'Withheld from everybody while no source can tell how sensitive the case is.';

const notes = ({ selection, freeText, withheldWhileUnknown }: Who): string[] => [
  ...(selection ? [selection] : []),
  ...(freeText ? [FREE_TEXT] : []),
  ...(withheldWhileUnknown ? [UNKNOWN] : []),
];

const openness: Readonly<Record<Who['kind'], string | null>> = {
  FIELD: null,
  PART: null,
  QUESTION: 'Open, where one of these rows is, to:',
  INPUT: 'May be filtered or looked up by:',
};

const roleLines = ({ kind, roles: told, openTo, heldBy }: Who): string[] => {
  if (kind === 'PART') return [`Part of a value: decided with ${heldBy.join(', ')}.`];
  if (kind === 'FIELD')
    return told.map(({ role, clauses }) => `${role.padEnd(widest)}  ${clauses.map(clauseText).join('; ')}`);
  return [openness[kind] ?? '', ...(openTo.length > 0 ? openTo : ['nobody'])];
};

const paragraph = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

/** Who may read a field, to be read in a terminal. */
export const whoText = (who: Who): string =>
  [heading(who), ...paragraph(notes(who)), ...paragraph(rowLines(who)), ...paragraph(roleLines(who))].join('\n');
