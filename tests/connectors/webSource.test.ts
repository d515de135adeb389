import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { courtCase, courtCaseFacts } from '../../connectors/courts/wire.ts';
import { createLoaders } from '../../connectors/loaders.ts';
import { asking } from '../../connectors/question.ts';
import { createSelections } from '../../connectors/statement.ts';
import { openWebSource } from '../../connectors/webSource.ts';
import type { Pillar } from '../../src/core/pillars.ts';
import { asOfIn, changesAfter } from '../../src/index/read.ts';
import { withBatching } from '../../src/platform/batching.ts';
import { CallerGone } from '../../src/platform/outage.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { UnusableAnswer, type WebFault } from '../../src/platform/unusableAnswer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { asGateway } from '../support/gateway.ts';
import { openWebPillar, type WebPillar } from '../support/webPillar.ts';

// A web service is a stranger: whatever it answers amiss is one named error, and nothing of it is kept or told.

let owner: string;
let service: WebPillar;
let courts: Database;
const SECRET = 'Phulmani Devi';
const CNR = 'BRPA010000012026';
const OTHER = 'BRPA020000012025';

beforeAll(async () => {
  owner = await createDatabase('courts', `${inject('databasePrefix')}template_courts`);
  service = await openWebPillar(asGateway(owner));
  courts = openWebSource(service.url, { timeoutMs: 400, answerBytes: 200_000 });
});
afterEach(() => {
  service.misbehave = null;
});
afterAll(async () => {
  await courts.close();
  await service.close();
  await dropDatabase(owner);
});

const failures: unknown[] = [];
const observer = {
  asked: () => undefined,
  failed: (_pillar: Pillar, error: unknown) => void failures.push(error),
  unreadable: () => undefined,
};

const loaders = () =>
  createLoaders(
    { courts: withBatching(courts) },
    createSelections({ mayAllow: () => false, mayMask: () => false }),
    observer,
  );

const askFor = (cnr: string) => loaders().rows(courtCase, 'cnr', [cnr]);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const row = { cnr: CNR, court_id: 'PATNA-SESSIONS' };

const halfOfIt: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write(`{"rows": [{"cnr": "${CNR}", "judge": "${SECRET}`);
  setTimeout(() => response.destroy(), 20);
};

const drip: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

