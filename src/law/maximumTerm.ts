import { carriesDeathOrLife, type Reading } from './gravity.ts';
import { showSection } from './sections.ts';

/** The maximum of the gravest live section, for BNSS 479: null with the reason where it cannot be told. */
export type MaximumTerm = {
  readonly excluded: 'YES' | 'NO' | 'UNKNOWN';
  readonly months: number | null;
  /** The sections as written leave something open that could change the dates. */
  readonly sectionDoubtful: boolean;
  readonly reasons: readonly string[];
};

const unknown = (reason: string, excluded: 'NO' | 'UNKNOWN' = 'UNKNOWN'): MaximumTerm => ({
  excluded,
  months: null,
  sectionDoubtful: true,
  reasons: [reason],
});

const named = (readings: readonly Reading[]): string => readings.map(({ section }) => showSection(section)).join(', ');

const withDeathOrLife = (readings: readonly Reading[], attempt: boolean): MaximumTerm | null => {
  const certain = readings.filter(({ possible }) => possible.every(carriesDeathOrLife));
  const open = readings.filter(({ possible }) => possible.some(carriesDeathOrLife));
  if (certain.length > 0 && attempt)
    return unknown(
      `${named(certain)} carries death or life, but an attempt is charged: verify what is alleged of which.`,
    );
  if (certain.length > 0) {
    return {
      excluded: 'YES',
      months: null,
      sectionDoubtful: false,
      reasons: [`${named(certain)}: death or imprisonment for life is one of the punishments (BNSS 479(1)).`],
    };
  }
  if (open.length > 0)
    return unknown(
      `Death or life is one of the punishments of some limbs only: ${open.map(({ reason }) => reason).join('; ')}.`,
    );
  return null;
};

const monthsOf = (rows: Reading['possible']): number[] => rows.map(({ maxTermMonths }) => maxTermMonths ?? 0);

const withTerm = (readings: readonly Reading[], attempt: string | null): MaximumTerm => {
  const open = readings.filter(({ usual }) => usual.some(({ kind }) => kind === 'UNSPECIFIED'));
  if (open.length > 0) return unknown(`${named(open)}: the section names no maximum.`, 'NO');
  const lower = Math.max(...readings.map(({ usual }) => Math.min(...monthsOf(usual))));
  const months = Math.max(...readings.map(({ usual }) => Math.max(...monthsOf(usual))));
  const several = readings.filter(({ reason }) => reason !== null);
  if (lower !== months)
    return unknown(`The maximum is not certain: ${several.map(({ reason }) => reason).join('; ')}.`, 'NO');
  if (months === 0) return unknown('No live section provides for more than a day of imprisonment.', 'NO');
  const graver = several.filter(({ possible }) => Math.max(...monthsOf(possible)) > months);
  const notes = graver.map(
    ({ reason, possible }) =>
      `${reason}; up to ${Math.max(...monthsOf(possible))} months if the graver limb is alleged.`,
  );
  const gravest = readings.filter(({ usual }) => monthsOf(usual).includes(months));
  return {
    excluded: 'NO',
    months,
    sectionDoubtful: graver.length > 0 || attempt !== null,
    reasons: [
      `The gravest live section is ${named(gravest)}: at most ${months} months (BNSS 479(1)).`,
      ...notes,
      ...(attempt ? [attempt] : []),
    ],
  };
};

/** Which maximum governs: the gravest live section, first conviction; a section that cannot be read leaves it unknown. */
export const maximumTermOf = (readings: readonly Reading[]): MaximumTerm => {
  const attempt = readings.find(({ effect }) => effect === 'FRACTION')?.reason ?? null;
  const punishing = readings.filter(({ effect }) => effect === 'PUNISHES');
  const grave = withDeathOrLife(punishing, attempt !== null);
  if (grave?.excluded === 'YES') return grave;
  const unread = readings.filter(({ effect }) => effect === 'NOT_KNOWN');
  if (unread.length > 0) return unknown(`The maximum is not known: ${unread.map(({ reason }) => reason).join('; ')}.`);
  if (grave) return grave;
  return punishing.length > 0 ? withTerm(punishing, attempt) : unknown('No live section that punishes is recorded.');
};
