import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig, settings } from '../../src/platform/config.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const database = 'postgres://gateway:secret@127.0.0.1/police';

const databaseNames = [
  'POLICE_DATABASE_URL',
  'PROSECUTION_DATABASE_URL',
  'PRISONS_DATABASE_URL',
  'COURTS_DATABASE_URL',
  'FORENSICS_DATABASE_URL',
  'GATEWAY_DATABASE_URL',
];
const databases = Object.fromEntries(databaseNames.map((name) => [name, database]));
const INDEX_KEY = 'a key of more than thirty-two characters';
const auth = {
  AUTH_ISSUER: 'https://issuer.test',
  AUTH_AUDIENCE: 'icjs-gateway',
  AUTH_JWKS_URL: 'https://issuer.test/keys',
};
const production = {
  ...databases,
  ...auth,
  INDEX_KEY,
  NODE_ENV: 'production',
};

const without = (settings: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).filter(([one]) => one !== name));

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return error instanceof Error ? error.message : '';
  }
  return 'it was accepted';
};

describe('the table of settings in the README', () => {
  const rows = readme.split('\n').flatMap((line) => {
    const [, name, standard, what] = /^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/.exec(line) ?? [];
    return name ? [{ name, standard, what }] : [];
  });

  it('names exactly the settings that are read, in their order, and says what each is for', () => {
    const read = Object.entries(settings.shape).map(([name, { description }]) => [name, description]);
    expect(rows.map(({ name, what }) => [name, what])).toEqual(read);
  });

  it('tells the value that holds where nothing is set', () => {
    const told = rows.flatMap(({ name, standard }) => (standard ? [[name, standard.replaceAll('`', '')]] : []));
    const held = Object.entries(settings.parse({})).map(([name, value]) => [name, String(value)]);
    expect(told).toEqual(held);
  });
});

describe('a start without any setting', () => {
  it('is the demonstration on this machine alone: nothing configured, nothing listening outside', () => {
    expect(readConfig({})).toMatchObject({
      databases: null,
      auth: null,
      host: '127.0.0.1',
      port: 4000,
      production: false,
    });
  });

  it('takes an empty setting for one that is not there', () => {
    expect(readConfig({ POLICE_DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
  });
});

describe('a half-configured start is refused, naming what is missing', () => {
  it.each(databaseNames)('without %s beside the other databases', (name) => {
    expect(refusal(without(databases, name))).toMatch(new RegExp(`^${name} missing: `));
  });

  it.each(Object.keys(auth))('without %s beside the other settings of the issuer', (name) => {
    expect(refusal({ ...databases, ...without(auth, name), INDEX_KEY })).toMatch(new RegExp(`^${name} missing: `));
  });

  it('with an issuer and no databases: a real issuer’s callers are not served made-up cases', () => {
    const told = refusal(auth);
    for (const name of databaseNames) expect(told).toContain(name);
  });

  it('with an issuer and no key of its own: with the demonstration’s, which everybody knows, nothing that is keyed is closed', () => {
    expect(refusal({ ...databases, ...auth })).toMatch(/^INDEX_KEY missing: /);
  });

  it.each(['TLS_CERT_FILE', 'TLS_KEY_FILE', 'TLS_CLIENT_CA_FILE'])('with %s alone: somebody meant TLS', (name) => {
    expect(refusal({ [name]: '/etc/gateway/secret.pem' })).toMatch(/^TLS_CERT_FILE, TLS_KEY_FILE: set both/);
  });

  it('names all of them, and never a value', () => {
    const told = refusal({ POLICE_DATABASE_URL: database });
    for (const name of databaseNames.slice(1)) expect(told).toContain(name);
    expect(told).not.toContain('secret');
  });
});

describe('a pillar that joins', () => {
  const joined = 'postgres://gateway:secret@127.0.0.1/probation';

  it('is served where it is named, and missed by nobody where it is not', () => {
    expect(readConfig({ ...production, PROBATION_DATABASE_URL: joined }).databases?.probation).toBe(joined);
    expect(readConfig(production).databases).not.toHaveProperty('probation');
  });

  it('is no installation by itself, and proves who it is as the others do', () => {
    expect(refusal({ PROBATION_DATABASE_URL: joined })).toContain('POLICE_DATABASE_URL');
    const far = 'postgres://gateway:secret@probation.example/probation';
    expect(refusal({ ...production, PROBATION_DATABASE_URL: far })).toContain('PROBATION_DATABASE_URL: ');
  });
});

describe('production', () => {
  it('asks a pillar that is a web service over https, never where anybody on the way reads along', () => {
    const address = 'https://gateway:secret@cis.example/icjs';
    expect(readConfig({ ...production, COURTS_DATABASE_URL: address }).databases?.courts).toBe(address);
    for (const plain of ['http://cis.example/icjs', 'HTTP://cis.example', 'http://cis.example?sslmode=verify-full'])
      expect(refusal({ ...production, COURTS_DATABASE_URL: plain })).toContain('COURTS_DATABASE_URL: ');
  });

  it('keeps its own database in PostgreSQL', () => {
    expect(refusal({ ...production, GATEWAY_DATABASE_URL: 'https://index.example' })).toContain('GATEWAY_DATABASE_URL');
  });

  it('starts with all of its settings', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      databases: { police: database },
      acceptProposedMatrix: false,
    });
  });

  it('is told everything that it lacks at once', () => {
    const told = refusal({ NODE_ENV: 'production' });
    for (const name of Object.keys(without(production, 'NODE_ENV'))) expect(told).toContain(name);
  });

  it.each(Object.keys(without(production, 'NODE_ENV')))('is refused without %s', (name) => {
    expect(refusal(without(production, name))).toContain(name);
  });

  it('enforces rows that nobody has approved only where that is said by name', () => {
    expect(readConfig({ ...production, MATRIX_ACCEPT: 'PROPOSED' }).acceptProposedMatrix).toBe(true);
    expect(refusal({ ...production, MATRIX_ACCEPT: 'yes' })).toContain('MATRIX_ACCEPT');
  });
});

