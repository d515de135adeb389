import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import { freshFir } from '../support/fresh.ts';
import { expectNothingInside, expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

/** An address where nothing listens. */
const nowhere = 'postgres://127.0.0.1:1/x';

const dossier = operation('CaseDossier');
const caseOnly = 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }';

const pirbahor = (number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year },
});

/** Murder at Pirbahor: the case that all five pillars know. */
const murder = pirbahor(1, 2025);
const fresh = freshFir();
const absent = pirbahor(9_999, 2026);

type Down = {
  readonly pillar: Pillar;
  /** Whose "own" another pillar decides. */
  readonly other: string;
  /** What that caller is answered of the pillar, all of it null. */
  readonly under: (found: Answer['data']) => unknown[];
  /** Whose "own" this pillar decides. */
  readonly owner: string;
};

type Accused = { status: string; custody: unknown };

const downs: readonly Down[] = [
  {
    pillar: 'police',
    other: 'judge-patna',
    under: ({ firs, accused, victims, witnesses, chargeSheets }) => [firs, accused, victims, witnesses, chargeSheets],
    owner: 'sho-pirbahor',
  },
  { pillar: 'prosecution', other: 'sho-pirbahor', under: ({ prosecution }) => [prosecution], owner: 'pp-patna' },
  { pillar: 'courts', other: 'sho-pirbahor', under: ({ courtCases }) => [courtCases], owner: 'judge-patna' },
  {
    pillar: 'prisons',
    other: 'sho-pirbahor',
    under: ({ accused }) => accused.map(({ custody }: Accused) => custody),
    owner: 'js-beur',
  },
  {
    pillar: 'forensics',
    other: 'sho-pirbahor',
    under: ({ forensicCases }) => [forensicCases],
    owner: 'expert-fsl-patna',
  },
];

const without = (pillar: Pillar, url: string = nowhere): Promise<World> => openWorld({ urls: { [pillar]: url } });

type Told = { readonly pillar: string; readonly status: string; readonly asOf: string };

const statusesIn = ({ extensions }: Answer): Record<string, string> =>
  Object.fromEntries(extensions.pillars.map(({ pillar, status }: Told) => [pillar, status]));

describe('while the prisons answer who is held, and not in what', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await administer(world.owners.prisons, (client) => client.query('alter view icjs.custody rename to gone'));
  });
  afterAll(() => world.close());

  it('says nothing of custodies, where an empty list would say that nobody is held', async () => {
    const held = 'query ($fir: FirKeyInput) { case(fir: $fir) { custodies { prisonerId } } }';
    const { data, errors, ...answer } = await world.ask('js-beur', held, murder);
    expect([data.case, errors]).toEqual([{ custodies: null }, undefined]);
    expect(statusesIn({ data, ...answer })).toMatchObject({ prisons: 'UNAVAILABLE' });
    const sheet =
      'query { undertrials(prison: "BEUR", first: 3) { nodes { cases { prisonerId } nearestDate { on } } } }';
    const { nodes } = (await world.ask('js-beur', sheet)).data.undertrials;
    expect(nodes).toEqual(nodes.map(() => ({ cases: null, nearestDate: null })));
    expect(nodes).toHaveLength(3);
  });

  it('refuses a sheet that would leave out whom it should find', async () => {
    const sheet =
      'query { undertrials(prison: "BEUR", first: 3, filter: { maximumDetention: [MAX_REACHED] }) { totalCount } }';
    const { data, errors } = await world.ask('js-beur', sheet);
    expect(data.undertrials).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['PILLAR_UNAVAILABLE']);
  });
});

