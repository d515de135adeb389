import { connect } from 'node:net';

/** What identifies a connection to the server that serves it: `pg` keeps it, and its types do not say so. */
type Backend = {
  readonly host: string;
  readonly port: number;
  readonly processID?: number | null;
  readonly secretKey?: number | null;
};

const CANCEL_REQUEST = 80_877_102;
const CANCEL_TIMEOUT_MS = 1_000;

const requestOf = ({ processID, secretKey }: Backend): Buffer => {
  const words = [16, CANCEL_REQUEST, processID ?? 0, secretKey ?? 0];
  const request = Buffer.alloc(words.length * 4);
  for (const [at, word] of words.entries()) request.writeInt32BE(word, at * 4);
  return request;
};

/**
 * Asks a server to stop what it does for a connection, over a connection of its own, as the protocol demands. Nobody waits for it, and
 * where it does not arrive the server's own limit stops the statement. The connection must not be used again: the request may come late.
 */
export const cancelStatement = (client: object): void => {
  const backend = client as Backend;
  const { host, port } = backend;
  const line = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  line.on('error', () => undefined);
  line.setTimeout(CANCEL_TIMEOUT_MS, () => line.destroy());
  line.unref();
  line.end(requestOf(backend));
};
