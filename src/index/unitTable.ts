import type { Unit } from '../core/units.ts';
import { json, named, type Query } from './query.ts';

const replaceUnits = named(`insert into unit (kind, id, name_latin, name_native, district, district_name, state)
  select * from jsonb_to_recordset($1::jsonb) as u(kind text, id text, name_latin text, name_native text, district text, district_name text, state text)
  on conflict (kind, id) do update set name_latin = excluded.name_latin, name_native = excluded.name_native, district = excluded.district, district_name = excluded.district_name, state = excluded.state`);

export const saveUnits = async (query: Query, units: readonly Unit[]): Promise<void> => {
  const rows = units.map(({ kind, id, nameLatin, nameNative, district, districtName, state }) => ({
    kind,
    id,
    name_latin: nameLatin,
    name_native: nameNative,
    district,
    district_name: districtName,
    state,
  }));
  await query(replaceUnits, json(rows));
};

const readUnits = named('select kind, id, name_latin, name_native, district, district_name, state from unit');

export const unitsIn = async (query: Query): Promise<Unit[]> =>
  (await query(readUnits, [])).map(
    ([kind, id, nameLatin, nameNative, district, districtName, state]) =>
      ({ kind, id, nameLatin, nameNative, district, districtName, state }) as Unit,
  );
