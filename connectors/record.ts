import type { Pillar } from '../src/core/pillars.ts';
import { type Column, columnNames, type SqlType, type Value } from './column.ts';

// biome-ignore lint/suspicious/noExplicitAny: a record's columns hold values of many types; each column keeps its own.
export type Columns = { readonly [field: string]: Column<any> };

/**
 * One kind of record as a pillar's contract offers it: a view of the schema `icjs`.
 *
 * `keys` are read for every role: identifiers and what joins records; they name no person and tell no content.
 * `fields` are fields of the SDL type of the same name, and are selected only for roles that may ever read them.
 * `masks` stand in a masked field's place, and are selected only for roles that may ever see the mask.
 */
export type RecordKind<K extends Columns = Columns, F extends Columns = Columns, M extends Columns = Columns> = {
  readonly pillar: Pillar;
  readonly view: string;
  /** The SDL type whose fields `fields` are; null for facts that policy judges by and nobody is answered with. */
  readonly type: string | null;
  readonly about: string;
  readonly id: string;
  readonly keys: K;
  readonly fields: F;
  readonly masks: M;
  /**
   * Which SDL fields a column answers, where that is not simply the field of its own name: `nextHearingOn` answers `nextHearing`.
   * A column is selected when the role may ever read one of them. Another type's field is written `Type.field`.
   */
  readonly feeds: { readonly [column: string]: readonly string[] };
  /** The keys by which batches ask, each with the order in which its rows come. An index stands behind each. */
  readonly by: { readonly [key: string]: string };
  /** Under which of its keys the change view tells that a row changed; null where it tells of none. */
  readonly changedBy: string | null;
};

export type RowOf<R> =
  R extends RecordKind<infer K, infer F, infer M>
    ? { -readonly [P in keyof K]: Value<K[P]> } & { -readonly [P in keyof F]?: Value<F[P]> } & {
        -readonly [P in keyof M]?: Value<M[P]>;
      }
    : never;

const none = {} as const;

/** What `recordOf` takes; whatever a kind has none of may be left out. */
type Definition<K, F, M> = {
  type?: string;
  about: string;
  id: keyof K & string;
  keys: K;
  fields?: F;
  masks?: M;
  feeds?: { readonly [column: string]: readonly string[] };
  by?: { readonly [key: string]: string };
  changedBy?: keyof K & string;
};

/** Facts that the index keeps are told by their own identifier. */
const isFed = (view: string, keys: Columns): boolean => view.endsWith('_facts') && 'updatedAt' in keys;

/** The kinds of one pillar are defined with this: `const record = recordOf('police')`. */
export const recordOf =
  (pillar: Pillar) =>
  <K extends Columns, F extends Columns = typeof none, M extends Columns = typeof none>(
    view: string,
    { type, about, id, keys, fields, masks, feeds, by, changedBy }: Definition<K, F, M>,
  ): RecordKind<K, F, M> => ({
    pillar,
    view,
    type: type ?? null,
    about,
    id,
    keys,
    fields: fields ?? (none as unknown as F),
    masks: masks ?? (none as unknown as M),
    feeds: feeds ?? {},
    by: by ?? {},
    changedBy: changedBy ?? (isFed(view, keys) ? id : null),
  });

/** Every column of a view with its type, in order: what `contract.sql` creates and the start-up check compares. */
export const columnsOf = (record: RecordKind): { name: string; type: SqlType; field: string }[] =>
  Object.entries({ ...record.keys, ...record.fields, ...record.masks }).flatMap(([field, column]) =>
    columnNames(field, column).map((name, position) => ({
      name,
      type: column.columns[position]?.type ?? 'text',
      field,
    })),
  );
