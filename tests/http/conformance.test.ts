import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

// GraphQL over HTTP, as the audits of graphql-http state it, asked by a caller who may introspect.

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('auditor-icjs')}`;
});
afterAll(() => world.close());

const asAuditor =
  (more: Readonly<Record<string, string>> = {}) =>
  (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers([...new Headers(init.headers), ...Object.entries(more)]);
    headers.set('authorization', authorization);
    return fetch(url, { ...init, headers });
  };

const url = () => `${world.url}/graphql`;
const audits = serverAudits({ url, fetchFn: asAuditor() });

/** What we do otherwise, and why. No MUST is among them. */
const otherwise: Readonly<Record<string, string>> = {
  'MAY accept application/x-www-form-urlencoded formatted GET requests': 'a link in a page could ask: CSRF',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json':
    'a link in a page could ask: CSRF',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json':
    'a link in a page could ask: CSRF',
  'SHOULD use 200 status code on document parsing failure when accepting application/json':
    'one code has one status, whatever is accepted',
  'SHOULD use 200 status code on document validation failure when accepting application/json':
    'one code has one status, whatever is accepted',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json':
    'one code has one status, whatever is accepted',
};

describe('GraphQL over HTTP', () => {
  const kept = audits.filter(({ name }) => otherwise[name] === undefined);
  it.each(kept.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });

  it('is kept by all MUSTs, and by all that is not named here', () => {
    expect(Object.keys(otherwise).filter((name) => name.startsWith('MUST'))).toEqual([]);
    expect(audits.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(otherwise)));
    expect(kept).toHaveLength(55);
  });

  it('may be asked by GET where a header says that no page asks', async () => {
    const asked = serverAudits({ url, fetchFn: asAuditor({ 'apollo-require-preflight': '1' }) });
    for (const audit of asked.filter(({ name }) => otherwise[name]?.endsWith('CSRF')))
      expect(await audit.fn(), audit.name).toMatchObject({ status: 'ok' });
  });
});
