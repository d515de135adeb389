import { createHash } from 'node:crypto';
import type { Pillar } from '../core/pillars.ts';
import { type Sensitivity, sensitivities } from '../core/sensitivity.ts';
import type { Unit } from '../core/units.ts';
import type { Database, Statement } from '../platform/postgres.ts';
import type { ScopeRow } from '../policy/scope.ts';
import type { Entry } from './entry.ts';
import type { Thread } from './thread.ts';

/** Runs a statement inside the transaction that the feed holds. */
export type Query = Database['query'];

/** Statements are named after their text: PostgreSQL plans each once a connection. */
export const named = (text: string): Statement => ({ name: createHash('sha256').update(text).digest('hex').slice(0, 32), text });

const json = (rows: readonly unknown[]): readonly [string] => [JSON.stringify(rows)];

/** One gateway at a time feeds the index: the others find the lock taken and wait for their next turn. */
export const takeFeedLock = async (query: Query): Promise<boolean> => {
  const [row] = await query(named("select pg_try_advisory_xact_lock(hashtext('icjs.case_index'))"), []);
  return row?.[0] === true;
};

const saveEntries = named(`insert into entry (kind, key, source_id, thread_id, facts)
  select * from jsonb_to_recordset($1::jsonb) as e(kind text, key text, source_id text, thread_id text, facts jsonb)
  on conflict (kind, source_id) do update set key = excluded.key, thread_id = excluded.thread_id, facts = excluded.facts`);

const deleteEntries = named('delete from entry e using unnest($1::text[], $2::text[]) as gone(kind, source_id) where e.kind = gone.kind and e.source_id = gone.source_id');

/** Forgets records that their pillar has purged. */
export const forgetEntries = async (query: Query, gone: readonly { kind: string; sourceId: string }[]): Promise<void> => {
  if (gone.length > 0) await query(deleteEntries, [gone.map(({ kind }) => kind), gone.map(({ sourceId }) => sourceId)]);
};

const threadsHolding = named(`select distinct thread_id from thread_key k join unnest($1::text[], $2::text[]) as asked(kind, key) on k.kind = asked.kind and k.key = asked.key
  union select distinct thread_id from entry e join unnest($3::text[], $4::text[]) as changed(kind, source_id) on e.kind = changed.kind and e.source_id = changed.source_id`);

/** The cases that hold any of these identifiers, or that held these records before they changed. */
export const threadsOf = async (
  query: Query,
  keys: readonly { kind: string; key: string }[],
  changed: readonly { kind: string; sourceId: string }[],
): Promise<string[]> => {
  const rows = await query(threadsHolding, [
    keys.map(({ kind }) => kind),
    keys.map(({ key }) => key),
    changed.map(({ kind }) => kind),
    changed.map(({ sourceId }) => sourceId),
  ]);
  return rows.map(([id]) => String(id));
};

const entriesOf = named('select kind, key, source_id, facts from entry where thread_id = any($1::text[])');

export const entriesIn = async (query: Query, threadIds: readonly string[]): Promise<Entry[]> => {
  const rows = await query(entriesOf, [threadIds]);
  return rows.map(([kind, key, sourceId, facts]) => ({ kind, key, sourceId, facts }) as Entry);
};

const labelsHeld = named(`select h.kind || ':' || h.key, h.labels from held_label h
  join unnest($1::text[], $2::text[]) as asked(kind, key) on h.kind = asked.kind and h.key = asked.key`);

const isSensitivity = (label: unknown): label is Sensitivity => (sensitivities as readonly unknown[]).includes(label);

/** The labels that were held under any of these identifiers. */
export const heldLabels = async (query: Query, keys: readonly { kind: string; key: string }[]): Promise<Map<string, readonly Sensitivity[]>> => {
  const rows = await query(labelsHeld, [keys.map(({ kind }) => kind), keys.map(({ key }) => key)]);
  return new Map(rows.map(([node, labels]) => [String(node), Array.isArray(labels) ? labels.filter(isSensitivity) : []]));
};

const forgetStatements = ['thread', 'thread_key', 'link', 'scope', 'charge_sheet', 'custody'].map((table) =>
  named(`delete from ${table} where ${table === 'thread' ? 'id' : 'thread_id'} = any($1::text[])`),
);

/** Takes cases out before they are written anew. */
export const forgetThreads = async (query: Query, threadIds: readonly string[]): Promise<void> => {
  if (threadIds.length === 0) return;
  for (const statement of forgetStatements) await query(statement, [threadIds]);
};

