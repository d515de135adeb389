import { accessNames } from './accessWords.ts';
import type { Clause } from './clauses.ts';
import type { What } from './what.ts';

const words = (clauses: readonly Clause[]): string =>
  clauses.map(({ when, words: told }) => (when === null ? told : `${when}: ${told}`)).join('; ');

const rank = ([first]: readonly Clause[]): number => (first ? accessNames.indexOf(first.access) : 0);

const fieldName = (coordinate: string): string => coordinate.split('.')[1] ?? '';

const typeLines = ({ type, fields }: What['types'][number]): string[] => {
  const groups = Map.groupBy(
    fields.toSorted((one, other) => rank(one.clauses) - rank(other.clauses)),
    ({ clauses }) => words(clauses),
  );
  return [
    '',
    type,
    ...[...groups].map(
      ([told, some]) => `  ${told}: ${some.map(({ coordinate }) => fieldName(coordinate)).join(', ')}`,
    ),
  ];
};

/** What is closed, by the rows that close it. */
const closedLines = (closed: What['withheld']): string[] => {
  const rowWords = ({ rows }: What['withheld'][number]): string =>
    rows.map(({ row, dataClass, basis }) => `row ${row} ${dataClass} (${basis})`).join(', ');
  return [...Map.groupBy(closed, rowWords)].map(
    ([rows, some]) => `  ${rows}: ${some.map(({ coordinate }) => coordinate).join(', ')}`,
  );
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

const listed = (coordinates: readonly string[]): string[] =>
  coordinates.length > 0 ? [`  ${coordinates.join(', ')}`] : [];

/** Everything that a role may read, to be read in a terminal. */
export const whatText = ({ role, purposes, types, withheld, questions, inputs }: What): string =>
  [
    `${role}, for the purposes ${purposes.join(', ')}`,
    ...types.flatMap(typeLines),
    ...section('Withheld for every record', closedLines(withheld)),
    ...section('Questions that are open', listed(questions.open)),
    ...section('Questions that are closed', closedLines(questions.closed)),
    ...section('May filter and look up by', listed(inputs.open)),
    ...section('May not filter or look up by', closedLines(inputs.closed)),
  ].join('\n');
