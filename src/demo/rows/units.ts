import { court } from '../../../connectors/courts/wire.ts';
import { laboratory } from '../../../connectors/forensics/wire.ts';
import { station } from '../../../connectors/police/wire.ts';
import { prison } from '../../../connectors/prisons/wire.ts';
import { office } from '../../../connectors/prosecution/wire.ts';
import type { Pillar } from '../../core/pillars.ts';
import type { Unit, Units } from '../world/units.ts';
import { type PillarRow, row } from './row.ts';

const districtNames = (units: Units): ReadonlyMap<string, { LATIN: string; NATIVE: string }> =>
  new Map(
    units.districts.map(({ state, code, name, nameHi }) => [`${state}/${code}`, { LATIN: name, NATIVE: nameHi }]),
  );

/** The public registers: each pillar's own units. */
export const unitRows = (units: Units): Partial<Readonly<Record<Pillar, PillarRow[]>>> => {
  const districts = districtNames(units);
  const columns = ({ id, name, nameHi, district, state }: Unit) => ({
    id,
    name: { LATIN: name, NATIVE: nameHi },
    district,
    districtName: districts.get(`${state}/${district}`) ?? null,
    state,
  });
  return {
    police: units.stations.map((unit) => row(station, columns(unit))),
    prosecution: units.offices.map((unit) => row(office, columns(unit))),
    courts: units.courts.map((unit) => row(court, columns(unit))),
    prisons: units.prisons.map((unit) => row(prison, columns(unit))),
    forensics: units.laboratories.map((unit) => row(laboratory, columns(unit))),
  };
};
