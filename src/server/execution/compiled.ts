import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLLeafType, GraphQLObjectType } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { FieldGuard } from '../redaction.ts';

/** What a field's value must become. */
export type CompiledType = { readonly nullable: boolean } & (
  | { readonly kind: 'LEAF'; readonly type: GraphQLLeafType }
  | { readonly kind: 'LIST'; readonly item: CompiledType }
  | { readonly kind: 'OBJECT'; readonly type: GraphQLObjectType; readonly fields: readonly Selected[] }
);

export type Args = Readonly<Record<string, unknown>>;

/** A field of an operation: all that is the same for every record and every request of a role class. */
export type CompiledField = {
  readonly key: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, GatewayContext>;
  /** None at a door, and where something else stands around the field: its resolver decides. */
  readonly guard: FieldGuard | undefined;
  /** Null where they are made anew for each record. */
  readonly args: Args | null;
  readonly type: CompiledType;
};

/** The name of a type stands in the place of whatever was cut from an operation. */
export type NamedType = { readonly key: string; readonly typename: string };

/** What an operation selects of an object. */
export type Selected = CompiledField | NamedType;

/** All of a query that no record and no variable changes. */
export type CompiledOperation = {
  readonly fields: readonly Selected[];
  readonly fragments: Record<string, FragmentDefinitionNode>;
};
