import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ErrorCode, GatewayError } from '../core/errors.ts';
import { isSha256, type StoredFile, UnusableFile } from '../platform/fileStore.ts';
import { budgetHeaders, type Left } from './budget.ts';
import { byteRange } from './byteRange.ts';
import { callerGone } from './callerGone.ts';
import type { AskedFile, DocumentFiles } from './documentFiles.ts';
import { forgetFile, tellPart, tellWhole } from './fileHeaders.ts';
import { type Identify, identified, refusalOf } from './identified.ts';
import { errorBody } from './malformed.ts';

/** Where the files of documents are. */
export const DOCUMENT = '/documents/:sha256';

type Need = { readonly identify: Identify; readonly files: DocumentFiles };

const askedOf = ({ params, query }: FastifyRequest): AskedFile | null => {
  const { sha256 } = params as { sha256: string };
  const { chargeSheet } = query as { chargeSheet?: unknown };
  return isSha256(sha256) && typeof chargeSheet === 'string' ? { sha256, chargeSheet } : null;
};

const refuse = (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const refusal = refusalOf(error, request, reply);
  if (!(refusal instanceof GraphQLError)) throw refusal;
  const { code, http } = refusal.extensions as { code: ErrorCode; http: { status: number } };
  return reply.status(http.status).send(errorBody(code, refusal.message));
};

const noSuch = (request: FastifyRequest, reply: FastifyReply, status: 404 | 416, message: string): FastifyReply => {
  request.observation?.tell({ code: 'BAD_USER_INPUT' });
  return reply.status(status).send(errorBody('BAD_USER_INPUT', message));
};

/** A part is asked of a file that the caller has begun to read: of another than that, the whole is given (RFC 9110, 13.1.5). */
const rangeIn = ({ headers }: FastifyRequest, etag: string): string | undefined =>
  headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined;

/** Gives the file, or the part of it that was asked for. */
const give = (file: StoredFile, sha256: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const range = byteRange(rangeIn(request, `"${sha256}"`), file.bytes);
  if (range === 'NONE') {
    void file.close();
    reply.header('content-range', `bytes */${file.bytes}`);
    return noSuch(request, reply, 416, 'The file has no such part.');
  }
  const told = { sha256, bytes: file.bytes };
  const part = range === 'WHOLE' ? tellWhole(reply, told) : tellPart(reply, told, range);
  request.account.file = sha256;
  return reply.send(file.part(part));
};

/** A file that was changed before its first byte left is refused; later its connection is cut. */
const changed = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  if (!(error instanceof UnusableFile)) throw error;
  forgetFile(reply);
  request.account.file = null;
  void refuse(new GatewayError('PILLAR_UNAVAILABLE', 'The file was changed: it is not given.'), request, reply);
};

/** `GET /documents/<sha256>?chargeSheet=<id>`: whoever may not open it is answered as if there were none. */
export const serveDocuments = (app: FastifyInstance, { identify, files }: Need): void => {
  app.get(DOCUMENT, { exposeHeadRoute: false, errorHandler: changed }, async (request, reply) => {
    request.account.operation = { type: 'file', name: null };
    request.observation?.tell({ operation: 'file' });
    const caller = await identified(identify, request, reply);
    if (caller instanceof Error) return refuse(caller, request, reply);
    const asked = askedOf(request);
    try {
      const door = { gone: callerGone(reply), tellLeft: (left: Left) => void reply.headers(budgetHeaders(left)) };
      const file = asked && (await files.open(asked, caller, door));
      return await (file
        ? give(file, asked.sha256, request, reply)
        : noSuch(request, reply, 404, 'There is no such document.'));
    } catch (error) {
      return refuse(error instanceof Error ? error : new Error('a file could not be given'), request, reply);
    }
  });
};
