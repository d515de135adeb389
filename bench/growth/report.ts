import { mkdirSync, writeFileSync } from 'node:fs';
import type { Grown } from './growth.ts';
import type { Walk } from './walk.ts';

const folder = new URL('../results/', import.meta.url);

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

const row = (name: string, cells: readonly string[]): string => `| ${name} | ${cells.join(' | ')} |`;

const walked = ({ pages, records, firstPagesMs, lastPagesMs, grownMb }: Walk): string =>
  `${records} in ${pages} pages: first ${ms(firstPagesMs)}, last ${ms(lastPagesMs)} (${(lastPagesMs / firstPagesMs).toFixed(2)} ×), ${grownMb.toFixed(0)} MB more`;

const grownBy = (worlds: readonly Grown[], of: (one: Grown) => number): string[] => {
  const [first] = worlds;
  return worlds.map((one) => `${ms(of(one))} (${(of(one) / (first ? of(first) : 1)).toFixed(2)} ×)`);
};

const tableOf = (worlds: readonly Grown[]): string =>
  [
    row(
      '',
      worlds.map(({ cases }) => `${cases.toLocaleString('en-IN')} cases`),
    ),
    `|---|${worlds.map(() => '---|').join('')}`,
    row(
      'a case, p50',
      grownBy(worlds, ({ p50Ms }) => p50Ms.CaseDossier),
    ),
    row(
      '100 undertrials of a prison, p50',
      grownBy(worlds, ({ p50Ms }) => p50Ms.Undertrials),
    ),
    row(
      '50 charge sheets of a court, p50',
      grownBy(worlds, ({ p50Ms }) => p50Ms.ChargeSheets),
    ),
    row(
      'the largest prison to its end',
      worlds.map(({ prison }) => walked(prison)),
    ),
    row(
      'the largest court to its end',
      worlds.map(({ court }) => walked(court)),
    ),
    row(
      'a State by admission, first page',
      worlds.map(({ stateByAdmissionMs }) => ms(stateByAdmissionMs)),
    ),
    row(
      'a State by nearest date, first page',
      worlds.map(({ stateByNearestDateMs }) => ms(stateByNearestDateMs)),
    ),
  ].join('\n');

/** Writes what was found where the repository keeps it. */
export const writeGrowth = (worlds: readonly Grown[]): void => {
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL('growth.json', folder), `${JSON.stringify({ measuredOn: day, worlds }, null, 2)}\n`);
  writeFileSync(
    new URL('growth.md', folder),
    `# How it grows\n\nWritten by \`npm run bench -- growth\` on ${day}. One caller; ratios are to the smallest world.\n\n${tableOf(worlds)}\n`,
  );
};
