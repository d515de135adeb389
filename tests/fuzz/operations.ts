import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { chance, integer, pick, type Random, randomFrom, seedOf, weighted } from '../../src/demo/world/random.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { drawRoot, type RootArguments, type RootName } from './questions.ts';
import type { CaseTruth } from './truth.ts';
import type { Values } from './values.ts';

/** What one response key of an answer holds: enough to walk the answer as the document asked it. */
export type Entry = {
  readonly name: string;
  readonly coordinate: string;
  readonly type: string;
  readonly argumentsText: string;
  readonly scope: Scope | null;
  /** The arguments of a question at the door, once its variables are known. */
  readonly given: ((variables: Variables) => RootArguments) | null;
  /** The variable of a list that takes a cursor. */
  readonly after: string | null;
};

/** All fields that are merged into one object of the answer, by response key. */
export type Scope = Map<string, Entry>;

export type Variables = Readonly<Record<string, unknown>>;

/** One operation of a document. */
export type Asked = {
  readonly name: string | null;
  readonly scope: Scope;
  /** Whether it has variables, so that each execution may be about another case. */
  readonly draws: boolean;
  readonly draw: (random: Random, near: CaseTruth) => Record<string, unknown>;
};

/** A random document, valid by the schema as it is signed. */
export type Document = {
  readonly text: string;
  readonly operations: readonly Asked[];
  readonly fields: number;
  /** The case that its literals are about. */
  readonly near: CaseTruth;
};

/** A document, one of its operations, and values for its variables. */
export type Operation = {
  readonly document: Document;
  readonly asked: Asked;
  readonly near: CaseTruth;
  readonly variables: Record<string, unknown>;
};

const schema = buildSchema(readTypeDefinitions().join('\n'));

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
};

/** Every coordinate that an answer can hold. */
export const coordinates: readonly string[] = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

/** By what a record is known: asked with it, so that an answer's records can be told apart. */
export const identities: Readonly<Record<string, string>> = {
  Case: 'id',
  Fir: 'id',
  ChargeSheet: 'id',
  CourtCase: 'cnr',
  Undertrial: 'prisonerId',
  UndertrialCase: 'prisonerId',
  ForensicCase: 'labCaseId',
  ProsecutionFile: 'fileId',
};

type Weighed = { readonly name: string; readonly weight: number };

const beneath = (type: GraphQLObjectType, seen: Set<string>): number =>
  Object.values(type.getFields()).reduce((sum, field) => {
    const held = getNamedType(field.type);
    if (!isObjectType(held)) return sum + 1;
    if (seen.has(held.name)) return sum;
    seen.add(held.name);
    return sum + beneath(held, seen);
  }, 0);

/** Fields come up the more often the more lies beneath them: else what is deep would hardly ever be asked. */
const weigh = (type: GraphQLObjectType): Weighed[] =>
  Object.values(type.getFields()).map(({ name, type: held }) => {
    const inner = getNamedType(held);
    return { name, weight: isObjectType(inner) ? 1 + beneath(inner, new Set([inner.name])) / 4 : 1 };
  });

const weights = new Map<string, Weighed[]>();

const someField = (random: Random, type: GraphQLObjectType): string => {
  const weighed = weights.get(type.name) ?? weigh(type);
  weights.set(type.name, weighed);
  return weighted(random, weighed).name;
};

type Fragment = { readonly name: string; readonly type: string; readonly added: readonly (readonly [string, Entry])[] };

type Draft = {
  readonly random: Random;
  readonly values: Values;
  readonly near: CaseTruth;
  readonly fragments: string[];
  readonly reusable: Fragment[];
  /** The variables of the operation that is being drawn. */
  variables: { name: string; type: string; draw: (random: Random, near: CaseTruth) => unknown }[];
  /** How many fields may still be asked. */
  left: number;
  fields: number;
  names: number;
  /** The named fragments that are being drawn, with the keys that each puts into the object that it stands in. */
  readonly within: { readonly scope: Scope; readonly added: Map<string, Entry> }[];
};

