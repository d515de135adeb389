import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { operationVariables } from '../../src/demo/operation-variables.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { createLog } from '../../src/platform/log.ts';
import { openTraces } from '../../src/platform/traces.ts';
import { administer } from '../support/administer.ts';
import { type Collector, openCollector } from '../support/collector.ts';
import { type Line, openWorld, operation, type World } from '../support/world.ts';
import { plantCanaries } from './canaries.ts';
import { everythingOf, schemaFor } from './everything.ts';

// T38: names in the log. Variables, literals, tokens and what the pillars tell pass the gateway; none of it stays in a line of its log, in
// anything else that the process writes, in its metrics or in its traces.

let collector: Collector;
let world: World;
let lines: string[] = [];
let tokens: string[] = [];
const hear = (line: Line): void => void lines.push(JSON.stringify(line));

const written = vi.spyOn(process.stdout, 'write');
const wrong = vi.spyOn(process.stderr, 'write');
const outside = (): string[] => [...written.mock.calls, ...wrong.mock.calls].map(([chunk]) => String(chunk));

beforeAll(async () => {
  collector = await openCollector();
  world = await openWorld({ log: hear, traces: await openTraces(collector.url) });
});
afterAll(async () => {
  written.mockRestore();
  wrong.mockRestore();
  await world.close();
  await collector.close();
});
beforeEach(() => {
  lines = [];
  tokens = [];
  written.mockClear();
  wrong.mockClear();
});

/** Words that stand for what a caller may type and a pillar may tell. */
const secret = /Sarojini|Canary|Minz|9835012345|2031-03-17|BRVA019999992026/;

