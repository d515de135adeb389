import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GatewayError } from '../core/errors.ts';
import type { GatewayContext, Installation } from './context.ts';
import type { DocumentFiles } from './documentFiles.ts';
import { DOCUMENT, serveDocuments } from './documentRoute.ts';
import { toRefusal } from './errors.ts';
import { type Ide, serveIde } from './ide.ts';
import { type Identify, identified } from './identified.ts';
import { recordAnswers, recordBadAddress, recordUnreadable } from './ledgerDoor.ts';
import { BODY_LIMIT_BYTES } from './limits.ts';
import { answerMalformed, answerNothing } from './malformed.ts';
import type { Observation } from './observation.ts';
import { shedLoad } from './shedding.ts';
import { endUnknownCertificate, serverOptionsOf, type Tls } from './tls.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

const GRAPH = '/graphql';

/** Whether the gateway can answer: each pillar, and why not. */
export type Readiness = {
  readonly ready: boolean;
  /** Whether answers can be recorded: without, none is given. */
  readonly audit: { readonly ready: boolean };
  readonly pillars: readonly {
    readonly pillar: string;
    readonly ready: boolean;
    readonly problems: readonly string[];
    /** What its owner should know though it can be asked. */
    readonly notices?: readonly string[];
  }[];
};

/** What the HTTP side needs. */
export type HttpNeed = {
  readonly installation: Installation;
  readonly identify: Identify;
  readonly observe: (requestId: string) => Observation;
  /** The server of a caller's role; of any, for a caller who is not known. */
  readonly serverFor: (caller: GatewayContext | null) => Promise<ApolloServer<GatewayContext>>;
  readonly readiness: () => Promise<Readiness>;
  readonly ide: Ide | null;
  /** Which documents are answered; null: all that the schema understands. */
  readonly documents: TrustedDocuments | null;
  /** The files of documents; null where the installation serves none. */
  readonly files: DocumentFiles | null;
  /** How late the process may come to a question before new ones are refused; null: whatever comes is heard. */
  readonly shedLoadAfterMs: number | null;
};

/**
 * Whoever asks with a document that may be answered, or why it is not. A document that is named by its identifier is put in its place: in a
 * body alone, because the address of a GET is read again after us.
 */
const admitted = (
  { documents }: HttpNeed,
  caller: GatewayContext | Error,
  request: FastifyRequest,
): GatewayContext | Error => {
  const asked = request.method === 'GET' ? request.query : request.body;
  if (!documents || caller instanceof Error || typeof asked !== 'object' || asked === null) return caller;
  try {
    const query = documents.admit(caller.principal.client, asked);
    if (request.method === 'POST' && query !== undefined) request.body = { ...asked, query };
    return caller;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    request.observation?.tell({ code: error.code });
    return toRefusal(error);
  }
};

/** Each caller meets the schema of the own role; who is not known meets a refusal, worded by any of them. */
const answer = (need: HttpNeed) => async (request: FastifyRequest, reply: FastifyReply) => {
  const caller = admitted(need, await identified(need.identify, request, reply), request);
  const server = await need.serverFor(caller instanceof Error ? null : caller);
  const context = async (): Promise<GatewayContext> => {
    if (caller instanceof Error) throw caller;
    return caller;
  };
  return fastifyApolloHandler(server, { context }).call(request.server, request, reply);
};

/** How long a caller may take to send the head of a request, and all of it: who sends a byte a minute holds a connection for nothing. */
const HEAD_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const timeouts = { headersTimeout: HEAD_TIMEOUT_MS, connectionsCheckingInterval: 2_000 };

/**
 * Apollo reads the address of a GET by itself. What is admitted and recorded is read as it reads: of an address with a fragment, or with a
 * percent sign that escapes nothing, another reader hears another document.
 */
const withoutFragment = ({ url = '/' }: { readonly url?: string | undefined }): string => url.split('#', 1)[0] ?? url;
const searchOf = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

const optionsOf = (installation: Installation) =>
  ({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    rewriteUrl: withoutFragment,
    routerOptions: { querystringParser: searchOf },
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: 35_000,
    forceCloseConnections: 'idle',
    // A question that comes on a standing connection while the gateway drains is answered like the others.
    return503OnClosing: false,
    clientErrorHandler: recordUnreadable(installation),
    frameworkErrors: recordBadAddress(installation),
  }) as const;

const overTls = (options: ReturnType<typeof optionsOf>, tls: Tls): FastifyInstance => {
  const app = fastify({ ...options, https: { ...timeouts, ...serverOptionsOf(tls) } });
  app.server.on('secureConnection', endUnknownCertificate);
  return app;
};

/** An app that reads JSON alone: a browser may send text/plain across origins without asking. */
export const createApp = (installation: Installation, tls: Tls | null): FastifyInstance => {
  const options = optionsOf(installation);
  const app = tls ? overTls(options, tls) : fastify({ ...options, http: timeouts });
  app.removeContentTypeParser('text/plain');
  endConnectionsWhenDraining(app);
  return app;
};

/** A connection whose question was under way when the gateway began to stop ends with its answer: kept alive, it would hold up the end. */
const endConnectionsWhenDraining = (app: FastifyInstance): void => {
  let draining = false;
  app.addHook('preClose', async () => {
    draining = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
};

declare module 'fastify' {
  interface FastifyRequest {
    /** What operators see of a request to the graph or for a file; of no other. */
    observation: Observation | undefined;
  }
}

const observed: readonly unknown[] = [GRAPH, DOCUMENT];

/** Every request for data is observed, the ones that are refused before they are read as well. */
const observeRequests = (app: FastifyInstance, { observe }: HttpNeed): void => {
  app.decorateRequest('observation');
  app.addHook('onRequest', async (request, reply) => {
    if (!observed.includes(request.routeOptions.url)) return;
    const observation = observe(request.id);
    request.observation = observation;
    reply.raw.once('close', () => observation.end(reply.raw.statusCode));
  });
};

/** Puts the graph, the files, the health checks and, in the demonstration, the IDE on an app. */
export const serve = async (app: FastifyInstance, need: HttpNeed): Promise<void> => {
  await app.register(helmet);
  recordAnswers(app, need.installation);
  app.setErrorHandler(answerMalformed);
  app.setNotFoundHandler(answerNothing);
  app.addHook('onRequest', async (request, reply) => {
    // An answer is one caller's, at one instant: nothing on its way may keep it (threat T18).
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
  });
  observeRequests(app, need);
  if (need.shedLoadAfterMs !== null) await shedLoad(app, need.shedLoadAfterMs);
  app.get('/health', async () => ({ status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const readiness = await need.readiness();
    return reply.status(readiness.ready ? 200 : 503).send(readiness);
  });
  if (need.ide) await serveIde(app, need.ide);
  if (need.files) serveDocuments(app, { identify: need.identify, files: need.files });
  app.route({ method: ['GET', 'POST'], url: GRAPH, handler: answer(need) });
};

export { fastifyApolloDrainPlugin };