const saveThreads = named(`insert into thread (id, registered_on, stage, next_hearing_on, punishment_band, sections, labels, every_accused_child, filing_due_on, updated_at)
  select id, registered_on, stage, next_hearing_on, punishment_band, sections, labels, every_accused_child, filing_due_on, now()
  from jsonb_to_recordset($1::jsonb) as t(id text, registered_on date, stage text, next_hearing_on date, punishment_band text, sections text[], labels text[], every_accused_child boolean, filing_due_on date)`);

const saveKeys = named(`insert into thread_key (kind, key, thread_id, source_id)
  select * from jsonb_to_recordset($1::jsonb) as k(kind text, key text, thread_id text, source_id text) on conflict do nothing`);

const saveLinks = named(`insert into link (thread_id, from_key, to_key, method, confidence, confirmed)
  select * from jsonb_to_recordset($1::jsonb) as l(thread_id text, from_key text, to_key text, method text, confidence double precision, confirmed boolean) on conflict do nothing`);

const saveScope = named(`insert into scope (thread_id, relation, holder, whole, person, valid_from, valid_to)
  select distinct * from jsonb_to_recordset($1::jsonb) as s(thread_id text, relation text, holder text, whole boolean, person text, valid_from date, valid_to date)`);

const saveChargeSheets = named(`insert into charge_sheet (id, thread_id, court_id, submitted_at, exchange_state, filed_at, updated_at)
  select id, thread_id, court_id, submitted_at, exchange_state, filed_at, now()
  from jsonb_to_recordset($1::jsonb) as c(id text, thread_id text, court_id text, submitted_at timestamptz, exchange_state text, filed_at timestamptz) on conflict do nothing`);

const saveCustodies = named(`insert into custody (custody_id, prisoner_id, thread_id, prison_id, undertrial, admitted_at, released_at)
  select * from jsonb_to_recordset($1::jsonb) as c(custody_id text, prisoner_id text, thread_id text, prison_id text, undertrial boolean, admitted_at timestamptz, released_at timestamptz) on conflict do nothing`);

const saveLabels = named(`insert into held_label (kind, key, labels)
  select * from jsonb_to_recordset($1::jsonb) as h(kind text, key text, labels text[]) on conflict (kind, key) do update set labels = excluded.labels`);

const applyAcknowledgements = named(`update charge_sheet c set exchange_state = a.outcome, filed_at = a.delivered_at
  from (select charge_sheet_id, (array_agg(outcome order by acknowledged_at desc))[1] as outcome, min(acknowledged_at) as delivered_at
    from acknowledgement where charge_sheet_id = any($1::text[]) group by charge_sheet_id) a
  where a.charge_sheet_id = c.id and c.exchange_state = 'SUBMITTED'`);

const labelRows = ({ keys, labels }: Thread): object[] => (labels.length === 0 ? [] : keys.filter(({ kind }) => kind !== 'PRISONER').map(({ kind, key }) => ({ kind, key, labels })));

const personOf = ({ relation, anchors }: ScopeRow): string | null =>
  relation.startsWith('PRISON') ? (anchors.find(([kind, key]) => kind === 'PERSON' && !key.includes('#'))?.[1] ?? null) : null;

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
  valid_from: row.validFrom,
  valid_to: row.validTo,
});

const chargeSheetRows = (thread: Thread): object[] =>
  thread.entries.flatMap((entry) => {
    if (entry.kind !== 'CHARGE_SHEET' || entry.facts.draft || entry.facts.submittedAt === null) return [];
    const receipt = thread.entries.find((one) => one.kind === 'RECEIPT' && one.facts.chargeSheetId === entry.facts.chargeSheetId);
    const exchange = receipt?.kind === 'RECEIPT' ? receipt.facts : null;
    return [
      {
        id: entry.facts.chargeSheetId,
        thread_id: thread.id,
        court_id: entry.facts.courtId,
        submitted_at: entry.facts.submittedAt,
        exchange_state: exchangeStateOf(exchange),
        filed_at: exchange?.deliveredAt ?? null,
      },
    ];
  });

