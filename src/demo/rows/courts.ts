import { chargeSheetReceipt } from '../../../connectors/courts/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { ChargeSheet } from '../world/charge-sheet-story.ts';
import { caseRows } from './courts-case.ts';
import { proceedingRows } from './courts-proceedings.ts';
import { latest } from './moments.ts';
import { type PillarRow, row } from './row.ts';

/** A court that has received nothing has no receipt: until then the police report is submitted, and no more. */
const receiptRows = ({ id, presentedTo, receipt }: ChargeSheet): PillarRow[] =>
  receipt.deliveredAt === null
    ? []
    : [
        row(chargeSheetReceipt, {
          chargeSheetId: id,
          courtId: presentedTo,
          cnr: receipt.cnr,
          deliveredAt: receipt.deliveredAt,
          consumedAt: receipt.consumedAt,
          returnedAt: receipt.returnedAt,
          registeredAt: receipt.registeredAt,
          objections: receipt.objections,
          acknowledgementNo: receipt.acknowledgementNo,
          updatedAt: latest(receipt.deliveredAt, receipt.consumedAt, receipt.returnedAt, receipt.registeredAt),
        }),
      ];

/** A story as the courts keep it. */
export const courtsRows = (story: CaseStory): PillarRow[] => [
  ...story.courtCases.flatMap((record) => [...caseRows(story, record), ...proceedingRows(story, record)]),
  ...story.chargeSheets.flatMap(receiptRows),
];
