import type { ReceiptFacts } from '../core/facts.ts';
import type { Anchor, AnchorKind } from '../core/record.ts';
import type { ScopeRow } from '../policy/scope.ts';
import { entriesOfSheets } from './acknowledgementTable.ts';
import { toldBy } from './changed.ts';
import { type Entry, recordName } from './entry.ts';
import { json, named, type Query } from './query.ts';
import { exchangeOf } from './receipt.ts';
import type { DoubtfulLink } from './references.ts';
import type { Entry as AcknowledgementEntry } from './submissions.ts';
import type { Thread } from './thread.ts';

/** A record that is sorted into another case, or anew into its own, has not changed. */
const saveEntries =
  named(`insert into entry (kind, key, source_id, thread_id, facts, told_by, person, fir_key, changed_at)
  select kind, key, source_id, thread_id, facts, told_by, person, fir_key, case when changed then now() else '-infinity' end
  from jsonb_to_recordset($1::jsonb) as e(kind text, key text, source_id text, thread_id text, facts jsonb, told_by text, person text, fir_key text, changed boolean)
  on conflict (kind, source_id) do update set key = excluded.key, thread_id = excluded.thread_id, facts = excluded.facts,
    told_by = excluded.told_by, person = excluded.person, fir_key = excluded.fir_key, changed_at = greatest(entry.changed_at, excluded.changed_at)`);

const saveThreads =
  named(`insert into thread (id, registered_on, stage, next_hearing_on, punishment_band, sections, labels, every_accused_child, filing_due_on)
  select id, registered_on, stage, next_hearing_on, punishment_band, sections, labels, every_accused_child, filing_due_on
  from jsonb_to_recordset($1::jsonb) as t(id text, registered_on date, stage text, next_hearing_on date, punishment_band text, sections text[], labels text[], every_accused_child boolean, filing_due_on date)`);

const saveKeys = named(`insert into thread_key (kind, key, thread_id, source_id)
  select * from jsonb_to_recordset($1::jsonb) as k(kind text, key text, thread_id text, source_id text) on conflict do nothing`);

const saveLinks = named(`insert into link (thread_id, from_key, to_key, method, confidence, confirmed)
  select * from jsonb_to_recordset($1::jsonb) as l(thread_id text, from_key text, to_key text, method text, confidence double precision, confirmed boolean) on conflict do nothing`);

const saveScope =
  named(`insert into scope (thread_id, relation, holder, whole, person, firs, records, valid_from, valid_to)
  select distinct * from jsonb_to_recordset($1::jsonb) as s(thread_id text, relation text, holder text, whole boolean, person text, firs text[], records text[], valid_from date, valid_to date)`);

const saveChargeSheets =
  named(`insert into charge_sheet (id, thread_id, fir_key, court_id, submitted_at, exchange_state, filed_at, waiting_since)
  select id, thread_id, fir_key, court_id, submitted_at, exchange_state, filed_at, waiting_since
  from jsonb_to_recordset($1::jsonb) as c(id text, thread_id text, fir_key text, court_id text, submitted_at timestamptz, exchange_state text, filed_at timestamptz, waiting_since timestamptz) on conflict do nothing`);

const saveCustodies =
  named(`insert into custody (custody_id, prisoner_id, thread_id, prison_id, undertrial, child, admitted_at, released_at)
  select * from jsonb_to_recordset($1::jsonb) as c(custody_id text, prisoner_id text, thread_id text, prison_id text, undertrial boolean, child boolean, admitted_at timestamptz, released_at timestamptz) on conflict do nothing`);

const saveUnmatched = named(`insert into unmatched (kind, key, thread_id, state, district)
  select * from jsonb_to_recordset($1::jsonb) as u(kind text, key text, thread_id text, state text, district text) on conflict do nothing`);

const saveDoubtful = named(`insert into doubtful_link (thread_id, from_key, to_key, doubt)
  select * from jsonb_to_recordset($1::jsonb) as d(thread_id text, from_key text, to_key text, doubt text) on conflict do nothing`);

