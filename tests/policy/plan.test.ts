import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeOf } from '../../src/core/principal.ts';
import { roles } from '../../src/core/roles.ts';
import { personas } from '../../src/demo/world/personas.ts';
import type { Matrix, MatrixRow } from '../../src/policy/matrix.ts';
import { createPlans, makePlan, type PlanRequest } from '../../src/server/plan.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { openWorld, operation, type World } from '../support/world.ts';

const matrix = readPolicyFiles(true);
const graph = buildGraph(matrix);

const dossier = parse(operation('CaseDossier'));

const fieldsOf = (text: string): string[] => {
  const found: string[] = [];
  visit(parse(text), {
    Field: ({ alias, name }: FieldNode) => void found.push(`${alias ? `${alias.value}: ` : ''}${name.value}`),
  });
  return found;
};

const planOf = (role: (typeof roles)[number], text: string, granted?: ReadonlySet<number>) =>
  makePlan(graph.schema, graph.policies.of(role, granted), parse(text), undefined);

describe('the plan of an operation', () => {
  it('cuts what the matrix denies for every record, and leaves the rest as it was asked', () => {
    // Row 28, the case diary: NONE for the jail. Row 1, FIR basics: O.
    const plan = planOf(
      'JAIL_SUPERINTENDENT',
      '{ case(cnr: "BRPA010000012026") { id caseDiary { text } seen: caseDiary { entryNo } firs { displayNumber } } }',
    );
    expect(fieldsOf(print(plan.document))).toEqual([
      'case',
      'id',
      'caseDiary: __typename',
      'seen: __typename',
      'firs',
      'displayNumber',
    ]);
    expect(plan.decisions.get('Case.caseDiary')).toBe('DENY');
    expect(plan.decisions.get('Case.firs')).toBe('DEPENDS');
    expect(plan.decisions.get('Case.id')).toBe('ALLOW');
  });

  it('cuts inside fragments, under every alias, and keeps the conditions of a selection', () => {
    const plan = planOf(
      'JAIL_SUPERINTENDENT',
      'query ($no: Boolean!) { case(cnr: "BRPA010000012026") { ...F ... on Case { firs: caseDiary @include(if: $no) { text } } } } fragment F on Case { caseDiary { ...D } } fragment D on CaseDiaryEntry { text }',
    );
    expect(print(plan.document)).toContain('firs: __typename @include(if: $no)');
    expect(print(plan.document)).toContain('caseDiary: __typename');
  });

  it('leaves to the record what a recorded trigger may open', () => {
    const asked = '{ case(cnr: "BRPA010000012026") { caseDiary { text } } }';
    expect(planOf('JUDGE', asked).decisions.get('Case.caseDiary')).toBe('DENY');
    expect(planOf('JUDGE', asked, new Set([28])).decisions.get('Case.caseDiary')).toBe('DEPENDS');
    expect(planOf('JUDGE', asked, new Set([12])).decisions.get('Case.caseDiary')).toBe('DENY');
  });

  it.each(roles)('of the dossier for %s cuts exactly the fields of one row that is X or NONE for it', (role) => {
    const { decisions } = makePlan(graph.schema, graph.policies.of(role), dossier, 'CaseDossier');
    for (const [coordinate, decision] of decisions) {
      const declared = graph.declarations.fields.get(coordinate);
      const cell = matrix.rows.get(declared?.dataClass ?? '')?.cells[role];
      const isStatus = declared?.level === 'STATUS';
      const closed =
        cell === 'X' ||
        cell === 'NONE' ||
        cell === 'A' ||
        (cell === 'S' && !isStatus) ||
        (cell === 'M' && !isStatus && !declared?.maskable) ||
        (cell === 'MX' && !isStatus && !declared?.maskable);
      expect(decision === 'DENY', `${coordinate} ${cell}`).toBe(closed && !coordinate.startsWith('Query.'));
    }
  });
});

const withCell = (change: Partial<MatrixRow['cells']>): Matrix => {
  const row = matrix.rows.get('CASE_DIARY');
  if (!row) throw new Error('the matrix has no case diary');
  return {
    ...matrix,
    version: 'another',
    rows: new Map(matrix.rows).set('CASE_DIARY', { ...row, cells: { ...row.cells, ...change } }),
  };
};