/** Where a charge sheet is, by the latest of its receipts. Registered outranks: it cannot be returned after it has a CNR. */
export const exchangeStateOf = (
  receipt: { deliveredAt: string | null; consumedAt: string | null; returnedAt: string | null; registeredAt: string | null } | null,
): 'SUBMITTED' | 'DELIVERED' | 'CONSUMED' | 'RETURNED' | 'REGISTERED' => {
  if (receipt === null) return 'SUBMITTED';
  if (receipt.registeredAt !== null) return 'REGISTERED';
  if (receipt.returnedAt !== null && (receipt.consumedAt === null || receipt.returnedAt > receipt.consumedAt)) return 'RETURNED';
  if (receipt.consumedAt !== null) return 'CONSUMED';
  return receipt.deliveredAt === null ? 'SUBMITTED' : 'DELIVERED';
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
            admitted_at: entry.facts.admittedAt,
            released_at: entry.facts.releasedAt,
          },
        ]
      : [],
  );

/** Writes cases with their keys, links, scope and what lists are anchored in: a handful of statements, however many cases. */
export const saveAll = async (query: Query, threads: readonly Thread[]): Promise<void> => {
  await query(saveThreads, json(threads.map(threadRow)));
  await query(saveKeys, json(threads.flatMap(({ id, keys }) => keys.map(({ kind, key, sourceId }) => ({ kind, key, thread_id: id, source_id: sourceId })))));
  await query(saveLinks, json(threads.flatMap(({ id, links }) => links.map(({ from, to, method, confidence, confirmed }) => ({ thread_id: id, from_key: from, to_key: to, method, confidence, confirmed })))));
  await query(saveScope, json(threads.flatMap((thread) => thread.scope.map((row) => scopeRow(thread, row)))));
  await query(saveChargeSheets, json(threads.flatMap(chargeSheetRows)));
  await query(applyAcknowledgements, [threads.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'CHARGE_SHEET').map(({ key }) => key))]);
  await query(saveLabels, json(threads.flatMap(labelRows)));
  await query(saveCustodies, json(threads.flatMap(custodyRows)));
  await query(saveEntries, json(threads.flatMap(({ id, entries }) => entries.map(({ kind, key, sourceId, facts }) => ({ kind, key, source_id: sourceId, thread_id: id, facts })))));
};

const replaceUnits = named(`insert into unit (kind, id, name_latin, name_native, district, district_name, state)
  select * from jsonb_to_recordset($1::jsonb) as u(kind text, id text, name_latin text, name_native text, district text, district_name text, state text)
  on conflict (kind, id) do update set name_latin = excluded.name_latin, name_native = excluded.name_native, district = excluded.district, district_name = excluded.district_name, state = excluded.state`);

export const saveUnits = async (query: Query, units: readonly Unit[]): Promise<void> => {
  const rows = units.map(({ kind, id, nameLatin, nameNative, district, districtName, state }) => ({ kind, id, name_latin: nameLatin, name_native: nameNative, district, district_name: districtName, state }));
  await query(replaceUnits, json(rows));
};

const readUnits = named('select kind, id, name_latin, name_native, district, district_name, state from unit');

export const unitsIn = async (query: Query): Promise<Unit[]> =>
  (await query(readUnits, [])).map(
    ([kind, id, nameLatin, nameNative, district, districtName, state]) => ({ kind, id, nameLatin, nameNative, district, districtName, state }) as Unit,
  );

/** How far a pillar's feed has been read, and up to when its copy was complete then. */
export type Watermark = { readonly seq: number; readonly asOf: string | null; readonly polledAt: string | null };

const readWatermarks = named('select pillar, seq, as_of, polled_at from watermark');

export const watermarks = async (query: Query): Promise<Map<string, Watermark>> =>
  new Map((await query(readWatermarks, [])).map(([pillar, seq, asOf, polledAt]) => [String(pillar), { seq: Number(seq), asOf: asOf === null ? null : String(asOf), polledAt: polledAt === null ? null : String(polledAt) }]));

const saveWatermark = named(`insert into watermark (pillar, seq, as_of, polled_at) values ($1, $2, $3, now())
  on conflict (pillar) do update set seq = excluded.seq, as_of = excluded.as_of, polled_at = excluded.polled_at`);

export const advance = async (query: Query, pillar: Pillar, seq: number, asOf: string | null): Promise<void> => {
  await query(saveWatermark, [pillar, seq, asOf]);
};

const emptyIndex = named('truncate entry, thread, thread_key, link, scope, charge_sheet, custody, watermark');

/** Empties the index. Receipts stay: they are evidence, not an index; so do labels. */
export const empty = async (query: Query): Promise<void> => {
  await query(emptyIndex, []);
};
