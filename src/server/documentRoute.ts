import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError } from '../core/errors.ts';
import { isSha256 } from '../platform/fileStore.ts';
import { BudgetSpent, budgetHeaders } from './budget.ts';
import { byteRange } from './byteRange.ts';
import type { GatewayContext } from './context.ts';
import type { AskedDocument, Documents } from './documents.ts';
import { toRefusal } from './errors.ts';
import { errorBody } from './malformed.ts';

type Need = {
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<GatewayContext>;
  readonly documents: Documents;
};

const askedOf = ({ params, query }: FastifyRequest): AskedDocument | null => {
  const { sha256 } = params as { sha256: string };
  const { chargeSheet } = query as { chargeSheet?: unknown };
  return isSha256(sha256) && typeof chargeSheet === 'string' ? { sha256, chargeSheet } : null;
};

const NO_SUCH = errorBody('BAD_USER_INPUT', 'There is no such document.');

const refuse = (error: unknown, reply: FastifyReply): FastifyReply => {
  if (!(error instanceof GatewayError)) throw error;
  if (error instanceof BudgetSpent)
    reply.headers({ ...budgetHeaders(error.left), 'retry-after': error.left.resetSeconds });
  const { http } = toRefusal(error).extensions as { http: { status: number } };
  return reply.status(http.status).send(errorBody(error.code, error.message));
};

/** Gives the file, or the part of it that was asked for. It is never shown in a browser, whatever it holds. */
const give = (content: Buffer, sha256: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  reply.headers({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${sha256}"`,
    'accept-ranges': 'bytes',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
  const range = byteRange(request.headers.range, content.length);
  if (range === 'WHOLE') return reply.send(content);
  if (range === 'NONE') return reply.status(416).header('content-range', `bytes */${content.length}`).send();
  const { from, to } = range;
  return reply
    .status(206)
    .header('content-range', `bytes ${from}-${to}/${content.length}`)
    .send(content.subarray(from, to + 1));
};

/** `GET /documents/<sha256>?chargeSheet=<id>`: whoever may not open it is answered as if there were none. */
export const serveDocuments = (app: FastifyInstance, { identify, documents }: Need): void => {
  app.get('/documents/:sha256', { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const context = await identify(request, reply);
      const asked = askedOf(request);
      const content = asked && (await documents.open(asked, context));
      return await (content ? give(content, asked.sha256, request, reply) : reply.status(404).send(NO_SUCH));
    } catch (error) {
      return refuse(error, reply);
    }
  });
};
