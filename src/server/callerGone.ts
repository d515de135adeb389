import type { FastifyReply } from 'fastify';

/** Is aborted when the connection of a caller ends before the answer has gone: nobody would hear it. */
export const callerGone = ({ raw }: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
};