const amiss: [string, WebFault, Answer][] = [
  ['not at all', 'LATE', () => undefined],
  ['drop by drop, without end', 'LATE', drip],
  ['by closing the door', 'CUT_SHORT', (_request, response) => response.destroy()],
  ['half a body', 'CUT_SHORT', halfOfIt],
  [
    'half of the JSON, as if it were all',
    'CUT_SHORT',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"rows": [{"cnr": "${SECRET}`);
    },
  ],
  [
    'a page of HTML',
    'NOT_JSON',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>Login, ${SECRET}</h1>`);
    },
  ],
  ['more than anybody asked for', 'TOO_LARGE', json({ rows: [], filling: 'x'.repeat(300_000) })],
  [
    'an error of its own',
    'REFUSED',
    (_request, response) => response.writeHead(500, { 'content-type': 'application/json' }).end('{"rows": []}'),
  ],
  [
    'that it is overrun',
    'OUT_OF_ORDER',
    (_request, response) => response.writeHead(503, { 'content-type': 'application/json' }).end('{"rows": []}'),
  ],
  ['nothing, with no content', 'REFUSED', (_request, response) => response.writeHead(204).end()],
  [
    'from elsewhere',
    'REDIRECTED',
    (_request, response) => response.writeHead(307, { location: `${service.url}elsewhere` }).end(),
  ],
  ['another case’s record', 'NOT_ASKED_FOR', json({ rows: [row, { cnr: OTHER, court_id: 'PATNA-SESSIONS' }] })],
  ['a column that was not asked for', 'MISFIT', json({ rows: [{ ...row, judge: SECRET }] })],
  ['a column too few', 'MISFIT', json({ rows: [{ cnr: CNR }] })],
  ['a column under another name', 'MISFIT', json({ rows: [{ cnr: CNR, court: SECRET }] })],
  ['rows that are not rows', 'MISFIT', json({ rows: { [CNR]: SECRET } })],
  ['a list in place of an answer', 'MISFIT', json([row])],
];

/** Rows without what the ledger is told of them. */
const told = (rows: readonly unknown[]): object[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row as object)));

describe('a web service that answers', () => {
  it.each(amiss)(
    '%s is one named error (%s) without a word of its answer, and the next request is asked anew',
    async (_how, fault, answer) => {
      failures.splice(0);
      service.misbehave = answer;
      const error: unknown = await askFor(CNR).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'PILLAR_UNAVAILABLE', message: 'The courts pillar did not answer.' });
      expect(failures).toHaveLength(1);
      expect(failures[0]).toBeInstanceOf(UnusableAnswer);
      expect(failures[0]).toMatchObject({ fault, message: `the web service's answer cannot be used: ${fault}` });
      expect(inspect([error, failures[0]], { depth: 9 })).not.toContain('Phulmani');
      service.misbehave = null;
      expect(told(await askFor(CNR))).toEqual([{ cnr: CNR, courtId: 'PATNA-SESSIONS' }]);
    },
  );

  it('elsewhere is not followed: neither the case’s keys nor the login go there', async () => {
    service.misbehave = (_request, response) => response.writeHead(308, { location: `${service.url}elsewhere` }).end();
    service.asked.splice(0);
    await expect(askFor(CNR)).rejects.toMatchObject({ code: 'PILLAR_UNAVAILABLE' });
    await wait(50);
    expect(service.asked.map(({ path }) => path)).toEqual(['/icjs/views/court_case']);
  });

  it('more rows of a key than the limit is not asked for', async () => {
    service.misbehave = json({ rows: [row, row, row] });
    await expect(loaders().rows(courtCase, 'cnr', [CNR], 2)).rejects.toMatchObject({ code: 'PILLAR_UNAVAILABLE' });
    service.misbehave = json({ rows: [row, row] });
    expect(await loaders().rows(courtCase, 'cnr', [CNR], 2)).toHaveLength(2);
  });

  it.each([
    ['repeats', [5, 5]],
    ['goes backwards', [7, 6]],
    ['begins at a place that was read', [3, 4]],
    ['is longer than was asked', [4, 5, 6, 7]],
  ])('a feed that %s is not followed', async (_how, places) => {
    service.misbehave = json({
      changes: places.map((seq) => ({ seq, kind: 'court_case_facts', key: CNR, deleted: false })),
    });
    await expect(changesAfter(courts, 3, 3)).rejects.toMatchObject({ fault: 'NOT_ASKED_FOR' });
  });

  it('an instant that is none is no instant', async () => {
    service.misbehave = json({ asOf: 'yesterday' });
    await expect(asOfIn(courts)).rejects.toMatchObject({ fault: 'MISFIT' });
  });

  it('a cell of another type spoils its own row alone', async () => {
    const facts = await loaders().rows(courtCaseFacts, 'cnr', [CNR, OTHER]);
    expect(facts.every((one) => !(one instanceof Error))).toBe(true);
    service.misbehave = json({
      rows: [
        { cnr: CNR, court_id: 17 },
        { cnr: OTHER, court_id: 'PATNA-CJM' },
      ],
    });
    const [spoilt, sound] = await loaders().rows(courtCase, 'cnr', [CNR, OTHER]);
    expect(spoilt).toBeInstanceOf(Error);
    expect(told([sound])).toEqual([{ cnr: OTHER, courtId: 'PATNA-CJM' }]);
  });

  it('is left as soon as its caller has gone, and that is no fault of it', async () => {
    const left = new Promise<void>((resolve) => {
      service.misbehave = (request) => void request.socket.once('close', resolve);
    });
    // One who would wait for long: it is the caller's going that ends it.
    const patient = openWebSource(service.url);
    const caller = new AbortController();
    const question = { asks: 'AS_OF' } as const;
    const since = performance.now();
    const answer = patient.query(asking({ name: 'as-of', text: '' }, question), [], caller.signal);
    setTimeout(() => caller.abort(new CallerGone()), 50);
    await expect(answer).rejects.toBeInstanceOf(CallerGone);
    await left;
    expect(performance.now() - since).toBeLessThan(1_500);
    await patient.close();
  });

  it('nobody without its login', async () => {
    const stranger = openWebSource(service.url.replace('a%20secret', 'a%20guess'));
    await expect(asOfIn(stranger)).rejects.toMatchObject({ fault: 'REFUSED' });
    await stranger.close();
  });

  it('no question that only SQL can say', async () => {
    await expect(courts.query({ name: 'x', text: 'select 1' }, [])).rejects.toThrow(
      'a web service is not asked in SQL',
    );
    await expect(courts.transaction(async () => undefined)).rejects.toThrow('no transactions');
  });
});
