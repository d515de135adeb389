import { carriesDeathOrLife, type Reading } from './gravity.ts';
import type { Offence } from './offences.ts';
import { showSection } from './sections.ts';

/** The days that the police have for their report while the accused is in custody, and how sure the class is. */
export type PeriodClass = {
  readonly limitDays: number | null;
  readonly alternativeDays: number | null;
  readonly extensionCapDays: number | null;
  /** The Act whose own period governs, where one does. */
  readonly specialAct: string | null;
  readonly reasons: readonly string[];
};

const tenYearsMonths = 120;

/** "Ten years or more" is read as a minimum of ten years (Rakesh Kumar Paul, SC 2017; Kalandar Shafi, Karnataka HC 2024). */
const daysOf = (row: Offence): number => {
  if (row.defaultBailDays !== null) return row.defaultBailDays;
  return carriesDeathOrLife(row) || (row.minTermMonths ?? 0) >= tenYearsMonths ? 90 : 60;
};

/** The other reading takes a maximum of ten years or more. */
const daysByMaximum = (row: Offence): number =>
  Math.max(daysOf(row), (row.maxTermMonths ?? 0) >= tenYearsMonths ? 90 : 60);

const unknownClass = (reason: string): PeriodClass => ({
  limitDays: null,
  alternativeDays: null,
  extensionCapDays: null,
  specialAct: null,
  reasons: [reason],
});

const gravest = (readings: readonly Reading[], pick: (days: number[]) => number, days = daysOf): number =>
  Math.max(
    60,
    ...readings.filter(({ possible }) => possible.length > 0).map(({ possible }) => pick(possible.map(days))),
  );

const least = (days: number[]): number => Math.min(...days);
const most = (days: number[]): number => Math.max(...days);

const listed = (readings: readonly Reading[], holds: (row: Offence) => boolean): string =>
  readings
    .filter(({ possible }) => possible.some(holds))
    .map(({ section }) => showSection(section))
    .join(', ');

const certainClass = (readings: readonly Reading[], limitDays: number): PeriodClass => {
  const special = readings.flatMap(({ possible }) => possible).find((row) => row.defaultBailDays === limitDays);
  const disputed = limitDays === 60 && gravest(readings, most, daysByMaximum) === 90;
  const tenYears = `${listed(readings, (row) => daysByMaximum(row) === 90)}: a maximum of ten years or more with a lesser minimum; 60 days by the minimum-ten reading (Rakesh Kumar Paul, SC 2017), 90 by the other`;
  const plain = special
    ? `${special.act}: ${limitDays} days by the Act's own provision`
    : limitDays === 90
      ? `${listed(readings, (row) => daysOf(row) === 90)}: death, life or a minimum of ten years, 90 days (BNSS 187(3)(i))`
      : '60 days: no section carries death, life or a minimum of ten years (BNSS 187(3)(ii))';
  return {
    limitDays,
    alternativeDays: disputed ? 90 : null,
    extensionCapDays: special?.extensionCapDays ?? null,
    specialAct: special?.act ?? null,
    reasons: [disputed ? tenYears : plain],
  };
};

/** A limb that the number does not tell, such as hurt in an attempt to murder, leaves 60 and 90 both open. */
const openClass = (readings: readonly Reading[], fewDays: number, manyDays: number): PeriodClass => {
  const reasons = readings
    .filter(({ possible }) => new Set(possible.map(daysOf)).size > 1)
    .map(({ reason }) => reason ?? '');
  if (manyDays > 90) {
    return unknownClass(
      `the period is ${fewDays} or ${manyDays} days and the sections do not tell which: ${reasons.join('; ')}`,
    );
  }
  const attempt = readings.find(({ effect }) => effect === 'FRACTION')?.reason;
  const why = [...reasons, ...(attempt ? [attempt] : [])].filter(Boolean).join('; ');
  return {
    limitDays: manyDays,
    alternativeDays: fewDays,
    extensionCapDays: null,
    specialAct: null,
    reasons: [`${manyDays} days, or ${fewDays} if the graver limb is not made out (BNSS 187(3)): ${why}`],
  };
};

/** The class of 60, 90 or a special Act's days, from the gravest section under investigation. */
export const periodClassOf = (readings: readonly Reading[]): PeriodClass => {
  const unread = readings.filter(({ effect }) => effect === 'NOT_KNOWN').map(({ reason }) => reason);
  const attempt = readings.some(({ effect }) => effect === 'FRACTION');
  const manyDays = gravest(readings, most);
  const fewDays = attempt && manyDays === 90 ? 60 : gravest(readings, least);
  if (unread.length > 0 && fewDays < 90) return unknownClass(`the period is not known: ${unread.join('; ')}`);
  if (!readings.some(({ effect }) => effect === 'PUNISHES'))
    return unknownClass('no section that punishes is recorded');
  return fewDays === manyDays ? certainClass(readings, manyDays) : openClass(readings, fewDays, manyDays);
};
