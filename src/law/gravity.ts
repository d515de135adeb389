import type { LawDate } from './calendar.ts';
import { entryOf, type Offence, offences } from './offences.ts';
import { canonicalForm, type Section, showSection } from './sections.ts';

/** The procedural codes appear in charges as the power that police used; they punish nothing. */
const proceduralActs: ReadonlySet<string> = new Set(['BNSS', 'CRPC', 'BSA']);

/** The punishments that one section may carry: `usual` when nothing more is alleged, `possible` with every limb of it. */
export type Reading = {
  readonly section: Section;
  readonly effect: 'PUNISHES' | 'AS_OFFENCE' | 'FRACTION' | 'NONE' | 'NOT_KNOWN';
  readonly usual: readonly Offence[];
  readonly possible: readonly Offence[];
  readonly reason: string | null;
};

const isFirstConviction = ({ limb }: Offence): boolean => limb !== 'SECOND_CONVICTION';
const isPunishing = ({ kind }: Offence): boolean => kind === 'TERM' || kind === 'FINE' || kind === 'UNSPECIFIED';

const without = (section: Section, effect: Reading['effect'], reason: string | null): Reading => ({
  section,
  effect,
  usual: [],
  possible: [],
  reason,
});

const limbsOf = (rows: readonly Offence[]): string =>
  rows
    .map(({ section, limb }) => (limb ? `${section} ${limb.toLowerCase().replaceAll('_', ' ')}` : section))
    .join(', ');

const punishing = (section: Section, own: readonly Offence[], possible: readonly Offence[]): Reading => {
  const usual = own.filter(({ limb }) => limb === '');
  const reason = possible.length > 1 ? `${showSection(section)} has several limbs: ${limbsOf(possible)}` : null;
  return { section, effect: 'PUNISHES', usual: usual.length > 0 ? usual : possible, possible, reason };
};

const amendedAfter = (rows: readonly Offence[], firRegisteredOn: LawDate | null): Offence | undefined =>
  rows.find(({ since }) => since !== null && firRegisteredOn !== null && firRegisteredOn < since);

const withoutTerm = (section: Section, rows: readonly Offence[]): Reading => {
  if (rows.length === 0)
    return without(section, 'NOT_KNOWN', `${showSection(section)} is not in the table of offences`);
  if (rows.some(({ kind }) => kind === 'FRACTION')) {
    return without(
      section,
      'FRACTION',
      `${showSection(section)} carries a fraction of the term of the offence it goes with`,
    );
  }
  return without(section, rows.some(({ kind }) => kind === 'AS_OFFENCE') ? 'AS_OFFENCE' : 'NONE', null);
};

type Known = { readonly reading: Reading; readonly rows: readonly Offence[] };

const readingOf = (section: Section): Known => {
  if (proceduralActs.has(section.act)) return { reading: without(section, 'NONE', null), rows: [] };
  const { own, beneath } = entryOf(section);
  const rows = [...own, ...beneath].filter(isFirstConviction);
  const possible = rows.filter(isPunishing);
  const usual = own.filter(isPunishing).filter(isFirstConviction);
  return { reading: possible.length > 0 ? punishing(section, usual, possible) : withoutTerm(section, rows), rows };
};

/** A state's undertrials share a few hundred sections: those of the table are read at the start, once. Nothing is added later. */
const readOfTable: ReadonlyMap<string, Known> = new Map(
  offences.map(({ act, section }) => [`${act} ${section}`, readingOf({ act, section })]),
);

const known = (written: Section): Known =>
  readOfTable.get(`${written.act} ${written.section}`) ?? readingOf(canonicalForm(written));

/** Reads a section against the table; with the date of the FIR, a punishment that a later amendment brought is not applied. */
export const readSection = (written: Section, firRegisteredOn: LawDate | null = null): Reading => {
  const { reading, rows } = known(written);
  const amended = amendedAfter(rows, firRegisteredOn);
  return amended
    ? without(
        reading.section,
        'NOT_KNOWN',
        `${showSection(reading.section)} was amended on ${amended.since}, after the FIR`,
      )
    : reading;
};

/** A piece of a charge that could not be read: it may carry any punishment. */
export const unreadReading = (text: string): Reading =>
  without({ act: '?', section: text }, 'NOT_KNOWN', `"${text}" could not be read`);

export const carriesDeathOrLife = ({ life, death }: Offence): boolean => life || death;

export type PunishmentBand = 'TEN_YEARS_OR_MORE' | 'SEVEN_TO_TEN' | 'BELOW_SEVEN' | 'UNKNOWN';

const gravestMonths = (readings: readonly Reading[]): number =>
  Math.max(
    0,
    ...readings.flatMap(({ possible }) =>
      possible.map((row) => (carriesDeathOrLife(row) ? 240 : (row.maxTermMonths ?? 0))),
    ),
  );

/** The bands by which the Directorate of Prosecution divides its cases (BNSS 20(7) to (9)): the gravest that may be alleged. */
export const punishmentBand = (sections: readonly Section[]): PunishmentBand => {
  const readings = sections.map((section) => readSection(section));
  const months = gravestMonths(readings);
  if (months >= 120) return 'TEN_YEARS_OR_MORE';
  const uncertain = readings.some(
    ({ effect, possible }) => effect === 'NOT_KNOWN' || possible.some(({ kind }) => kind === 'UNSPECIFIED'),
  );
  if (uncertain || !readings.some(({ effect }) => effect === 'PUNISHES')) return 'UNKNOWN';
  return months >= 84 ? 'SEVEN_TO_TEN' : 'BELOW_SEVEN';
};