const ask = async (persona: string, query: string, variables: object = {}): Promise<void> => {
  const token = await world.token(persona);
  tokens.push(token, token.split('.')[1] ?? '', token.split('.')[2] ?? '');
  await world.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` });
};

const expectSilence = (): void => {
  for (const line of [...lines, ...outside()]) {
    expect(line).not.toMatch(secret);
    expect(line).not.toMatch(/eyJ[\w-]{10}|Bearer |select |icjs\.|postgres:\/\//i);
    for (const token of tokens) expect(line).not.toContain(token);
  }
};

/** Everything into which a caller can type, holding a name. */
const typed = {
  fir: { state: 'BR', district: 'Sarojini Minz', station: 'Sarojini Minz', number: 1, year: 2025 },
  filter: { prosecutor: 'Sarojini Minz', section: { act: 'Sarojini', section: 'Minz' }, registeredFrom: '2031-03-17' },
  prisonerId: 'Sarojini Minz',
  cnr: 'BRVA019999992026',
  prison: 'Sarojini Minz',
  court: 'Sarojini Minz',
  id: 'Sarojini Minz',
  outcome: 'DELIVERED',
  objections: ['Sarojini Minz is not examined; call 9835012345'],
  first: 5,
  after: 'Sarojini',
};

describe('what a caller types', () => {
  it.each(Object.keys(operationVariables))('into the variables of %s is in no line', async (name) => {
    for (const persona of ['pp-patna', 'registry-patna', 'js-beur', 'admin-icjs']) {
      await ask(persona, operation(name), typed);
      await ask(persona, operation(name), { ...operationVariables[name], objections: typed.objections });
    }
    expectSilence();
  });

  it('into variables that do not fit is in no line', async () => {
    const wrongs = [
      { fir: 'Sarojini Minz' },
      { fir: { Sarojini: 'Minz' } },
      { cnr: 'Sarojini Minz' },
      { prisonerId: ['Sarojini'] },
      { prisonerId: 'Minz\u0000' },
    ];
    for (const variables of wrongs) await ask('pp-patna', operation('CaseDossier'), variables);
    await ask('pp-patna', operation('ProsecutionCases'), { filter: { prosecutor: 'Sarojini\u0000' }, first: 'Minz' });
    await ask('pp-patna', operation('ProsecutionCases'), {
      filter: { registeredFrom: '0000-01-01', prosecutor: 'Sarojini' },
      first: 5,
    });
    await ask('pp-patna', operation('ProsecutionCases'), {
      filter: Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`Sarojini${at}`, 'Minz'])),
      first: 5,
    });
    expectSilence();
  });

  it('into the document itself is in no line, nor are names of operations, aliases and comments', async () => {
    for (const query of [
      'query SarojiniMinz { SarojiniMinz: case(prisonerId: "Sarojini Minz") { id } } # Sarojini Minz',
      '{ cases(filter: { prosecutor: "Sarojini Minz" }, first: 5) { totalCount } }',
      '{ cases(filter: { stage: SarojiniMinz }, first: "Sarojini") { totalCount } }',
      '{ SarojiniMinz }',
      '{ case(cnr: "Sarojini Minz") { id } }',
      '{ case(fir: { state: "BR", district: "Sarojini", station: "Minz", number: 1, year: 1 }) { id } }',
      'mutation { acknowledgeChargeSheet(id: "Sarojini Minz", outcome: DELIVERED, objections: ["Minz"]) { chargeSheet { id } } }',
      '{ me { role } } "Sarojini',
      `{ me { ${'Sarojini '.repeat(6_000)} } }`,
      `fragment Sarojini on Me { ...Sarojini } { me { ...Sarojini } }`,
    ])
      for (const persona of ['pp-patna', 'registry-patna']) await ask(persona, query);
    expectSilence();
  });

  it('into headers and addresses is in no line', async () => {
    const headers = {
      'content-type': 'application/json',
      'x-purpose': 'Sarojini Minz',
      'user-agent': 'Sarojini',
      'x-request-id': 'Minz',
    };
    const token = await world.token('pp-patna');
    await fetch(`${world.url}/graphql?name=Sarojini`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: '{"query":"{ me { role } }"}',
    });
    await fetch(`${world.url}/graphql?query={Sarojini}`, { headers });
    await fetch(`${world.url}/Sarojini/Minz`, { headers });
    await fetch(`${world.url}/graphql`, { method: 'POST', headers, body: '{"query": "Sarojini' });
    await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, authorization: 'Bearer Sarojini.Minz.x' },
      body: '{}',
    });
    tokens.push(token);
    expectSilence();
  });
});

describe('a token', () => {
  it('that is refused is in no line, whatever it claims', async () => {
    for (const claims of [
      { sub: 'Sarojini Minz', role: 'Sarojini' },
      { sub: 'Sarojini', posting: { state: 'Minz' } },
      { sub: 'Minz', exp: 1 },
      { sub: 'Sarojini', purpose: 'Minz' },
    ]) {
      const token = await world.token('pp-patna', claims);
      tokens.push(token, token.split('.')[1] ?? '');
      await world.post('{"query":"{ me { role } }"}', { authorization: `Bearer ${token}` });
    }
    expectSilence();
  });
});

describe('what the pillars tell', () => {
  it('is in no line, though every column of a case holds a word that must not be', async () => {
    await plantCanaries(world, 'BR.PATNA.PIRBAHOR.2025.1');
    const all = everythingOf(await schemaFor(world, 'pp-patna'), 'Case');
    lines = [];
    for (const persona of Object.keys(personas)) await ask(persona, `{ case(cnr: "BRPA010000012026") { ${all} } }`);
    expectSilence();
  });

  it('is in no line where a row cannot be read: the line names the row, not what stands in it', async () => {
    const change = (pillar: Pillar, statement: string): Promise<unknown> =>
      administer(world.owners[pillar], (client) => client.query(statement));
    await change('police', "update police.witness set evidence_kind = 'Sarojini Minz'");
    await change('police', "update police.fir set status = 'Canary', sections = '\"Sarojini\"'");
    await change('police', "update police.victim set sex = 'Sarojini'");
    await change('courts', "update courts.hearing set \"date\" = 'Minz', next_date = 'Sarojini'");
    await change('prisons', "update prisons.prisoner set status = 'Sarojini Minz'");
    lines = [];
    for (const persona of ['pp-patna', 'sp-patna', 'judge-patna', 'js-beur'])
      for (const name of ['CaseDossier', 'Undertrials', 'ChargeSheets'])
        await ask(persona, operation(name), operationVariables[name] ?? {});
    expect(lines.length).toBeGreaterThan(0);
    expectSilence();
  });
});

describe('a careless line', () => {
  it('loses every field that is not on the list, and a message has no place for a name', () => {
    const heard: string[] = [];
    const log = createLog('info');
    const stream = Object.getOwnPropertySymbols(log).find((symbol) => String(symbol) === 'Symbol(pino.stream)');
    Object.assign(log, { [stream ?? '']: { write: (line: string) => heard.push(line) } });
    log.info(
      {
        name: 'Sarojini',
        variables: { name: 'Minz' },
        token: 'eyJ',
        query: '{ me }',
        err: new Error('Sarojini'),
        status: 200,
      },
      'asked',
    );
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('"status":200');
    expect(heard[0]).not.toMatch(/Sarojini|Minz|eyJ|\{ me \}/);
  });
});

describe('pillars that fail, one after the other', () => {
  const fir = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 };

  it.each(pillars)('are named, and nothing of what was asked of them or said by them: the %s', async (pillar) => {
    // A database that is there and answers otherwise: its driver quotes the statement.
    await administer(world.owners[pillar], (client) => client.query('drop schema icjs cascade'));
    lines = [];
    for (const persona of ['pp-patna', 'sho-pirbahor', 'judge-patna', 'js-beur', 'expert-fsl-patna'])
      await ask(persona, operation('CaseDossier'), { fir });
    await world.gateway.indexing.catchUp();
    expect(lines.some((line) => line.includes(`"pillar":"${pillar}"`))).toBe(true);
    expectSilence();
  });
});

describe('what operators watch', () => {
  it('holds nothing of all that was typed and told above: neither the metrics nor any trace', async () => {
    const { length } = collector.spans();
    await ask('pp-patna', operation('CaseDossier'), { fir: typed.fir });
    await expect.poll(() => collector.spans().length, { timeout: 10_000 }).toBeGreaterThan(length);
    lines = [await world.gateway.metrics.text(), collector.received()];
    expect(collector.spans().length).toBeGreaterThan(500);
    expectSilence();
  });
});
