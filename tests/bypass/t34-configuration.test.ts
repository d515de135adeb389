import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { joiners, pillars } from '../../src/core/pillars.ts';
import { openDemoIssuer } from '../../src/demo/issuer.ts';
import { demoRefusal, type Markers } from '../../src/demo/refusal.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { ConfigurationError, readConfig } from '../../src/platform/config.ts';
import { administer } from '../support/administer.ts';
import { testKey } from '../support/template.ts';
import { type Answer, answerOf, openWorld, type World } from '../support/world.ts';

// T34: settings that switch authorization off between them. Every subset either starts a gateway that verifies tokens, or is refused with the
// names of what is missing; made-up officials open made-up cases alone.

const settingOf = (name: string): string => `${name.toUpperCase()}_DATABASE_URL`;
const joinerNames = joiners.map(settingOf);
const databaseNames = [...pillars, 'gateway'].map(settingOf);
const neededNames = databaseNames.filter((name) => !joinerNames.includes(name));
const issuerNames = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'];

const values: Readonly<Record<string, string>> = {
  ...Object.fromEntries(databaseNames.map((name) => [name, 'postgres://gateway:secret@127.0.0.1/x'])),
  AUTH_ISSUER: 'https://issuer.test',
  AUTH_AUDIENCE: 'icjs-gateway',
  AUTH_JWKS_URL: 'https://issuer.test/keys',
  INDEX_KEY: 'secret and longer than thirty-two characters',
  REDIS_URL: 'redis://127.0.0.1:6379',
};

type Settings = Readonly<Record<string, string>>;

/** Subsets of what decides, each with an environment: whole groups more often than chance would have them. */
const settings: fc.Arbitrary<Settings> = fc
  .record({
    databases: fc.oneof(
      fc.constant([]),
      fc.constant(databaseNames),
      fc.constant(neededNames),
      fc.subarray(databaseNames),
    ),
    issuer: fc.oneof(fc.constant([]), fc.constant(issuerNames), fc.subarray(issuerNames)),
    others: fc.subarray(['INDEX_KEY', 'REDIS_URL']),
    environment: fc.constantFrom(undefined, 'production', 'development', 'test'),
    matrix: fc.constantFrom(undefined, 'PROPOSED'),
    empty: fc.subarray([...databaseNames, ...issuerNames]),
  })
  .map(({ databases, issuer, others, environment, matrix, empty }) => ({
    ...Object.fromEntries(empty.map((name) => [name, ''])),
    ...Object.fromEntries([...databases, ...issuer, ...others].map((name) => [name, values[name] ?? ''])),
    ...(environment ? { NODE_ENV: environment } : {}),
    ...(matrix ? { MATRIX_ACCEPT: matrix } : {}),
  }));

const isSet = (set: Settings, name: string): boolean => (set[name] ?? '') !== '';

/** What the contract says that a start needs besides what is set. */
const missingFrom = (set: Settings): string[] => {
  const production = set.NODE_ENV === 'production';
  const any = (names: readonly string[]): boolean => names.some((name) => isSet(set, name));
  const needsIssuer = production || any(issuerNames);
  const needsDatabases = needsIssuer || any(databaseNames);
  return [...(needsDatabases ? neededNames : []), ...(needsIssuer ? [...issuerNames, 'INDEX_KEY'] : [])].filter(
    (name) => !isSet(set, name),
  );
};

const marker = { world: 'w', seed: 1, cases: 1 };
const marked = Object.fromEntries(pillars.map((pillar) => [pillar, marker])) as Markers;

