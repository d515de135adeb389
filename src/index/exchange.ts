import type { CourtsConnector } from '../../connectors/courts/connector.ts';
import { toReceiptFacts } from '../../connectors/courts/facts.ts';
import { gather } from '../../connectors/loaders.ts';
import { GatewayError } from '../core/errors.ts';
import type { SubmittedSheet } from '../core/facts.ts';
import type { Database } from '../platform/postgres.ts';
import { acknowledge } from './acknowledge.ts';
import type { AcknowledgedSheet, Acknowledgement } from './acknowledgement.ts';
import { entriesOfSheets } from './acknowledgementTable.ts';
import { type Delivery, deliveriesOf, type Exchange, exchangeOf, type Told } from './receipt.ts';
import type { ThreadContext } from './thread.ts';

/** The receipts of charge sheets: the court's own where it has one, else what was acknowledged through the gateway. */
export type ExchangeReader = {
  /** Null when the courts do not answer: whether a receipt exists is not known then. */
  readonly of: (sheet: SubmittedSheet) => Promise<Exchange | null>;
  /** Every submission of each charge sheet, as the clocks ask of it; null when the courts do not answer. */
  readonly deliveriesOf: (sheets: readonly SubmittedSheet[]) => Promise<readonly (readonly Delivery[] | null)[]>;
  /** Records what a court says of a charge sheet, once. @throws BAD_USER_INPUT where it cannot follow what was said before */
  readonly acknowledge: (one: Acknowledgement, sheet: AcknowledgedSheet) => Promise<void>;
};

/** What courts have said of charge sheets. Where their pillar does not answer, what was said through the gateway stands. */
const readTold = (index: Database, courts: CourtsConnector) =>
  gather<Told | null>(async (ids) => {
    const [given, told] = await Promise.all([entriesOfSheets(index.query, ids), courts.receipts(ids)]);
    const own = new Map(
      (told ?? []).flatMap((row) => toReceiptFacts(row) ?? []).map((one) => [one.chargeSheetId, one]),
    );
    return ids.map((id) => {
      const entries = given.get(id) ?? [];
      return told === null && entries.length === 0 ? null : { entries, own: own.get(id) ?? null };
    });
  });

const courtsAreSilent = () =>
  new GatewayError('PILLAR_UNAVAILABLE', 'The courts pillar did not answer: nothing was recorded.');

/** Bound to one request: what is recorded in it is read in it. */
export const createExchangeReader = (
  index: Database,
  courts: CourtsConnector,
  making: ThreadContext,
): ExchangeReader => {
  let told = readTold(index, courts);
  return {
    of: async (sheet) => {
      const found = await told(sheet.chargeSheetId);
      return found && exchangeOf(found, sheet);
    },
    deliveriesOf: async (sheets) => {
      const found = await Promise.all(sheets.map(({ chargeSheetId }) => told(chargeSheetId)));
      return sheets.map((sheet, at) => (found[at] ? deliveriesOf(found[at], sheet) : null));
    },
    acknowledge: async (one, sheet) => {
      const receipts = await courts.receipts([sheet.chargeSheetId]);
      if (receipts === null) throw courtsAreSilent();
      const own = receipts.flatMap((row) => toReceiptFacts(row) ?? [])[0] ?? null;
      await acknowledge(index, making, one, sheet, own);
      told = readTold(index, courts);
    },
  };
};