describe('a way on which somebody could read along', () => {
  const far = 'postgres://gateway:secret@police.example/police';

  it.each(databaseNames)('to the database of %s is refused in production, without its address', (name) => {
    for (const address of [far, `${far}?sslmode=require`, `${far}?sslmode=disable`]) {
      const told = refusal({ ...production, [name]: address });
      expect(told).toContain(name);
      expect(told).not.toContain('police.example');
    }
    expect(refusal({ ...production, [name]: `${far}?sslmode=verify-full` })).toBe('it was accepted');
  });

  it('to the keys of the issuer is refused, unless it is of this machine', () => {
    const keys = (address: string) => refusal({ ...databases, ...auth, INDEX_KEY, AUTH_JWKS_URL: address });
    expect(keys('http://issuer.example/keys')).toContain('AUTH_JWKS_URL');
    expect(keys('http://127.0.0.1:9/keys')).toBe('it was accepted');
    expect(keys('https://issuer.example/keys')).toBe('it was accepted');
  });
});

describe('a malformed setting is refused by its name, without its value', () => {
  it.each([
    ['PORT', 'four thousand'],
    ['PORT', '70000'],
    ['COST_PER_MINUTE', '0'],
    ['COST_PER_OPERATION', '1.5'],
    ['PILLAR_DEADLINE_MS', '99999'],
    ['TOKEN_BINDING', 'perhaps'],
    ['TOKEN_MAX_SECONDS', '999999'],
    ['PUBLIC_URL', 'here'],
    ['LOG_LEVEL', 'chatty'],
    ['INDEX_KEY', 'short-secret'],
    ['AUTH_JWKS_URL', 'not-an-address'],
    ['NODE_ENV', 'Production'],
    ['NODE_ENV', 'staging'],
  ])('%s=%s', (name, value) => {
    const told = refusal({ [name]: value });
    expect(told).toContain(name);
    expect(told).not.toContain(value);
  });
});
