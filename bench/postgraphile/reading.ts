import type { Fields, lambda } from 'postgraphile/grafast';
import type { Page } from '../../src/index/search.ts';
import { toConnection } from '../plain/index.ts';
import type { Plain } from '../plain/open.ts';
import type { Index, ListSteps } from './loaders.ts';
import { computed, type Rows } from './rows.ts';

/** What plans read with. */
export type Reading = { readonly rows: Rows; readonly index: Index; readonly plain: Plain };

/** A page whose nodes are the identifiers: what they name is read when somebody asks. */
const pageOf = (page: Page, first: number) =>
  toConnection(
    page,
    first,
    page.items.slice(0, first).map(({ id }) => id),
  );

type Read = (list: ListSteps) => ReturnType<typeof lambda<[], Page>>;

/** The list of a unit, from a day on. */
export const listed = (read: Read, fields: Fields, unit: string, from: string) => {
  const first = fields.getRaw<number>('first');
  const list = { unit: fields.getRaw<string>(unit), from: fields.getRaw<string | null>(['filter', from]), first };
  return computed([read(list), first], pageOf);
};
