import type { FirFacts } from '../../core/facts.ts';
import { daysBetween } from '../../law/calendar.ts';
import { sectionFrom, sectionsCompatible } from '../../law/sections.ts';
import type { Clue } from './clue.ts';
import type { MeantNumber, NumberAgreement } from './numbers.ts';
import type { MeantStation, StationAgreement } from './stations.ts';

type SectionAgreement = 'SAME_SECTIONS' | 'SOME_SECTIONS' | 'OTHER_SECTIONS' | 'SECTIONS_NOT_KNOWN';
type DayAgreement = 'OPENED_WITHIN_90_DAYS' | 'OPENED_WITHIN_2_YEARS' | 'OPENED_LATER' | 'DAYS_NOT_KNOWN';
type DistrictAgreement = 'SAME_DISTRICT' | 'OTHER_DISTRICT';

/** What speaks for and against a record's belonging to an FIR: a word for each thing that was compared. */
export type Evidence = {
  readonly station: StationAgreement;
  readonly number: NumberAgreement;
  readonly district: DistrictAgreement;
  readonly days: DayAgreement;
  readonly sections: SectionAgreement;
};

/** Sections that only join persons to an offence tell no case from another. */
const joining = /^(?:IPC (?:34|109|114|120B|149)|BNS (?:3\(5\)|49|54|61|190))\b/;

const sectionsAgree = (clue: readonly string[] | null, fir: readonly string[]): SectionAgreement => {
  const [asked, known] = [clue ?? [], fir].map((all) => all.filter((text) => !joining.test(text)).map(sectionFrom));
  if (!asked?.length || !known?.length) return 'SECTIONS_NOT_KNOWN';
  const shared = asked.filter((one) => known.some((other) => sectionsCompatible(one, other))).length;
  if (shared === 0) return 'OTHER_SECTIONS';
  return shared === asked.length && shared >= known.length ? 'SAME_SECTIONS' : 'SOME_SECTIONS';
};

const daysAgree = (days: number | null): DayAgreement => {
  if (days === null) return 'DAYS_NOT_KNOWN';
  if (days <= 90) return 'OPENED_WITHIN_90_DAYS';
  return days <= 730 ? 'OPENED_WITHIN_2_YEARS' : 'OPENED_LATER';
};

const daysSince = ({ openedOn }: Clue, { registeredOn }: FirFacts): number | null =>
  openedOn === null || registeredOn === null ? null : daysBetween(registeredOn, openedOn);

/** Compares a record with an FIR that it may mean; null where it cannot: nothing is filed, and nobody admitted, before the FIR. */
export const compare = (clue: Clue, fir: FirFacts, station: MeantStation, number: MeantNumber): Evidence | null => {
  const days = daysSince(clue, fir);
  if (days !== null && days < 0) return null;
  return {
    station: station.agreement,
    number: number.agreement,
    district: station.inDistrict ? 'SAME_DISTRICT' : 'OTHER_DISTRICT',
    days: daysAgree(days),
    sections: sectionsAgree(clue.sections, fir.sections),
  };
};
