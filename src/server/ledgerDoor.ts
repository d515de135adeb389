import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, createAccount } from './account.ts';
import { askedIn } from './askedText.ts';
import type { Installation } from './context.ts';
import { forgetFile } from './fileHeaders.ts';
import { entryOf } from './ledgerEntry.ts';
import { answerUnrouted, badAddress, statusOf, toUnreadable, type Unrouted, unrecorded } from './malformed.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the ledger will be told of this request. */
    account: Account;
  }
}

/** What holds no case data, at addresses of its own. Everything else has an entry: an address that is added later too. */
const isUnrecorded = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  ['/', '/health', '/ready'].includes(url) || url.startsWith('/ide/');

const refuse = (reply: FastifyReply, payload: unknown): string => {
  if (payload instanceof Readable) payload.destroy();
  forgetFile(reply);
  reply.status(503);
  return unrecorded.text;
};

/** What leaves, in words: a file by the SHA-256 that was found of it. Null for what could not be recorded as a whole. */
const wordsOf = (payload: unknown, { file }: Account): string | null => {
  if (payload instanceof Readable) return file && `sha256:${file}`;
  return typeof payload === 'string' ? payload : null;
};

/**
 * Puts the ledger before the door: whatever leaves has its entry, and leaves when that is durable. This is the last that happens to an
 * answer: what fails later, fails with the entry written.
 */
export const recordAnswers = (app: FastifyInstance, installation: Installation): void => {
  const { ledger, now } = installation;
  app.decorateRequest('account');
  app.addHook('onRequest', async (request) => {
    request.account = createAccount(request.id, now());
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (isUnrecorded(request)) return payload;
    const words = wordsOf(payload, request.account);
    if (words === null) return refuse(reply, payload);
    const leaving = { status: reply.statusCode, text: words };
    try {
      await ledger.append(entryOf(installation, request.account, askedIn(request), leaving));
      return payload;
    } catch {
      return refuse(reply, payload);
    }
  });
};

/** Records what never came to a route, and says what may be told of it. */
const unroutedAnswer = async (installation: Installation, requestId: string, told: Unrouted): Promise<Unrouted> => {
  const leaving = { status: statusOf(told), text: told.text };
  const account = createAccount(requestId, installation.now());
  try {
    await installation.ledger.append(entryOf(installation, account, { document: null, variables: null }, leaving));
    return told;
  } catch {
    return unrecorded;
  }
};

/** What came was no request: it has an entry, and is told so after it. */
export const recordUnreadable =
  (installation: Installation) =>
  (trouble: ConnectionError, socket: Socket): void => {
    const told = toUnreadable(trouble);
    if (told) void unroutedAnswer(installation, randomUUID(), told).then((leaving) => answerUnrouted(socket, leaving));
    else socket.destroySoon();
  };

/** An address that no route can be asked for: here no hook is called. */
export const recordBadAddress =
  (installation: Installation) =>
  (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    void unroutedAnswer(installation, request.id, badAddress).then((leaving) =>
      reply
        .status(statusOf(leaving))
        .headers({ 'content-type': 'application/json; charset=utf-8', 'x-request-id': request.id })
        .send(leaving.text),
    );
  };
