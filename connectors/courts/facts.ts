import { caseNumberText } from '../../src/core/caseNumber.ts';
import type { CourtCaseFacts, ReceiptFacts } from '../../src/core/facts.ts';
import type { RowOf } from '../record.ts';
import { toFirReference } from '../reference.ts';
import type { chargeSheetReceipt, courtCaseFacts } from './wire.ts';

const caseNumberOf = ({ courtId, caseType, number, year }: RowOf<typeof courtCaseFacts>): string | null =>
  courtId === null || caseType === null || number === null || year === null
    ? null
    : caseNumberText(courtId, caseType, number, year);

/** The courts' words become ours, once. */
export const toCourtCaseFacts = (row: RowOf<typeof courtCaseFacts>): CourtCaseFacts | null =>
  row.cnr === null || row.courtId === null
    ? null
    : {
        cnr: row.cnr,
        courtId: row.courtId,
        caseNumber: caseNumberOf(row),
        parentCnr: row.parentCnr,
        fir: toFirReference({
          state: row.firState,
          district: row.firDistrictText,
          station: row.firStationText,
          number: row.firNumber,
          year: row.firYear,
        }),
        stage: row.stage ?? 'INVESTIGATION',
        sections: row.sections ?? [],
        filedOn: row.filedOn,
        nextHearingOn: row.nextHearingOn,
        sealed: row.sealed ?? false,
        childVictim: row.childVictim ?? false,
        liftedLabels: row.liftedLabels ?? [],
        probationOfficers: row.probationOfficers ?? [],
      };

export const toReceiptFacts = (row: RowOf<typeof chargeSheetReceipt>): ReceiptFacts | null =>
  row.chargeSheetId === null || row.courtId === null
    ? null
    : {
        chargeSheetId: row.chargeSheetId,
        courtId: row.courtId,
        cnr: row.cnr,
        deliveredAt: row.deliveredAt,
        consumedAt: row.consumedAt,
        returnedAt: row.returnedAt,
        registeredAt: row.registeredAt,
        objections: row.objections ?? [],
        acknowledgementNo: row.acknowledgementNo,
      };