/** The words with which a start is refused; null where it may go on. */
const refusalOf = (set: Settings): string | null => {
  try {
    readConfig(set);
    return null;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
};

describe('every subset of the settings', () => {
  it('starts with all that it needs, or is refused with the names of all that it lacks and no value', () => {
    fc.assert(
      fc.property(settings, (set) => {
        const missing = missingFrom(set);
        const refusal = refusalOf(set);
        expect(refusal === null).toBe(missing.length === 0);
        for (const name of missing) expect(refusal).toContain(name);
        expect(refusal ?? '').not.toContain('secret');
      }),
      { numRuns: 3_000 },
    );
  });

  it('that starts has an issuer of its own, or may only be the demonstration', () => {
    fc.assert(
      fc.property(settings, fc.subarray([...pillars]), (set, unmarked) => {
        fc.pre(missingFrom(set).length === 0);
        const config = readConfig(set);
        const named = config.production || issuerNames.some((name) => isSet(set, name));
        expect(config.auth === null).toBe(!named);
        const markers = { ...marked, ...Object.fromEntries(unmarked.map((pillar) => [pillar, null])) };
        const refusal = demoRefusal({ config, markers });
        expect(refusal === null).toBe(!named && unmarked.length === 0);
        for (const pillar of named ? [] : unmarked) expect(refusal).toContain(pillar);
      }),
      { numRuns: 3_000 },
    );
  });

  it('enforces in production no row that nobody has approved, unless that is said by name', () => {
    fc.assert(
      fc.property(settings, (set) => {
        fc.pre(missingFrom(set).length === 0);
        const { acceptProposedMatrix, production } = readConfig(set);
        expect(acceptProposedMatrix).toBe(!production || set.MATRIX_ACCEPT === 'PROPOSED');
      }),
    );
  });

  it.each(['Production', 'PRODUCTION', 'prod', ' production', 'staging', 'productionn'])(
    'is refused in an environment that only sounds like one: "%s"',
    (environment) => {
      expect(() => readConfig({ NODE_ENV: environment })).toThrow(/NODE_ENV/);
    },
  );
});

describe('a gateway that was started', () => {
  let world: World;
  let key: GenerateKeyPairResult;
  let keys: Server;
  let directory: string;
  let issuerSettings: Settings;
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    world = await openWorld();
    key = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(key.publicKey)), kid: 'real', alg: 'ES256' };
    keys = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    directory = await mkdtemp(join(tmpdir(), 'configuration-'));
    issuerSettings = {
      AUTH_ISSUER: 'https://issuer.test',
      AUTH_AUDIENCE: 'icjs-gateway',
      AUTH_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`,
    };
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });
  afterAll(async () => {
    keys.close();
    await world.close();
    await rm(directory, { recursive: true });
  });

  const databases = (): Settings =>
    Object.fromEntries(
      databaseNames.map((name) => [name, world.owners[name.replace('_DATABASE_URL', '').toLowerCase() as 'gateway']]),
    );

  type Start = { readonly url: string | null; readonly output: string; readonly code: number | null };

  /** Starts the gateway as an operator does; the address at which it answers, or with what words it ended. */
  const start = (set: Settings): Promise<Start> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['src/main.ts'], {
        cwd: new URL('../..', import.meta.url),
        env: { PATH: process.env.PATH, DATA_DIRECTORY: directory, PORT: '0', INDEX_KEY: testKey, ...set },
      });
      children.add(child);
      let output = '';
      const hear = (chunk: Buffer): void => {
        output += chunk.toString();
        const [, url = null] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output) ?? [];
        if (url) resolve({ url, output, code: null });
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', (code) => resolve({ url: null, output, code }));
    });

  const canary = '{ me { role } case(cnr: "BRPA010000012026") { id firs { narrative } victims { name } } }';

  const ask = async (url: string | null, token?: string): Promise<Answer> =>
    answerOf(
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query: canary }),
      }),
    );

  const tokenOf = async (signer: GenerateKeyPairResult): Promise<string> => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...personas['pp-patna'],
      iss: String(issuerSettings.AUTH_ISSUER),
      aud: 'icjs-gateway',
      jti: '1',
      iat: now,
      exp: now + 600,
    };
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'real' }).sign(signer.privateKey);
  };

  const expectClosedTo = async (url: string | null, tokens: readonly (string | undefined)[]): Promise<void> => {
    for (const token of tokens) {
      const answer = await ask(url, token);
      expect(answer.status).toBe(401);
      expect(answer.data).toBeUndefined();
    }
  };

  const strangers = async (): Promise<(string | undefined)[]> => [
    undefined,
    'a.b.c',
    await tokenOf(await generateKeyPair('ES256', { extractable: true })),
  ];

  it('with an issuer believes its tokens, and neither none, nor a stranger’s, nor the demonstration’s; there is no page that hands out tokens', async () => {
    const { url, output } = await start({ ...databases(), ...issuerSettings });
    expect(output).not.toContain('made-up world');
    const demo = await (await openDemoIssuer(directory)).mintToken('pp-patna');
    await expectClosedTo(url, [...(await strangers()), demo]);
    expect((await ask(url, await tokenOf(key))).data.case.victims[0].name).toMatch(/\S/);
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/ide/`)).status).toBe(404);
  });

  it('in production answers nothing by a matrix that nobody has approved', async () => {
    const { url } = await start({ ...databases(), ...issuerSettings, NODE_ENV: 'production' });
    await expectClosedTo(url, await strangers());
    const { data } = await ask(url, await tokenOf(key));
    expect(data?.case ?? null).toBeNull();
  });

  it('without an issuer, on databases that say that they are made up, is the demonstration and believes its tokens alone', async () => {
    const { url, output } = await start(databases());
    expect(output).toContain('made-up world');
    await expectClosedTo(url, [...(await strangers()), await tokenOf(key)]);
    const demo = await (await openDemoIssuer(directory)).mintToken('pp-patna');
    expect((await ask(url, demo)).data.me).toEqual({ role: 'PUBLIC_PROSECUTOR' });
  });

  it('without an issuer is refused where one database does not say that its cases are made up', async () => {
    const rename = (from: string, to: string): Promise<unknown> =>
      administer(world.owners.forensics, (client) => client.query(`alter schema ${from} rename to ${to}`));
    await rename('made_up_world', 'kept');
    const { url, output, code } = await start(databases());
    await rename('kept', 'made_up_world');
    expect([url, code]).toEqual([null, 1]);
    expect(output).toContain('forensics');
    expect(output).not.toMatch(/postgres:\/\/|\n\s+at /);
  });
});