const saveLabels = named(`insert into held_label (kind, key, labels)
  select * from jsonb_to_recordset($1::jsonb) as h(kind text, key text, labels text[]) on conflict (kind, key) do update set labels = excluded.labels`);

/** Names that two cases may share: a prisoner is held in several, a court's number is typed twice. No case is threaded by them. */
const shared: readonly string[] = ['PRISONER', 'CHILD_PRISONER', 'CASE_NUMBER'];

const labelRows = ({ keys, labels }: Thread): object[] =>
  labels.length === 0
    ? []
    : keys.filter(({ kind }) => !shared.includes(kind)).map(({ kind, key }) => ({ kind, key, labels }));

/** The prisoner whom a prison's row names. It names the same person by the accused's code too: the prison's own number stands first. */
const personOf = ({ anchors }: ScopeRow): string | null => anchors.find(([kind]) => kind === 'PERSON')?.[1] ?? null;

/** The records of these kinds to which a row is narrowed; null where it names none and opens them all. */
const keysOf = (
  { anchors }: ScopeRow,
  kinds: readonly AnchorKind[],
  toKey: (anchor: Anchor) => string,
): string[] | null => {
  const keys = anchors.filter(([kind]) => kinds.includes(kind)).map(toKey);
  return keys.length > 0 ? keys.toSorted() : null;
};

const threadRow = (thread: Thread): object => ({
  id: thread.id,
  registered_on: thread.registeredOn,
  stage: thread.stage,
  next_hearing_on: thread.nextHearingOn,
  punishment_band: thread.punishmentBand,
  sections: thread.sections,
  labels: thread.labels,
  every_accused_child: thread.everyAccusedChild,
  filing_due_on: thread.filingDueOn,
});

const scopeRow = (thread: Thread, row: ScopeRow): object => ({
  thread_id: thread.id,
  relation: row.relation,
  holder: row.holder,
  whole: row.whole,
  person: personOf(row),
  firs: keysOf(row, ['FIR'], ([, key]) => key),
  records: keysOf(row, ['CNR', 'LAB_CASE', 'PROSECUTION_FILE'], ([kind, key]) => `${kind}:${key}`),
  valid_from: row.validFrom,
  valid_to: row.validTo,
});

/** The FIR that a record is, or is written on. */
const firKeyOf = (thread: Thread, entry: Entry): string | null => {
  if (entry.kind === 'FIR') return entry.key;
  if (entry.kind === 'RECEIPT') return firKeyOfSheet(thread, entry.facts.chargeSheetId);
  if (entry.kind !== 'CHARGE_SHEET') return null;
  return thread.keys.find(({ kind, sourceId }) => kind === 'FIR' && sourceId === entry.facts.firId)?.key ?? null;
};

const firKeyOfSheet = (thread: Thread, chargeSheetId: string | null): string | null => {
  const sheet = thread.entries.find(({ kind, sourceId }) => kind === 'CHARGE_SHEET' && sourceId === chargeSheetId);
  return sheet ? firKeyOf(thread, sheet) : null;
};

const entryRow =
  (thread: Thread, changed: ReadonlySet<string>) =>
  (entry: Entry): object => ({
    kind: entry.kind,
    key: entry.key,
    source_id: entry.sourceId,
    thread_id: thread.id,
    facts: entry.facts,
    told_by: toldBy(entry, thread.isChild),
    person: entry.kind === 'CUSTODY' ? entry.facts.prisonerId : null,
    fir_key: firKeyOf(thread, entry),
    changed: changed.has(recordName(entry)),
  });

const doubtfulRow =
  (threadId: string) =>
  ({ from, to, doubt }: DoubtfulLink): object => ({ thread_id: threadId, from_key: from, to_key: to, doubt });

type SheetEntry = Extract<Entry, { readonly kind: 'CHARGE_SHEET' }>;

