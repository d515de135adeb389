import { type Institution, institutionOf, institutions, type Role } from '../../core/roles.ts';
import type { CellChange } from './cellChanges.ts';
import type { Change } from './changes.ts';
import type { Diff } from './diff.ts';
import type { RowChange } from './rowChanges.ts';

const collective: Readonly<Record<Institution, string>> = {
  police: 'police',
  prosecution: 'prosecutors',
  prisons: 'prisons',
  courts: 'courts',
  forensics: 'laboratories',
  probation: 'probation officers',
  'legal-aid': 'legal services',
  citizen: 'citizens',
  platform: 'platform offices',
};

const fieldCount = (count: number): string => `${count} ${count === 1 ? 'field' : 'fields'}`;

const sumWords = ({ gained, lost, changed }: NonNullable<Diff['fields'][Institution]>): string =>
  [
    ...(gained > 0 ? [`gain ${fieldCount(gained)}`] : []),
    ...(lost > 0 ? [`lose ${fieldCount(lost)}`] : []),
    ...(changed > 0 ? [`read ${fieldCount(changed)} on other conditions`] : []),
  ].join(', ');

const cellWords = ({ row, from, to }: CellChange): string => `row ${row}: ${from} → ${to}`;

type Verbs = Readonly<Record<Change['direction'], string>>;

const whole: Readonly<Record<Change['kind'], Verbs>> = {
  FIELD: { GAINED: 'gains', LOST: 'loses', CHANGED: 'reads on other conditions' },
  QUESTION: { GAINED: 'may now ask', LOST: 'may no longer ask', CHANGED: 'asks on other conditions' },
  INPUT: { GAINED: 'may now filter by', LOST: 'may no longer filter by', CHANGED: 'filters on other conditions by' },
  REACH: { GAINED: 'reaches cases by', LOST: 'reaches none by', CHANGED: 'reaches on other conditions by' },
};

const partly: Readonly<Record<Change['kind'], Verbs>> = {
  ...whole,
  FIELD: { ...whole.FIELD, GAINED: 'reads more of', LOST: 'reads less of' },
  REACH: { ...whole.REACH, GAINED: 'reaches more by', LOST: 'reaches less by' },
};

const clauseWords = (clauses: Change['clauses']): string =>
  clauses.map(({ when, from, to }) => `${when === null ? '' : `${when}: `}${to}, before: ${from}`).join('; ');

const changeLine = ({ kind, direction, whole: wholly, coordinate, clauses, cells }: Change): string => {
  const told = kind === 'FIELD' || kind === 'REACH' ? `: ${clauseWords(clauses)}` : '';
  return `${(wholly ? whole : partly)[kind][direction]} ${coordinate}${told} (${cells.map(cellWords).join(', ')})`;
};

const roleLines = ([role, changes]: readonly [Role, readonly Change[]]): string[] => [
  `  ${role}`,
  ...changes.map((change) => `    ${changeLine(change)}`),
];

const institutionLines = ({ fields, changes }: Diff, institution: Institution): string[] => {
  const some = changes.filter(({ role }) => institutionOf[role] === institution);
  if (some.length === 0) return [];
  const sum = fields[institution];
  return [
    '',
    `${collective[institution]} ${sum ? sumWords(sum) : 'read the same fields'}`,
    ...[...Map.groupBy(some, ({ role }) => role)].flatMap(roleLines),
  ];
};

const rowWords: Readonly<Record<RowChange['change'], string>> = {
  ADDED: 'is added',
  REMOVED: 'is removed: it denies everybody',
  APPROVED: 'is approved',
  PROPOSED: 'is proposed again',
  WITHDRAWN: 'is withdrawn: it denies everybody',
  RENUMBERED: 'has another number',
  SECRET: 'is secret: from whom it is kept, it leaves no trace',
  NOT_SECRET: 'is no longer secret: what it keeps is told to be kept',
};

const refusalLines = (which: string, lines: readonly string[]): string[] =>
  lines.length > 0
    ? ['', `The gateway does not start with the ${which} matrix:`, ...lines.map((one) => `  ${one}`)]
    : [];

const idleLines = ({ idle }: Diff): string[] =>
  idle.length > 0
    ? ['', 'Cells that change no field:', ...idle.map((cell) => `  ${cell.role} ${cell.dataClass}, ${cellWords(cell)}`)]
    : [];

/** What changes between two versions of the matrix, to be read in a terminal. */
export const diffText = (diff: Diff): string =>
  [
    ...diff.rows.map(({ row, dataClass, title, change }) => `row ${row} ${dataClass} (${title}) ${rowWords[change]}`),
    ...(diff.changes.length === 0 ? ['no field changes'] : []),
    ...institutions.flatMap((institution) => institutionLines(diff, institution)),
    ...idleLines(diff),
    ...refusalLines('old', diff.refusals.before),
    ...refusalLines('new', diff.refusals.after),
  ]
    .join('\n')
    .trim();
