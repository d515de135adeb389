import { columnNames } from '../../connectors/column.ts';
import type { RecordKind } from '../../connectors/record.ts';
import type { Field } from './declared.ts';
import { identifies, type Outcome } from './oracle.ts';
import { kinds } from './planted.ts';
import { decided, fieldNamed, possible } from './possible.ts';

// What a statement reads, column by column, and which fields of the schema its columns can answer.

export type Read = { readonly kind: RecordKind; readonly field: string; readonly column: string };

const statement = /^select (?<columns>"[^(]*?") from (?:unnest\(.*?icjs|icjs)\."(?<view>\w+)"/;

const fieldOf = ({ keys, fields, masks }: RecordKind, name: string): string | undefined =>
  Object.entries({ ...keys, ...fields, ...masks }).find(([field, column]) =>
    columnNames(field, column).includes(name),
  )?.[0];

/** The columns of one statement. A statement that is not one of ours, or a column of no contract, is a fault of its own. */
export const columnsRead = (text: string): Read[] => {
  const { columns = '', view = '' } = statement.exec(text)?.groups ?? {};
  const kind = kinds.get(view);
  if (!kind) throw new Error(`what does this statement read? ${text}`);
  return columns.split(', ').map((quoted) => {
    const column = quoted.replaceAll('"', '');
    const field = fieldOf(kind, column);
    if (field === undefined) throw new Error(`icjs.${view}.${column} is in no contract`);
    return { kind, field, column };
  });
};

/** The fields that a column answers: its own name's, or those that it feeds. */
const answersOf = ({ kind, field }: Read): string[] =>
  (kind.feeds[field] ?? [field]).map((name) => (name.includes('.') ? name : `${kind.type}.${name}`));

/** Who reads: a role, whether or not it holds recorded triggers. */
export type Reader = { readonly role: string; readonly granted: boolean };

const mayBe = ({ role, granted }: Reader, coordinate: string, outcome: Outcome): boolean => {
  const field = fieldNamed(coordinate);
  return field !== undefined && possible(role, field, granted).outcomes.has(outcome);
};

/** Keys join records and are read for every role. Where a field of the schema has a key's name, the role may be denied that field. */
export const isKey = ({ kind, field }: Read): boolean => field in kind.keys;

/** Facts are read for every role: what decides, and what the law's clocks count by. */
export const isFact = ({ kind, field }: Read): boolean =>
  kind.type === null || (kind.view.endsWith('_facts') && field in kind.keys);

export const isField = ({ kind, field }: Read): boolean => fieldNamed(`${kind.type}.${field}`) !== undefined;

/** Whether a role may be answered a column under some condition. A mask tells less than the value for which it stands. */
export const mayRead = (reader: Reader, read: Read): boolean => {
  const outcomes: readonly Outcome[] = read.field in read.kind.masks ? ['ALLOW', 'MASK'] : ['ALLOW'];
  return answersOf(read).some((coordinate) => outcomes.some((outcome) => mayBe(reader, coordinate, outcome)));
};

const isTelling = (field: Field): boolean => identifies(field) && field.level === 'CONTENT';

/** Columns that hold who somebody is, where somebody lives, or a text: by the fields that they answer. */
export const identityColumns: ReadonlySet<string> = new Set(
  [...kinds.values()]
    .filter(({ type }) => type !== null)
    .flatMap((kind) =>
      Object.entries({ ...kind.fields, ...kind.masks }).flatMap(([field, column]) =>
        columnNames(field, column).map((name) => ({ name, answers: answersOf({ kind, field, column: name }) })),
      ),
    )
    .filter(({ answers }) => decided.some((field) => answers.includes(field.coordinate) && isTelling(field)))
    .map(({ name }) => name),
);
