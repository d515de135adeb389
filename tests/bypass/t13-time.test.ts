import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorld, operation, type World } from '../support/world.ts';
import { askCase, everybody, type Matter, matters, plant, storyOf, watch } from './attack.ts';
import { everything } from './selection.ts';

// T13. A hidden case must not take longer than one that is not there. The sure measure is what reaches the databases; the clock comes second,
// because a machine that runs tests is busy.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hidden = [matters.sealed, matters.onlyChildren];
const whole = everything('Case').slice(1, -1);

const strangers = everybody.filter((persona) => persona !== 'judge-patna');

describe('what is asked of the databases', () => {
  const statements = async (persona: string, fir: Matter) => {
    const seen = watch(world);
    await askCase(world, persona, whole, fir);
    return seen();
  };

  it('is for a hidden case what it is for one that is not there: the same databases, as many statements', async () => {
    for (const persona of strangers) {
      const absent = await statements(persona, matters.absent);
      for (const fir of hidden) expect(await statements(persona, fir), persona).toEqual(absent);
    }
    const seen = watch(world);
    await askCase(world, 'pp-patna', whole, matters.murder);
    expect(Object.values(seen()).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  it('is for a citizen’s question about another’s case what it is for none', async () => {
    const absent = await statements('citizen-patna', matters.absent);
    for (const fir of [matters.murder, matters.rape, matters.childVictim, matters.zero])
      expect(await statements('citizen-patna', fir)).toEqual(absent);
  });

  const inOrder = async (persona: string, fir: Matter): Promise<string[]> => {
    const from = world.statements.length;
    await askCase(world, persona, 'id', fir);
    return world.statements
      .slice(from)
      .filter(({ statement }) => !/icjs\.(changes|as_of)|watermark|advisory/.test(statement.text))
      .map(({ database, statement }) => `${database} ${statement.name}`);
  };

  it('are the very same statements in the same order', async () => {
    for (const persona of strangers) {
      const absent = await inOrder(persona, matters.absent);
      for (const fir of hidden) expect(await inOrder(persona, fir), persona).toEqual(absent);
    }
  });

  /** Which databases were asked while the index kept its answer to itself. */
  const askedMeanwhile = async (fir: Matter): Promise<Set<string>> => {
    const lock = new Client({ connectionString: world.owners.gateway });
    await lock.connect();
    await lock.query('begin; lock table thread in access exclusive mode');
    const from = world.statements.length;
    const seen = () =>
      world.statements.slice(from).filter(({ statement }) => !/icjs\.(changes|as_of)/.test(statement.text));
    const answer = askCase(world, 'pp-patna', 'id', fir);
    await vi.waitFor(() => expect(seen().some(({ statement }) => statement.text.includes('from thread t'))).toBe(true));
    // Whatever would be asked beside it has been asked when other callers have had their answers.
    for (let turn = 0; turn < 3; turn += 1) await world.ask('pp-patna', '{ me { role } }');
    const asked = new Set<string>(seen().map(({ database }) => database));
    await lock.query('rollback');
    await lock.end();
    await answer;
    return asked;
  };

  // One after the other for a hidden case, at once for an absent one: the same statements take a fifth longer.
  it('wait for each other for a hidden case as they do for one that is not there', async () => {
    expect(await askedMeanwhile(matters.sealed)).toEqual(await askedMeanwhile(matters.absent));
  });

  const acknowledged = async (id: string) => {
    const seen = watch(world);
    await world.ask('registry-hajipur', operation('AcknowledgeChargeSheet'), { id, outcome: 'DELIVERED' });
    return seen();
  };

  it('is for the acknowledgement of a hidden charge sheet what it is for one that nobody wrote', async () => {
    const absent = await acknowledged('NO/SUCH/SHEET');
    for (const id of ['SEALED-PIRBAHOR', 'ONLY-CHILDREN'].flatMap((name) =>
      storyOf(name).chargeSheets.map((sheet) => sheet.id),
    ))
      expect(await acknowledged(id), id).toEqual(absent);
  });

  it('is for the acknowledgement of another court’s charge sheet what it is for one that nobody wrote', async () => {
    expect(await acknowledged('PIRBAHOR/CS-1/2026')).toEqual(await acknowledged('NO/SUCH/SHEET'));
  });

  it('is for the number under which a charge sheet is registered the same, hidden or never given', async () => {
    const registered = async (cnr: string) => {
      const seen = watch(world);
      const { errors } = await world.ask('registry-patna', operation('AcknowledgeChargeSheet'), {
        id: 'PIRBAHOR/CS-9/2026',
        outcome: 'REGISTERED',
        cnr,
      });
      expect(errors?.[0]?.message).toBe('The CNR is not of this case in this court.');
      return seen();
    };
    const hidden = ['SEALED-PIRBAHOR', 'ONLY-CHILDREN'].flatMap((name) =>
      storyOf(name).courtCases.map(({ cnr }) => cnr),
    );
    const absent = await registered('BRPA019999992026');
    for (const cnr of hidden) expect(await registered(cnr), cnr).toEqual(absent);
    expect(hidden.length).toBeGreaterThan(1);
  });
});

describe('what is asked of the databases by the gateway’s own identifier of a case', () => {
  const nobody = 'CnobodyHasThisIdentifier';
  const idOf = async (fir: Matter): Promise<string> => {
    const key = `${fir.state}.${fir.district}.${fir.station}.${fir.year}.${fir.number}`;
    const [row] = await plant<{ id: string }>(
      world,
      'gateway',
      "select thread_id as id from thread_key where kind = 'FIR' and key = $1",
      [key],
    );
    if (!row) throw new Error(`the index has no ${key}`);
    return row.id;
  };

  it.each([
    ['who was told of it', 'sp-patna', 'query ($id: ID!) { accessLog(case: $id) { totalCount } }'],
    ['who was told of it', 'registry-patna', 'query ($id: ID!) { accessLog(case: $id) { totalCount } }'],
    [
      'to break the glass',
      'sho-pirbahor',
      'mutation ($id: ID!) { requestBreakGlass(case: $id, reason: "The witness has been threatened today.") { grant { id } } }',
    ],
  ])('is for a hidden case what it is for none: %s, %s', async (_what, persona, query) => {
    const asked = async (id: string) => {
      const seen = watch(world);
      await world.ask(persona, query, { id });
      return seen();
    };
    const absent = await asked(nobody);
    for (const fir of hidden) expect(await asked(await idOf(fir))).toEqual(absent);
    expect(absent).toHaveProperty('police');
  });
});

describe('the clock', () => {
  const ROUNDS = 150;

  const median = (times: readonly number[]): number =>
    times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

  const timed = async (persona: string, fir: Matter): Promise<number> => {
    const started = performance.now();
    await askCase(world, persona, 'id', fir);
    return performance.now() - started;
  };

  it.each(['pp-patna', 'citizen-patna'])(
    'tells %s of a hidden case nothing that noise does not: asked in turn, the medians are within half of each other',
    async (persona) => {
      const times: Record<'hidden' | 'absent', number[]> = { hidden: [], absent: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        const both = [
          async () => times.hidden.push(await timed(persona, hidden[round % hidden.length] ?? matters.sealed)),
          async () => times.absent.push(await timed(persona, { ...matters.absent, number: 900_000 + round })),
        ];
        for (const one of round % 2 === 0 ? both : both.toReversed()) await one();
      }
      const ratio = median(times.hidden) / median(times.absent);
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(1.5);
    },
  );
});
