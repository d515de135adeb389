// What is used of PostGraphile, which is installed beside the bench alone: as `bench/packages.d.ts`.

import type { Server } from 'node:http';
import type { DocumentNode } from 'graphql';

declare const data: unique symbol;
declare const sqlNode: unique symbol;

/** postgraphile/grafast: a step of a plan, and what it will hold when the plan is run. */
export type Step<T = unknown> = { readonly [data]: T };
type DataOf<S> = { readonly [K in keyof S]: S[K] extends Step<infer T> ? T : never };
type Steps = Readonly<Record<string, Step>>;
export type ObjectStep<S> = Step<DataOf<S>> & { readonly get: <K extends keyof S>(name: K) => S[K] };
/** The arguments of a field, as steps. */
export type Fields = { readonly getRaw: <T>(path: string | readonly string[]) => Step<T> };
export type Plans<Parent> = Readonly<Record<string, (parent: Parent, fields: Fields) => Step>>;
export type Loader<Key, Found> = {
  readonly name: string;
  readonly load: (keys: readonly Key[]) => Promise<readonly Found[]>;
};

export const applyTransforms: <T>(step: Step<T>) => Step<T>;
export const constant: <T>(value: T) => Step<T>;
export const each: {
  <T>(rows: RowsStep, make: (row: RowStep) => Step<T>): Step<readonly T[]>;
  <Item, T>(items: Step<readonly Item[]>, make: (item: Step<Item>) => Step<T>): Step<readonly T[]>;
};
export const get: <T, K extends keyof T>(step: Step<T>, name: K) => Step<T[K]>;
export const inhibitOnNull: <T>(step: Step<T>) => Step<NonNullable<T>>;
export const lambda: <const S extends readonly Step[], T>(
  steps: S,
  compute: (data: DataOf<S>) => T,
  isSyncAndSafe: boolean,
) => Step<T>;
export const loadOne: <Key, Found>(
  key: Step<Key> | { readonly [K in keyof Key]: Step<Key[K]> },
  loader: Loader<Key, Found>,
) => Step<Found>;
export const object: <const S extends Steps>(steps: S) => ObjectStep<S>;

/** postgraphile/@dataplan/pg: what is read of PostgreSQL. */
export type Codec = { readonly extensions?: { readonly oid?: string } };
type Order = { readonly direction: 'ASC' | 'DESC' } & (
  | { readonly attribute: string }
  | { readonly fragment: Sql; readonly codec: Codec }
);
export type RowStep = Step & { readonly get: <T = unknown>(attribute: string) => Step<T> };
export type RowsStep = Step<readonly unknown[]> & {
  readonly alias: Sql;
  readonly placeholder: (step: Step, codec: Codec) => Sql;
  readonly where: (condition: Sql) => void;
  readonly orderBy: (order: Order) => void;
  readonly setFirst: (first: Step) => RowsStep;
  readonly setUnique: () => RowsStep;
  readonly single: () => RowStep;
};
export type Resource = { readonly find: (by?: Steps) => RowsStep };
type Executor = { readonly name: string };
type Attributes = Readonly<Record<string, { readonly codec: Codec; readonly notNull: boolean }>>;

export const TYPES: { readonly text: Codec; readonly int: Codec };
export const LIST_TYPES: { readonly text: Codec };
export const recordCodec: (config: {
  name: string;
  identifier: Sql;
  attributes: Attributes;
  executor: Executor;
}) => Codec;
export const PgContextPlugin: Plugin;

/** postgraphile/@dataplan/pg/pg-sql2 */
type Sql = { readonly [sqlNode]: true };
export const sql: {
  (texts: TemplateStringsArray, ...parts: readonly Sql[]): Sql;
  readonly identifier: (name: string) => Sql;
  readonly raw: (text: string) => Sql;
};

/** postgraphile, its presets and plugins */
type Service = { readonly name: string };
type Registry = {
  readonly addResource: (resource: { name: string; codec: Codec; executor: Executor; from: Sql }) => void;
};
type Helpers = { readonly pgIntrospection: { readonly getExecutorForService: (name: string) => Executor } };
type Gather = (info: { readonly helpers: Helpers }, event: { readonly registryBuilder: Registry }) => void;
export type Plugin = {
  readonly name: string;
  readonly version: string;
  readonly gather?: { readonly hooks: { readonly pgRegistry_PgRegistryBuilder_pgResources: Gather } };
};
type Preset = {
  readonly plugins: readonly Plugin[];
  readonly pgServices: readonly Service[];
  readonly grafserv: { readonly graphiql: false; readonly websockets: false; readonly outputDataAsString: true };
};
type Served = { readonly addTo: (server: Server) => Promise<void> };

export const QueryPlugin: Plugin;
export const PgIntrospectionPlugin: Plugin;
export const PgRegistryPlugin: Plugin;
export const makePgService: (options: {
  name: string;
  connectionString: string;
  schemas: string[];
  pubsub: false;
  poolConfig: { max: number };
}) => Service;
export const grafserv: (config: object) => Served;
export const postgraphile: (preset: Preset) => {
  readonly getSchema: () => Promise<object>;
  readonly createServ: (serve: typeof grafserv) => Served;
};
type Build = { readonly input: { readonly pgRegistry: { readonly pgResources: Readonly<Record<string, Resource>> } } };
export const extendSchema: (
  generate: (build: Build) => { typeDefs: DocumentNode; objects: Readonly<Record<string, { plans: object }>> },
) => Plugin;
