import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withPurpose } from '../auth/claims.ts';
import { type Issuer, verify } from '../auth/tokens.ts';
import type { Pillar } from '../core/pillars.ts';
import type { FeedContext } from '../index/feed.ts';
import type { DatabaseUrls } from '../platform/config.ts';
import type { Logger } from '../platform/log.ts';
import type { StatementWatcher } from '../platform/postgres.ts';
import { openRedis } from '../platform/redis.ts';
import type { Matrix } from '../policy/matrix.ts';
import { createApollo } from './apollo.ts';
import { createBudget } from './budget.ts';
import { createContext, type GatewayContext, type Installation } from './context.ts';
import { feedContextOf, openDatabases } from './databases.ts';
import { createApp, fastifyApolloDrainPlugin, serve } from './http.ts';
import type { Ide } from './ide.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { keyedHashes } from './keys.ts';
import { checkPillars, type PillarReadiness } from './readiness.ts';
import { buildGraph } from './schema.ts';

/** What a gateway is made of. */
export type GatewayNeed = {
  readonly urls: DatabaseUrls;
  readonly issuer: Issuer;
  readonly matrix: Matrix;
  readonly key: string;
  readonly redisUrl: string | null;
  readonly operationsPerMinute: number;
  readonly log: Logger;
  readonly ide?: Ide | null;
  readonly now?: () => Date;
  /** Sees every statement that reaches a database. */
  readonly watch?: (pillar: Pillar | 'gateway') => StatementWatcher;
};

/** A gateway that can be listened with, and closed. */
export type Gateway = {
  readonly app: FastifyInstance;
  readonly indexing: Indexing;
  readonly feed: FeedContext;
  readonly checkPillars: () => Promise<PillarReadiness[]>;
  readonly close: () => Promise<void>;
};

/** All values of a header: one that came twice is no single one, because a proxy before us may have read the other. */
const header = ({ raw }: FastifyRequest, name: string): string | undefined =>
  raw.headersDistinct[name]?.join(', ') || undefined;

/** Puts a gateway together: the only place that knows all parts. */
export const createGateway = async (need: GatewayNeed): Promise<Gateway> => {
  const { matrix, log, now = () => new Date() } = need;
  const opened = openDatabases(need);
  const { pillars: databases, index } = opened;
  const { partyHash, cursorKey, publicId } = keyedHashes(need.key);
  const feed = feedContextOf(opened, need.key, log, now);
  const indexing = createIndexing(feed, log, now);
  const graph = buildGraph(matrix);
  const redis = need.redisUrl
    ? openRedis(need.redisUrl, () =>
        log.warn({ problem: 'redis' }, 'Redis does not answer: budgets are counted here alone'),
      )
    : null;
  const budget = createBudget(redis, need.operationsPerMinute);
  const installation: Installation = {
    databases,
    index,
    matrix,
    policies: graph.policies,
    units: indexing.units,
    freshness: indexing.freshness,
    log,
    key: cursorKey,
    partyHash,
    publicId,
    now,
  };

  const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => {
    const identity = await verify(header(request, 'authorization'), need.issuer);
    const principal = withPurpose(
      identity,
      header(request, 'x-purpose'),
      matrix.purposes.get(identity.role) ?? new Set(),
    );
    // Institutions number their own officials: the same number is another person elsewhere.
    const { limit, remaining, resetSeconds } = await budget.spend(`${principal.institution}:${principal.subject}`);
    reply.headers({ 'ratelimit-limit': limit, 'ratelimit-remaining': remaining, 'ratelimit-reset': resetSeconds });
    return createContext(installation, principal, request.id);
  };

  const check = () => checkPillars(databases);
  const readiness = async () => {
    const found = await check();
    const indexAnswers = await index.query({ name: 'ready', text: 'select 1' }, []).then(
      () => true,
      () => false,
    );
    return { ready: indexAnswers && found.every(({ ready }) => ready), pillars: found };
  };

  const app = createApp();
  const apollo = createApollo(graph.schema, log, [fastifyApolloDrainPlugin(app)]);
  await serve(app, apollo, { identify, readiness, ide: need.ide ?? null });

  return {
    app,
    indexing,
    feed,
    checkPillars: check,
    close: async () => {
      await indexing.stop();
      await apollo.stop();
      await app.close();
      redis?.disconnect();
      await opened.close();
    },
  };
};
