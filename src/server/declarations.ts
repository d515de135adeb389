import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Declaration } from '../policy/decide.ts';
import { EMBEDDED, families } from '../policy/families.ts';
import { type Matrix, PolicyError } from '../policy/matrix.ts';

/** A field of an answer as the schema declares it. */
export type FieldDeclaration = Declaration & {
  readonly type: string;
  readonly field: string;
  readonly mask: string | null;
  /** Whether the field holds records whose own fields are decided one by one: masked, it passes and they are masked. */
  readonly container: boolean;
};

/** A question at the door with the rows of which at least one must be readable. */
export type RootDeclaration = { readonly coordinate: string; readonly anchors: readonly string[] };

/** The policy as the schema declares it. */
export type Declarations = {
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  /** Filters and arguments: `CaseFilter.station`, `Query.case(cnr:)`. */
  readonly inputs: ReadonlyMap<string, Declaration>;
  readonly roots: ReadonlyMap<string, RootDeclaration>;
};

type Data = { class: string; level?: 'STATUS' | 'CONTENT'; mask?: string; freeText?: boolean };

const dataOf = (schema: GraphQLSchema, node: Parameters<typeof getDirective>[1]): Data | undefined =>
  getDirective(schema, node, 'data')?.[0] as Data | undefined;

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

/** A type all of whose fields are parts of a value has no policy of its own. */
const isEmbedded = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  Object.values(type.getFields()).every((field) => dataOf(schema, field)?.class === EMBEDDED);

const declare = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): FieldDeclaration | string => {
  const coordinate = `${type.name}.${field.name}`;
  const data = dataOf(schema, field);
  if (!data) return `${coordinate} has no @data class`;
  const held = getNamedType(field.type);
  return {
    coordinate,
    type: type.name,
    field: field.name,
    dataClass: data.class,
    level: data.level ?? 'CONTENT',
    mask: data.mask ?? null,
    freeText: data.freeText ?? false,
    container: isObjectType(held) && !isEmbedded(schema, held),
    maskable: data.mask !== undefined || (isObjectType(held) && !isEmbedded(schema, held)),
  };
};

/** A withheld field is a null: one that may not be null would take its neighbours with it. */
const openClasses: ReadonlySet<string> = new Set([EMBEDDED, 'PLUMBING', 'REFERENCE_UNIT', 'ONESELF']);

const nullabilityProblems = (type: GraphQLObjectType, fields: readonly FieldDeclaration[]): string[] =>
  fields
    .filter(({ field, dataClass }) => !openClasses.has(dataClass) && isNonNullType(type.getFields()[field]?.type))
    .map(({ coordinate }) => `${coordinate} may be withheld and must be nullable`);

const inputDeclarations = (schema: GraphQLSchema): Declaration[] => {
  const declared = (coordinate: string, node: Parameters<typeof getDirective>[1]): Declaration[] => {
    const data = dataOf(schema, node);
    return data
      ? [{ coordinate, dataClass: data.class, level: data.level ?? 'CONTENT', maskable: false, freeText: false }]
      : [];
  };
  const ofInputs = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => declared(`${type.name}.${field.name}`, field)),
    );
  const ofArguments = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => declared(`${type.name}.${field.name}(${argument.name}:)`, argument)),
    ),
  );
  return [...ofInputs, ...ofArguments];
};

/** A filter on what a caller may not read is an oracle (threat T9): one without a class would be open to everybody. */
const inputProblems = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => !dataOf(schema, field))
    .map(({ type, field }) => `${type.name}.${field.name} has no @data class`);

/** The shield and the anchors stand at the doors of Query and Mutation: there is no third. */
const doorProblems = (schema: GraphQLSchema): string[] =>
  schema.getSubscriptionType() ? ['Subscription has no shield and no anchors'] : [];

const anchorProblems = (matrix: Matrix, roots: readonly RootDeclaration[]): string[] =>
  roots.flatMap(({ coordinate, anchors }) =>
    anchors
      .filter((name) => !matrix.rows.has(name))
      .map((name) => `${coordinate}: the matrix has no row ${name} to anchor on`),
  );

const rootsOf = (schema: GraphQLSchema): { roots: RootDeclaration[]; problems: string[] } => {
  const found = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      coordinate: `${type?.name}.${field.name}`,
      resolved: field.resolve !== undefined,
      anchors: getDirective(schema, field, 'anchor')?.[0]?.classes as string[] | undefined,
    })),
  );
  return {
    roots: found.flatMap(({ coordinate, anchors }) => (anchors ? [{ coordinate, anchors }] : [])),
    problems: [
      ...found.filter(({ anchors }) => !anchors).map(({ coordinate }) => `${coordinate} has no @anchor`),
      ...found
        .filter(({ resolved }) => !resolved)
        .map(({ coordinate }) => `${coordinate} has no resolver: it would answer null to everybody`),
    ],
  };
};

const unknownClasses = (matrix: Matrix, classes: ReadonlyMap<string, string>): string[] =>
  [...classes].flatMap(([coordinate, dataClass]) =>
    [dataClass, ...(families[dataClass]?.rows ?? [])]
      .filter((name) => name !== EMBEDDED && !(name in families) && !matrix.rows.has(name))
      .map((name) => `${coordinate}: the matrix has no row ${name}`),
  );

/** Rules on an interface or a union do not reach what implements it (threat T1): this graph has neither. */
const abstractTypes = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map(({ name }) => `${name} is an abstract type: a rule on it would not reach its members`);

/**
 * Reads the policy that the schema declares and holds it against the matrix.
 * @throws PolicyError with the names of everything that is missing: the gateway does not start half protected.
 */
export const readDeclarations = (schema: GraphQLSchema, matrix: Matrix): Declarations => {
  const declared = objectTypes(schema).map((type) => ({
    type,
    fields: Object.values(type.getFields()).map((field) => declare(schema, type, field)),
  }));
  const fields = declared.flatMap((one) => one.fields).filter((one) => typeof one !== 'string');
  const inputs = inputDeclarations(schema);
  const { roots, problems } = rootsOf(schema);
  const missing = [
    ...declared.flatMap((one) => one.fields).filter((one) => typeof one === 'string'),
    ...declared.flatMap(({ type, fields: some }) =>
      nullabilityProblems(
        type,
        some.filter((one) => typeof one !== 'string'),
      ),
    ),
    ...problems,
    ...inputProblems(schema),
    ...doorProblems(schema),
    ...anchorProblems(matrix, roots),
    ...unknownClasses(
      matrix,
      new Map([...fields, ...inputs].map(({ coordinate, dataClass }) => [coordinate, dataClass])),
    ),
    ...abstractTypes(schema),
  ];
  if (missing.length > 0)
    throw new PolicyError(`The policy is incomplete:\n${missing.map((line) => `  ${line}`).join('\n')}`);
  return {
    fields: new Map(fields.map((field) => [field.coordinate, field])),
    inputs: new Map(inputs.map((input) => [input.coordinate, input])),
    roots: new Map(roots.map((root) => [root.coordinate, root])),
  };
};
