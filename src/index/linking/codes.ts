import { json, named, type Query } from '../query.ts';
import { type Crosswalk, type CrosswalkRow, crosswalkOf } from './crosswalk.ts';

const read = named('select kind, state, written, unit, valid_from, valid_to from unit_crosswalk');

/** The codes and names of before, as the gateway's own database holds them. */
export const crosswalkIn = async (query: Query): Promise<Crosswalk> =>
  crosswalkOf(
    (await query(read, [])).map(
      ([kind, state, written, unit, validFrom, validTo]) =>
        ({ kind, state, written, unit, validFrom, validTo }) as CrosswalkRow,
    ),
  );

const empty = named('delete from unit_crosswalk');

const save = named(`insert into unit_crosswalk (kind, state, written, unit, valid_from, valid_to)
  select * from jsonb_to_recordset($1::jsonb) as c(kind text, state text, written text, unit text, valid_from date, valid_to date)`);

/** Puts a whole table in the place of the one that stood. */
export const replaceCrosswalk = async (query: Query, rows: readonly CrosswalkRow[]): Promise<void> => {
  await query(empty, []);
  const columns = rows.map(({ kind, state, written, unit, validFrom, validTo }) => ({
    kind,
    state,
    written,
    unit,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await query(save, json(columns));
};
