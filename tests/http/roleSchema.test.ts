import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { openWorld, operation, type World } from '../support/world.ts';

// A role is shown the schema that it may know: what is withheld says so, what is secret is not there.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const everybody = Object.keys(personas);
const operations = readFileSync(new URL('../../src/demo/operations.graphql', import.meta.url), 'utf8');

const shown = async (persona: string): Promise<GraphQLSchema> =>
  buildClientSchema((await world.ask(persona, getIntrospectionQuery())).data as IntrospectionQuery);

const describedTo = async (persona: string, type: string, field: string): Promise<string> => {
  const found = (await shown(persona)).getType(type);
  return (isObjectType(found) && found.getFields()[field]?.description) || '';
};

/** Secret coordinates with the row that keeps them, and the roles whose cell of that row answers (data-sharing-matrix.csv). */
const secrets = [
  ['Accused', 'childInConflict', 24, []],
  ['Witness', 'identityProtected', 15, []],
  ['CourtOrder', 'sealed', 51, ['JUDGE']],
] as const;

describe.each(everybody)('%s', (persona) => {
  it('may ask every operation of the contract', async () => {
    expect(validate(await shown(persona), parse(operations))).toEqual([]);
    const { errors } = await world.ask(persona, operation('CaseDossier'), {
      fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 },
    });
    expect(errors).toBeUndefined();
  });

  it.each(secrets)(
    'does not find %s.%s in the schema unless row %i is readable to it',
    async (type, field, _row, readers) => {
      const found = (await shown(persona)).getType(type);
      const knows = (readers as readonly string[]).includes(personas[persona]?.role ?? '');
      expect(isObjectType(found) && field in found.getFields()).toBe(knows);
    },
  );

  it('is answered for a secret coordinate as for a random name', async () => {
    const asked = async (type: string, field: string) => {
      const path = {
        Accused: 'accused { NAME }',
        Witness: 'witnesses { NAME }',
        CourtOrder: 'courtCases { orders { NAME } }',
      }[type];
      const { status, text } = await world.ask(
        persona,
        `{ case(cnr: "BRPA010000012026") { ${path?.replace('NAME', field)} } }`,
      );
      return { status, text: text.replaceAll(field, '…') };
    };
    for (const [type, field, , readers] of secrets) {
      if ((readers as readonly string[]).includes(personas[persona]?.role ?? '')) continue;
      expect(await asked(type, field)).toEqual(await asked(type, `q${field.slice(1)}`));
    }
  });

  it('is told by __type no more than by the schema', async () => {
    const { data } = await world.ask(
      persona,
      '{ __type(name: "Accused") { fields { name } } sensitivity: __type(name: "Sensitivity") { enumValues { name } } __schema { directives { name } types { name } } }',
    );
    expect(data.__type.fields.map(({ name }: { name: string }) => name)).not.toContain('childInConflict');
    const labels = data.sensitivity.enumValues.map(({ name }: { name: string }) => name);
    expect(labels).toEqual([
      'SEXUAL_OFFENCE',
      'CHILD_VICTIM',
      'TERROR',
      ...(personas[persona]?.role === 'JUDGE' ? ['SEALED'] : []),
    ]);
    // How the policy is declared is between the institutions.
    expect(data.__schema.directives.map(({ name }: { name: string }) => name)).not.toContain('data');
    expect(data.__schema.types.map(({ name }: { name: string }) => name)).not.toContain('DataClass');
  });

  it('is offered no guess at what it meant', async () => {
    const { text } = await world.ask(persona, '{ case(cnr: "BRPA010000012026") { accused { childInConflic nam } } }');
    expect(text).not.toMatch(/did you mean|childInConflict\b|"name"/i);
  });
});