describe.each(downs)('while the $pillar database is down', ({ pillar, other, under, owner }) => {
  let world: World;
  beforeAll(async () => {
    world = await without(pillar);
  });
  afterAll(() => world.close());

  it(`answers ${other} the rest of the case, and null for what the pillar would tell`, async () => {
    const answer = await world.ask(other, dossier, murder);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.case.id).toMatch(/\S/);
    const told = under(answer.data.case);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((part) => part === null)).toBe(true);
  });

  it('says which pillar did not answer, and how fresh each copy is', async () => {
    const answer = await world.ask(other, dossier, murder);
    const statuses = statusesIn(answer);
    expect(statuses[pillar]).toBe('UNAVAILABLE');
    for (const [name, status] of Object.entries(statuses)) expect(status).toBe(name === pillar ? 'UNAVAILABLE' : 'OK');
    for (const { asOf } of answer.extensions.pillars) expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect(answer.extensions.unlinked).toEqual([]);
  });

  it(`tells ${owner} that nobody can say whose the case is, the same for every key`, async () => {
    const answers = [];
    for (const key of [murder, fresh, absent]) answers.push(await world.ask(owner, caseOnly, key));
    const [first, ...others] = answers;
    if (!first) throw new Error('nothing was asked');
    expectRefused(first, 'PILLAR_UNAVAILABLE', 200);
    expect(first.data).toEqual({ case: null });
    expect(first.errors?.[0].path).toEqual(['case']);
    for (const { text } of others) expect(text).toBe(first.text);
  });

  it(`tells ${owner} of no list rather than of an empty one`, async () => {
    const answer = await world.ask(owner, '{ cases(filter: {}, first: 5) { totalCount nodes { id } } }');
    expectRefused(answer, 'PILLAR_UNAVAILABLE', 200);
    expect(answer.data).toEqual({ cases: null });
  });

  it('is alive, and not ready: it says which pillar and why, without the words of a driver', async () => {
    expect((await fetch(`${world.url}/health`)).status).toBe(200);
    const ready = await fetch(`${world.url}/ready`);
    expect(ready.status).toBe(503);
    const text = await ready.text();
    expect(JSON.parse(text)).toEqual({
      ready: false,
      audit: { ready: true },
      pillars: pillars.map((name) =>
        name === pillar
          ? { pillar: name, ready: false, problems: ['the database does not answer'] }
          : { pillar: name, ready: true, problems: [] },
      ),
    });
  });
});

describe('while the police are down', () => {
  let world: World;
  beforeAll(async () => {
    world = await without('police');
  });
  afterAll(() => world.close());

  it('leaves no refusal unheard, which would end the gateway, where a gate of the law answers before the police are needed', async () => {
    const courts = new Client(world.owners.courts);
    await courts.connect();
    await courts.query("update courts.court_case_facts set stage = 'CHARGE_SHEETED'");
    await courts.end();
    const unheard: unknown[] = [];
    const hear = (error: unknown): number => unheard.push(error);
    process.on('unhandledRejection', hear);
    const copies = 'query ($fir: FirKeyInput) { case(fir: $fir) { courtCases { suppliedCopies { code } } } }';
    const { data } = await world.ask('judge-patna', copies, murder);
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    expect(data.case.courtCases.length).toBeGreaterThan(0);
    // Before cognizance there are none (BNSS 230), whoever is silent.
    for (const { suppliedCopies } of data.case.courtCases) expect(suppliedCopies).toEqual([]);
    expect(unheard).toEqual([]);
  });
});

describe('while the prisons are down', () => {
  let world: World;
  beforeAll(async () => {
    world = await without('prisons');
  });
  afterAll(() => world.close());

  it('says of nobody that he or she is not in custody, not of the one who absconded either', async () => {
    const { data, text } = await world.ask('sho-pirbahor', dossier, murder);
    expect(data.case.accused.map(({ status }: Accused) => status)).toContain('ABSCONDING');
    expect(data.case.accused.every(({ custody }: Accused) => custody === null)).toBe(true);
    expect(text).not.toMatch(/NOT_IN_CUSTODY|RELEASED/);
  });

  it("tells a superintendent of no prisoners' list rather than of an empty one", async () => {
    const answer = await world.ask(
      'js-beur',
      '{ undertrials(prison: "BEUR", first: 5) { totalCount nodes { prisonerId } } }',
    );
    expectRefused(answer, 'PILLAR_UNAVAILABLE', 200);
    expect(answer.data).toEqual({ undertrials: null });
  });
});

describe('while a pillar accepts connections and stays silent', () => {
  const callers = new Set<Socket>();
  let silent: Server;
  let world: World;
  beforeAll(async () => {
    silent = createServer((caller) => callers.add(caller));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    world = await without('forensics', `postgres://127.0.0.1:${(silent.address() as AddressInfo).port}/x`);
  });
  afterAll(async () => {
    await world.close();
    for (const caller of callers) caller.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('answers the rest within seconds', async () => {
    const started = performance.now();
    const answer = await world.ask('sho-pirbahor', dossier, murder);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.case.forensicCases).toBeNull();
    expect(statusesIn(answer).forensics).toBe('UNAVAILABLE');
  });
});

describe('while every pillar answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('is ready', async () => {
    const ready = await fetch(`${world.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      audit: { ready: true },
      pillars: pillars.map((pillar) => ({ pillar, ready: true, problems: [] })),
    });
  });

  it.each(['citizen-patna', 'js-hajipur', 'probation-patna', 'mo-beur'])(
    'gives %s the same body for a case out of reach, with or without links, and for one that is not there',
    async (persona) => {
      const missing = await world.ask(persona, caseOnly, absent);
      expect(missing.data).toEqual({ case: null });
      for (const key of [fresh, murder]) expect((await world.ask(persona, caseOnly, key)).text).toBe(missing.text);
      expectNothingInside(missing);
    },
  );
});
