import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationEntry } from '../../src/audit/entry.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { entriesIn } from '../audit/ledger.ts';
import { testKey } from '../support/template.ts';
import { type Answer, answerOf, openWorld, operation, type World } from '../support/world.ts';
import { everybody, matters, plant } from './attack.ts';
import { answeringWays } from './ways.ts';

// T37. Whoever wants a disclosure to leave no evidence asks so that the answer goes by the ledger: by another way in, with an error in it, from
// a cache, twice at once, or breaks the connection off. (That nothing leaves while the ledger is away, that a caller who has gone has an entry,
// and the kill test, are in tests/audit and tests/kill.)

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { response: hashOf } = keyedHashes(testKey).ledgerHashes;

const entries = async (): Promise<Map<string, OperationEntry[]>> =>
  Map.groupBy(await entriesIn(world.owners.gateway), ({ request }) => request);

/** Of each answer one entry, and of that very answer. */
const expectRecorded = async (answers: readonly Answer[]): Promise<OperationEntry[]> => {
  const recorded = await entries();
  return answers.map(({ headers, text, status }) => {
    const found = recorded.get(headers.get('x-request-id') ?? '') ?? [];
    expect(found.map(({ responseHash }) => responseHash)).toEqual([hashOf(text)]);
    expect(found[0]?.status).toBe(status);
    return found[0] as OperationEntry;
  });
};

const dossier = operation('CaseDossier');
const askDossier = (persona: string) => world.ask(persona, dossier, { fir: matters.murder });

describe('there is an entry of every answer', () => {
  it('to everybody, of every case, whatever comes of it', async () => {
    const answers: Answer[] = [];
    for (const persona of everybody)
      for (const fir of Object.values(matters)) answers.push(await world.ask(persona, dossier, { fir }));
    const found = await expectRecorded(answers);
    // Whoever is told of a case has it in the entry, and nobody else.
    for (const [at, { data }] of answers.entries()) expect((found[at]?.cases.length ?? 0) > 0).toBe(data.case !== null);
  }, 120_000);

  it.each(answeringWays)('by %s', async (_name, ask) => {
    const authorization = `Bearer ${await world.token('pp-patna')}`;
    const answer = await ask(world, authorization, '{ case(cnr: "BRPA010000012026") { accused { name } } }');
    const [entry] = await expectRecorded([answer]);
    expect(entry?.fields.Accused).toEqual(['name']);
  });

  it('though the same was answered before, and though many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => askDossier('pp-patna')));
    answers.push(await askDossier('pp-patna'));
    const found = await expectRecorded(answers);
    for (const { records } of found) expect(records).toEqual(found[0]?.records);
  });

  it('though an alias or a fragment calls the field otherwise, and though the operation calls itself nothing', async () => {
    const answer = await world.ask(
      'pp-patna',
      'query { stage: case(cnr: "BRPA010000012026") { ...Named } } fragment Named on Case { id: accused { id: name } }',
    );
    const [entry] = await expectRecorded([answer]);
    expect(entry?.fields).toMatchObject({ Query: ['case'], Accused: ['name'] });
    expect(entry?.fields.Case).toContain('accused');
  });

  it('with an error in it, and still of what it told', async () => {
    await plant(world, 'courts', "update courts.court_case set stage = 'no such stage' where cnr = 'BRPA020000012025'");
    const answer = await askDossier('pp-patna');
    const [entry] = await expectRecorded([answer]);
    expect(entry?.records['police.fir']).toHaveLength(1);
    expect(entry?.outcome).toBe(answer.errors ? 'PARTIAL' : 'ANSWERED');
  });

  it('that says why it refuses, without a token, without a route, without a body', async () => {
    const answers = [
      await world.post('{"query":"{ me { role } }"}'),
      await world.post(''),
      await answerOf(await fetch(`${world.url}/nothing`)),
      await answerOf(await fetch(`${world.url}/graphql`, { method: 'DELETE' })),
    ];
    for (const entry of await expectRecorded(answers)) expect(entry.outcome).toBe('REFUSED');
  });
});
