import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUp, type FeedContext } from '../../src/index/feed.ts';
import { statusOf } from '../../src/index/status.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { statusLines } from '../../src/server/indexStatusText.ts';
import { administer } from '../support/administer.ts';
import type { Line } from '../support/gateway.ts';
import { openWorld, type World } from '../support/world.ts';

// A pillar whose change view repeats itself, skips a place, or went back with a restored backup.

const lines: Line[] = [];
let world: World;
beforeAll(async () => {
  world = await openWorld({ log: (line) => void lines.push(line) });
});
afterAll(() => world.close());

const inPolice = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  administer(world.owners.police, async (client) => (await client.query(sql, values)).rows);

const inGateway = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  administer(world.owners.gateway, async (client) => (await client.query(sql, values)).rows);

const newest = async (): Promise<number> =>
  Number((await inPolice('select max(seq) as seq from police.change'))[0]?.seq);

/** Does something to the police's records of which their change view hears nothing. */
const silently = async (sql: string, values: unknown[] = []): Promise<void> => {
  await inPolice('alter table police.fir_facts disable trigger note_change');
  await inPolice(sql, values);
  await inPolice('alter table police.fir_facts enable trigger note_change');
};

/** Puts a line at a place. The places that the database gives come after it. */
const tellAt = async (seq: number, firId: string): Promise<void> => {
  await inPolice(
    "insert into police.change (seq, kind, key, deleted) overriding system value values ($1, 'fir_facts', $2, false)",
    [seq, firId],
  );
  await inPolice("select setval(pg_get_serial_sequence('police.change', 'seq'), (select max(seq) from police.change))");
};

const officersOf = async (firId: string): Promise<unknown> =>
  (
    await inGateway("select facts -> 'officers' as officers from entry where kind = 'FIR' and source_id = $1", [firId])
  )[0]?.officers;

const assign = 'update police.fir_facts set officers = array[$2] where fir_id = $1';
const UNBORN = 'PIRBAHOR/900/2026';
const [ONE, OTHER, THIRD] = ['PIRBAHOR/1/2025', 'PIRBAHOR/2/2025', 'HAJIPUR-NAGAR/1/2025'];

const feedOnce = async () => {
  lines.length = 0;
  await world.gateway.indexing.catchUp();
  expect(lines.filter(({ msg }) => msg === 'the feed could not be read')).toEqual([]);
  return lines
    .filter(({ msg }) => msg === 'a feed is out of order')
    .map(({ pillar, problem }) => [pillar, problem].join(' '));
};

const statusText = async (): Promise<string> => statusLines(await statusOf(world.gateway.feed)).join('\n');

const readiness = async () => {
  const response = await fetch(`${world.url}/ready`);
  const { pillars } = (await response.json()) as { pillars: { pillar: string; notices?: string[] }[] };
  return { status: response.status, police: pillars.find(({ pillar }) => pillar === 'police') };
};

const statusOfPolice = async (): Promise<string> => {
  const asked = '{ case(fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }) { id } }';
  const { extensions } = await world.ask('sho-pirbahor', asked);
  return extensions.pillars.find(({ pillar }: { pillar: string }) => pillar === 'police').status;
};

/** The index without what the feed says of itself. */
const held = async (): Promise<unknown> =>
  inGateway(`select (select md5(string_agg(e::text, '|' order by e::text)) from (select kind, key, source_id, thread_id, facts from entry) e) as entries,
    (select md5(string_agg(s::text, '|' order by s::text)) from scope s) as scope,
    (select md5(string_agg(k::text, '|' order by k::text)) from thread_key k) as keys`);

describe('a change feed in order', () => {
  it('is no trouble to anybody', async () => {
    expect(await feedOnce()).toEqual([]);
    expect(await statusText()).not.toContain(' at ');
    expect((await readiness()).police).toEqual(READY);
  });
});

describe('a change feed that skips a place', () => {
  it('is told, and the line that came late is read', async () => {
    // A transaction takes a place, another takes the next and ends before it.
    const [taken] = await inPolice("select nextval(pg_get_serial_sequence('police.change', 'seq')) as seq");
    await inPolice(assign, [OTHER, 'IO-NEXT']);
    await silently(assign, [ONE, 'IO-LATE']);
    expect(await feedOnce()).toEqual([]);
    expect(await officersOf(ONE)).not.toEqual(['IO-LATE']);
    await tellAt(Number(taken?.seq), ONE);
    expect(await feedOnce()).toEqual(['police SKIPPED']);
    expect(await officersOf(ONE)).toEqual(['IO-LATE']);
    expect(await statusText()).toMatch(
      /^police: SKIPPED at [\d,]+, 20\S+: a line came in beneath a place that was read already\.$/m,
    );
    expect(await feedOnce()).toEqual([]);
  });
});

