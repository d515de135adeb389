import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { canonicalForm, type Section } from './sections.ts';

/** How a section punishes: by a term, as the offence it goes with, by a fraction of that, by a fine alone, or not at all. */
export type OffenceKind =
  | 'TERM'
  | 'AS_OFFENCE'
  | 'FRACTION'
  | 'FINE'
  | 'COMMUNITY_SERVICE'
  | 'DEFINITION'
  | 'UNSPECIFIED';

/** One row of offences.csv: a section, or a limb of it that depends on a fact which the number does not tell. */
export type Offence = {
  readonly act: string;
  readonly section: string;
  readonly limb: string;
  readonly offence: string;
  readonly kind: OffenceKind;
  readonly minTermMonths: number | null;
  readonly maxTermMonths: number | null;
  readonly life: boolean;
  readonly death: boolean;
  /** Whether a fine is one of the punishments; null where the table does not say. */
  readonly fine: boolean | null;
  readonly cognizable: string;
  readonly bailable: string;
  readonly court: string;
  /** The days that a special Act gives for the police report, where it replaces the 60 or 90. */
  readonly defaultBailDays: number | null;
  /** The total up to which a Special Court may extend those days. */
  readonly extensionCapDays: number | null;
  /** Before this date the section carried another punishment, which the table does not have. */
  readonly since: string | null;
  readonly source: string;
};

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

const offenceOf = (row: Record<string, string>): Offence => ({
  act: row.act ?? '',
  section: row.section ?? '',
  limb: row.limb ?? '',
  offence: row.offence ?? '',
  kind: row.kind as OffenceKind,
  minTermMonths: numberOrNull(row.minTermMonths),
  maxTermMonths: numberOrNull(row.maxTermMonths),
  life: row.life === '1',
  death: row.death === '1',
  fine: row.fine ? row.fine === '1' : null,
  cognizable: row.cognizable ?? '',
  bailable: row.bailable ?? '',
  court: row.court ?? '',
  defaultBailDays: numberOrNull(row.defaultBailDays),
  extensionCapDays: numberOrNull(row.extensionCapDays),
  since: row.since || null,
  source: row.source ?? '',
});

/** The table of offences. A lawyer must sign it before use: it is for information, as everything computed from it. */
export const offences: readonly Offence[] = parse<Record<string, string>>(
  readFileSync(new URL('./offences.csv', import.meta.url)),
  { columns: true },
).map(offenceOf);

const keyOf = (act: string, section: string): string => `${act} ${section.toLowerCase()}`;

/** '20(b)' of '20(b)(ii)', nothing of '20'. */
const parentOf = (section: string): string | undefined => /^(.*)\([^()]*\)$/.exec(section)?.[1];

const bySection = Map.groupBy(offences, ({ act, section }) => keyOf(act, section));

const descendants = new Map<string, Offence[]>();
for (const offence of offences) {
  for (let outer = parentOf(offence.section); outer; outer = parentOf(outer)) {
    const key = keyOf(offence.act, outer);
    descendants.set(key, [...(descendants.get(key) ?? []), offence]);
  }
}

/** What the table says of a section as it was written: its own rows, those beneath it, or those of the section it lies in. */
export type Entry = { readonly own: readonly Offence[]; readonly beneath: readonly Offence[] };

const nothing: Entry = { own: [], beneath: [] };

const ownRowsOf = (act: string, section: string): readonly Offence[] => {
  const rows = bySection.get(keyOf(act, section));
  const outer = rows ? undefined : parentOf(section);
  return rows ?? (outer ? ownRowsOf(act, outer) : []);
};

/** Looks a section up; an empty entry means that the table does not know it, never that it carries no punishment. */
export const entryOf = (section: Section): Entry => {
  const { act, section: number } = canonicalForm(section);
  const beneath = (descendants.get(keyOf(act, number)) ?? []).filter(({ kind }) => kind !== 'DEFINITION');
  const own = bySection.get(keyOf(act, number)) ?? (beneath.length > 0 ? [] : ownRowsOf(act, number));
  return own.length + beneath.length === 0 ? nothing : { own, beneath };
};
