import { z } from 'zod';
import { type Pillar, pillars } from '../core/pillars.ts';

/** Where the six databases are: five reporting copies and the gateway's own. */
export type DatabaseUrls = Readonly<Record<Pillar | 'gateway', string>>;

/** Every setting, read once at start. The README's table is made of `settings`. */
export type Config = {
  readonly databases: DatabaseUrls | null;
  readonly redisUrl: string | null;
  readonly auth: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string } | null;
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly acceptProposedMatrix: boolean;
  /** Keys the labels of people in the index and the identifiers of cases; the same on every gateway of an installation. */
  readonly indexKey: string | null;
  readonly logLevel: string;
  readonly operationsPerMinute: number;
  readonly dataDirectory: string;
};

const optional = z.string().min(1).optional();
const url = z.url().optional();

/** Environment variables with what each is for, in the order of the README's table. */
export const settings = z.object({
  POLICE_DATABASE_URL: url.describe("The police's reporting copy."),
  PROSECUTION_DATABASE_URL: url.describe("The prosecution's reporting copy."),
  PRISONS_DATABASE_URL: url.describe("The prisons' reporting copy."),
  COURTS_DATABASE_URL: url.describe("The courts' reporting copy."),
  FORENSICS_DATABASE_URL: url.describe("The laboratories' reporting copy."),
  GATEWAY_DATABASE_URL: url.describe("The gateway's own database: the case index, receipts. No case data."),
  REDIS_URL: url.describe('Budgets shared by several gateways. Without it each gateway counts for itself.'),
  AUTH_ISSUER: optional.describe('The issuer that tokens must name.'),
  AUTH_AUDIENCE: optional.describe('The audience that tokens must name.'),
  AUTH_JWKS_URL: url.describe("Where the issuer's keys are."),
  INDEX_KEY: z
    .string()
    .min(32)
    .optional()
    .describe('At least 32 characters: keys case identifiers and party labels. The same on every gateway.'),
  MATRIX_ACCEPT: z
    .enum(['PROPOSED'])
    .optional()
    .describe('PROPOSED: in production, also enforce rows that nobody has approved yet.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port to listen on.'),
  OPERATIONS_PER_MINUTE: z.coerce.number().int().min(1).default(600).describe('Budget of each caller.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  DATA_DIRECTORY: z.string().default('.data').describe('Where the embedded demonstration keeps its database and keys.'),
  NODE_ENV: optional.describe('production: nothing is embedded, nothing is made up.'),
});

const databaseSettings = [...pillars, 'gateway'].map((name) => `${name.toUpperCase()}_DATABASE_URL`);
const authSettings = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'];

/** A start that cannot go on, told in words that name what to change. */
export class ConfigurationError extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigurationError naming each missing or malformed setting; never its value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const parsed = settings.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  return fromSettings(parsed.data);
};

const fromSettings = (set: z.infer<typeof settings>): Config => {
  const production = set.NODE_ENV === 'production';
  const databases = allOrNone<DatabaseUrls>(set, databaseSettings, production, (name) =>
    name.replace('_DATABASE_URL', '').toLowerCase(),
  );
  const auth = allOrNone<{ ISSUER: string; AUDIENCE: string; JWKS_URL: string }>(
    set,
    authSettings,
    production,
    (name) => name.slice(5),
  );
  if (production && !set.INDEX_KEY)
    throw new ConfigurationError('INDEX_KEY is missing: production does not use a key that everybody knows');
  return {
    databases,
    auth: auth && { issuer: auth.ISSUER, audience: auth.AUDIENCE, jwksUrl: auth.JWKS_URL },
    redisUrl: set.REDIS_URL ?? null,
    host: set.HOST,
    port: set.PORT,
    production,
    acceptProposedMatrix: !production || set.MATRIX_ACCEPT === 'PROPOSED',
    indexKey: set.INDEX_KEY ?? null,
    logLevel: set.LOG_LEVEL,
    operationsPerMinute: set.OPERATIONS_PER_MINUTE,
    dataDirectory: set.DATA_DIRECTORY,
  };
};

const withoutEmpty = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** A half-configured gateway would serve made-up cases beside real ones: all settings of a group, or none. */
const allOrNone = <T>(
  set: Readonly<Record<string, unknown>>,
  group: readonly string[],
  required: boolean,
  key: (name: string) => string,
): T | null => {
  const missing = group.filter((name) => set[name] === undefined);
  if (missing.length === group.length && !required) return null;
  if (missing.length > 0) throw new ConfigurationError(`${missing.join(', ')} missing`);
  return Object.fromEntries(group.map((name) => [key(name), set[name]])) as T;
};
