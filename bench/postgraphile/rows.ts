import { LIST_TYPES, type Resource, type RowStep, type RowsStep, TYPES } from 'postgraphile/@dataplan/pg';
import { sql } from 'postgraphile/@dataplan/pg/pg-sql2';
import { applyTransforms, each, lambda, type ObjectStep, object, type Plans, type Step } from 'postgraphile/grafast';
import type { Units } from '../plain/index.ts';
import type { KindName, Row } from '../plain/kinds.ts';
import { kindOf, ordersOf } from './resources.ts';

/** Steps that read rows of a pillar: PostGraphile makes one statement of those that rest on a row of the same pillar. */
export type Rows = {
  /** Those under one key. */
  readonly under: (kind: KindName, by: string, key: Step) => RowsStep;
  /** Those under any of several keys, key by key. */
  readonly among: (kind: KindName, by: string, keys: Step<readonly string[] | null>) => RowsStep;
  /** The one under a key, or null. */
  readonly one: (kind: KindName, by: string, key: Step) => RowStep;
};

const inOrder = (rows: RowsStep, kind: KindName): RowsStep => {
  for (const { attribute, direction } of ordersOf(kindOf(kind))) rows.orderBy({ attribute, direction });
  return rows;
};

export const rowsFrom = (resources: Readonly<Record<string, Resource>>): Rows => {
  const resourceOf = (kind: KindName): Resource => {
    const found = resources[kind];
    if (!found) throw new Error(`there is no resource of ${kind}`);
    return found;
  };
  return {
    under: (kind, by, key) => inOrder(resourceOf(kind).find({ [by]: key }), kind),
    one: (kind, by, key) =>
      resourceOf(kind)
        .find({ [by]: key })
        .setUnique()
        .single(),
    among: (kind, by, keys) => {
      const rows = resourceOf(kind).find();
      const list = rows.placeholder(keys, LIST_TYPES.text);
      const column = sql`${rows.alias}.${sql.identifier(by)}`;
      rows.where(sql`${column} = any(${list})`);
      rows.orderBy({ fragment: sql`array_position(${list}, ${column})`, codec: TYPES.int, direction: 'ASC' });
      return inOrder(rows, kind);
    },
  };
};

/** Grafast plans once what is asked for twice with the same function: each kind has one. */
const wholes = new Map<KindName, (row: RowStep) => Step<Row>>();

const wholeOf = (kind: KindName): ((row: RowStep) => Step<Row>) => {
  const known = wholes.get(kind);
  if (known) return known;
  const made = (row: RowStep): Step<Row> =>
    object(Object.fromEntries(Object.keys(kindOf(kind).columns).map((name) => [name, row.get(name)])));
  wholes.set(kind, made);
  return made;
};

/** The rows themselves, for what is computed of all of them. */
export const whole = (kind: KindName, rows: RowsStep): Step<readonly Row[]> =>
  applyTransforms(each(rows, wholeOf(kind)));

const flat = (lists: readonly (readonly Row[])[]): Row[] => lists.flat();

/** All rows under several keys, key by key: each key is looked up once, however many ask for it. */
export const wholesUnder = (
  rows: Rows,
  kind: KindName,
  by: string,
  keys: Step<readonly string[]>,
): Step<readonly Row[]> =>
  computed([applyTransforms(each(keys, (key) => whole(kind, rows.under(kind, by, key))))], flat);

type Data<S extends readonly Step[]> = { readonly [K in keyof S]: S[K] extends Step<infer D> ? D : never };

const spreads = new WeakMap<object, (data: never) => unknown>();

/** For the same reason a function has one form that takes a list. */
const spreadOf = <D extends readonly unknown[], T>(compute: (...data: D) => T): ((data: D) => T) => {
  const known = spreads.get(compute) as ((data: D) => T) | undefined;
  if (known) return known;
  const made = (data: D): T => compute(...data);
  spreads.set(compute, made);
  return made;
};

/** What is computed of what was read: pure, and never an error. */
export const computed = <const S extends readonly Step[], T>(steps: S, compute: (...data: Data<S>) => T): Step<T> =>
  lambda(steps, spreadOf(compute), true);

/** Fields that are columns of a row which stands in a case. */
export const columnsOf = (...names: readonly string[]): Plans<ObjectStep<{ readonly row: RowStep }>> =>
  Object.fromEntries(names.map((name) => [name, (one) => one.get('row').get(name)]));

/** The public unit of a kind that has a code. */
export const unitIn =
  (units: Units, kind: string) =>
  (id: unknown): Row | null =>
    units.get(`${kind} ${String(id)}`) ?? null;
