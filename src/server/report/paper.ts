import type { SheetLine } from './urgency.ts';
import { cellsOf, type SheetLanguage, sheetWords } from './words.ts';

/** A morning sheet before it is written down. */
export type Sheet = {
  readonly prison: string;
  readonly asOf: string;
  readonly language: SheetLanguage;
  readonly people: number;
  readonly lines: readonly SheetLine[];
};

/** A cell that begins as a formula is one to a spreadsheet: a name must not compute. */
const csvCell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/** As a table for a spreadsheet. The mark at its beginning tells the spreadsheet that it holds Devanagari. */
export const csvOf = ({ language, lines }: Sheet): string => {
  const words = sheetWords[language];
  const rows = [words.columns, ...lines.map((line, place) => cellsOf(line, place, words)), [words.notice]];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const style = `body{font:11pt/1.35 "Noto Sans","Noto Sans Devanagari",sans-serif;margin:1.5em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.25em .4em;text-align:left;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4 landscape;margin:12mm}`;

const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

/** As a page to print: it asks no other page for anything. */
export const htmlOf = ({ prison, asOf, language, people, lines }: Sheet): string => {
  const words = sheetWords[language];
  const title = escaped(words.title(prison, asOf));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>${escaped(words.counted(lines.length, people))}</p>
<table><thead>${row(words.columns, 'th')}</thead>
<tbody>
${lines.map((line, place) => row(cellsOf(line, place, words), 'td')).join('\n')}
</tbody></table>
<p><strong>${escaped(words.notice)}</strong></p></body></html>
`;
};
