import { createHash } from 'node:crypto';
import type { CourtsConnector } from '../../connectors/courts/connector.ts';
import { toReceiptFacts } from '../../connectors/courts/facts.ts';
import { gather } from '../../connectors/loaders.ts';
import { badInput } from '../core/errors.ts';
import type { ReceiptFacts } from '../core/facts.ts';
import type { Database } from '../platform/postgres.ts';
import { exchangeStateOf } from './exchangeState.ts';
import { named } from './query.ts';

/** What is known of a charge sheet's receipt. */
type Receipt = Omit<ReceiptFacts, 'chargeSheetId' | 'courtId' | 'cnr'>;

/** Where a charge sheet is between police and court, with every instant. */
export type Exchange = Receipt & { readonly state: ReturnType<typeof exchangeStateOf> };

/** The receipts of charge sheets: the court's own where it has one, else what was acknowledged through the gateway. */
export type ExchangeReader = {
  /** Null when the courts do not answer: whether a receipt exists is not known then. */
  readonly of: (chargeSheetId: string) => Promise<Exchange | null>;
  /** Records what a court says of a charge sheet, once. @throws BAD_USER_INPUT where it cannot follow what was said before */
  readonly acknowledge: (acknowledgement: Acknowledgement) => Promise<void>;
};

/** What a court says of a charge sheet. */
export type Acknowledgement = {
  readonly chargeSheetId: string;
  readonly outcome: Outcome;
  readonly court: string;
  readonly by: string;
  readonly receivedOn: string | null;
  readonly cnr: string | null;
  readonly objections: readonly string[];
};

const noReceipt: Receipt = {
  deliveredAt: null,
  consumedAt: null,
  returnedAt: null,
  registeredAt: null,
  objections: [],
  acknowledgementNo: null,
};

const readAcknowledgements = named(`select charge_sheet_id, outcome, acknowledged_at, objections, acknowledgement_no
  from acknowledgement where charge_sheet_id = any($1::text[]) order by acknowledged_at`);

const instantField = {
  DELIVERED: 'deliveredAt',
  CONSUMED: 'consumedAt',
  RETURNED: 'returnedAt',
  REGISTERED: 'registeredAt',
} as const;

type Outcome = keyof typeof instantField;

const withAcknowledgement = (
  receipt: Receipt,
  [, outcome, at, objections, acknowledgementNo]: readonly unknown[],
): Receipt => ({
  ...receipt,
  // Whatever a court says of a charge sheet, it has received it.
  deliveredAt: receipt.deliveredAt ?? new Date(String(at)).toISOString(),
  [instantField[outcome as Outcome]]: new Date(String(at)).toISOString(),
  objections: outcome === 'RETURNED' && Array.isArray(objections) ? objections.map(String) : receipt.objections,
  acknowledgementNo: String(acknowledgementNo),
});

/** Receipts given through the gateway, by charge sheet. */
const acknowledgedReceipts = async (index: Database, ids: readonly string[]): Promise<Map<string, Receipt>> => {
  const rows = await index.query(readAcknowledgements, [ids]);
  const groups = Map.groupBy(rows, ([id]) => String(id));
  return new Map([...groups].map(([id, found]) => [id, found.reduce(withAcknowledgement, noReceipt)]));
};

const lockSheet = named('select pg_advisory_xact_lock(hashtext($1))');

const saveAcknowledgement = named(`insert into acknowledgement
  (charge_sheet_id, outcome, court_id, acknowledged_at, received_on, cnr, objections, acknowledgement_no, acknowledged_by)
  values ($1, $2, $3, now(), $4, $5, $6, $7, $8)`);

const moveSheet = named(
  `update charge_sheet set exchange_state = $2, filed_at = coalesce(filed_at, now()) where id = $1`,
);

/** The number under which the gateway keeps a receipt: one for a charge sheet, whatever is said of it later. */
const acknowledgementNumber = (chargeSheetId: string): string =>
  `GW-${createHash('sha256').update(chargeSheetId).digest('hex').slice(0, 10).toUpperCase()}`;

const problemWith = ({ outcome, cnr, objections }: Acknowledgement, said: ReadonlySet<string>): string | null => {
  if (said.has('REGISTERED')) return 'The charge sheet is registered: nothing follows that.';
  if (outcome === 'REGISTERED' && cnr === null) return 'A registration names its CNR.';
  if (outcome === 'RETURNED' && objections.length === 0) return 'A return says what is wanting.';
  return null;
};

/** One transaction under a lock of that charge sheet: the same acknowledgement twice is one, two at once are ordered. */
const acknowledge = (index: Database, one: Acknowledgement): Promise<void> =>
  index.transaction(async (query) => {
    await query(lockSheet, [one.chargeSheetId]);
    const said = new Set(
      (await query(readAcknowledgements, [[one.chargeSheetId]])).map(([, outcome]) => String(outcome)),
    );
    if (said.has(one.outcome)) return;
    const problem = problemWith(one, said);
    if (problem) throw badInput(problem);
    const number = acknowledgementNumber(one.chargeSheetId);
    await query(saveAcknowledgement, [
      one.chargeSheetId,
      one.outcome,
      one.court,
      one.receivedOn,
      one.cnr,
      one.objections,
      number,
      one.by,
    ]);
    await query(moveSheet, [one.chargeSheetId, one.outcome]);
  });

export const createExchangeReader = (index: Database, courts: CourtsConnector): ExchangeReader => ({
  of: gather(async (ids) => {
    const [given, told] = await Promise.all([acknowledgedReceipts(index, ids), courts.receipts(ids)]);
    const courtReceipts = new Map(
      (told ?? []).flatMap((row) => {
        const facts = toReceiptFacts(row);
        return facts ? [[facts.chargeSheetId, facts] as const] : [];
      }),
    );
    return ids.map((id) => {
      const receipt = courtReceipts.get(id) ?? given.get(id);
      if (!receipt && told === null) return null;
      const { deliveredAt, consumedAt, returnedAt, registeredAt, objections, acknowledgementNo } = receipt ?? noReceipt;
      return {
        state: exchangeStateOf(receipt ?? null),
        deliveredAt,
        consumedAt,
        returnedAt,
        registeredAt,
        objections,
        acknowledgementNo,
      };
    });
  }),
  acknowledge: (one) => acknowledge(index, one),
});
