import { join } from 'node:path';
import { z } from 'zod';
import { joiners, type PerPillar, type Pillar, pillars } from '../core/pillars.ts';
import { isPrivate, isVerified } from './addresses.ts';

/** Where the databases are: the reporting copies of the five, of whoever has joined them, and the gateway's own. */
export type DatabaseUrls = PerPillar<string> & { readonly gateway: string };

/** Where the files of TLS are. */
export type TlsFiles = {
  readonly certificate: string;
  readonly key: string;
  /** Null: callers are asked for no certificate. */
  readonly clientAuthorities: string | null;
};

/** Every setting, read once at start. The README's table is made of `settings`. */
export type Config = {
  readonly databases: DatabaseUrls | null;
  readonly redisUrl: string | null;
  readonly auth: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string } | null;
  /** What is asked of a token beyond its signature. */
  readonly tokenRules: {
    readonly bindingRequired: boolean;
    readonly maxSeconds: number;
    readonly address: string | null;
  };
  readonly host: string;
  readonly port: number;
  /** Null: TLS ends before the gateway. */
  readonly tls: TlsFiles | null;
  readonly production: boolean;
  readonly acceptProposedMatrix: boolean;
  /** Keys the labels of people in the index and the identifiers of cases; the same on every gateway of an installation. */
  readonly indexKey: string | null;
  /** Where such keys are kept, the newest first, when one has replaced another. */
  readonly indexKeysFile: string | null;
  readonly logLevel: string;
  /** Where Prometheus finds the metrics; null where nobody watches. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly traceCollector: string | null;
  readonly costPerMinute: number;
  readonly costPerOperation: number;
  readonly auditWaitMs: number;
  readonly auditKeysFile: string;
  readonly auditSealsFile: string;
  readonly auditSealSeconds: number;
  /** Who time-stamps seals, who vouches for them, and how often; null: nobody. */
  readonly auditTimestamps: {
    readonly url: string;
    readonly authoritiesFile: string;
    readonly everySeconds: number;
  } | null;
  /** How long one request waits for one database in all. */
  readonly pillarDeadlineMs: number;
  /** Where signed manifests of documents are, the keys that sign them, and what becomes of other documents; null: all are answered. */
  readonly trustedDocuments: {
    readonly mode: 'LOG' | 'PREFER' | 'ONLY';
    readonly directory: string;
    readonly keysFile: string;
  } | null;
  /** How late the process may come to a question before new ones are refused. */
  readonly shedLoadAfterMs: number;
  readonly dataDirectory: string;
  /** Where the files of documents lie; null where none are served. */
  readonly documentFilesDirectory: string | null;
};

const optional = z.string().min(1).optional();
const url = z.url({ error: 'must be a URL' }).optional();
/** A database, or a web service that answers in its place. */
const pillarUrl = z.url({ protocol: /^(postgres(ql)?|https?)$/, error: 'must be a postgres or https URL' }).optional();
const gatewayUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres URL' }).optional();

