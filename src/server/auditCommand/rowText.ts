import type { AuditRow } from '../../audit/chain.ts';
import { type AskedBy, type Entry, entryIn, type KeptBack, type OperationEntry } from '../../audit/entry.ts';

const whoIs = (by: AskedBy | null): string => {
  if (!by) return 'Nobody known';
  const { subject, role, posting, purpose } = by;
  return `${subject} (${role}, ${posting.unit ?? posting.district ?? posting.state}) for ${purpose ?? 'no purpose'}`;
};

const told = (fields: OperationEntry['fields']): string[] =>
  Object.entries(fields).map(([type, names]) => `  told      ${type}: ${names.join(' ')}`);

const kept = (word: string, all: readonly KeptBack[]): string[] =>
  all.map(([coordinate, row, count]) => `  ${word.padEnd(9)} ${coordinate}, row ${row}, of ${count}`);

const operationText = ({ by, operation, outcome, errors, ...entry }: OperationEntry): string[] => [
  `${whoIs(by)}: ${operation.type ?? 'no operation'} ${operation.name ?? ''} ${outcome}${errors.length > 0 ? ` (${errors.join(', ')})` : ''}`,
  ...(entry.cases.length > 0 ? [`  cases     ${entry.cases.join(' ')}`] : []),
  ...told(entry.fields),
  ...(entry.file === undefined ? [] : [`  file      ${entry.file}`]),
  ...kept('masked', entry.masked),
  ...kept('withheld', entry.withheld),
  ...(entry.grants.length > 0 ? [`  by grant  ${entry.grants.join(' ')}`] : []),
  `  request   ${entry.request}`,
];

const bodyText = (entry: Entry | null): string[] => {
  if (!entry) return ['This is no entry: npm run audit -- verify'];
  return entry.kind === 'OPERATION' ? operationText(entry) : [`The chain was ${entry.kind.toLowerCase()}.`];
};

/** An entry as an auditor reads it: keys and names of fields. It has nothing else. */
const rowText = ({ at, writer, sequence, body }: AuditRow): string => {
  const [first, ...others] = bodyText(entryIn(body));
  return [`${at}  ${first}`, ...others, `  entry     ${sequence} of chain ${writer}`].join('\n');
};

/** Entries as an auditor reads them. */
export const rowsText = (rows: readonly AuditRow[]): string =>
  rows.length === 0 ? 'There is no such entry.' : rows.map(rowText).join('\n\n');