const put = (draft: Draft, scope: Scope, key: string, entry: Entry): void => {
  scope.set(key, entry);
  for (const one of draft.within) if (one.scope === scope) one.added.set(key, entry);
};

const odd = [
  '__proto__',
  'constructor',
  'toString',
  'then',
  'hasOwnProperty',
  'data',
  'errors',
  'extensions',
  'length',
  'name',
  'id',
];

/** A field without parts, as the answer's scope knows it. */
const leaf = (type: string, name: string): Entry => ({
  name,
  coordinate: `${type}.${name}`,
  type: '',
  argumentsText: '',
  scope: null,
  given: null,
  after: null,
});

const condition = (draft: Draft): string => {
  const { random } = draft;
  const directive = chance(random, 0.5) ? 'include' : 'skip';
  if (draft.within.length > 0 || chance(random, 0.5))
    return ` @${directive}(if: ${chance(random, directive === 'include' ? 0.8 : 0.2)})`;
  const name = `if${draft.variables.length}`;
  draft.variables.push({ name, type: 'Boolean!', draw: (other) => chance(other, directive === 'include' ? 0.8 : 0.2) });
  return ` @${directive}(if: $${name})`;
};

const maybeCondition = (draft: Draft): string => (chance(draft.random, 0.06) ? condition(draft) : '');

const argumentOf = (draft: Draft, { name }: GraphQLArgument): string[] => {
  if (name === 'quarter') return [`quarter: "${pick(draft.random, ['2026-Q3', '2026-Q4', '2027-Q1'])}"`];
  if (chance(draft.random, 0.5)) return [];
  if (name === 'language') return [`language: ${pick(draft.random, ['EN', 'HI'])}`];
  if (name === 'script') return [`script: ${pick(draft.random, ['LATIN', 'NATIVE'])}`];
  return name === 'first' ? [`first: ${integer(draft.random, 1, 5)}`] : [];
};

const argumentsOf = (draft: Draft, { args }: GraphQLField<unknown, unknown>): string => {
  const given = args.flatMap((argument) => argumentOf(draft, argument));
  return given.length > 0 ? `(${given.join(', ')})` : '';
};

/** A response key under which the field may stand: its own name, or an alias that may be another field's name or worse. */
const responseKey = (draft: Draft, scope: Scope, type: GraphQLObjectType, name: string): string => {
  if (chance(draft.random, 0.8)) return name;
  const wanted = chance(draft.random, 0.5)
    ? pick(draft.random, Object.keys(type.getFields()))
    : pick(draft.random, odd);
  return scope.has(wanted) ? `a${draft.fields}` : wanted;
};

const isSame = (entry: Entry | undefined, name: string, argumentsText: string): boolean =>
  entry === undefined || (entry.name === name && entry.argumentsText === argumentsText);

const printed = (key: string, name: string): string => (key === name ? name : `${key}: ${name}`);

const fieldText = (draft: Draft, scope: Scope, type: GraphQLObjectType, name: string): string => {
  const field = type.getFields()[name];
  if (!field) return '__typename';
  const argumentsText = argumentsOf(draft, field);
  const named = getNamedType(field.type);
  const wanted = responseKey(draft, scope, type, name);
  const key = isSame(scope.get(wanted), name, argumentsText) ? wanted : `a${draft.fields}`;
  const entry: Entry = scope.get(key) ?? {
    ...leaf(type.name, name),
    type: named.name,
    argumentsText,
    scope: isObjectType(named) ? new Map() : null,
  };
  put(draft, scope, key, entry);
  draft.left -= 1;
  draft.fields += 1;
  const head = `${printed(key, name)}${argumentsText}${maybeCondition(draft)}`;
  return entry.scope && isObjectType(named) ? `${head} ${selectionSet(draft, entry.scope, named)}` : head;
};

