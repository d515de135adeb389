import { getDirective } from '@graphql-tools/utils';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { administer } from '../support/administer.ts';
import { openWorld, type World } from '../support/world.ts';
import { everythingOf, schemaFor } from './everything.ts';

// T28: a denial that takes its neighbours with it. What may be withheld may be null, and a null stays where it is.

const sdl = buildSchema(readTypeDefinitions().join('\n'));
const objects = Object.values(sdl.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const classOf = (type: GraphQLObjectType, field: string): unknown =>
  getDirective(sdl, type.getFields()[field] ?? {}, 'data')?.[0]?.class;

/** Rows 83 to 85 are everybody's in full; a part of a value is decided with the field that holds the value. */
const neverWithheld = ['PLUMBING', 'REFERENCE_UNIT', 'ONESELF', 'EMBEDDED'];

/** A record has fields that are decided one by one; a value is decided as a whole. */
const isRecord = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) && Object.keys(named.getFields()).some((field) => classOf(named, field) !== 'EMBEDDED');
};

const itemOf = (type: GraphQLOutputType): GraphQLOutputType | null => {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) ? list.ofType : null;
};

describe('in the schema', () => {
  const fields = objects.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
  );

  it('what may be withheld may be null', () => {
    const strict = fields.filter(({ field }) => isNonNullType(field.type));
    expect(strict.length).toBeGreaterThan(30);
    expect(
      strict
        .filter(({ type, field }) => !neverWithheld.includes(String(classOf(type, field.name))))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('a record in a list may be null: one that cannot be read leaves its neighbours', () => {
    const lists = fields.filter(({ field }) => isRecord(field.type) && itemOf(field.type) !== null);
    expect(lists.length).toBeGreaterThan(30);
    const strict = lists.filter(({ field }) => isNonNullType(itemOf(field.type) ?? field.type));
    // What the gateway makes itself, and never withholds.
    expect(strict.map(({ name }) => name).toSorted()).toEqual([
      'AccessLogConnection.edges',
      'CaseConnection.edges',
      'ChargeSheetConnection.edges',
      'LinkDecisionConnection.edges',
      'Me.grants',
      'Me.notices',
      'Me.permissions',
      'ReviewCommitteeEntryConnection.edges',
      'UndertrialConnection.edges',
      'UnmatchedRecordConnection.edges',
    ]);
  });
});

const cases = {
  murder: 'fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }',
  rape: 'fir: { state: "BR", district: "Patna", station: "MAHILA-PATNA", number: 1, year: 2026 }',
};

describe('in an answer', () => {
  let world: World;
  let one: readonly string[];
  let all: string;
  beforeAll(async () => {
    world = await openWorld();
    const schema = await schemaFor(world, 'pp-patna');
    all = everythingOf(schema, 'Case');
    const type = schema.getType('Case');
    if (!isObjectType(type)) throw new Error('there are no cases');
    one = Object.values(type.getFields()).map(({ name, type: held }) =>
      isObjectType(getNamedType(held)) ? `${name} { ${everythingOf(schema, getNamedType(held).name)} }` : name,
    );
  });
  afterAll(() => world.close());

  const nameOf = (field: string): string => field.split(' ')[0] ?? '';

  it.each(Object.keys(personas))(
    'to %s every field of a case is the same alone and beside all that is withheld',
    async (persona) => {
      for (const [story, key] of Object.entries(cases)) {
        const beside = await world.ask(persona, `{ case(${key}) { ${all} } }`);
        expect(beside.errors, story).toBeUndefined();
        for (let at = 0; at < one.length; at += 8) {
          const some = one.slice(at, at + 8);
          const alone = await world.ask(
            persona,
            `{ ${some.map((field) => `${nameOf(field)}: case(${key}) { ${field} }`).join(' ')} }`,
          );
          expect(alone.errors, story).toBeUndefined();
          for (const name of some.map(nameOf))
            expect(beside.data.case?.[name], `${story} ${name}`).toEqual(alone.data[name]?.[name]);
        }
      }
    },
  );

  it('a prosecutor reads of one victim the name and of the same record nothing that is withheld, side by side', async () => {
    const { data, errors } = await world.ask(
      'dop-bihar',
      `{ case(${cases.rape}) { victims { label name relative { name } address sex phone } firs { displayNumber narrative informant { name phone } } } }`,
    );
    expect(errors).toBeUndefined();
    const [victim] = data.case.victims;
    expect(victim).toEqual({
      label: 'VICTIM-1',
      name: 'VICTIM-1',
      relative: null,
      address: 'Bihar',
      sex: 'FEMALE',
      phone: null,
    });
    expect(data.case.firs[0].displayNumber).toBe('0001/2026');
    expect(data.case.firs[0].informant.phone).toBeNull();
  });

  it.each(['[{"act": "BNS"}]', '[null]', '[1]', '{}', '"words"', '[{"act": {}, "section": []}]'])(
    'a value that its source spoilt is null alone, and its record stands: %s',
    async (spoilt) => {
      await administer(world.owners.police, (client) =>
        client.query("update police.fir set sections = $1 where fir_id = 'PIRBAHOR/1/2025'", [spoilt]),
      );
      const { data, errors } = await world.ask(
        'pp-patna',
        `{ case(${cases.murder}) { id firs { displayNumber sections { act section } status } accused { name } } }`,
      );
      expect(data.case.firs).toEqual([{ displayNumber: '0001/2025', sections: null, status: 'CHARGE_SHEETED' }]);
      expect(data.case.accused.length).toBeGreaterThan(0);
      expect(errors).toHaveLength(1);
      expect(errors?.[0].path.slice(0, 4)).toEqual(['case', 'firs', 0, 'sections']);
    },
  );
});
