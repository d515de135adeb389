import type { ForensicCaseFacts } from '../../src/core/facts.ts';
import { toFirReference } from '../reference.ts';
import type { RowOf } from '../record.ts';
import type { forensicCaseFacts } from './wire.ts';

const toAllotment = (text: string): { expert: string; exhibitId: string }[] => {
  const [expert, exhibitId] = text.split('/');
  return expert && exhibitId ? [{ expert, exhibitId }] : [];
};

/** The laboratories' words become ours, once. */
export const toForensicCaseFacts = (row: RowOf<typeof forensicCaseFacts>): ForensicCaseFacts | null =>
  row.labCaseId === null || row.labId === null
    ? null
    : {
        labCaseId: row.labCaseId,
        labId: row.labId,
        fir: toFirReference({
          state: row.firState,
          district: row.firDistrict,
          station: row.firStation,
          number: row.firNumber,
          year: row.firYear,
        }),
        allotments: (row.allotments ?? []).flatMap(toAllotment),
      };