describe('the plans of an installation', () => {
  const document = parse('query Q { case(cnr: "BRPA010000012026") { caseDiary { text } } }');
  const request = (change: Partial<PlanRequest> = {}): PlanRequest => ({
    document,
    documentHash: 'one',
    operationName: 'Q',
    policy: graph.policies.of('PUBLIC_PROSECUTOR'),
    purpose: 'PROSECUTION',
    matrixVersion: matrix.version,
    ...change,
  });

  it('are made once for the same document, operation, role class, purpose and matrix', () => {
    const plans = createPlans(graph.schema);
    expect(plans.of(request())).toBe(plans.of(request()));
    expect(plans.size()).toBe(1);
  });

  it.each([
    ['document', { documentHash: 'another' }],
    ['purpose', { purpose: 'BAIL' }],
    ['role', { policy: graph.policies.of('JUDGE') }],
    ['role class', { policy: graph.policies.of('PUBLIC_PROSECUTOR', new Set([51])) }],
  ] as const)('are never shared by another %s', (_title, change) => {
    const plans = createPlans(graph.schema);
    expect(plans.of(request(change))).not.toBe(plans.of(request()));
    expect(plans.size()).toBe(2);
  });

  it('outlive no matrix: what a new one closes is cut at once', () => {
    const plans = createPlans(graph.schema);
    expect(plans.of(request()).decisions.get('Case.caseDiary')).toBe('DEPENDS');
    const stricter = buildGraph(withCell({ PUBLIC_PROSECUTOR: 'NONE' }));
    const change = { policy: stricter.policies.of('PUBLIC_PROSECUTOR'), matrixVersion: 'another' };
    expect(plans.of(request(change)).decisions.get('Case.caseDiary')).toBe('DENY');
    expect(plans.size()).toBe(1);
    expect(plans.of(request()).decisions.get('Case.caseDiary')).toBe('DEPENDS');
  });

  it('are bounded by what they hold, too', () => {
    const plans = createPlans(graph.schema, 1_000);
    const wide = parse(`query Q { ${Array.from({ length: 1_000 }, (_, at) => `a${at}: me { role }`).join(' ')} }`);
    for (let at = 0; at < 100; at += 1) plans.of(request({ document: wide, documentHash: String(at) }));
    expect(plans.size()).toBeLessThan(30);
  });

  it('are bounded', () => {
    const plans = createPlans(graph.schema, 10);
    for (let at = 0; at < 50; at += 1) plans.of(request({ documentHash: String(at) }));
    expect(plans.size()).toBe(10);
  });
});

describe('what was cut', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const murder = 'fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }';
  const ask = (persona: string, selection: string) =>
    world.ask(
      persona,
      `query ${selection.includes('$no') ? '($no: Boolean = false)' : ''} { case(${murder}) { ${selection} } }`,
    );

  it('is null in its place, in the order of the question, with one entry that counts its parents', async () => {
    const { data, text, extensions } = await ask(
      'js-beur',
      'firs { a: narrative narrative displayNumber } caseDiary { text } id',
    );
    expect(data.case.caseDiary).toBeNull();
    expect(text.indexOf('"caseDiary":null')).toBeGreaterThan(text.indexOf('"firs"'));
    expect(text.indexOf('"caseDiary":null')).toBeLessThan(text.indexOf('"id"'));
    expect(extensions.withheld).toContainEqual(
      expect.objectContaining({
        path: 'case.caseDiary',
        coordinate: 'Case.caseDiary',
        count: 1,
        at: [[]],
        outcome: 'WITHHELD',
        matrixRow: 28,
      }),
    );
  });

  it('is not there when the question leaves it out', async () => {
    const { data, extensions } = await ask('js-beur', 'id caseDiary @include(if: $no) { text }');
    expect(data.case).not.toHaveProperty('caseDiary');
    expect(extensions.withheld).toEqual([]);
  });

  it('is answered and told as the guard of each field does it, which judges where a trigger is open in another case', async () => {
    // The medical officer has no case to ask for until a trigger opens one: its door is another test's.
    const asked = async () => {
      const answers: object[] = [];
      for (const persona of Object.keys(personas).filter((name) => name !== 'mo-beur')) {
        const { data, errors, extensions } = await world.ask(persona, operation('CaseDossier'), {
          fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 },
        });
        answers.push({ persona, data, errors, withheld: extensions.withheld });
      }
      return answers;
    };
    const cut = await asked();
    const client = new Client(world.owners.gateway);
    await client.connect();
    for (const [at, { role, posting }] of Object.values(personas).entries())
      await client.query(
        `insert into access_grant (id, kind, key_kind, key, rows, reference, role, office, valid_from, recorded_by, recorded_at)
        select $1, 'COURT_ORDER', 'FIR', 'BR.PATNA.PIRBAHOR.2026.5', array(select generate_series(1, 87)), 'Order', $2, $3, '2026-01-01', 'X', now()`,
        [String(at), role, officeOf(posting)],
      );
    await client.end();
    expect(await asked()).toEqual(cut);
    expect(JSON.stringify(cut).match(/matrixRow/g)?.length).toBeGreaterThan(100);
  });

  it('reaches no database: the plan names the columns before anything is asked', async () => {
    const from = world.statements.length;
    await ask(
      'auditor-icjs',
      'id caseDiary { text } firs { displayNumber narrative actionTaken } prosecution { opinions { text } }',
    );
    const texts = world.statements.slice(from).map(({ statement }) => statement.text);
    expect(
      texts.filter((one) => /case_diary|"narrative"|"action_taken"|icjs\."(opinion|prosecution_file)"/.test(one)),
    ).toEqual([]);
  });
});

it('a field node is the only kind that a plan replaces', () => {
  const plan = makePlan(graph.schema, graph.policies.of('AUDITOR'), dossier, 'CaseDossier');
  expect(plan.document.definitions.map(({ kind }) => kind)).toEqual([Kind.OPERATION_DEFINITION]);
});
