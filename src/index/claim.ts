import { ConfigurationError } from '../platform/config.ts';
import { named, type Query } from './query.ts';

const claim = named(`with made as (
    insert into installation (key_fingerprint) select $1 where not exists (select from installation) returning key_fingerprint
  )
  select key_fingerprint from installation union all select key_fingerprint from made`);

const claimed = named('select key_fingerprint from installation');

/** The id of the key that an index was made with; null where it is new. */
export const claimedBy = async (query: Query): Promise<string | null> => {
  const [row] = await query(claimed, []);
  return typeof row?.[0] === 'string' ? row[0] : null;
};

/**
 * Takes an index for the key that it was made with, or for this key where it is new.
 * @throws ConfigurationError with another key: parties and cases would not be found, and nobody would be told why
 */
export const claimIndex = async (query: Query, fingerprint: string): Promise<void> => {
  const [row] = await query(claim, [fingerprint]);
  if (row?.[0] !== fingerprint)
    throw new ConfigurationError(
      'INDEX_KEY is not the key that the case index was made with: set that one, or npm run index -- rebuild with this one',
    );
};
