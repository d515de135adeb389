import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './malformed.ts';

const RETRY_AFTER_SECONDS = 5;

/** That the process lives is said under any load: it would be stopped, and what is under way with it. */
const refuse = (request: FastifyRequest, reply: FastifyReply): object | undefined => {
  if (request.routeOptions.url === '/health') return undefined;
  request.observation?.tell({ code: 'RATE_LIMITED' });
  reply.status(503).header('retry-after', RETRY_AFTER_SECONDS);
  return errorBody('RATE_LIMITED', 'The gateway is too busy. Ask again in a few seconds.');
};

/**
 * Refuses new questions while the process comes to them so late: who would wait in vain is told at once, and those under way are answered.
 * @param afterMs how late, over the last second in the middle
 */
export const shedLoad = async (app: FastifyInstance, afterMs: number): Promise<void> => {
  // What is returned is sent, and nothing else is done with the request. The types know of a handler that sends by itself alone: after it,
  // the request would go on while its refusal is being recorded.
  const pressureHandler = refuse as (request: FastifyRequest, reply: FastifyReply) => void;
  await app.register(underPressure, { maxEventLoopDelay: afterMs, pressureHandler });
};