describe('a description', () => {
  // Cells typed from data-sharing-matrix.csv.
  it.each([
    ['js-beur', 'Case', 'caseDiary', /Withheld from your role in every case: row 28 CASE_DIARY \(BNSS 192/],
    ['judge-patna', 'Case', 'caseDiary', /in every case until a recorded trigger opens it: row 28/],
    ['js-beur', 'Victim', 'name', /row 7 VICTIM_IDENTITY .*row 8 .*row 9/],
    ['dlsa-patna', 'ProsecutionFile', 'opinions', /Withheld .*row 44/],
    ['mo-beur', 'Query', 'case', /Closed to your role: row 1 FIR_BASICS/],
  ])('tells %s of %s.%s with the row that withholds it', async (persona, type, field, note) => {
    expect(await describedTo(persona, type, field)).toMatch(note);
  });

  it.each([
    ['pp-patna', 'Case', 'caseDiary'],
    ['judge-patna', 'Victim', 'name'],
    ['js-beur', 'Undertrial', 'name'],
  ])('tells %s nothing of the kind of %s.%s, which it may read of its own', async (persona, type, field) => {
    expect(await describedTo(persona, type, field)).not.toMatch(/Withheld|Closed/);
  });

  it('names no row whose existence is secret from the reader', async () => {
    for (const persona of everybody.filter((name) => personas[name]?.role !== 'JUDGE')) {
      const { text } = await world.ask(persona, getIntrospectionQuery());
      expect(text, persona).not.toMatch(
        /row (11|15|24|25|51|71) |CHILD_IN_CONFLICT|PROTECTED_WITNESS|SEALED_RECORD|HISTORY_SHEET/,
      );
    }
  });
});

describe('a view that many share', () => {
  it('is the same whatever is open to the one who first asked for it', async () => {
    const fresh = await openWorld();
    const client = new Client(fresh.owners.gateway);
    await client.connect();
    await client.query(`insert into access_grant (id, kind, key_kind, key, rows, reference, role, office, valid_from, recorded_by, recorded_at)
      values ('1', 'COURT_ORDER', 'FIR', 'BR.PATNA.PIRBAHOR.2025.1', '{28}', 'Order', 'JUDGE', 'PATNA-SESSIONS', '2026-01-01', 'X', now())`);
    await client.end();
    const told = async (persona: string) => (await fresh.ask(persona, getIntrospectionQuery())).text;
    const [holder, other] = [await told('judge-patna'), await told('judge-hajipur')];
    await fresh.close();
    expect(other).toContain('in every case until a recorded trigger opens it: row 28');
    expect(other).toBe(holder);
  });

  it('says of an argument that the role may not ask by it', async () => {
    const arg = (await shown('auditor-icjs'))
      .getQueryType()
      ?.getFields()
      .case?.args.find(({ name }) => name === 'cnr');
    expect(arg?.description).toMatch(/Your role may not ask by this: row 48 /);
  });
});

describe('a recorded trigger for a secret row', () => {
  it('lets its holder know the coordinate, and nobody beside', async () => {
    const client = new Client(world.owners.gateway);
    await client.connect();
    await client.query(`insert into access_grant (id, kind, key_kind, key, rows, reference, role, office, subject, valid_from, recorded_by, recorded_at)
      values ('1', 'COURT_ORDER', 'FIR', 'BR.PATNA.PIRBAHOR.2026.2', '{24}', 'Order', 'STATION_HOUSE_OFFICER', 'PIRBAHOR', 'SHO-PIRBAHOR-001', '2026-01-01', 'X', now())`);
    await client.end();
    const knows = async (persona: string, claims: object = {}) => {
      const { data } = await world.ask(persona, '{ __type(name: "Accused") { fields { name } } }', {}, claims);
      return data.__type.fields.some(({ name }: { name: string }) => name === 'childInConflict');
    };
    expect(await knows('sho-pirbahor')).toBe(true);
    expect(await knows('sho-pirbahor', { sub: 'SHO-PIRBAHOR-002' })).toBe(false);
    expect(await knows('sho-noida')).toBe(false);
    const { data } = await world.ask(
      'sho-pirbahor',
      '{ case(fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }) { accused { childInConflict } } }',
    );
    for (const accused of data.case.accused) expect(accused.childInConflict).toBeNull();
  });
});
