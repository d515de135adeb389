import type { Server } from 'node:http';

/** Listens on a port that is free, on this machine alone. */
export const listenOnAnyPort = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};
