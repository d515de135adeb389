import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pillars } from '../../src/core/pillars.ts';
import { openTraces } from '../../src/platform/traces.ts';
import { type MetricsDoor, openMetricsDoor } from '../../src/server/metricsDoor.ts';
import { type Collector, openCollector } from '../support/collector.ts';
import { tales } from '../support/oracle.ts';
import { type Line, openWorld, operation, type World } from '../support/world.ts';

const fir = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

let collector: Collector;
let world: World;
let door: MetricsDoor;
let lines: Line[] = [];
beforeAll(async () => {
  collector = await openCollector();
  world = await openWorld({ log: (line) => lines.push(line), traces: await openTraces(collector.url) });
  door = await openMetricsDoor(world.gateway.metrics, '127.0.0.1', 0);
});
afterAll(async () => {
  await door.close();
  await world.close();
  await collector.close();
});

const metrics = async (): Promise<string> => (await fetch(`${door.url}/metrics`)).text();

/** The value of a metric, by the beginning of its line; 0 where there is no such line. */
const valueIn = async (begins: string): Promise<number> =>
  Number(
    (await metrics())
      .split('\n')
      .find((line) => line.startsWith(begins))
      ?.split(' ')
      .at(-1) ?? 0,
  );

const told = (line: Line): boolean => line.msg === 'a request was answered';

describe('an operator sees of each request', () => {
  it('root field, role and code in metrics, and in one line of the log', async () => {
    lines = [];
    const counted = 'icjs_request_duration_seconds_count{operation="case",role="STATION_HOUSE_OFFICER",code="OK"}';
    const before = await valueIn(counted);
    const answer = await world.ask('sho-pirbahor', operation('CaseDossier'), fir);
    await expect.poll(() => valueIn(counted)).toBe(before + 1);
    expect(lines.filter(told)).toEqual([
      expect.objectContaining({
        requestId: answer.headers.get('x-request-id'),
        operation: 'case',
        role: 'STATION_HOUSE_OFFICER',
        code: 'OK',
        status: 200,
        durationMs: expect.any(Number),
      }),
    ]);
  });

  it.each([
    ['UNAUTHENTICATED', 'nobody', 'none', () => world.post('{"query":"{ me { role } }"}', {})],
    ['GRAPHQL_VALIDATION_FAILED', 'PUBLIC_PROSECUTOR', 'none', () => world.ask('pp-patna', '{ unheardOf }')],
    ['BAD_USER_INPUT', 'PUBLIC_PROSECUTOR', 'case', () => world.ask('pp-patna', '{ case { id } }')],
  ])('a refusal by its code: %s', async (code, role, root, ask) => {
    const counted = `icjs_request_duration_seconds_count{operation="${root}",role="${role}",code="${code}"}`;
    const before = await valueIn(counted);
    await ask();
    await expect.poll(() => valueIn(counted)).toBe(before + 1);
  });

  it('several root fields as several, and never the name that a caller gave', async () => {
    await world.ask('pp-patna', 'query Sarojini { me { role } Minz: case(cnr: "BRPA010000012026") { id } }');
    await expect
      .poll(() =>
        valueIn('icjs_request_duration_seconds_count{operation="several",role="PUBLIC_PROSECUTOR",code="OK"}'),
      )
      .toBe(1);
    expect(await metrics()).not.toMatch(/Sarojini|Minz/);
  });

  it('what was withheld, by row of the matrix', async () => {
    const before = await valueIn('icjs_withheld_total{row="29",outcome="WITHHELD"}');
    await world.ask(
      'pp-patna',
      'query ($fir: FirKeyInput) { case(fir: $fir) { firs { generalDiary { entryNo } } } }',
      fir,
    );
    await expect.poll(() => valueIn('icjs_withheld_total{row="29",outcome="WITHHELD"}')).toBe(before + 1);
  });

  it('each statement by its pillar, and how each database does', async () => {
    await world.ask('sho-pirbahor', operation('CaseDossier'), fir);
    const inquiry = tales()
      .flatMap(({ courtCases }) => courtCases)
      .find(({ probation }) => probation !== null);
    const query = 'query ($cnr: CNR) { case(cnr: $cnr) { courtCases { probation { status } } } }';
    const posting = { state: 'BR', district: 'PATNA', unit: inquiry?.court };
    await world.ask('judge-patna', query, { cnr: inquiry?.cnr }, { posting });
    for (const pillar of pillars) {
      expect(await valueIn(`icjs_statement_duration_seconds_count{pillar="${pillar}",outcome="OK"}`)).toBeGreaterThan(
        0,
      );
      const text = await metrics();
      for (const gauge of ['icjs_breaker_open', 'icjs_statements_active', 'icjs_statements_waiting'])
        expect(text).toContain(`${gauge}{pillar="${pillar}"} 0`);
      expect(text).toMatch(new RegExp(`^icjs_index_lag_seconds\\{pillar="${pillar}"\\} \\d`, 'm'));
    }
  });

  it('a trace from the request to the statements that it asked, all under one number', async () => {
    const answer = await world.ask('sho-pirbahor', operation('CaseDossier'), fir);
    const requestId = answer.headers.get('x-request-id') ?? '';
    const rootOf = () => collector.spans().find((span) => JSON.stringify(span).includes(requestId));
    await expect.poll(() => rootOf()?.name, { timeout: 5_000 }).toBe('request');
    const root = rootOf();
    const parts = collector.spans().filter(({ traceId, name }) => traceId === root?.traceId && name === 'statement');
    expect(parts.length).toBeGreaterThan(5);
    for (const { parentSpanId } of parts) expect(parentSpanId).toBe(root?.spanId);
  });
});

describe('the metrics', () => {
  it('are behind a door of their own: a caller of the gateway finds none', async () => {
    for (const path of ['/metrics', '/graphql/metrics']) expect((await fetch(`${world.url}${path}`)).status).toBe(404);
  });
});
