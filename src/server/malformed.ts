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

/** What is said to a request that has no route: a status with its words, and a body. */
export type Unrouted = { readonly status: string; readonly text: string };

/** A head that cannot be read never reaches a route: it too gets the closed list. Null for a connection that broke: nothing was asked. */
export const toUnreadable = ({ code }: ConnectionError): Unrouted | null => {
  if (code === 'ECONNRESET') return null;
  const [status, message] = unreadable[code] ?? ['400 Bad Request', 'This is no HTTP request.'];
  return { status, text: JSON.stringify(errorBody('BAD_USER_INPUT', message)) };
};

/** An answer that could not be recorded does not leave, nor does a word of why something else was refused. */
export const unrecorded: Unrouted = {
  status: '503 Service Unavailable',
  text: JSON.stringify(errorBody('AUDIT_UNAVAILABLE', 'The answer could not be recorded.')),
};

/** An address that cannot be decoded. */
export const badAddress: Unrouted = {
  status: '400 Bad Request',
  text: JSON.stringify(errorBody('BAD_USER_INPUT', 'This is no address. Ask by POST at /graphql.')),
};

export const statusOf = ({ status }: Unrouted): number => Number.parseInt(status, 10);

/** Answers on a connection that is then closed. */
export const answerUnrouted = (socket: Socket, { status, text }: Unrouted): void => {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close`;
  if (socket.writable) socket.write(`${head}\r\n\r\n${text}`);
  socket.destroySoon();
};

/** Nothing is served at this address. */
export const answerNothing = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.status(404).send(errorBody('BAD_USER_INPUT', 'There is nothing at this address. Ask by POST at /graphql.'));
