import { parse } from 'csv-parse/sync';

/** What both the First Schedule and the table say of an offence, in one form; empty is "nothing said". */
export type Punished = {
  readonly kind: string;
  readonly minTermMonths: string;
  readonly maxTermMonths: string;
  readonly life: string;
  readonly death: string;
  readonly fine: string;
  readonly cognizable: string;
  readonly bailable: string;
  readonly court: string;
};

export type PunishedRow = Punished & { readonly section: string };

const kinds: Readonly<Record<string, string>> = {
  SAME_AS_BASE: 'AS_OFFENCE',
  FINE_ONLY: 'FINE',
  FRACTION_OF_BASE: 'FRACTION',
  LIFE: 'TERM',
  DEATH: 'TERM',
};

const cognizableOf = (words: string): string => {
  if (/^according/i.test(words)) return 'AS_OFFENCE';
  if (/^non/i.test(words)) return 'NO';
  return /complaint| if /i.test(words) ? 'ON_COMPLAINT' : 'YES';
};

const bailableOf = (words: string): string =>
  /^according/i.test(words) ? 'AS_OFFENCE' : /^non/i.test(words) ? 'NO' : 'YES';

const courts: readonly (readonly [RegExp, string])[] = [
  [/^any magistrate/i, 'ANY_MAGISTRATE'],
  [/^magistrate/i, 'MAGISTRATE_FIRST_CLASS'],
  [/^court of session/i, 'SESSION'],
];

const courtOf = (words: string): string => courts.find(([start]) => start.test(words))?.[1] ?? 'AS_OFFENCE';

/** Whether a fine is said of a row: only of one that has a punishment of its own. */
export const ownFine = (kind: string, fine: string): string => (/^(TERM|FINE|FRACTION)$/.test(kind) ? fine : '');

const rowOf = (row: Record<string, string | undefined>): PunishedRow => {
  const kind = kinds[row.kind ?? ''] ?? row.kind ?? '';
  return {
    section: row.bns_section ?? '',
    kind,
    minTermMonths: row.min_term_months_schedule ?? '',
    maxTermMonths: row.max_term_months ?? '',
    life: row.life_possible ?? '',
    death: row.death_possible ?? '',
    fine: ownFine(kind, row.fine ?? ''),
    cognizable: cognizableOf(row.cognizable_text ?? ''),
    bailable: bailableOf(row.bailable_text ?? ''),
    court: courtOf(row.court_text ?? ''),
  };
};

/** The rows of a parsed First Schedule, Part I, from its CSV text: columns `bns_section`, `kind`, `max_term_months`, … */
export const scheduleRows = (csv: string): readonly PunishedRow[] =>
  parse<Record<string, string>>(csv, { columns: true, bom: true }).map(rowOf);
