import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import pino from 'pino';
import { eachOf, type PerPillar, type Pillar } from '../../src/core/pillars.ts';
import { createLog, type Logger } from '../../src/platform/log.ts';
import { createGateway, type Gateway, type GatewayNeed } from '../../src/server/gateway.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { testKey, testNow } from './template.ts';

/** The addresses of a world's six databases, as their owner. */
export type Owners = Readonly<Record<Pillar | 'gateway', string>>;

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

export const issuer = 'https://issuer.test';
export const audience = 'icjs-gateway';

/** A real key of an issuer of our own. */
export type Signer = {
  readonly keys: JWTVerifyGetKey;
  readonly sign: (claims: object, header?: object) => Promise<string>;
};

/** Makes an issuer whose tokens last so many seconds. */
export const createSigner = async (seconds = 600): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] });
  const sign: Signer['sign'] = (claims, header = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      iss: issuer,
      aud: audience,
      jti: crypto.randomUUID(),
      iat: now,
      exp: now + seconds,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', ...header })
      .sign(privateKey);
  };
  return { keys, sign };
};

export const asGateway = (url: string): string => `${url}?options=-c%20role%3Dicjs_gateway`;

/** The gateway's own log with what it lets through, line by line, in place of the process's output. */
const logTo = (sink: (line: Line) => void): Logger =>
  Object.assign(createLog('info'), {
    [pino.symbols.streamSym]: { write: (line: string) => sink(JSON.parse(line) as Line) },
  });

export type GatewayOptions = Partial<Omit<GatewayNeed, 'urls' | 'issuer' | 'log' | 'key'>> & {
  readonly urls?: Partial<GatewayNeed['urls']>;
  /** Hears every line of the log. */
  readonly log?: (line: Line) => void;
  /** Pillars that have not joined. */
  readonly without?: readonly Pillar[];
};

/** A gateway over a world's databases: the pillars with the gateway's own login, every budget open, at the tests' instant. */
export const gatewayOver = (
  owners: Owners,
  keys: JWTVerifyGetKey,
  { urls, log, without = [], ...options }: GatewayOptions = {},
): Promise<Gateway> => {
  const served = Object.fromEntries(
    eachOf(owners).flatMap(([pillar, url]) => (without.includes(pillar) ? [] : [[pillar, asGateway(url)]])),
  ) as PerPillar<string>;
  return createGateway({
    urls: { ...served, gateway: owners.gateway, ...urls },
    issuer: { issuer, audience, keys },
    matrix: readPolicyFiles(true),
    key: testKey,
    redisUrl: null,
    tokenRules: { bindingRequired: false, maxSeconds: 43_200, address: null },
    costPerMinute: 1_000_000_000,
    costPerOperation: 1_000_000_000,
    // A machine under load is no ledger that is away.
    auditWaitMs: 5_000,
    log: log ? logTo(log) : createLog('silent'),
    now: () => testNow,
    ...options,
  });
};
