import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { type GraphQLObjectType, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { GatewayContext } from '../../src/server/context.ts';
import { compile } from '../../src/server/execution/compile.ts';
import type { CompiledField, Selected } from '../../src/server/execution/compiled.ts';
import { guardOf } from '../../src/server/redaction.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';

// Compiled execution asks a field's rule itself, and does without its resolver where it can. It must never do without what stands around it.

const { schema, declarations } = buildGraph(readPolicyFiles(true));

const fieldsOf = (type: string) =>
  Object.values((schema.getType(type) as GraphQLObjectType<unknown, GatewayContext>).getFields());

const compiledIn = (text: string, of = schema): readonly Selected[] => {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation && compile(of, document, operation)?.fields) ?? [];
};

const isField = (one: Selected | undefined): one is CompiledField => one !== undefined && 'definition' in one;

describe('what is compiled', () => {
  it('asks the rule of every field of a record, and the shield at every door', () => {
    for (const door of ['Query', 'Mutation'])
      expect(fieldsOf(door).flatMap((field) => guardOf(field) ?? [])).toEqual([]);
    const decided = [...declarations.fields.values()].filter(
      ({ type, dataClass }) => !['Query', 'Mutation'].includes(type) && dataClass !== 'EMBEDDED',
    );
    expect(decided.length).toBeGreaterThan(300);
    for (const { type, field, coordinate } of decided) {
      const definition = fieldsOf(type).find(({ name }) => name === field);
      expect(definition && guardOf(definition)?.field?.coordinate, coordinate).toBe(coordinate);
    }
  });

  it('does not pass by what was put around a field afterwards', () => {
    const around = mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (config, name) =>
        name === 'narrative' ? { ...config, resolve: () => 'around' } : undefined,
    });
    const text = '{ case(cnr: "BRPA020010182026") { firs { narrative status } } }';
    const [found] = compiledIn(text, around);
    const firs = isField(found) && found.type.kind === 'OBJECT' ? found.type.fields[0] : undefined;
    const fields =
      isField(firs) && firs.type.kind === 'LIST' && firs.type.item.kind === 'OBJECT' ? firs.type.item.fields : [];
    expect(fields.filter(isField).map(({ key, guard }) => [key, guard === undefined])).toEqual([
      ['narrative', true],
      ['status', false],
    ]);
  });

  it('keeps no argument that a resolver could alter for the next caller', () => {
    const [cases] = compiledIn('{ cases(filter: { state: "BR" }, first: 3) { totalCount } }');
    expect(isField(cases) && cases.args).toBeNull();
    const [court] = compiledIn('{ court(id: "PATNA-SESSIONS") { id } }');
    expect(isField(court) && Object.isFrozen(court.args)).toBe(true);
  });
});
