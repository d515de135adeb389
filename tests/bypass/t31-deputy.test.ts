import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { administer } from '../support/administer.ts';
import { openWorld, operation, type Seen, type World } from '../support/world.ts';

// T31: the gateway reads every pillar with one role of its own, whoever asks. A pillar cannot tell the callers apart (no token of theirs is
// forwarded): so the gateway must not be led to ask for a caller what its role may not be answered, nor to say in the caller's words.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const everything = async (persona: string): Promise<Seen[]> => {
  const from = world.statements.length;
  const fir = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 };
  await world.ask(persona, operation('CaseDossier'), { fir });
  await world.ask(persona, operation('Undertrials'), { prison: 'BEUR', first: 20 });
  await world.ask(persona, operation('ChargeSheets'), { court: 'PATNA-SESSIONS', first: 20 });
  return world.statements.slice(from);
};

const atPillar = ({ database }: Seen): boolean => database !== 'gateway';

describe('the role with which the gateway asks', () => {
  it.each(pillars)('is at the %s the contract’s own, and none that owns anything', async (pillar: Pillar) => {
    const { rows } = await administer(world.owners[pillar], (client) =>
      client.query(
        `select usename, (select rolname from pg_roles where rolname = 'icjs_gateway') as role
         from pg_stat_activity where datname = current_database() and application_name = 'icjs-gateway'`,
      ),
    );
    for (const { role } of rows) expect(role).toBe('icjs_gateway');
  });
});

const columns = '"\\w+"(?:, "\\w+")*';
const byKeys = 'order by [\\w, ]+';

/** The whole of what a pillar is ever asked: rows by keys, the newest rows by keys, all units, and the feed. */
const shapes: readonly RegExp[] = [
  new RegExp(`^select ${columns} from icjs\\."\\w+" where "\\w+" = any\\(\\$1::text\\[\\]\\) ${byKeys}$`),
  new RegExp(
    `^select ${columns} from unnest\\(\\$1::text\\[\\]\\) as asked\\(asked_key\\) cross join lateral \\(select ${columns} from icjs\\."\\w+" where "\\w+" = asked_key ${byKeys} limit \\$2\\) as found$`,
  ),
  new RegExp(`^select ${columns} from icjs\\."(station|court|prison|laboratory|office)"$`),
  /^select seq, kind, key, deleted from icjs\.changes where seq > \$1 order by seq limit \$2$/,
  /^select as_of from icjs\.as_of$/,
];

describe('what is asked of a pillar', () => {
  it('is a select of the contract’s views by keys, and nothing that writes, calls or chooses a role', async () => {
    for (const persona of Object.keys(personas)) await everything(persona);
    const texts = new Set(world.statements.filter(atPillar).map(({ statement }) => statement.text));
    expect(texts.size).toBeGreaterThan(20);
    for (const text of texts)
      expect(
        shapes.some((shape) => shape.test(text)),
        text,
      ).toBe(true);
  });

  it('does not say who asks: neither subject, token, purpose nor role travels to a pillar', async () => {
    for (const persona of ['pp-patna', 'js-beur', 'sho-pirbahor', 'judge-patna']) {
      const values = JSON.stringify((await everything(persona)).filter(atPillar).map((one) => one.values));
      const { sub, role, purpose } = personas[persona] ?? { sub: '-', role: '-', purpose: '-' };
      for (const word of [sub, role, purpose, 'Bearer', 'eyJ']) expect(values, persona).not.toContain(`"${word}`);
    }
  });

  it.each([
    ['admin-icjs', []],
    // Row 1, S: that an FIR exists and how far it is.
    ['auditor-icjs', ['fir']],
  ])('is for %s, who works on no case, no more than its own rows open', async (persona, opened) => {
    const views = (await everything(persona))
      .filter(atPillar)
      .map(({ statement }) => /icjs\."(\w+)"/.exec(statement.text)?.[1] ?? '');
    expect([...new Set(views.filter((view) => view !== '' && !view.endsWith('_facts')))]).toEqual(opened);
  });
});
