import type { Database } from '../platform/postgres.ts';
import { named } from './query.ts';

/** The only custody of a prisoner, and the version of its case. */
export type OnlyCustody = { readonly custodyId: string; readonly version: number };

const readOnly =
  named(`select k.prisoner_id, min(k.custody_id), min(t.version) from custody k join thread t on t.id = k.thread_id
  where k.prisoner_id = any($1::text[]) group by k.prisoner_id having count(*) = 1`);

/** Of these prisoners, those who are held, or were, in one case alone. */
export const onlyCustodies = async (
  index: Database,
  prisonerIds: readonly string[],
): Promise<ReadonlyMap<string, OnlyCustody>> =>
  new Map(
    (await index.query(readOnly, [prisonerIds])).map(([id, custodyId, version]) => [
      String(id),
      { custodyId: String(custodyId), version: Number(version) },
    ]),
  );
