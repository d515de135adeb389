import type { JWTVerifyGetKey } from 'jose';
import { inject } from 'vitest';
import type { SealOptions } from '../../src/audit/sealing.ts';
import type { TokenRules } from '../../src/auth/trust.ts';
import type { Pillar } from '../../src/core/pillars.ts';
import { personas } from '../../src/demo/world/personas.ts';
import type { Statement } from '../../src/platform/postgres.ts';
import type { Traces } from '../../src/platform/traces.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { createDatabase, dropDatabase } from './databases.ts';
import { createSigner, type GatewayOptions, gatewayOver, type Line, type Owners } from './gateway.ts';
import { templateNames } from './template.ts';

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
  readonly owners: Owners;
  readonly statements: Seen[];
  readonly token: (persona: string, claims?: object) => Promise<string>;
  readonly sign: (claims: object, header?: object) => Promise<string>;
  readonly ask: (persona: string, query: string, variables?: object, claims?: object) => Promise<Answer>;
  readonly post: (body: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

export const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as object) : {};
  return { status: response.status, text, headers: response.headers, data: undefined, ...body };
};

export { audience, issuer, type Line } from './gateway.ts';
export { operation } from './operation.ts';

/** What a test may want otherwise. */
export type WorldOptions = Partial<Pick<GatewayOptions, 'tls' | 'shedLoadAfterMs' | 'documents' | 'files'>> & {
  readonly urls?: Partial<Record<Pillar | 'gateway', string>>;
  readonly costPerMinute?: number;
  readonly tokenRules?: TokenRules;
  readonly costPerOperation?: number;
  readonly auditWaitMs?: number;
  readonly seal?: SealOptions;
  readonly redisUrl?: string | null;
  readonly now?: () => Date;
  readonly traces?: Traces;
  /** Hears every line of the log. */
  readonly log?: (line: Line) => void;
  /** The keys that are believed, in place of the world's own. */
  readonly keys?: JWTVerifyGetKey;
};

/** Copies the databases of the made-up world. Whoever asked for them may do with them what it likes. */
export const createWorld = async (): Promise<Owners> => {
  const prefix = inject('databasePrefix');
  return Object.fromEntries(
    await Promise.all(
      templateNames.map(async (name) => [name, await createDatabase(name, `${prefix}template_${name}`)] as const),
    ),
  ) as Owners;
};

/** Copies the made-up world and opens a gateway over it. */
export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const owners = await createWorld();
  const { keys, sign } = await createSigner();
  const statements: Seen[] = [];
  const { keys: believed, ...more } = options;
  const gateway = await gatewayOver(owners, believed ?? keys, {
    ...more,
    // Who was revoked and what is open to the caller is read with the token, before there is a question: no statement of the question's.
    watch: (database) => (statement, values) => {
      if (statement.name !== 'standing-revocations' && !statement.text.startsWith('select distinct unnest(g.rows)'))
        statements.push({ database, statement, values });
    },
  });
  await gateway.indexing.catchUp();
  const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });

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
