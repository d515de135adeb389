import { readFileSync } from 'node:fs';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import pino from 'pino';
import { inject } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { createLog, type Logger } from '../../src/platform/log.ts';
import type { Statement } from '../../src/platform/postgres.ts';
import { createGateway, type Gateway } from '../../src/server/gateway.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { createDatabase, dropDatabase } from './databases.ts';
import { templateNames, testKey, testNow } from './template.ts';

/** What an answer is made of. */
export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads an answer as a caller would, field by field.
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly errors?: any[];
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly extensions?: any;
  readonly text: string;
  readonly headers: Headers;
};

/** A statement that reached a database. */
export type Seen = {
  readonly database: Pillar | 'gateway';
  readonly statement: Statement;
  readonly values: readonly unknown[];
};

/** The made-up world with a gateway of its own, over HTTP, with tokens signed by a real key. */
export type World = {
  readonly url: string;
  readonly gateway: Gateway;
  readonly owners: Readonly<Record<Pillar | 'gateway', string>>;
  readonly statements: Seen[];
  readonly token: (persona: string, claims?: object) => Promise<string>;
  readonly sign: (claims: object, header?: object) => Promise<string>;
  readonly ask: (persona: string, query: string, variables?: object, claims?: object) => Promise<Answer>;
  readonly post: (body: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

export const issuer = 'https://issuer.test';
export const audience = 'icjs-gateway';

/** The users' daily operations, as the contract fixes them. */
const operations = readFileSync(new URL('../../src/demo/operations.graphql', import.meta.url), 'utf8');

/** One of the daily operations, alone. */
export const operation = (name: string): string => {
  const found = new RegExp(`(?:query|mutation) ${name}\\b[\\s\\S]*?\\n}\\n`).exec(operations);
  if (!found) throw new Error(`there is no operation ${name}`);
  return found[0];
};

const asGateway = (url: string): string => `${url}?options=-c%20role%3Dicjs_gateway`;

/** The gateway's own log with what it lets through, line by line, in place of the process's output. */
const logTo = (sink: (line: Line) => void): Logger =>
  Object.assign(createLog('info'), {
    [pino.symbols.streamSym]: { write: (line: string) => sink(JSON.parse(line) as Line) },
  });

export const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as object) : {};
  return { status: response.status, text, headers: response.headers, data: undefined, ...body };
};

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

/** What a test may want otherwise. */
export type WorldOptions = {
  readonly urls?: Partial<Record<Pillar | 'gateway', string>>;
  readonly operationsPerMinute?: number;
  readonly redisUrl?: string | null;
  readonly now?: () => Date;
  /** Hears every line of the log. */
  readonly log?: (line: Line) => void;
  /** The keys that are believed, in place of the world's own. */
  readonly keys?: JWTVerifyGetKey;
};

/** Copies the made-up world and opens a gateway over it. */
export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const prefix = inject('databasePrefix');
  const owners = Object.fromEntries(
    await Promise.all(
      templateNames.map(async (name) => [name, await createDatabase(name, `${prefix}template_${name}`)] as const),
    ),
  ) as Record<Pillar | 'gateway', string>;
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] });
  const statements: Seen[] = [];
  const served = Object.fromEntries(pillars.map((pillar) => [pillar, asGateway(owners[pillar])])) as Record<
    Pillar,
    string
  >;
  const gateway = await createGateway({
    urls: { ...served, gateway: owners.gateway, ...options.urls },
    issuer: { issuer, audience, keys: options.keys ?? keys },
    matrix: readPolicyFiles(true),
    key: testKey,
    redisUrl: options.redisUrl ?? null,
    operationsPerMinute: options.operationsPerMinute ?? 100_000,
    log: options.log ? logTo(options.log) : createLog('silent'),
    now: options.now ?? (() => testNow),
    watch: (database) => (statement, values) => statements.push({ database, statement, values }),
  });
  await gateway.indexing.catchUp();
  const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });

  const sign: World['sign'] = (claims, header = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iss: issuer, aud: audience, jti: crypto.randomUUID(), iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', ...header })
      .sign(privateKey);
  };
  const token: World['token'] = (persona, claims = {}) => {
    const base = personas[persona];
    if (!base) throw new Error(`there is no persona ${persona}`);
    return sign({ ...base, ...claims });
  };
  const post: World['post'] = async (body, headers = {}) =>
    answerOf(
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    );

  return {
    url,
    gateway,
    owners,
    statements,
    token,
    sign,
    post,
    ask: async (persona, query, variables = {}, claims = {}) =>
      post(JSON.stringify({ query, variables }), { authorization: `Bearer ${await token(persona, claims)}` }),
    close: async () => {
      await gateway.close();
      await Promise.all(Object.values(owners).map(dropDatabase));
    },
  };
};
