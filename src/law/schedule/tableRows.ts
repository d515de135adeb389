import { type Offence, offences } from '../offences.ts';
import { ownFine, type PunishedRow } from './scheduleRows.ts';

export type TableRow = PunishedRow & { readonly limb: string };

const shown = (value: number | null): string => (value === null ? '' : String(value));
const flag = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0');

const rowOf = (row: Offence): TableRow => ({
  section: row.section,
  limb: row.limb,
  kind: row.kind,
  minTermMonths: shown(row.minTermMonths),
  maxTermMonths: shown(row.maxTermMonths),
  life: flag(row.life),
  death: flag(row.death),
  fine: ownFine(row.kind, flag(row.fine)),
  cognizable: row.cognizable,
  bailable: row.bailable,
  court: row.court,
});

/** The offences of the BNS as the table has them, in the Schedule's form. A definition has no place in the Schedule. */
export const tableRows: readonly TableRow[] = offences
  .filter(({ act, kind }) => act === 'BNS' && kind !== 'DEFINITION')
  .map(rowOf);
