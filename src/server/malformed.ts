import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT_BYTES } from './limits.ts';

/** An answer that never came to GraphQL, in the form of one that did. */
export const errorBody = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

/** A body that is not JSON, or too large, never reaches GraphQL: it gets the same closed list. */
export const answerMalformed = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = error.statusCode ?? 500;
  if (status === 413)
    return reply
      .status(413)
      .send(
        errorBody('BAD_USER_INPUT', `The request body is too large: at most ${BODY_LIMIT_BYTES / 1_024} KiB are read.`),
      );
  if (status === 415)
    return reply.status(415).send(errorBody('BAD_USER_INPUT', 'Send the request as application/json.'));
  if (status >= 400 && status < 500)
    return reply.status(400).send(errorBody('BAD_USER_INPUT', 'The request body is not JSON.'));
  return reply.status(500).send(errorBody('INTERNAL_SERVER_ERROR', 'The gateway could not answer.'));
};

/** What Node says of a request whose head it could not read, as status and words. */
const unreadable: Readonly<Record<string, readonly [status: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address or the headers are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come to its end.'],
};

/** A head that cannot be read never reaches a route: it too gets the closed list. */
export const answerUnreadable = ({ code }: ConnectionError, socket: Socket): void => {
  const [status, message] = unreadable[code] ?? ['400 Bad Request', 'This is no HTTP request.'];
  const body = JSON.stringify(errorBody('BAD_USER_INPUT', message));
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close`;
  if (code !== 'ECONNRESET' && socket.writable) socket.write(`${head}\r\n\r\n${body}`);
  socket.destroySoon();
};

/** Nothing is served at this address. */
export const answerNothing = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.status(404).send(errorBody('BAD_USER_INPUT', 'There is nothing at this address. Ask by POST at /graphql.'));
