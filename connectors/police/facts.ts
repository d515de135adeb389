import type { ChargeSheetFacts, FirFacts } from '../../src/core/facts.ts';
import { firKeyText } from '../../src/core/firKey.ts';
import { istDateOf } from '../../src/law/calendar.ts';
import type { RowOf } from '../record.ts';
import type { chargeSheetFacts, firFacts } from './wire.ts';

/** The police's words become ours, once. A row without its key is no FIR: the index passes it over and says so. */
export const toFirFacts = (row: RowOf<typeof firFacts>): FirFacts | null => {
  const { firId, state, district, station, number, year } = row;
  if (firId === null || state === null || district === null || station === null || number === null || year === null)
    return null;
  return {
    firId,
    key: firKeyText({ state, district, station, number, year, zero: row.zero ?? false }),
    state,
    district,
    station,
    transferredToFirId: row.transferredToFirId,
    registeredOn: row.registeredAt === null ? null : istDateOf(row.registeredAt),
    sections: row.sections ?? [],
    officers: row.officers ?? [],
    partySubjects: row.partySubjects ?? [],
    childVictim: row.childVictim ?? false,
    accusedCount: row.accusedCount ?? 0,
    childAccusedCount: row.childAccusedCount ?? 0,
    childAccusedCodes: row.childAccusedCodes ?? [],
    sealed: row.sealed ?? false,
    cnr: row.cnr,
  };
};

export const toChargeSheetFacts = (row: RowOf<typeof chargeSheetFacts>): ChargeSheetFacts | null =>
  row.chargeSheetId === null || row.firId === null
    ? null
    : {
        chargeSheetId: row.chargeSheetId,
        firId: row.firId,
        courtId: row.courtId,
        supplementary: row.supplementary ?? false,
        draft: row.draft ?? true,
        datedOn: row.datedOn,
        submittedAt: row.submittedAt,
      };