const namedFragment = (draft: Draft, scope: Scope, type: GraphQLObjectType): string => {
  const again = draft.reusable.find((one) => one.type === type.name && one.added.every(([key]) => !scope.has(key)));
  if (again && chance(draft.random, 0.7)) {
    for (const [key, entry] of again.added) put(draft, scope, key, entry);
    return `...${again.name}`;
  }
  draft.names += 1;
  const name = `F${draft.names}`;
  const added = new Map<string, Entry>();
  draft.within.push({ scope, added });
  const body = selectionSet(draft, scope, type);
  draft.within.pop();
  draft.fragments.push(`fragment ${name} on ${type.name} ${body}`);
  draft.reusable.push({ name, type: type.name, added: [...added] });
  return `...${name}`;
};

const selection = (draft: Draft, scope: Scope, type: GraphQLObjectType): string => {
  const { random } = draft;
  const form = random.next();
  if (form < 0.05) return '__typename';
  if (form < 0.12) {
    const on = chance(random, 0.7) ? ` on ${type.name}` : '';
    return `...${on}${maybeCondition(draft)} ${selectionSet(draft, scope, type)}`;
  }
  if (form < 0.17) return `${namedFragment(draft, scope, type)}${maybeCondition(draft)}`;
  return fieldText(draft, scope, type, someField(random, type));
};

/** What a type is known by is asked with it. */
const identityText = (draft: Draft, scope: Scope, type: GraphQLObjectType): string[] => {
  const name = identities[type.name];
  if (!name || draft.within.length > 0 || scope.has(name) || chance(draft.random, 0.25)) return [];
  put(draft, scope, name, leaf(type.name, name));
  draft.fields += 1;
  return [name];
};

const selectionSet = (draft: Draft, scope: Scope, type: GraphQLObjectType): string => {
  const chosen = identityText(draft, scope, type);
  const wanted = integer(draft.random, 1, 3);
  do {
    chosen.push(selection(draft, scope, type));
  } while (draft.left > 0 && chosen.length < wanted);
  return `{ ${chosen.join(' ')} }`;
};

const introspection = [
  '__schema { types { name fields { name description } } }',
  '__type(name: "Victim") { name description fields { name description isDeprecated } }',
  '__schema { queryType { fields { name args { name description } } } directives { name } }',
];

const rootTypes: Record<string, string> = {
  case: 'Case',
  cases: 'CaseConnection',
  undertrials: 'UndertrialConnection',
  prisoner: 'Undertrial',
  district: 'District',
  chargeSheets: 'ChargeSheetConnection',
  me: 'Me',
  station: 'Station',
  court: 'Court',
  prison: 'Prison',
  laboratory: 'Laboratory',
  prosecutionOffice: 'ProsecutionOffice',
};

/** Whoever turns a page asks for the cursor. */
const cursorText = (draft: Draft, scope: Scope, type: string): string => {
  if (chance(draft.random, 0.2) || scope.has('pageInfo')) return '';
  const inner: Scope = new Map([['endCursor', leaf('PageInfo', 'endCursor')]]);
  scope.set('pageInfo', { ...leaf(type, 'pageInfo'), type: 'PageInfo', scope: inner });
  return 'pageInfo { endCursor } ';
};

const rootText = (draft: Draft, scope: Scope, root: RootName): string => {
  const type = objectType(rootTypes[root] ?? '');
  const drawn = drawRoot(draft.random, root, {
    values: draft.values,
    near: draft.near,
    from: draft.variables.length,
  });
  draft.variables.push(...drawn.variables);
  const key = scope.has(root) ? `r${draft.fields}` : root;
  const entry: Entry = {
    ...leaf('Query', root),
    type: type.name,
    argumentsText: drawn.text,
    scope: new Map(),
    given: drawn.given,
    after: drawn.after,
  };
  scope.set(key, entry);
  draft.fields += 1;
  const inner = entry.scope ?? new Map();
  const cursor = drawn.after ? cursorText(draft, inner, type.name) : '';
  const body = selectionSet(draft, inner, type).slice(1);
  return `${printed(key, root)}${drawn.text}${maybeCondition(draft)} { ${cursor}${body}`;
};

