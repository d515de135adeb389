import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose';
import type { Purpose } from '../core/purposes.ts';
import { keptFile } from '../platform/keptFile.ts';
import { type PersonaClaims, personas } from './world/personas.ts';

/** Nobody can own a name under `.invalid`: no institution will ever trust this issuer by mistake. */
export const demoIssuer = 'https://demo-issuer.invalid';
export const demoAudience = 'icjs-gateway';

const algorithm = 'ES256';
const halfDaySeconds = 12 * 60 * 60;

export type MintOptions = { readonly purpose?: Purpose; readonly expiresInSeconds?: number };

export type DemoIssuer = {
  /** The public half of the key, as a gateway fetches it from an issuer. */
  readonly jwks: JSONWebKeySet;
  /** @throws UnknownPersona */
  readonly mintToken: (persona: string, options?: MintOptions) => Promise<string>;
};

/** A name that no made-up official has. */
export class UnknownPersona extends Error {}

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: await calculateJwkThumbprint(key), alg: algorithm, use: 'sig' };
};

const keyIn = async (dataDirectory: string): Promise<JWK> =>
  JSON.parse(
    await keptFile(join(dataDirectory, 'demo-issuer.json'), async () => JSON.stringify(await makeKey())),
  ) as JWK;

const publicHalf = ({ d: _private, ...key }: JWK): JWK => key;

const claimsOf = (persona: string): PersonaClaims => {
  const claims = Object.hasOwn(personas, persona) ? personas[persona] : undefined;
  if (claims) return claims;
  throw new UnknownPersona(
    `${persona ? `There is no persona ${persona}` : 'Name a persona'}. There are: ${Object.keys(personas).join(', ')}`,
  );
};

const signed = async (key: JWK, claims: PersonaClaims, { purpose, expiresInSeconds = halfDaySeconds }: MintOptions) => {
  const issuedAt = Math.floor(Date.now() / 1_000);
  return new SignJWT({ ...claims, purpose: purpose ?? claims.purpose })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: key.kid ?? '' })
    .setIssuer(demoIssuer)
    .setAudience(demoAudience)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(await importJWK(key, algorithm));
};

/** The issuer of this data directory: tokens from it and a gateway beside it know one key. */
export const openDemoIssuer = async (dataDirectory: string): Promise<DemoIssuer> => {
  const key = await keyIn(dataDirectory);
  return {
    jwks: { keys: [publicHalf(key)] },
    mintToken: async (persona, options = {}) => signed(key, claimsOf(persona), options),
  };
};
