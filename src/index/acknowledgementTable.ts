import { createHash } from 'node:crypto';
import { byKeys, named, type Query } from './query.ts';
import type { Entry, Outcome } from './submissions.ts';

const readEntries =
  byKeys(`select charge_sheet_id, submission, outcome, court_id, submitted_at, acknowledged_at, received_on,
    cnr, objections, acknowledgement_no
  from acknowledgement where charge_sheet_id = any($1::text[]) order by entry_no`);

const instant = (cell: unknown): string => new Date(String(cell)).toISOString();

const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

const toEntry = (cells: readonly unknown[]): Entry => {
  const [, submission, outcome, court, submittedAt, acknowledgedAt, receivedOn, cnr, objections, number] = cells;
  return {
    submission: Number(submission),
    outcome: outcome as Outcome,
    court: String(court),
    submittedAt: submittedAt === null ? null : instant(submittedAt),
    acknowledgedAt: instant(acknowledgedAt),
    receivedOn: String(receivedOn),
    cnr: textOrNull(cnr),
    objections: Array.isArray(objections) ? objections.map(String) : [],
    acknowledgementNo: String(number),
  };
};

/** What courts said of these charge sheets through the gateway, in the order in which they said it. */
export const entriesOfSheets = async (
  query: Query,
  chargeSheetIds: readonly string[],
): Promise<Map<string, readonly Entry[]>> => {
  const groups = Map.groupBy(await query(readEntries, [chargeSheetIds]), ([id]) => String(id));
  return new Map([...groups].map(([id, rows]) => [id, rows.map(toEntry)]));
};

const insertEntry = named(`insert into acknowledgement
  (charge_sheet_id, submission, outcome, court_id, submitted_at, acknowledged_at, received_on, cnr, objections, acknowledgement_no, acknowledged_by)
  values ($1, $2, $3, $4, $5, now(), $6, $7, $8, $9, $10)`);

/** The number under which the gateway keeps a receipt: one for a charge sheet, whatever is said of it later. */
const acknowledgementNumber = (chargeSheetId: string): string =>
  `GW-${createHash('sha256').update(chargeSheetId).digest('hex').slice(0, 10).toUpperCase()}`;

/** An entry before it is kept: its instant and its number are given here. */
export type NewEntry = Omit<Entry, 'acknowledgedAt' | 'acknowledgementNo'> & {
  readonly chargeSheetId: string;
  readonly by: string;
};

/** Keeps what a court says, at the instant of the database's own clock: several gateways have one order. */
export const addEntry = async (query: Query, entry: NewEntry): Promise<void> => {
  const { chargeSheetId, submission, outcome, court, submittedAt, receivedOn, cnr, objections, by } = entry;
  const number = acknowledgementNumber(chargeSheetId);
  const values = [chargeSheetId, submission, outcome, court, submittedAt, receivedOn, cnr, objections, number, by];
  await query(insertEntry, values);
};

/** That a court registered a charge sheet under a number. */
export type Registration = { readonly chargeSheetId: string; readonly cnr: string };

const readRegistrations = named(`select charge_sheet_id, cnr from acknowledgement
  where outcome = 'REGISTERED' and cnr is not null and (charge_sheet_id = any($1::text[]) or cnr = any($2::text[])) order by entry_no`);

/** The registrations, made through the gateway, of any of these charge sheets or under any of these numbers. */
export const registrationsOf = async (
  query: Query,
  chargeSheetIds: readonly string[],
  cnrs: readonly string[],
): Promise<Registration[]> =>
  (await query(readRegistrations, [chargeSheetIds, cnrs])).map(([chargeSheetId, cnr]) => ({
    chargeSheetId: String(chargeSheetId),
    cnr: String(cnr),
  }));
