import type { Database } from '../platform/postgres.ts';
import { changedSince, sheetChangedSince } from './changed.ts';
import { caseIsThere, caseIsThereOf, inForce, type Own, ownScope, ownValues, prisonerIsTold } from './own.ts';
import { named } from './query.ts';
import { type Page, toPage } from './search.ts';

/** A filter of cases in the index's own terms: codes, not what the caller typed. Null leaves a condition out. */
export type CaseConditions = {
  readonly state: string | null;
  readonly district: string | null;
  readonly station: string | null;
  readonly court: string | null;
  readonly prosecutor: string | null;
  readonly stage: string | null;
  readonly section: string | null;
  readonly punishmentBand: string | null;
  readonly registeredFrom: string | null;
  readonly registeredTo: string | null;
  readonly nextHearingFrom: string | null;
  readonly nextHearingTo: string | null;
  readonly filingDueBefore: string | null;
  readonly updatedSince: string | null;
};

/** By which rows of the matrix a caller is told of its own records, and by which of everybody's. */
export type Told = { readonly ofOwn: readonly string[]; readonly ofAll: readonly string[] };

type After = readonly (string | null)[] | null;

const held = (relation: string, at: number, more = 'true'): string =>
  `($${at}::text is null or exists (select from scope f where f.thread_id = t.id and f.relation = '${relation}' and f.holder = $${at} and ${inForce('f')} and ${more}))`;

/** Where an FIR is tells of that FIR: whoever does not read every FIR of a case asks of its own. */
const readsEveryFir = `'FIR_BASICS' = any($25::text[])`;
const isOwnFir = `(${readsEveryFir} or exists (select from own o where o.thread_id = t.id and (o.firs is null or f.firs && o.firs)))`;

const from = (column: string, at: number): string => `($${at}::date is null or t.${column} >= $${at}::date)`;
const to = (column: string, at: number): string => `($${at}::date is null or t.${column} <= $${at}::date)`;
const is = (column: string, at: number): string => `($${at}::text is null or t.${column} = $${at}::text)`;

/**
 * Whose cases a filter may look into: to filter by what one may not read is to read it (threat T9). A station that kept its zero FIR owns
 * that FIR, not the case: what its filter says of court, prosecutor, sections or dates finds nothing. The day on which the report falls due
 * is of all accused in custody: a prison that owns one of them asks for its undertrials. A probation officer reads one number of a court: by
 * the court or the hearing of another the matter is not found. Sections and first days are of all FIRs: they are asked by whoever reads all.
 */
const filterable = `select thread_id from own
      where case when whole then ($19::date is null or person is null)
          and (relation <> 'PROBATION_OFFICER' or num_nonnulls($10::text, $17::date, $18::date) = 0)
          and (num_nonnulls($13::text, $14::text, $15::date, $16::date) = 0 or ${readsEveryFir} or firs is null
            or not exists (select from scope f where f.thread_id = own.thread_id and f.relation in ('STATION', 'TRANSFERRED_FROM') and not f.firs <@ own.firs))
        else num_nonnulls($10::text, $11::text, $12::text, $13::text, $14::text, $17::date, $18::date, $19::date) = 0 end`;

/** One statement filters, judges, orders and counts. An FIR without a day sorts last: '-infinity' is no day that the law knows. */
const listCases = named(`with own as (${ownScope}),
  matched as (
    select t.id, coalesce(t.registered_on, '-infinity'::date) as registered_on from thread t
    where t.id in (${filterable}) and ${caseIsThere}
      and ${held('STATE', 7, isOwnFir)} and ${held('DISTRICT', 8, isOwnFir)} and ${held('STATION', 9, isOwnFir)} and ${held('COURT', 10)} and ${held('PROSECUTOR', 11)}
      and ${is('stage', 12)} and ($13::text is null or t.sections @> array[$13::text]) and ${is('punishment_band', 14)}
      and ${from('registered_on', 15)} and ${to('registered_on', 16)} and ${from('next_hearing_on', 17)} and ${to('next_hearing_on', 18)}
      and ($19::date is null or t.filing_due_on < $19::date) and ${changedSince}
  ),
  page as (
    select id, registered_on from matched
    where $21::text is null or (registered_on, id) < ($21::date, $22::text)
    order by registered_on desc, id desc limit $23
  )
  select (select count(*) from matched), page.id, page.registered_on from (select 1) as always left join page on true
  order by page.registered_on desc, page.id desc`);