const rootShares: readonly { readonly root: RootName; readonly weight: number }[] = [
  { root: 'case', weight: 66 },
  { root: 'cases', weight: 8 },
  { root: 'undertrials', weight: 9 },
  { root: 'prisoner', weight: 4 },
  { root: 'district', weight: 2 },
  { root: 'chargeSheets', weight: 7 },
  { root: 'me', weight: 3 },
  { root: 'station', weight: 1 },
  { root: 'court', weight: 1 },
  { root: 'prison', weight: 1 },
  { root: 'laboratory', weight: 1 },
  { root: 'prosecutionOffice', weight: 1 },
];

const rootFor = (random: Random): RootName => weighted(random, rootShares).root;

const budgetFor = (random: Random): number => Math.min(40, 2 + Math.floor(-4.5 * Math.log(1 - random.next())));

/** The one thing that is recorded: a registry acknowledges a charge sheet, and reads it in the answer. */
const mutationText = (draft: Draft, scope: Scope): string => {
  const { random, values } = draft;
  const sheet = `v${draft.variables.length}`;
  draft.variables.push({ name: sheet, type: 'ID!', draw: (other, near) => values.sheet(other, near) });
  const type = objectType('AcknowledgeChargeSheetPayload');
  const entry: Entry = { ...leaf('Mutation', 'acknowledgeChargeSheet'), type: type.name, scope: new Map() };
  scope.set(entry.name, entry);
  const outcome = pick(random, ['DELIVERED', 'CONSUMED', 'RETURNED']);
  return `${entry.name}(id: $${sheet}, outcome: ${outcome}) ${selectionSet(draft, entry.scope ?? new Map(), type)}`;
};

const rootTexts = (draft: Draft, scope: Scope): string[] => {
  const { random } = draft;
  const roots = [rootText(draft, scope, rootFor(random))];
  while (chance(random, 0.15) && roots.length < 4) roots.push(rootText(draft, scope, rootFor(random)));
  return chance(random, 0.01) ? [...roots, pick(random, introspection)] : roots;
};

const drawOperation = (draft: Draft, name: string | null): { asked: Asked; text: string } => {
  const { random } = draft;
  const scope: Scope = new Map();
  draft.variables = [];
  draft.left = budgetFor(random);
  const isMutation = chance(random, 0.006);
  const roots = isMutation ? [mutationText(draft, scope)] : rootTexts(draft, scope);
  const { variables } = draft;
  const declared = variables.length > 0 ? `(${variables.map((one) => `$${one.name}: ${one.type}`).join(', ')})` : '';
  const kind = isMutation ? 'mutation' : 'query';
  const head = name === null && declared === '' && !isMutation ? '' : `${kind} ${name ?? ''}${declared} `;
  return {
    asked: {
      name,
      scope,
      draws: variables.length > 0,
      draw: (other, near) => Object.fromEntries(variables.map((one) => [one.name, one.draw(other, near)])),
    },
    text: `${head}{ ${roots.join(' ')} }`,
  };
};

/** The document with this number: the same for the same seed. */
export const documentAt = (seed: string, at: number, values: Values): Document => {
  const random = randomFrom(seedOf(`${seed}/document/${at}`));
  const near = values.someCase(random);
  const draft: Draft = {
    random,
    values,
    near,
    fragments: [],
    reusable: [],
    variables: [],
    left: 0,
    fields: 0,
    names: 0,
    within: [],
  };
  const names = chance(random, 0.1) ? ['One', 'Two'] : [chance(random, 0.5) ? 'Only' : null];
  const drawn = names.map((name) => drawOperation(draft, name));
  return {
    text: [...drawn.map(({ text }) => text), ...draft.fragments].join('\n'),
    operations: drawn.map(({ asked }) => asked),
    fields: draft.fields,
    near,
  };
};

/** One of the document's operations with values for its variables, and the case that it is mostly about. */
export const operationOf = (document: Document, random: Random, values: Values): Operation => {
  const asked = pick(random, document.operations);
  const near = chance(random, 0.7) && asked.draws ? values.someCase(random) : document.near;
  return { document, asked, near, variables: asked.draw(random, near) };
};
