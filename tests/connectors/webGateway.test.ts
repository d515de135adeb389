import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { dropDatabase } from '../support/databases.ts';
import { asGateway, createSigner, gatewayOver, type Line, type Owners, type Signer } from '../support/gateway.ts';
import { openWebPillar, type WebPillar } from '../support/webPillar.ts';
import { type Answer, answerOf, createWorld, operation } from '../support/world.ts';

// A caller cannot tell whether the courts have a database or a web service; and one that is out of order is nobody else's trouble.

let owners: Owners;
let service: WebPillar;
let signer: Signer;
type Served = { readonly url: string; readonly gateway: Gateway };
let plain: Served;
let overTheWeb: Served;
const lines: Line[] = [];

/** A machine under load is no pillar that is late. */
const PATIENT_MS = 30_000;

const served = async (gateway: Gateway): Promise<Served> => {
  await gateway.indexing.catchUp();
  return { gateway, url: await gateway.app.listen({ host: '127.0.0.1', port: 0 }) };
};

beforeAll(async () => {
  owners = await createWorld();
  service = await openWebPillar(asGateway(owners.courts));
  signer = await createSigner();
  plain = await served(await gatewayOver(owners, signer.keys, { deadlineMs: PATIENT_MS }));
  const gateway = await gatewayOver(owners, signer.keys, {
    urls: { courts: service.url },
    deadlineMs: PATIENT_MS,
    log: (line) => lines.push(line),
  });
  overTheWeb = await served(gateway);
});
afterEach(() => {
  service.misbehave = null;
});
afterAll(async () => {
  await Promise.all([plain.gateway.close(), overTheWeb.gateway.close()]);
  await service.close();
  await Promise.all(Object.values(owners).map(dropDatabase));
});

const ask = async ({ url }: Served, persona: string, name: string, variables: object): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await signer.sign(personas[persona] ?? {})}`,
    },
    body: JSON.stringify({ query: operation(name), variables }),
  });
  return answerOf(response);
};

const cnr = 'BRPA010000012026';
const dossier = (gateway: Served): Promise<Answer> => ask(gateway, 'pp-patna', 'CaseDossier', { cnr });

/** What is answered, but for the instant of the copy, which the demonstration sets to now, and cursors, which are sealed anew each time. */
const toldBy = ({ data, extensions }: Answer): unknown =>
  JSON.parse(
    JSON.stringify({ data, withheld: extensions.withheld }, (key, value: unknown) =>
      key === 'asOf' || key === 'endCursor' ? typeof value : value,
    ),
  );

describe('a gateway whose courts are a web service', () => {
  it.each([
    ['pp-patna', 'CaseDossier', { cnr }],
    ['registry-patna', 'ChargeSheets', { court: 'PATNA-SESSIONS', first: 20 }],
    ['js-beur', 'Undertrials', { prison: 'BEUR', first: 20 }],
    ['pp-patna', 'ProsecutionCases', { filter: {}, first: 20 }],
  ])('answers %s who asks %s as one whose courts are a database', async (persona, name, variables) => {
    const [one, other] = [await ask(plain, persona, name, variables), await ask(overTheWeb, persona, name, variables)];
    expect(one.errors).toBeUndefined();
    expect(toldBy(other)).toEqual(toldBy(one));
    expect(service.asked.length).toBeGreaterThan(0);
  });

  it('says UNAVAILABLE where the service answers another case’s record, goes on asking it, and keeps nothing of it', async () => {
    const sound = await dossier(overTheWeb);
    service.misbehave = (_request, response) => {
      const { columns = [], by } = (service.asked.at(-1)?.body ?? {}) as { columns?: string[]; by?: string };
      const row = Object.fromEntries(columns.map((name) => [name, name === by ? 'other' : null]));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows: [row] }));
    };
    for (let tries = 0; tries < 7; tries++) {
      const { data, extensions } = await ask(overTheWeb, 'pp-patna', 'ProsecutionCases', { filter: {}, first: 5 });
      expect(data.cases.nodes.length).toBeGreaterThan(0);
      expect(extensions.pillars).toContainEqual(expect.objectContaining({ pillar: 'courts', status: 'UNAVAILABLE' }));
    }
    service.misbehave = null;
    expect(toldBy(await dossier(overTheWeb))).toEqual(toldBy(sound));
    expect(lines.filter(({ msg }) => String(msg).includes('out of order'))).toEqual([]);
  });

  it('asks a service that is out of order no more, and again when it answers', async () => {
    service.misbehave = (_request, response) => void response.destroy();
    for (let tries = 0; tries < 7; tries++) await dossier(overTheWeb);
    expect(lines.filter(({ msg }) => String(msg).includes('out of order'))).toMatchObject([{ pillar: 'courts' }]);
    const before = service.asked.length;
    await dossier(overTheWeb);
    expect(service.asked.slice(before).filter(({ path }) => path.includes('/views/'))).toEqual([]);
    service.misbehave = null;
    const sound = toldBy(await dossier(plain));
    await vi.waitFor(async () => expect(toldBy(await dossier(overTheWeb))).toEqual(sound), 20_000);
  });
});
