import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { personas } from '../../src/demo/world/personas.ts';
import { audience, issuer, type Owners } from './gateway.ts';
import { testKey } from './template.ts';
import { type Answer, answerOf } from './world.ts';

/** The gateway as an operator starts it, in a process of its own. */
export type Process = {
  readonly child: ChildProcess;
  /** Where it answers; null where it ended instead. */
  readonly url: string | null;
  readonly output: () => string;
  readonly code: Promise<number | null>;
  readonly ask: (persona: string, query: string, variables?: object) => Promise<Answer>;
};

/** Starts gateways that believe one issuer. */
export type Starter = {
  readonly start: (urls: Owners, settings?: Readonly<Record<string, string>>) => Promise<Process>;
  readonly close: () => void;
};

export const openStarter = async (): Promise<Starter> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'real', alg: 'ES256' };
  const keys = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const children = new Set<ChildProcess>();

  const tokenOf = (persona: string): Promise<string> =>
    new SignJWT({ ...personas[persona], iss: issuer, aud: audience, jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid: 'real' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);

  const environment = (urls: Owners, settings: Readonly<Record<string, string>>) => ({
    ...(process.env.PATH ? { PATH: process.env.PATH } : {}),
    ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url])),
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: audience,
    AUTH_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`,
    INDEX_KEY: testKey,
    PORT: '0',
    ...settings,
  });

  return {
    start: async (urls, settings = {}) => {
      const child = spawn(process.execPath, ['src/main.ts'], {
        cwd: new URL('../..', import.meta.url),
        env: environment(urls, settings),
      });
      children.add(child);
      let output = '';
      const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
      const listening = new Promise<string>((resolve) => {
        const hear = (chunk: Buffer): void => {
          output += chunk.toString();
          const [, url] = /"url":"(http:\/\/127\.0\.0\.1:\d+)".*the gateway answers/.exec(output) ?? [];
          if (url) resolve(url);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
      });
      const url = await Promise.race([listening, code.then(() => null)]);
      return {
        child,
        url,
        output: () => output,
        code,
        ask: async (persona, query, variables = {}) =>
          answerOf(
            await fetch(`${url}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(persona)}` },
              body: JSON.stringify({ query, variables }),
            }),
          ),
      };
    },
    close: () => {
      for (const child of children) child.kill('SIGKILL');
      keys.close();
    },
  };
};
