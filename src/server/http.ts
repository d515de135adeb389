import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GatewayError } from '../core/errors.ts';
import { BudgetSpent, type Left } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { toRefusal } from './errors.ts';
import { type Ide, serveIde } from './ide.ts';
import { BODY_LIMIT_BYTES } from './limits.ts';
import { answerMalformed, answerNothing, answerUnreadable } from './malformed.ts';

/** Whether the gateway can answer: each pillar, and why not. */
export type Readiness = {
  readonly ready: boolean;
  readonly pillars: readonly {
    readonly pillar: string;
    readonly ready: boolean;
    readonly problems: readonly string[];
  }[];
};

/** What the HTTP side needs. `identify` makes the context of a request or throws a GatewayError. */
export type HttpNeed = {
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<GatewayContext>;
  readonly readiness: () => Promise<Readiness>;
  readonly ide: Ide | null;
};

const contextOf =
  ({ identify }: HttpNeed) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => {
    try {
      return await identify(request, reply);
    } catch (error) {
      if (error instanceof BudgetSpent) reply.headers(spentHeaders(error.left));
      throw error instanceof GatewayError ? toRefusal(error) : error;
    }
  };

const spentHeaders = ({ limit, remaining, resetSeconds }: Left) => ({
  'ratelimit-limit': limit,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': resetSeconds,
  'retry-after': resetSeconds,
});

/** An app that reads JSON alone: a browser may send text/plain across origins without asking. */
export const createApp = (): FastifyInstance => {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    connectionTimeout: 35_000,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnreadable,
  });
  app.removeContentTypeParser('text/plain');
  return app;
};

/** Puts the graph, the health checks and, in the demonstration, the IDE on an app. */
export const serve = async (
  app: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  need: HttpNeed,
): Promise<void> => {
  await app.register(helmet);
  app.setErrorHandler(answerMalformed);
  app.setNotFoundHandler(answerNothing);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.get('/health', async () => ({ status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const readiness = await need.readiness();
    return reply.status(readiness.ready ? 200 : 503).send(readiness);
  });
  if (need.ide) await serveIde(app, need.ide);
  await apollo.start();
  await app.register(fastifyApollo(apollo), { path: '/graphql', method: ['GET', 'POST'], context: contextOf(need) });
};

export { fastifyApolloDrainPlugin };