/** What a restored backup does: the last changes were never made, one record was not there yet, and the feed ends earlier. */
const restore = async (): Promise<void> => {
  const seq = await newest();
  await inPolice(assign, [ONE, 'IO-AFTER-THE-BACKUP']);
  await inPolice(
    `insert into police.fir_facts select (jsonb_populate_record(f, '{"fir_id": "${UNBORN}", "number": 900, "year": 2026, "cnr": null}')).*
     from police.fir_facts f where fir_id = $1`,
    [ONE],
  );
  expect(await feedOnce()).toEqual([]);
  expect(await officersOf(ONE)).toEqual(['IO-AFTER-THE-BACKUP']);
  expect(await officersOf(UNBORN)).toBeDefined();
  await silently(assign, [ONE, 'IO-BEFORE-THE-BACKUP']);
  await silently('delete from police.fir_facts where fir_id = $1', [UNBORN]);
  await inPolice('delete from police.change where seq > $1', [seq]);
};

const READY = { pillar: 'police', ready: true, problems: [] };
const READ_AGAIN = { ...READY, notices: ['its change feed went back: its records are read again'] };

/** A reader of the feed that ends before its second step. */
const dyingAfterOneStep = (): FeedContext => {
  const { feed } = world.gateway;
  let steps = 0;
  const query: Database['query'] = async (statement, values) => {
    if (statement.text.includes('icjs.changes')) steps += 1;
    if (steps > 1) throw new Error('the reader dies');
    return feed.pillars.police.query(statement, values);
  };
  return { ...feed, pillars: { ...feed.pillars, police: { ...feed.pillars.police, query } } };
};

/** Does something while the turn at the feed is another gateway's. */
const whileAnotherFeeds = (work: () => Promise<void>): Promise<void> =>
  administer(world.owners.gateway, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('icjs.case_index'))");
    await work();
  });

describe('a change feed that went back', () => {
  it('is told, and all that the index holds of the pillar is read again', async () => {
    await restore();
    expect(await feedOnce()).toEqual(['police WENT_BACK']);
    expect(await officersOf(ONE)).toEqual(['IO-BEFORE-THE-BACKUP']);
    expect(await officersOf(UNBORN)).toBeUndefined();
    expect(await statusText()).toMatch(
      /^police: WENT_BACK at [\d,]+, 20\S+: the feed ended before a place that was read already\.$/m,
    );
    expect(await inGateway('select from doubted')).toEqual([]);
    expect(await feedOnce()).toEqual([]);
  });

  it('is told also where it has come further than it was before anybody asked', async () => {
    await restore();
    for (let more = 0; more < 5; more += 1) await inPolice(assign, [THIRD, `IO-${more}`]);
    expect(await feedOnce()).toEqual(['police REWRITTEN']);
    expect([await officersOf(ONE), await officersOf(THIRD)]).toEqual([['IO-BEFORE-THE-BACKUP'], ['IO-4']]);
    expect(await officersOf(UNBORN)).toBeUndefined();
  });

  it('leaves the index as a rebuilding from nothing would', async () => {
    const before = await held();
    await world.gateway.feed.gateway.transaction((query) =>
      query({ name: 'forget-place', text: 'update watermark set seq = 0' }, []),
    );
    await world.gateway.indexing.catchUp();
    expect(await held()).toEqual(before);
  });

  it('is told to callers and on /ready until all is read again, also where the reader died in between', async () => {
    await restore();
    await catchUp(dyingAfterOneStep(), 'police').catch(() => undefined);
    await whileAnotherFeeds(() => world.gateway.indexing.catchUp());
    expect(await statusText()).toContain('Its records are read again: 0 and its feed are left.');
    expect([await statusOfPolice(), await readiness()]).toEqual(['STALE', { status: 200, police: READ_AGAIN }]);
    expect(await feedOnce()).toEqual([]);
    expect(await statusText()).not.toContain('are left');
    expect([await statusOfPolice(), await readiness()]).toEqual(['OK', { status: 200, police: READY }]);
    expect([await officersOf(ONE), await officersOf(UNBORN)]).toEqual([['IO-BEFORE-THE-BACKUP'], undefined]);
  });
});

describe('the log of a feed out of order', () => {
  it('names a pillar, a fault and a place, and no record', async () => {
    await restore();
    expect(await feedOnce()).toEqual(['police WENT_BACK']);
    for (const line of lines.filter(({ msg }) => msg === 'a feed is out of order'))
      expect(Object.keys(line).toSorted()).toEqual(['level', 'msg', 'pillar', 'problem', 'seq', 'time']);
  });
});

describe('a change feed that repeats itself', () => {
  it('is told once, and neither of two lines at one place is lost', async () => {
    await inPolice('alter table police.change drop constraint change_pkey');
    await silently(assign, [ONE, 'IO-TWICE']);
    await silently(assign, [THIRD, 'IO-TWICE']);
    const seq = (await newest()) + 1;
    await tellAt(seq, ONE);
    await tellAt(seq, THIRD);
    expect(await feedOnce()).toEqual(['police REPEATED']);
    expect([await officersOf(ONE), await officersOf(THIRD)]).toEqual([['IO-TWICE'], ['IO-TWICE']]);
    expect(await feedOnce()).toEqual([]);
    expect(await statusText()).toContain('police: REPEATED at ');
  });

  it('loses neither where the second comes when the first was read', async () => {
    await silently(assign, [OTHER, 'IO-SECOND']);
    await tellAt(await newest(), OTHER);
    expect(await feedOnce()).toEqual(['police REPEATED']);
    expect(await officersOf(OTHER)).toEqual(['IO-SECOND']);
  });
});