/** Environment variables with what each is for, in the order of the README's table. */
export const settings = z.object({
  POLICE_DATABASE_URL: pillarUrl.describe("The police's reporting copy."),
  PROSECUTION_DATABASE_URL: pillarUrl.describe("The prosecution's reporting copy."),
  PRISONS_DATABASE_URL: pillarUrl.describe("The prisons' reporting copy."),
  COURTS_DATABASE_URL: pillarUrl.describe("The courts' reporting copy."),
  FORENSICS_DATABASE_URL: pillarUrl.describe("The laboratories' reporting copy."),
  PROBATION_DATABASE_URL: pillarUrl.describe('The reporting copy of probation. Unset: it has not joined.'),
  GATEWAY_DATABASE_URL: gatewayUrl.describe(
    "The gateway's own database: the case index, receipts, applications recorded. No case data.",
  ),
  REDIS_URL: url.describe('Budgets shared by several gateways. Without it each gateway counts for itself.'),
  AUTH_ISSUER: optional.describe('The issuer that tokens must name.'),
  AUTH_AUDIENCE: optional.describe('The audience that tokens must name.'),
  AUTH_JWKS_URL: url
    .refine((address) => !address || !URL.canParse(address) || isPrivate(address), {
      error: 'must be https, unless it is of this machine',
    })
    .describe("Where the issuer's keys are: by https, unless on this machine."),
  TOKEN_BINDING: z
    .enum(['WHEN_PRESENT', 'REQUIRED'])
    .default('WHEN_PRESENT')
    .describe(
      "REQUIRED: a token without `cnf` is refused. A token with it is checked always: by the caller's certificate or a DPoP proof.",
    ),
  TOKEN_MAX_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .max(86_400)
    .default(43_200)
    .describe('The longest time for which a token may be issued.'),
  PUBLIC_URL: url.describe(
    'The address of /graphql as callers know it: DPoP proofs name it. Without it tokens bound to a proof are refused.',
  ),
  INDEX_KEY: z
    .string()
    .min(32)
    .optional()
    .describe('At least 32 characters: keys case identifiers and party labels. The same on every gateway.'),
  INDEX_KEYS_FILE: optional.describe(
    'In its place: a JSON Web Key Set of such keys, the newest first, made by `npm run index -- rotate-key`. Older ones stay known.',
  ),
  MATRIX_ACCEPT: z
    .enum(['PROPOSED'])
    .optional()
    .describe('PROPOSED: in production, also enforce rows that nobody has approved yet.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('Port to listen on.'),
  TLS_CERT_FILE: optional.describe(
    "The gateway's certificate with its chain, PEM. Without it TLS must end before the gateway.",
  ),
  TLS_KEY_FILE: optional.describe('The key of that certificate, PEM.'),
  TLS_CLIENT_CA_FILE: optional.describe(
    'The authorities whose certificates callers may show, PEM: tokens may then be bound to a certificate (`x5t#S256`).',
  ),
  COST_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(500_000)
    .describe("What each caller's operations may cost in a minute, about one for each record that they could read."),
  COST_PER_OPERATION: z.coerce.number().int().min(1).default(50_000).describe('What one operation may cost.'),
  AUDIT_WAIT_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(20_000)
    .default(0)
    .describe('How long an answer waits for a ledger that cannot be written, before it is refused.'),
  AUDIT_KEYS_FILE: optional.describe(
    'The keys that seal the ledger, a JSON Web Key Set. Made at the first start, in `DATA_DIRECTORY/ledger`, where it is not there.',
  ),
  AUDIT_SEALS_FILE: optional.describe(
    "The seals' second place, on another disk than the database. Without it, in `DATA_DIRECTORY/ledger`.",
  ),
  AUDIT_SEAL_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60).describe('How often the ledger is sealed.'),
  AUDIT_TIMESTAMP_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL' })
    .optional()
    .describe('A time-stamping authority (RFC 3161) that says when a seal was there. Needs `openssl` on this machine.'),
  AUDIT_TIMESTAMP_CA_FILE: optional.describe(
    "The authorities that vouch for that authority's certificate, PEM: no other's time-stamp is believed.",
  ),
  AUDIT_TIMESTAMP_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(3_600)
    .describe('How often it is asked: of the newest seal, which speaks for all before it.'),
  PILLAR_DEADLINE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(25_000)
    .default(2_000)
    .describe('How long one request waits for one database in all.'),
  SHED_LOAD_AFTER_MS: z.coerce
    .number()
    .int()
    .min(50)
    .default(1_000)
    .describe('How late the process may come to a question before new ones are refused with 503.'),
  TRUSTED_DOCUMENTS: z
    .enum(['OFF', 'LOG', 'PREFER', 'ONLY'])
    .default('OFF')
    .describe(
      'Documents that no signed manifest lists: LOG tells of them, PREFER refuses them to applications with a manifest, ONLY to all.',
    ),
  TRUSTED_DOCUMENTS_DIRECTORY: optional.describe('Where the manifests are, `*.jwt`; read at start.'),
  TRUSTED_DOCUMENTS_KEYS_FILE: optional.describe('The public keys that manifests are signed with, a JSON Web Key Set.'),
  DOCUMENT_FILES_DIRECTORY: optional.describe(
    'Where the files of documents lie, each under its SHA-256: `ab/ab12…`. Without it none are served.',
  ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  METRICS_PORT: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of `GET /metrics`: for Prometheus, not for callers. Without it there is none.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Address of `GET /metrics`.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.describe(
    'Collector of OpenTelemetry traces (OTLP over HTTP). Without it there are none.',
  ),
  DATA_DIRECTORY: z.string().default('.data').describe('Where the embedded demonstration keeps its database and keys.'),
  // A misspelt "Production" would be a demonstration, and enforce rows that nobody has approved.
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .optional()
    .describe('production: nothing is embedded, nothing is made up.'),
});

const settingOf = <Name extends Pillar | 'gateway'>(name: Name) =>
  `${name.toUpperCase()}_DATABASE_URL` as `${Uppercase<Name>}_DATABASE_URL`;
const databaseSettings: readonly string[] = [...pillars, 'gateway' as const].map(settingOf);
const joinerSettings: readonly string[] = joiners.map(settingOf);
const neededDatabases = databaseSettings.filter((name) => !joinerSettings.includes(name));
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

/** Where keys and seals of a ledger are kept when nothing else is said. */
export const ledgerDirectory = (dataDirectory: string): string => join(dataDirectory, 'ledger');

const fromSettings = (set: z.infer<typeof settings>): Config => {
  const production = set.NODE_ENV === 'production';
  refuseMissing(missingFrom(set, production));
  if (production) refuseUnverified(set);
  const joined = joinerSettings.filter(isSet(set));
  const databases = grouped<DatabaseUrls>(set, [...neededDatabases, ...joined], (name) =>
    name.replace('_DATABASE_URL', '').toLowerCase(),
  );
  const auth = grouped<Record<'ISSUER' | 'AUDIENCE' | 'JWKS_URL', string>>(set, authSettings, (name) => name.slice(5));
  return {
    databases,
    auth: auth && { issuer: auth.ISSUER, audience: auth.AUDIENCE, jwksUrl: auth.JWKS_URL },
    redisUrl: set.REDIS_URL ?? null,
    tokenRules: {
      bindingRequired: set.TOKEN_BINDING === 'REQUIRED',
      maxSeconds: set.TOKEN_MAX_SECONDS,
      address: set.PUBLIC_URL ?? null,
    },
    host: set.HOST,
    port: set.PORT,
    tls: tlsFilesOf(set),
    production,
    acceptProposedMatrix: !production || set.MATRIX_ACCEPT === 'PROPOSED',
    indexKey: set.INDEX_KEY ?? null,
    indexKeysFile: set.INDEX_KEYS_FILE ?? null,
    logLevel: set.LOG_LEVEL,
    metrics: set.METRICS_PORT === undefined ? null : { host: set.METRICS_HOST, port: set.METRICS_PORT },
    traceCollector: set.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    costPerMinute: set.COST_PER_MINUTE,
    costPerOperation: set.COST_PER_OPERATION,
    auditWaitMs: set.AUDIT_WAIT_MS,
    auditKeysFile: set.AUDIT_KEYS_FILE ?? join(ledgerDirectory(set.DATA_DIRECTORY), 'keys.json'),
    auditSealsFile: set.AUDIT_SEALS_FILE ?? join(ledgerDirectory(set.DATA_DIRECTORY), 'seals'),
    auditSealSeconds: set.AUDIT_SEAL_SECONDS,
    auditTimestamps: timestampsOf(set),
    pillarDeadlineMs: set.PILLAR_DEADLINE_MS,
    trustedDocuments: trustedDocumentsOf(set),
    shedLoadAfterMs: set.SHED_LOAD_AFTER_MS,
    dataDirectory: set.DATA_DIRECTORY,
    documentFilesDirectory: set.DOCUMENT_FILES_DIRECTORY ?? null,
  };
};

const tlsFilesOf = (set: z.infer<typeof settings>): TlsFiles | null => {
  const { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key, TLS_CLIENT_CA_FILE: clientAuthorities } = set;
  if (certificate && key) return { certificate, key, clientAuthorities: clientAuthorities ?? null };
  // Half of it would be a gateway without TLS, where somebody meant one with.
  if (certificate || key || clientAuthorities)
    throw new ConfigurationError('TLS_CERT_FILE, TLS_KEY_FILE: set both, or none where TLS ends before the gateway');
  return null;
};

const timestampsOf = (set: z.infer<typeof settings>): Config['auditTimestamps'] => {
  const { AUDIT_TIMESTAMP_URL: url, AUDIT_TIMESTAMP_CA_FILE: authoritiesFile } = set;
  if (url && authoritiesFile) return { url, authoritiesFile, everySeconds: set.AUDIT_TIMESTAMP_SECONDS };
  // Without somebody who vouches for it, a time-stamp is whatever the network answered.
  if (url || authoritiesFile)
    throw new ConfigurationError('AUDIT_TIMESTAMP_URL, AUDIT_TIMESTAMP_CA_FILE: set both, or none');
  return null;
};

const trustedDocumentsOf = (set: z.infer<typeof settings>): Config['trustedDocuments'] => {
  const {
    TRUSTED_DOCUMENTS: mode,
    TRUSTED_DOCUMENTS_DIRECTORY: directory,
    TRUSTED_DOCUMENTS_KEYS_FILE: keysFile,
  } = set;
  if (mode === 'OFF') return null;
  if (directory && keysFile) return { mode, directory, keysFile };
  throw new ConfigurationError(
    'TRUSTED_DOCUMENTS: set TRUSTED_DOCUMENTS_DIRECTORY and TRUSTED_DOCUMENTS_KEYS_FILE too',
  );
};

/**
 * The address of one pillar's database, for commands about that pillar alone: its DBA has no other's. Null: the demonstration.
 * @throws ConfigurationError where other databases are named and this one is not, or where it is no address
 */
export const readPillarUrl = (
  pillar: Pillar,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null => {
  const set = withoutEmpty(environment);
  const name = settingOf(pillar);
  const parsed = settings.shape[name].safeParse(set[name]);
  if (!parsed.success) throw new ConfigurationError(`${name}: ${parsed.error.issues[0]?.message}`);
  if (parsed.data === undefined && databaseSettings.some(isSet(set))) throw new ConfigurationError(`${name} missing`);
  return parsed.data ?? null;
};

const withoutEmpty = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])));

