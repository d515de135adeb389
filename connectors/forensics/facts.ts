import type { ForensicCaseFacts } from '../../src/core/facts.ts';
import type { RowOf } from '../record.ts';
import { toFirReference } from '../reference.ts';
import type { forensicCaseFacts } from './wire.ts';

const toAllotment = (text: string): { expert: string; exhibitId: string }[] => {
  // An exhibit's own identifier may hold slashes: the expert ends at the first.
  const at = text.indexOf('/');
  return at > 0 ? [{ expert: text.slice(0, at), exhibitId: text.slice(at + 1) }] : [];
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
