import type { Unit, UnitKind, Units } from '../../core/units.ts';
import type { Entry } from '../entry.ts';

const officeOf = (entry: Entry): readonly [UnitKind, string] | null => {
  switch (entry.kind) {
    case 'CNR':
      return ['COURT', entry.facts.courtId];
    case 'CUSTODY':
      return ['PRISON', entry.facts.prisonId];
    case 'LAB_CASE':
      return ['LABORATORY', entry.facts.labId];
    case 'PROSECUTION_FILE':
      return ['OFFICE', entry.facts.officeId];
    case 'FIR':
    case 'CHARGE_SHEET':
    case 'RECEIPT':
      return null;
  }
};

/** Whether a record names an FIR of another pillar's, and has to find it. */
export const seeksFir = (entry: Entry): boolean => officeOf(entry) !== null;

/** The court, prison, laboratory or office that keeps a record. */
export const keeperOf = (entry: Entry, units: Units): Unit | undefined => {
  const office = officeOf(entry);
  return office ? units.byId(...office) : undefined;
};