type Set = Readonly<Record<string, unknown>>;

const isSet =
  (set: Set) =>
  (name: string): boolean =>
    set[name] !== undefined;

/**
 * A half-configured gateway would serve made-up cases beside real ones, or to a real issuer's callers: of a group all settings are there or
 * none, an issuer needs databases and a key that not everybody knows (with the demonstration's, cursors and identifiers are open), and
 * production needs everything.
 */
const missingFrom = (set: Set, production: boolean): string[] => {
  const needsAuth = production || authSettings.some(isSet(set));
  const needsDatabases = needsAuth || databaseSettings.some(isSet(set));
  const needed = [
    ...(needsDatabases ? neededDatabases : []),
    ...(needsAuth ? authSettings : []),
    ...(needsAuth && !isSet(set)('INDEX_KEYS_FILE') ? ['INDEX_KEY'] : []),
  ];
  return needed.filter((name) => !isSet(set)(name));
};

const refuseMissing = (missing: readonly string[]): void => {
  if (missing.length > 0)
    throw new ConfigurationError(`${missing.join(', ')} missing: set all of them, or none for the demonstration`);
};

/** Whoever stands between the gateway and a database of another machine would read every case: production is not started so. */
const refuseUnverified = (set: Set): void => {
  const open = databaseSettings.filter(isSet(set)).filter((name) => !isVerified(String(set[name])));
  if (open.length > 0)
    throw new ConfigurationError(
      `${open.join(', ')}: production asks for sslmode=verify-full, or https, unless on this machine`,
    );
};

const grouped = <T>(set: Set, group: readonly string[], key: (name: string) => string): T | null =>
  group.every(isSet(set)) ? (Object.fromEntries(group.map((name) => [key(name), set[name]])) as T) : null;
