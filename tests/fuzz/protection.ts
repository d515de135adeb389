import type { Client } from 'pg';
import { chance, type Random, randomFrom, seedOf } from '../../src/demo/world/random.ts';
import { administer } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import type { Planted } from './truth.ts';

// The made-up world has few whom the law protects most. Here more of its persons become so, in the facts by which the pillars say it.

type Person = { readonly id: string; readonly fir: string; readonly code: string };

/** Of the persons of one FIR, one who has somebody after him or her: whose place is left empty is a gap that shows. */
const notTheLast = <T>(random: Random, persons: readonly T[]): T | undefined =>
  persons[Math.floor(random.next() * (persons.length - 1))];

const byFir = async (client: Client, statement: string): Promise<[string, Person[]][]> => {
  const { rows } = await client.query<Person>(statement);
  return [...Map.groupBy(rows, ({ fir }) => fir)];
};

const hideWitnesses = async (client: Client, random: Random): Promise<void> => {
  const groups = await byFir(
    client,
    'select witness_id as id, fir_id as fir from police.witness_facts order by 2, serial',
  );
  for (const [, witnesses] of groups.filter(([, { length }]) => length > 2)) {
    const hidden = chance(random, 0.3) ? notTheLast(random, witnesses) : undefined;
    const child = chance(random, 0.3) ? notTheLast(random, witnesses) : undefined;
    await client.query('update police.witness_facts set protected_witness = true where witness_id = $1', [hidden?.id]);
    await client.query('update police.witness_facts set child = true where witness_id = $1', [child?.id]);
  }
};

const makeChild = async (client: Client, { id, fir, code }: Person): Promise<void> => {
  await client.query('update police.accused_facts set child = true where accused_id = $1 and not child', [id]);
  await client.query(
    'update police.fir_facts set child_accused_codes = array_append(child_accused_codes, $2), child_accused_count = child_accused_count + 1 where fir_id = $1 and not $2 = any(child_accused_codes)',
    [fir, code],
  );
};

/** Children among the accused: one of several, and in a few cases all of them. */
const makeChildren = async (client: Client, random: Random): Promise<Person[]> => {
  const groups = await byFir(
    client,
    'select accused_id as id, fir_id as fir, code from police.accused_facts order by 2, serial',
  );
  const children = groups.flatMap(([, accused]) => {
    if (chance(random, 0.05)) return accused;
    const one = accused.length > 1 && chance(random, 0.25) ? notTheLast(random, accused) : undefined;
    return one ? [one] : [];
  });
  for (const child of children) await makeChild(client, child);
  return children;
};

/** Of some children a doctor has written: that there is such a report tells of the child. */
const examine = async (client: Client, random: Random, children: readonly Person[]): Promise<void> => {
  for (const { id, fir } of children.filter(() => chance(random, 0.6)))
    await client.query(
      `insert into police.medical_report (report_id, fir_id, of_victim, person, kind, examined_at, received_at, opinion)
       select $1 || '/MEDICAL', $2, false, 'ACCUSED-' || serial, 'AGE', now(), now(), '' from police.accused_facts where accused_id = $1`,
      [id, fir],
    );
};

/** Accused who are of the victim's family: their name is the victim's. */
const relate = async (client: Client, random: Random, firs: readonly string[]): Promise<void> => {
  for (const fir of firs.filter(() => chance(random, 0.8)))
    await client.query(
      'update police.accused_facts set relative_of_victim = true where accused_id = (select min(accused_id) from police.accused_facts where fir_id = $1 and not child)',
      [fir],
    );
};

const labelFirs = async (
  client: Client,
  random: Random,
  { column, share }: { column: 'child_victim' | 'sealed'; share: number },
): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>('select fir_id as id from police.fir_facts order by 1');
  const firs = rows.filter(() => chance(random, share)).map(({ id }) => id);
  await client.query(`update police.fir_facts set ${column} = true where fir_id = any($1)`, [firs]);
  return firs;
};

const closeCourts = async (client: Client, random: Random): Promise<void> => {
  const { rows } = await client.query<{ id: string }>('select order_id as id from courts.order_facts order by 1');
  for (const { id } of rows) {
    if (chance(random, 0.2))
      await client.query('update courts.order_facts set sealed = true where order_id = $1', [id]);
    if (!chance(random, 0.15)) continue;
    await client.query('update courts.order_facts set in_camera = true where order_id = $1', [id]);
    await client.query('update courts.court_order set in_camera = true where order_id = $1', [id]);
  }
};

/** Of every second child the prison knows as well that it is one; of the others the police alone know. */
const tellPrisons = async (client: Client, random: Random, children: readonly Person[]): Promise<void> => {
  for (const { fir, code } of children.filter(() => chance(random, 0.5)))
    await client.query(
      "update prisons.custody_facts set child = true where accused_code = $2 and custody_id = prisoner_id || '/' || $1",
      [fir, code],
    );
};

/** Makes more victims, witnesses and accused such as the law protects, and tells which labels their FIRs carry now. */
export const protectMore = async (owners: Owners, seed: string): Promise<Planted> => {
  const random = randomFrom(seedOf(`${seed}/protection`));
  const planted = new Map<string, string[]>();
  const label = (name: string, firs: readonly string[]): void => {
    for (const fir of firs) planted.set(fir, [...(planted.get(fir) ?? []), name]);
  };
  const children = await administer(owners.police, async (client) => {
    await hideWitnesses(client, random);
    const found = await makeChildren(client, random);
    await examine(client, random, found);
    label(
      'CHILD_IN_CONFLICT',
      found.map(({ fir }) => fir),
    );
    const victims = await labelFirs(client, random, { column: 'child_victim', share: 0.12 });
    label('CHILD_VICTIM', victims);
    label('SEALED', await labelFirs(client, random, { column: 'sealed', share: 0.05 }));
    await relate(client, random, victims);
    return found;
  });
  await administer(owners.courts, (client) => closeCourts(client, random));
  await administer(owners.prisons, (client) => tellPrisons(client, random, children));
  return planted;
};
