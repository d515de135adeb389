import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { expectRefused } from '../support/refusal.ts';
import { openWorld, type World } from '../support/world.ts';

// A prison headquarters whose state holds more undertrials than one list may compute: 80,000.

const crowd = `with told as (
    insert into thread (id, stage, punishment_band, sections, labels, every_accused_child)
    select 'CROWD', stage, punishment_band, sections, '{}', false from thread limit 1
  ), held as (
    insert into scope (thread_id, relation, holder, whole) values ('CROWD', 'PRISON_STATE', 'BR', true)
  )
  insert into custody (custody_id, prisoner_id, thread_id, prison_id, undertrial, child, admitted_at)
  select 'CROWD/' || n, 'CROWD-' || n, 'CROWD', 'BEUR', true, false, now() from generate_series(1, 80001) n`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await administer(world.owners.gateway, (client) => client.query(crowd));
});
afterAll(() => world.close());

describe('a sheet of undertrials by nearest date', () => {
  const sheet = `query ($state: String, $prison: ID) {
    undertrials(state: $state, prison: $prison, orderBy: NEAREST_DATE, first: 5) { totalCount nodes { prisonerId } }
  }`;

  it('of more than can be computed is refused: it never leaves out who was admitted last', async () => {
    const answer = await world.ask('prisons-hq-bihar', sheet, { state: 'BR' });
    expectRefused(answer, 'BAD_USER_INPUT', 200);
    expect(answer.errors?.[0].message).toBe(
      'More than 80000 undertrials: ask for a district or a prison, or narrow by admission.',
    );
  });

  it('of a smaller unit is answered', async () => {
    const { data, errors } = await world.ask('prisons-hq-bihar', sheet, { prison: 'HAJIPUR-JAIL' });
    expect(errors).toBeUndefined();
    expect(data.undertrials.totalCount).toBeGreaterThan(0);
  });
});
