import type { Area } from '../../policy/own.ts';
import { toSql } from '../../policy/rowLanguage.ts';
import { isNamed, isThere } from '../../policy/rowRules.ts';
import { named, type Query } from '../query.ts';
import { type Page, toPage } from '../search.ts';

/** Whose queue it is, and what hides a case from its reader. */
export type QueueOwner = {
  readonly area: Area;
  readonly caseIds: readonly string[] | null;
  readonly mayKnowSealed: boolean;
  readonly mayKnowChildren: boolean;
};

const asked = { caseIds: '$3::text[]', mayKnowSealed: '$4::boolean', mayKnowChildren: '$5::boolean' };

const ownValues = ({ area, caseIds, mayKnowSealed, mayKnowChildren }: QueueOwner): readonly unknown[] => [
  area.state,
  area.district,
  caseIds,
  mayKnowSealed,
  mayKnowChildren,
];

const inArea = (table: string): string =>
  `${table}.state = $1::text and ($2::text is null or ${table}.district = $2::text)`;

/** A case is there for the reader, and within the cases that the token names. */
const isTold = (thread: string): string =>
  `${toSql(isThere, { labels: `${thread}.labels`, everyAccusedIsChild: `${thread}.every_accused_child` }, asked)}
    and ${toSql(isNamed, { id: `${thread}.id` }, asked)}`;

/** The FIR of a decision is of a case that is there for the reader, and the reader's own: else that it was decided on would tell of it. */
const isOwnFir = (key: string): string => `exists (
      select from thread_key fk join thread f on f.id = fk.thread_id join scope o on o.thread_id = f.id and o.whole
      where fk.kind = 'FIR' and fk.key = ${key} and ${isTold('f')}
        and (o.relation, o.holder) = (case when $2::text is null then 'STATE' else 'DISTRICT' end, concat_ws('.', $1::text, $2::text)))`;

/** A child in conflict with law leaves no trace: whoever is held as one in any prison is in no queue (JJ Act 74). */
const isNoChild = (kind: string, key: string): string => `not (${kind} = 'CUSTODY' and exists (
      select from custody held join custody child on child.prisoner_id = held.prisoner_id and child.child where held.custody_id = ${key}))`;

const KIND = "split_part(d.from_key, ':', 1)";
const KEY = "substr(d.from_key, strpos(d.from_key, ':') + 1)";
const FIR_KEY = "substr(d.to_key, strpos(d.to_key, ':') + 1)";
const NAME = "u.kind || ':' || u.key";

const listUnmatched = named(`with matched as (
    select ${NAME} as name from unmatched u join thread t on t.id = u.thread_id
    where ${inArea('u')} and ${isTold('t')} and ${isNoChild('u.kind', 'u.key')} and ($6::text is null or u.kind = $6)
  ),
  page as (select name from matched where $7::text is null or name > $7::text order by name limit $8)
  select (select count(*) from matched), page.name, page.name from (select 1) as always left join page on true order by page.name`);

/** Where a list goes on. */
type After = readonly (string | null)[] | null;

/** A page of the records of an area that found no counterpart, in the order of their names. */
export const ownUnmatched = async (
  query: Query,
  owner: QueueOwner,
  kind: string | null,
  after: After,
  limit: number,
): Promise<Page> => toPage(await query(listUnmatched, [...ownValues(owner), kind, after?.[0] ?? null, limit]));

const listDecisions = named(`with matched as (
    select d.id from link_decision d join thread_key k on k.kind = ${KIND} and k.key = ${KEY} join thread t on t.id = k.thread_id
    where ${inArea('d')} and ${isTold('t')} and ${isNoChild('k.kind', 'k.key')} and ${isOwnFir(FIR_KEY)}
  ),
  page as (select id from matched where $6::bigint is null or id < $6::bigint order by id desc limit $7)
  select (select count(*) from matched), page.id::text, page.id::text from (select 1) as always left join page on true order by page.id desc`);

/** A page of what was decided on records of an area, the newest first. */
export const ownDecisions = async (query: Query, owner: QueueOwner, after: After, limit: number): Promise<Page> =>
  toPage(await query(listDecisions, [...ownValues(owner), after?.[0] ?? null, limit]));

const isThereInArea = named(`select 'YES' where exists (
    select from unmatched u where ${inArea('u')} and ${NAME} = $3 and ${isNoChild('u.kind', 'u.key')}
    union all select from link_decision d where ${inArea('d')} and d.from_key = $3 and ${isNoChild(KIND, KEY)})`);

/** Whether a record is kept in an area, and is or was in its queue. */
export const isInQueue = async (query: Query, { state, district }: Area, record: string): Promise<boolean> =>
  (await query(isThereInArea, [state, district, record])).length > 0;
