import type { ProsecutionFileFacts } from '../../src/core/facts.ts';
import { isLawDate } from '../../src/law/calendar.ts';
import type { RowOf } from '../record.ts';
import { toFirReference } from '../reference.ts';
import type { prosecutionFileFacts } from './wire.ts';

/** An assignment whose days cannot be read assigns nobody: nothing is presumed of when it began or ended. */
const toAssignment = (text: string): { official: string; from: string; to: string | null }[] => {
  const [official, from = '', to = ''] = text.split('/');
  if (!official || !isLawDate(from) || !(to === '' || isLawDate(to))) return [];
  return [{ official, from, to: to === '' ? null : to }];
};

/** The prosecution's words become ours, once. */
export const toProsecutionFileFacts = (row: RowOf<typeof prosecutionFileFacts>): ProsecutionFileFacts | null =>
  row.fileId === null || row.officeId === null
    ? null
    : {
        fileId: row.fileId,
        officeId: row.officeId,
        fir: toFirReference({
          state: row.firState,
          district: row.firDistrict,
          station: row.firStation,
          number: row.firNumber,
          year: row.firYear,
        }),
        cnr: row.cnr,
        assignments: (row.assignments ?? []).flatMap(toAssignment),
      };
