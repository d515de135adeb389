import type { CustodyFacts } from '../../src/core/facts.ts';
import type { RowOf } from '../record.ts';
import { toFirReference } from '../reference.ts';
import type { custodyFacts } from './wire.ts';

/** The prisons' words become ours, once. */
export const toCustodyFacts = (row: RowOf<typeof custodyFacts>): CustodyFacts | null =>
  row.custodyId === null || row.prisonerId === null || row.prisonId === null
    ? null
    : {
        custodyId: row.custodyId,
        prisonerId: row.prisonerId,
        prisonId: row.prisonId,
        undertrial: row.undertrial ?? false,
        admittedAt: row.admittedAt,
        releasedAt: row.releasedAt,
        fir: toFirReference({
          state: row.firState,
          district: row.firDistrict,
          station: row.firStation,
          number: row.firNumber,
          year: row.firYear,
        }),
        cnr: row.cnr,
        accusedCode: row.accusedCode,
        firstRemandOn: row.firstRemandOn,
        child: row.child ?? false,
      };
