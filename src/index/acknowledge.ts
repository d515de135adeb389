import { badInput } from '../core/errors.ts';
import type { ReceiptFacts } from '../core/facts.ts';
import type { Database } from '../platform/postgres.ts';
import { type AcknowledgedSheet, type Acknowledgement, judge } from './acknowledgement.ts';
import { addEntry, entriesOfSheets } from './acknowledgementTable.ts';
import { named, type Query } from './query.ts';
import { rethread } from './rethread.ts';
import { currentSubmission } from './submissions.ts';
import type { ThreadContext } from './thread.ts';
import { waitForFeedLock } from './watermarks.ts';

const numberOfAnotherCase = named(`select from thread_key k join thread_key other on other.thread_id = k.thread_id
  where k.kind = 'CNR' and k.key = $2 and other.kind in ('FIR', 'FIR_ID', 'CHARGE_SHEET')
    and not exists (select from thread_key mine where mine.kind = 'CHARGE_SHEET' and mine.key = $1 and mine.thread_id = k.thread_id)
  limit 1`);

/** Asked again under the lock: two charge sheets may have been given one number at one instant. */
const isOfAnotherCase = async (query: Query, chargeSheetId: string, cnr: string | null): Promise<boolean> =>
  cnr !== null && (await query(numberOfAnotherCase, [chargeSheetId, cnr])).length > 0;

/**
 * Records what a court says of a charge sheet. One transaction, as the only writer of the index: the entry, the state and the link with the
 * court's number are there together or not at all, however the gateway ends, and the same said twice is one.
 * @throws BAD_USER_INPUT where it cannot follow what was said before
 */
export const acknowledge = (
  index: Database,
  making: ThreadContext,
  one: Acknowledgement,
  sheet: AcknowledgedSheet,
  own: ReceiptFacts | null,
): Promise<void> =>
  index.transaction(async (query) => {
    await waitForFeedLock(query);
    const { chargeSheetId, submittedAt } = sheet;
    const entries = (await entriesOfSheets(query, [chargeSheetId])).get(chargeSheetId) ?? [];
    const verdict = judge(one, sheet, { entries, own }, making.today);
    if (verdict.is === 'REFUSED') throw badInput(verdict.why);
    if (verdict.is === 'REPEATED') return;
    if (!one.cnrIsOfCase || (await isOfAnotherCase(query, chargeSheetId, one.cnr)))
      throw badInput('The CNR is not of this case in this court.');
    const submission = currentSubmission(entries, sheet).number;
    const receivedOn = one.receivedOn ?? making.today;
    await addEntry(query, { ...one, receivedOn, chargeSheetId, submission, submittedAt });
    await rethread(query, making, { entries: [], gone: [], acknowledged: [chargeSheetId] });
  });