/** A page of the caller's own cases, newest first. */
export const listOwnCases = async (
  index: Database,
  own: Own,
  told: Told,
  where: CaseConditions,
  after: After,
  limit: number,
): Promise<Page> =>
  toPage(
    await index.query(listCases, [
      ...ownValues(own),
      where.state,
      where.district,
      where.station,
      where.court,
      where.prosecutor,
      where.stage,
      where.section,
      where.punishmentBand,
      where.registeredFrom,
      where.registeredTo,
      where.nextHearingFrom,
      where.nextHearingTo,
      where.filingDueBefore,
      where.updatedSince,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      told.ofOwn,
      told.ofAll,
    ]),
  );

/** Which charge sheets of a court to list. */
export type ChargeSheetConditions = {
  readonly court: string;
  readonly filedFrom: string | null;
  readonly filedTo: string | null;
  readonly exchangeState: string | null;
  readonly updatedSince: string | null;
};

/** The instant at which a day begins in India. */
const beginOf = (day: string): string => `((${day})::timestamp at time zone 'Asia/Kolkata')`;

/** Whether an instant lies within days of India, the first and the last included: a range of instants, which an index holds in order. */
const isWithin = (instant: string, first: number, last: number): string =>
  `($${first}::date is null or ${instant} >= ${beginOf(`$${first}::date`)})
      and ($${last}::date is null or ${instant} < ${beginOf(`$${last}::date + 1`)})`;

/** A case may hold the FIRs of two stations: each owns the report on its own, as `owns` says of a fetched one. */
export const sheetIsOwn = '(own.whole and own.firs is null or c.fir_key = any(own.firs))';

const listChargeSheets = named(`with own as (${ownScope}),
  matched as (
    select c.id, c.submitted_at from charge_sheet c
    where c.court_id = $7 and exists (select from own where own.thread_id = c.thread_id and ${sheetIsOwn})
      and ${caseIsThereOf('c.thread_id')} and ${isWithin('c.filed_at', 8, 9)}
      and ($10::text is null or c.exchange_state = $10::text)
      and ${sheetChangedSince}
  ),
  page as (
    select id, submitted_at from matched where $12::text is null or (submitted_at, id) < ($12::timestamptz, $13::text)
    order by submitted_at desc, id desc limit $14
  )
  select (select count(*) from matched), page.id, page.submitted_at from (select 1) as always left join page on true
  order by page.submitted_at desc, page.id desc`);

/** A page of the charge sheets submitted to a court, of the caller's own cases, newest first. */
export const listOwnChargeSheets = async (
  index: Database,
  own: Own,
  where: ChargeSheetConditions,
  after: After,
  limit: number,
): Promise<Page> =>
  toPage(
    await index.query(listChargeSheets, [
      ...ownValues(own),
      where.court,
      where.filedFrom,
      where.filedTo,
      where.exchangeState,
      where.updatedSince,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ]),
  );

/** Which undertrials to list: those lodged in these prisons. */
export type UndertrialConditions = {
  readonly prisons: readonly string[];
  readonly admittedFrom: string | null;
  readonly admittedTo: string | null;
};

/**
 * A prison's own predicate names the person, so that it never reaches a co-accused in another jail; and the prison sees its own prisoner
 * even where the case is sealed. A prison has thousands: what is the caller's is gathered once, from an index alone, and a case is looked
 * into only where the prisoner is not told of without.
 */
const listUndertrials = named(`with own as materialized (
    select thread_id, person, relation from (${ownScope}) held where whole),
  matched as (
    select c.prisoner_id as id, min(coalesce(c.admitted_at, 'infinity'::timestamptz)) as admitted_at
    from custody c
    where c.prison_id = any($7::text[]) and c.undertrial and c.released_at is null
      and exists (select from own where own.thread_id = c.thread_id and (own.person is null or own.person = c.prisoner_id) and ${prisonerIsTold})
      and ${isWithin('c.admitted_at', 8, 9)}
    group by c.prisoner_id
  ),
  page as (
    select id, admitted_at from matched where $10::text is null or (admitted_at, id) > ($10::timestamptz, $11::text)
    order by admitted_at, id limit $12
  )
  select (select count(*) from matched), page.id, page.admitted_at from (select 1) as always left join page on true
  order by page.admitted_at, page.id`);

/** A page of undertrials by admission, the earliest first. */
export const listOwnUndertrials = async (
  index: Database,
  own: Own,
  where: UndertrialConditions,
  after: After,
  limit: number,
): Promise<Page> =>
  toPage(
    await index.query(listUndertrials, [
      ...ownValues(own),
      where.prisons,
      where.admittedFrom,
      where.admittedTo,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ]),
  );
