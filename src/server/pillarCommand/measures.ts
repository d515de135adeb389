import { contracts } from '../../../connectors/contract.ts';
import type { Pillar } from '../../core/pillars.ts';

/** Something that a record should tell: the view, what is asked of its rows, and how SQL sees that it is there. */
export type Measure = { readonly view: string; readonly told: string; readonly holds: string };

/** The column of a view that lists sections, and whether it is a list of texts or of structures. */
export type SectionColumn = { readonly view: string; readonly column: string };

const anyName = (column: string): string =>
  `coalesce(${column} -> 'name' ->> 'LATIN', ${column} -> 'name' ->> 'NATIVE', '') <> ''`;

const bothScripts = "name_latin <> '' and name_native <> ''";
const firKey = 'num_nulls(fir_state, fir_district, fir_station, fir_number, fir_year) = 0';
const cnr = "cnr ~ '^[A-Z]{4}[0-9]{2}[0-9]{6}(19|20)[0-9]{2}$'";

const measures: Partial<Readonly<Record<Pillar, readonly Measure[]>>> = {
  police: [
    { view: 'fir_facts', told: 'FIR key whole', holds: 'num_nulls(state, district, station, number, year) = 0' },
    { view: 'fir_facts', told: 'instant of registration', holds: 'registered_at is not null' },
    { view: 'fir_facts', told: 'officer', holds: 'cardinality(officers) > 0' },
    { view: 'fir_facts', told: 'CNR', holds: cnr },
    { view: 'accused', told: 'parentage', holds: anyName('relative') },
    { view: 'accused', told: 'name in both scripts', holds: bothScripts },
  ],
  prosecution: [
    { view: 'prosecution_file_facts', told: 'FIR key whole', holds: firKey },
    { view: 'prosecution_file_facts', told: 'CNR', holds: cnr },
    { view: 'prosecution_file_facts', told: 'prosecutor assigned', holds: 'cardinality(assignments) > 0' },
  ],
  courts: [
    { view: 'court_case_facts', told: 'CNR well formed', holds: cnr },
    {
      view: 'court_case_facts',
      told: 'FIR named whole (the station as typed)',
      holds: 'num_nulls(fir_state, fir_district_text, fir_station_text, fir_number, fir_year) = 0',
    },
    { view: 'court_case_facts', told: 'case number', holds: 'num_nulls(case_type, number, year) = 0' },
    {
      view: 'court_case_facts',
      told: 'day of filing',
      holds: "filed_on ~ '^[0-9]{2}-[0-9]{2}-[0-9]{4}$' and filed_on !~ '^00'",
    },
    { view: 'court_case_facts', told: 'stage', holds: 'stage is not null' },
  ],
  prisons: [
    { view: 'custody_facts', told: 'FIR key whole', holds: firKey },
    { view: 'custody_facts', told: 'CNR', holds: cnr },
    { view: 'custody_facts', told: 'FIR key or CNR: without either no case is found', holds: `(${firKey}) or ${cnr}` },
    { view: 'custody_facts', told: 'first remand date', holds: 'first_remand_on is not null' },
    { view: 'custody_facts', told: 'code of the accused', holds: 'accused_code is not null' },
    { view: 'prisoner', told: 'parentage', holds: anyName('relative') },
    { view: 'prisoner', told: 'name in both scripts', holds: bothScripts },
  ],
  forensics: [
    { view: 'forensic_case_facts', told: 'FIR key whole', holds: firKey },
    { view: 'forensic_case_facts', told: 'an exhibit allotted', holds: 'cardinality(allotments) > 0' },
  ],
};

/** Whatever a pillar that joined hangs on a court's number. */
const byCourtNumber = (pillar: Pillar): Measure[] =>
  contracts[pillar]
    .filter(({ keys }) => 'cnr' in keys)
    .map(({ view }) => ({ view, told: 'CNR well formed', holds: cnr }));

/** What decides whether the records of a pillar find each other's, and whether the law's dates can be computed. */
export const measuresOf = (pillar: Pillar): readonly Measure[] => measures[pillar] ?? byCourtNumber(pillar);

/** Where a pillar tells the sections of an accusation. */
export const sectionColumns: Partial<Readonly<Record<Pillar, SectionColumn>>> = {
  police: { view: 'fir_facts', column: 'sections' },
  courts: { view: 'court_case_facts', column: 'sections' },
  prisons: { view: 'custody', column: 'warrant_sections' },
};
