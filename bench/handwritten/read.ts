import type { Pillar } from '../../src/core/pillars.ts';
import { named } from '../../src/index/query.ts';
import type { Statement } from '../../src/platform/postgres.ts';
import type { KindName, Row } from '../plain/kinds.ts';
import type { Opened } from '../plain/loaders.ts';
import { selectOf } from '../plain/select.ts';

/** Kinds of one pillar by the key under which each is read, and the number of the list of keys in which that stands. */
export type Wanted = Readonly<Record<string, readonly [kind: KindName, by: string, list: number]>>;

/** Rows by the names under which they were wanted. */
export type Found<W> = Readonly<Record<keyof W, readonly Row[]>>;

/** One statement that builds all that is wanted of a pillar as JSON text in PostgreSQL. */
export const oneStatement = (wanted: Wanted): Statement =>
  named(
    `select json_build_object(${Object.entries(wanted)
      .map(
        ([name, [kind, by, list]]) =>
          `'${name}', (select coalesce(json_agg(x), '[]') from (${selectOf(kind, by, `$${list}`)}) x)`,
      )
      .join(', ')})::text`,
  );

/** Reads all that is wanted of a pillar at once. */
export const readPillar = async <W extends Wanted>(
  opened: Opened,
  pillar: Pillar,
  statement: Statement,
  lists: readonly (readonly string[])[],
): Promise<Found<W>> => {
  const [[text] = []] = await opened[pillar].query(statement, lists);
  return JSON.parse(String(text)) as Found<W>;
};
