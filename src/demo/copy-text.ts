import type { SqlType } from '../../connectors/column.ts';
import type { RecordKind } from '../../connectors/record.ts';

/** PostgreSQL's text format of COPY: tabs between cells, `\N` for null, a line for a row. */

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string => text.replace(special, (character) => escapes[character] ?? character);

const arrayLiteral = (items: readonly unknown[]): string =>
  `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const cellText = (cell: unknown, type: SqlType): string => {
  if (cell === null || cell === undefined) return '\\N';
  if (type === 'text[]') return escaped(arrayLiteral(cell as readonly unknown[]));
  return typeof cell === 'string' ? escaped(cell) : JSON.stringify(cell);
};

type Values = Readonly<Record<string, unknown>>;

/** How rows of one kind are written, column after column in the order of the contract. */
export const lineWriter = (kind: RecordKind): ((values: Values) => string) => {
  const columns = Object.entries({ ...kind.keys, ...kind.fields, ...kind.masks });
  return (values) =>
    `${columns
      .flatMap(([field, { columns: parts, write }]) => {
        const cells = write(values[field] ?? null);
        return parts.map(({ type }, index) => cellText(cells[index], type));
      })
      .join('\t')}\n`;
};
