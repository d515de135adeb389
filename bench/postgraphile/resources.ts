import type { Plugin } from 'postgraphile';
import { type Codec, LIST_TYPES, recordCodec, TYPES } from 'postgraphile/@dataplan/pg';
import { sql } from 'postgraphile/@dataplan/pg/pg-sql2';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { withClient } from '../harness/worldDatabases.ts';
import { type Kind, type KindName, kinds } from '../plain/kinds.ts';

/** Only the columns that are asked for are selected, so that a report in a list is the same resource; how many hearings is the caller's to say. */
const changed: Partial<Record<KindName, Partial<Kind>>> = {
  sheet: { order: kinds.sheetOfCase.order },
  hearing: { from: 'icjs.hearing r' },
};

export const kindOf = (name: KindName): Kind => ({ ...kinds[name], ...changed[name] });

const names = Object.keys(kinds) as KindName[];

/** The columns by which rows are ordered, with their directions. */
export const ordersOf = ({ order }: Kind): { attribute: string; column: string; direction: 'ASC' | 'DESC' }[] =>
  order.split(', ').map((term, position) => {
    const [column = '', direction] = term.split(' ');
    return { attribute: `order ${position}`, column, direction: direction === 'desc' ? 'DESC' : 'ASC' };
  });

/** A view of a pillar, or two that are joined, under the names of the graph. PostgreSQL computes of it what is selected. */
const sourceOf = (kind: Kind): string => {
  const orders = Object.fromEntries(ordersOf(kind).map(({ attribute, column }) => [attribute, column]));
  const list = Object.entries({ ...kind.by, ...kind.columns, ...orders });
  return `(select ${list.map(([name, expression]) => `${expression} as "${name}"`).join(', ')} from ${kind.from})`;
};

const codecs = new Map<number, Codec>(
  [...Object.values(TYPES), ...Object.values(LIST_TYPES)].map((codec) => [Number(codec.extensions?.oid), codec]),
);

type Attributes = Parameters<typeof recordCodec>[0]['attributes'];

/** The attributes of a kind, with the types that its database says they have. */
const attributesOf = (kind: Kind, urls: DatabaseUrls): Promise<Attributes> =>
  withClient(urls[kind.pillar] ?? '', async (client) => {
    const { fields } = await client.query(`select * from ${sourceOf(kind)} as described limit 0`);
    return Object.fromEntries(
      fields.map(({ name, dataTypeID }) => [
        name,
        { codec: codecs.get(dataTypeID) ?? TYPES.text, notNull: Object.hasOwn(kind.by, name) },
      ]),
    );
  });

/** Makes a resource of each kind of record, read by the executor of its pillar's database. */
export const resourcesPlugin = async (urls: DatabaseUrls): Promise<Plugin> => {
  const described = await Promise.all(
    names.map(async (name) => [name, await attributesOf(kindOf(name), urls)] as const),
  );
  return {
    name: 'KindsPlugin',
    version: '1.0.0',
    gather: {
      hooks: {
        pgRegistry_PgRegistryBuilder_pgResources: ({ helpers }, { registryBuilder }) => {
          for (const [name, attributes] of described) {
            const executor = helpers.pgIntrospection.getExecutorForService(kindOf(name).pillar);
            const codec = recordCodec({ name, identifier: sql.identifier(name), attributes, executor });
            // PostGraphile warns of raw text: this is ours, and nobody's input is in it.
            registryBuilder.addResource({ name, codec, executor, from: sql.raw(sourceOf(kindOf(name))) });
          }
        },
      },
    },
  };
};
