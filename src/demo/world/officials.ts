import { drawOfficialName } from './names.ts';
import { officialId } from './personas.ts';
import { integer, type Random, randomFrom, seedOf } from './random.ts';
import type { Laboratory, ProsecutionOffice, Station } from './units.ts';
import type { Official } from './words.ts';

/** Stations whose officers the personas call by a shorter name. */
const shortNames: Readonly<Record<string, string>> = { 'HAJIPUR-NAGAR': 'HAJIPUR', 'NOIDA-SECTOR-20': 'NOIDA' };

const known = new Map<string, Official>();

/** An official is the same person in every story: the name follows from the id alone. */
export function official(id: string, rank: string): Official {
  const found = known.get(id);
  if (found) return found;
  const made: Official = { id, name: drawOfficialName(randomFrom(seedOf(id))), rank };
  known.set(id, made);
  return made;
}

const serial = (prefix: string, number: number) => `${prefix}-${String(number).padStart(3, '0')}`;
const shortName = (station: Station) => shortNames[station.id] ?? station.id;

export function houseOfficer(station: Station): Official {
  return official(officialId(`sho-${shortName(station)}`), 'Inspector');
}

export function investigator(station: Station, random: Random): Official {
  return investigatorNumber(station, integer(random, 1, 6));
}

export function investigatorNumber(station: Station, number: number): Official {
  return official(serial(`IO-${shortName(station)}`, number), number % 3 === 0 ? 'Assistant Sub-Inspector' : 'Sub-Inspector');
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
