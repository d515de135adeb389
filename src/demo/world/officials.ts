import { drawOfficialName } from './names.ts';
import { officialId } from './personas.ts';
import type { Fir } from './police-story.ts';
import { integer, type Random, randomFrom, seedOf } from './random.ts';
import type { Laboratory, ProsecutionOffice, Station } from './units.ts';
import type { Official, TwoScripts } from './words.ts';

/** Stations whose officers the personas call by a shorter name. */
const shortNames: Readonly<Record<string, string>> = { 'HAJIPUR-NAGAR': 'HAJIPUR', 'NOIDA-SECTOR-20': 'NOIDA' };

const names = new Map<string, TwoScripts>();

/** An official is the same person in every story: the name follows from the id alone. */
function official(id: string, rank: string, woman = false): Official {
  const name = names.get(id) ?? drawOfficialName(randomFrom(seedOf(id)), woman);
  names.set(id, name);
  return { id, name, rank };
}

const serial = (prefix: string, number: number) => `${prefix}-${String(number).padStart(3, '0')}`;
const shortName = (station: Station) => shortNames[station.id] ?? station.id;

export function houseOfficer(station: Station): Official {
  return official(officialId(`sho-${shortName(station)}`), 'Inspector', station.women);
}

export function investigator(station: Station, random: Random): Official {
  return investigatorNumber(station, integer(random, 1, 6));
}

export function investigatorNumber(station: Station, number: number): Official {
  return official(
    serial(`IO-${shortName(station)}`, number),
    number % 3 === 0 ? 'Assistant Sub-Inspector' : 'Sub-Inspector',
    station.women,
  );
}

export function prosecutor(office: ProsecutionOffice, number: number, rank: string): Official {
  return official(serial(office.id.replace(/^PO-/, 'PP-'), number), rank);
}

export function expert(laboratory: Laboratory, number: number): Official {
  return official(serial(`EXPERT-${laboratory.id}`, number), 'Assistant Director');
}

export function probationOfficerOf(districtCode: string): string {
  return officialId(`probation-${districtCode}`);
}

/** The officer who investigates: the station's own chief while nobody is named. */
export function officerOf(fir: Fir): Official {
  return fir.officers[0]?.official ?? fir.registeredBy;
}
