import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { demoAudience, demoIssuer, openDemoIssuer, UnknownPersona } from '../../src/demo/issuer.ts';
import { demoRefusal } from '../../src/demo/refusal.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-issuer-'));
});

afterAll(() => rm(directory, { recursive: true }));

const verified = async (token: string) => {
  const { jwks } = await openDemoIssuer(directory);
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), {
    algorithms: ['ES256'],
    issuer: demoIssuer,
    audience: demoAudience,
  });
  return payload;
};

describe('the demo issuer', () => {
  it('claims for a persona what the contract says an official claims', async () => {
    const { mintToken } = await openDemoIssuer(directory);
    expect(await verified(await mintToken('io-pirbahor'))).toMatchObject({
      sub: 'IO-PIRBAHOR-001',
      pillar: 'police',
      role: 'INVESTIGATING_OFFICER',
      posting: { state: 'BR', district: 'PATNA', unit: 'PIRBAHOR' },
      purpose: 'INVESTIGATION',
    });
  });

  it('keeps one key for every process, readable by its owner alone and published without its secret', async () => {
    const issuers = await Promise.all([openDemoIssuer(directory), openDemoIssuer(directory)]);
    expect(issuers[0].jwks).toEqual(issuers[1].jwks);
    expect(issuers[0].jwks.keys[0]).not.toHaveProperty('d');
    expect(statSync(join(directory, 'demo-issuer.json')).mode & 0o777).toBe(0o600);
  });

  it('issues for half a day, and never the same token twice', async () => {
    const { mintToken } = await openDemoIssuer(directory);
    const [one, other] = await Promise.all(
      [mintToken('pp-patna'), mintToken('pp-patna')].map(async (t) => verified(await t)),
    );
    expect((one?.exp ?? 0) - (one?.iat ?? 0)).toBe(12 * 60 * 60);
    expect(one?.jti).not.toBe(other?.jti);
  });

  it('knows its personas, and nothing that an object happens to have', async () => {
    const { mintToken } = await openDemoIssuer(directory);
    await expect(mintToken('constructor')).rejects.toThrow(UnknownPersona);
    await expect(mintToken('nobody')).rejects.toThrow('sho-pirbahor');
  });
});

describe('demo tokens', () => {
  const marker = { world: 'w', seed: 1, cases: 1 };
  const markers = Object.fromEntries(pillars.map((pillar) => [pillar, marker])) as Record<Pillar, typeof marker>;
  const config = { auth: null, production: false };

  it('open a gateway whose five databases are made up', () => {
    expect(demoRefusal({ config, markers })).toBeNull();
  });

  it.each(pillars)('open nothing beside %s records that may be real', (pillar) => {
    expect(demoRefusal({ config, markers: { ...markers, [pillar]: null } })).toContain(pillar);
  });

  it('open nothing in production, and nothing where an issuer is configured', () => {
    const auth = { issuer: 'i', audience: 'a', jwksUrl: 'https://issuer.example/jwks' };
    expect(demoRefusal({ config: { auth: null, production: true }, markers })).not.toBeNull();
    expect(demoRefusal({ config: { auth, production: false }, markers })).not.toBeNull();
  });
});
