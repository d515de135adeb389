import { ConfigurationError } from '../platform/config.ts';
import type { Database, Statement } from '../platform/postgres.ts';

/** Revocations of persons that stand, and no mark of which is of a key that is known. What was revoked at once has one instant. */
const forgotten: Statement = {
  name: 'forgotten-revocations',
  text: `select count(*) from (
    select from revocation where kind = 'SUBJECT' and withdrawn_at is null group by recorded_at
    having not bool_or(key_id is null or key_id = any($1::text[]))) unknown`,
};

/**
 * A person who was revoked under a key that is not there any more would be believed again.
 * @throws ConfigurationError
 */
export const refuseForgotten = async (query: Database['query'], keyIds: readonly string[]): Promise<void> => {
  const [row] = await query(forgotten, [keyIds]);
  const count = Number(row?.[0] ?? 0);
  if (count > 0)
    throw new ConfigurationError(
      `INDEX_KEYS_FILE lacks the key under which ${count} revoked persons stand: they would be believed again. Put it back behind the newest one`,
    );
};
