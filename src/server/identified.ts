import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALGORITHMS } from '../auth/trust.ts';
import { GatewayError } from '../core/errors.ts';
import { BudgetSpent, budgetHeaders, type Left } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { toRefusal } from './errors.ts';
import { type Observation, unobserved } from './observation.ts';

/** Makes the context of a request, or throws a GatewayError. */
export type Identify = (
  request: FastifyRequest,
  reply: FastifyReply,
  observation: Observation,
) => Promise<GatewayContext>;

const spentHeaders = (left: Left) => ({ ...budgetHeaders(left), 'retry-after': left.resetSeconds });

/** Why a request is refused, in the words of its answer; operators hear the code. What is no refusal stays what it is. */
export const refusalOf = (error: unknown, request: FastifyRequest, reply: FastifyReply): Error => {
  if (error instanceof BudgetSpent) reply.headers(spentHeaders(error.left));
  if (error instanceof GatewayError) {
    // RFC 6750 and 9449: a refused token hears which schemes there are.
    if (error.code === 'UNAUTHENTICATED')
      reply.header('www-authenticate', `Bearer, DPoP algs="${ALGORITHMS.join(' ')}"`);
    request.observation?.tell({ code: error.code });
    return toRefusal(error);
  }
  return error instanceof Error ? error : new Error('a request could not be identified');
};

/** Who asks, or why the gateway will not hear it. */
export const identified = async (
  identify: Identify,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<GatewayContext | Error> => {
  try {
    return await identify(request, reply, request.observation ?? unobserved);
  } catch (error) {
    return refusalOf(error, request, reply);
  }
};
