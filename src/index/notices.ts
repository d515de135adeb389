import type { Grant } from '../core/grant.ts';
import { grantColumns, type Holder, toGrant } from './grants.ts';
import { named, type Query } from './query.ts';

/** A break-glass, as those whose case it is are told of it. */
export type Notice = { readonly at: string; readonly grant: Grant };

const insert = named(`insert into notice (grant_id, role, office, noticed_at)
  select $1, 'SUPERINTENDENT_OF_POLICE', unnest($2::text[]), $3`);

/** Tells the superintendents of these districts of a grant. */
export const notify = async (query: Query, grant: string, districts: readonly string[], at: Date): Promise<void> => {
  await query(insert, [grant, districts, at.toISOString()]);
};

const readNotices = named(`select n.noticed_at, ${grantColumns} from notice n join access_grant g on g.id = n.grant_id
  where n.role = $1 and n.office = any($2::text[]) order by n.noticed_at desc, n.grant_id limit $3`);

/** The notices to the offices of a post, the newest first. */
export const noticesTo = async (
  query: Query,
  { role, offices }: Pick<Holder, 'role' | 'offices'>,
  limit: number,
): Promise<Notice[]> =>
  (await query(readNotices, [role, offices, limit])).map(([at, ...grant]) => ({
    at: new Date(String(at)).toISOString(),
    grant: toGrant(grant),
  }));