const receiptIn = ({ entries }: Thread, chargeSheetId: string): ReceiptFacts | null => {
  const found = entries.find(({ kind, key }) => kind === 'RECEIPT' && key === chargeSheetId);
  return found?.kind === 'RECEIPT' ? found.facts : null;
};

const submittedSheets = ({ entries }: Thread): SheetEntry[] =>
  entries.filter(
    (entry): entry is SheetEntry =>
      entry.kind === 'CHARGE_SHEET' && !entry.facts.draft && entry.facts.submittedAt !== null,
  );

const chargeSheetRow = (thread: Thread, entry: SheetEntry, said: readonly AcknowledgementEntry[]): object => {
  const { chargeSheetId, courtId, submittedAt } = entry.facts;
  const exchange = exchangeOf({ entries: said, own: receiptIn(thread, chargeSheetId) }, entry.facts);
  return {
    id: chargeSheetId,
    thread_id: thread.id,
    fir_key: firKeyOf(thread, entry),
    court_id: courtId,
    submitted_at: submittedAt,
    exchange_state: exchange.state,
    filed_at: exchange.deliveredAt,
    waiting_since: exchange.waitingSince,
  };
};

const chargeSheetRows = async (query: Query, threads: readonly Thread[]): Promise<object[]> => {
  const sheets = threads.flatMap((thread) => submittedSheets(thread).map((entry) => ({ thread, entry })));
  const said = await entriesOfSheets(
    query,
    sheets.map(({ entry }) => entry.key),
  );
  return sheets.map(({ thread, entry }) => chargeSheetRow(thread, entry, said.get(entry.key) ?? []));
};

const custodyRows = (thread: Thread): object[] =>
  thread.entries.flatMap((entry) =>
    entry.kind === 'CUSTODY'
      ? [
          {
            custody_id: entry.facts.custodyId,
            prisoner_id: entry.facts.prisonerId,
            thread_id: thread.id,
            prison_id: entry.facts.prisonId,
            undertrial: entry.facts.undertrial,
            child: thread.isChild(entry.facts),
            admitted_at: entry.facts.admittedAt,
            released_at: entry.facts.releasedAt,
          },
        ]
      : [],
  );

/**
 * Writes cases with their keys, links, scope and what lists are anchored in: a handful of statements, however many cases. `changed` names
 * the records that their pillars have changed.
 */
export const saveAll = async (
  query: Query,
  threads: readonly Thread[],
  changed: ReadonlySet<string>,
): Promise<void> => {
  await query(saveThreads, json(threads.map(threadRow)));
  await query(
    saveKeys,
    json(
      threads.flatMap(({ id, keys }) =>
        keys.map(({ kind, key, sourceId }) => ({ kind, key, thread_id: id, source_id: sourceId })),
      ),
    ),
  );
  await query(
    saveLinks,
    json(
      threads.flatMap(({ id, links }) =>
        links.map(({ from, to, method, confidence, confirmed }) => ({
          thread_id: id,
          from_key: from,
          to_key: to,
          method,
          confidence,
          confirmed,
        })),
      ),
    ),
  );
  await query(
    saveUnmatched,
    json(threads.flatMap(({ id, unmatched }) => unmatched.map((one) => ({ ...one, thread_id: id })))),
  );
  await query(saveDoubtful, json(threads.flatMap(({ id, doubtful }) => doubtful.map(doubtfulRow(id)))));
  await query(saveScope, json(threads.flatMap((thread) => thread.scope.map((row) => scopeRow(thread, row)))));
  await query(saveChargeSheets, json(await chargeSheetRows(query, threads)));
  await query(saveLabels, json(threads.flatMap(labelRows)));
  await query(saveCustodies, json(threads.flatMap(custodyRows)));
  await query(saveEntries, json(threads.flatMap((thread) => thread.entries.map(entryRow(thread, changed)))));
};
