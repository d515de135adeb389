import { TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sealing } from '../audit/sealing.ts';
import { withPurpose } from '../auth/claims.ts';
import type { Presented } from '../auth/presented.ts';
import { createReplays } from '../auth/replays.ts';
import { createRevocations } from '../auth/revocations.ts';
import { verify } from '../auth/tokens.ts';
import type { Issuer, TokenRules } from '../auth/trust.ts';
import { createVerifiedSignatures } from '../auth/verifiedSignatures.ts';
import type { FeedContext } from '../index/feed.ts';
import type { FileStore } from '../platform/fileStore.ts';
import { createMetrics, type Metrics } from '../platform/metrics.ts';
import { openRedis } from '../platform/redis.ts';
import { noTraces, type Traces } from '../platform/traces.ts';
import { budgetHeaders, callerOf, createBudget } from './budget.ts';
import { callerGone } from './callerGone.ts';
import { createContext, type GatewayContext } from './context.ts';
import { costPlugin, ENTRY_COST } from './costPlugin.ts';
import { createDocumentFiles } from './documentFiles.ts';
import { DOCUMENT } from './documentRoute.ts';
import { spendOnFiles } from './fileCost.ts';
import { createApp, fastifyApolloDrainPlugin, serve } from './http.ts';
import type { Ide } from './ide.ts';
import type { Indexing } from './indexing.ts';
import { type InstallationNeed, install } from './install.ts';
import { keyedHashes } from './keys.ts';
import { type Observation, observe } from './observation.ts';
import { checkPillars, type PillarReadiness } from './readiness.ts';
import { createRoleServers } from './roleServers.ts';
import type { Tls } from './tls.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

/** What a gateway is made of. */
export type GatewayNeed = InstallationNeed & {
  readonly issuer: Issuer;
  readonly tokenRules: TokenRules;
  readonly redisUrl: string | null;
  readonly costPerMinute: number;
  readonly costPerOperation: number;
  readonly ide?: Ide | null;
  /** Where traces are sent; nowhere, where nothing is said. */
  readonly traces?: Traces;
  readonly tls?: Tls | null;
  readonly shedLoadAfterMs?: number | null;
  readonly documents?: TrustedDocuments | null;
  /** Where the files of documents are; none are served without. */
  readonly files?: FileStore | null;
};

/** A gateway that can be listened with, and closed. */
export type Gateway = {
  readonly app: FastifyInstance;
  readonly indexing: Indexing;
  readonly sealing: Sealing | null;
  readonly feed: FeedContext;
  readonly metrics: Metrics;
  readonly checkPillars: () => Promise<PillarReadiness[]>;
  readonly close: () => Promise<void>;
};

/** All values of a header: one that came twice is no single one, because a proxy before us may have read the other. */
const header = ({ raw: { rawHeaders } }: FastifyRequest, name: string): string | undefined =>
  rawHeaders.filter((_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name).join(', ') || undefined;

const WENT_BACK = 'its change feed went back: its records are read again';

/** The certificate that a caller showed; none where TLS ends before us. */
const certificateOf = ({ raw: { socket } }: FastifyRequest): Buffer | null =>
  (socket instanceof TLSSocket && socket.getPeerX509Certificate()?.raw) || null;

const presentedBy = (request: FastifyRequest): Presented => ({
  authorization: header(request, 'authorization'),
  proof: header(request, 'dpop'),
  method: request.method,
  certificate: certificateOf(request),
});

/** A proof names the address that is asked: the files stand beside the graph. */
const rulesFor = ({ routeOptions, params }: FastifyRequest, rules: TokenRules): TokenRules => {
  if (routeOptions.url !== DOCUMENT || rules.address === null) return rules;
  const { sha256 } = params as { sha256: string };
  return { ...rules, address: new URL(`documents/${encodeURIComponent(sha256)}`, rules.address).href };
};

/** Puts a gateway together: the only place that knows all parts. */
export const createGateway = async (need: GatewayNeed): Promise<Gateway> => {
  const { matrix, log, traces = noTraces } = need;
  const { installation, graph, indexing, sealing, feed, states, close } = install(need);
  const metrics = createMetrics();
  metrics.watchDatabases(states);
  metrics.watchAudit(installation.ledger.lagSeconds);
  const { databases, index, ledger } = installation;
  const redis = need.redisUrl
    ? openRedis(need.redisUrl, () =>
        log.warn({ problem: 'redis' }, 'Redis does not answer: budgets are counted here alone'),
      )
    : null;
  const budget = createBudget(redis, need.costPerMinute);
  const trust = {
    issuer: need.issuer,
    rules: need.tokenRules,
    replays: createReplays(redis),
    signatures: createVerifiedSignatures(),
    revocations: createRevocations(
      index,
      (need.keys ?? [need.key]).map((key) => keyedHashes(key).revocationMark),
    ),
  };
  const identify = async (
    request: FastifyRequest,
    reply: FastifyReply,
    observation: Observation,
  ): Promise<GatewayContext> => {
    const identity = await verify(presentedBy(request), { ...trust, rules: rulesFor(request, need.tokenRules) });
    // Whoever is refused from here on is known to the ledger.
    request.account.caller = { ...identity, purpose: null };
    const principal = withPurpose(
      identity,
      header(request, 'x-purpose'),
      matrix.purposes.get(identity.role) ?? new Set(),
    );
    request.account.caller = principal;
    observation.tell({ role: identity.role });
    const left = await budget.spend(callerOf(principal), ENTRY_COST);
    reply.headers(budgetHeaders(left));
    const door = { gone: callerGone(reply), observation };
    return { ...(await createContext(installation, principal, request.account, door)), left };
  };

  const spend = spendOnFiles(budget, need.costPerOperation);
  const check = () => checkPillars(databases);
  const readiness = async () => {
    const [found, audit] = await Promise.all([check(), ledger.isWritable()]);
    const indexAnswers = await index.query({ name: 'ready', text: 'select 1' }, []).then(
      () => true,
      () => false,
    );
    const told = found.map((one) =>
      indexing.freshness.isDoubted(one.pillar) ? { ...one, notices: [WENT_BACK] } : one,
    );
    return {
      ready: audit && indexAnswers && found.every(({ ready }) => ready),
      audit: { ready: audit },
      pillars: told,
    };
  };

  const app = createApp(installation, need.tls ?? null);
  const servers = createRoleServers({
    graph,
    matrix,
    log,
    plugins: [costPlugin({ schema: graph.schema, budget, costPerOperation: need.costPerOperation })],
    drain: fastifyApolloDrainPlugin(app),
  });
  // Half protected is not started: one view is made at once, the others when their roles first ask.
  await servers.for(graph.policies.of('AUDITOR'));
  const serverFor = (caller: GatewayContext | null) => servers.for(caller?.policy ?? graph.policies.of('AUDITOR'));
  await serve(app, {
    installation,
    identify,
    serverFor,
    readiness,
    observe: (requestId) => observe({ metrics, traces, log }, requestId),
    ide: need.ide ?? null,
    documents: need.documents ?? null,
    files: need.files ? createDocumentFiles({ files: need.files, log, spend }) : null,
    shedLoadAfterMs: need.shedLoadAfterMs ?? null,
  });

  return {
    app,
    indexing,
    sealing,
    feed,
    metrics,
    checkPillars: check,
    close: async () => {
      // No new connection from here on; what is under way is answered before its databases are closed.
      await Promise.all([servers.stop(), indexing.stop()]);
      await app.close();
      redis?.disconnect();
      await Promise.all([close(), traces.close()]);
    },
  };
};
