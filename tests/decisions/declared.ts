import { readdirSync, readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

// What the SDL declares of every coordinate, read from its files with graphql's parser alone: nothing of the gateway's own reading is believed.

/** The policy that one coordinate declares. */
export type Declared = {
  readonly coordinate: string;
  readonly dataClass: string;
  readonly level: 'STATUS' | 'CONTENT';
  readonly mask: string | null;
  readonly freeText: boolean;
};

/** A field of an answer. */
export type Field = Declared & {
  readonly type: string;
  readonly name: string;
  readonly arguments: readonly string[];
  /** The named type that it holds, and whether it holds a list of it. */
  readonly holds: string;
  readonly list: boolean;
};

/** The class of a part of a value, which is decided with the field that holds the value. */
export const PART = 'EMBEDDED';

const folder = new URL('../../schema/', import.meta.url);

const definitions: readonly DefinitionNode[] = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => parse(readFileSync(new URL(name, folder), 'utf8')).definitions);

const argumentsOf = (directives: readonly ConstDirectiveNode[] | undefined, name: string) => {
  const found = directives?.find((one) => one.name.value === name);
  return (
    found && Object.fromEntries((found.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]))
  );
};

const namedIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type));

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

const declared = (
  coordinate: string,
  { directives }: Pick<FieldDefinitionNode | InputValueDefinitionNode, 'directives'>,
): Declared[] => {
  const data = argumentsOf(directives, 'data');
  return data
    ? [
        {
          coordinate,
          dataClass: String(data.class),
          level: data.level === 'STATUS' ? 'STATUS' : 'CONTENT',
          mask: typeof data.mask === 'string' ? data.mask : null,
          freeText: data.freeText === true,
        },
      ]
    : [];
};

const objects = definitions.filter(
  (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION,
);

/** Every field of every answer, in the order of the files. */
export const fields: readonly Field[] = objects.flatMap(({ name: { value: type }, fields: nodes }) =>
  (nodes ?? []).flatMap((node) =>
    declared(`${type}.${node.name.value}`, node).map((one) => ({
      ...one,
      type,
      name: node.name.value,
      arguments: (node.arguments ?? []).map(({ name }) => name.value),
      holds: namedIn(node.type),
      list: isList(node.type),
    })),
  ),
);

export const fieldsOf: ReadonlyMap<string, readonly Field[]> = Map.groupBy(fields, ({ type }) => type);

/** The rows of which a question at the door needs one. */
export const anchors: ReadonlyMap<string, readonly string[]> = new Map(
  objects.flatMap(({ name: { value: type }, fields: nodes }) =>
    (nodes ?? []).flatMap((node) => {
      const anchor = argumentsOf(node.directives, 'anchor');
      return anchor ? [[`${type}.${node.name.value}`, anchor.classes as string[]] as const] : [];
    }),
  ),
);

/** Every filter and argument that declares a class. */
export const inputs: readonly Declared[] = [
  ...definitions
    .filter((one) => one.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    .flatMap((type) => (type.fields ?? []).flatMap((node) => declared(`${type.name.value}.${node.name.value}`, node))),
  ...objects.flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      (field.arguments ?? []).flatMap((node) =>
        declared(`${type.name.value}.${field.name.value}(${node.name.value}:)`, node),
      ),
    ),
  ),
];

/** The first value of each enum: as good as any other to plant. */
export const firstOfEnum: ReadonlyMap<string, string> = new Map(
  definitions
    .filter((one) => one.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((one) => [one.name.value, one.values?.[0]?.name.value ?? '']),
);

/** Whether a type is part of a value: it is read with the field that holds it and decided with that field. */
const isPart = (type: string): boolean => fieldsOf.get(type)?.every(({ dataClass }) => dataClass === PART) ?? false;

/** Whether a field holds records whose own fields are decided one by one. */
export const holdsRecords = ({ holds }: Pick<Field, 'holds'>): boolean => fieldsOf.has(holds) && !isPart(holds);
