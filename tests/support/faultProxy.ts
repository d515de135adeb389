import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What is wrong on the way to a database. `refuse`: nothing listens. `reset`: every connection is reset. `drip`: the answer comes, some bytes
 * at a time, slower than anybody waits. `blackHole`: connections stand and nothing comes. `cut`: the connection ends in the middle of a row.
 */
export type Fault = 'none' | 'refuse' | 'reset' | 'drip' | 'blackHole' | 'cut';

/** A way to a database that can be broken and mended while a gateway uses it. */
export type FaultProxy = {
  /** The database's address by this way. */
  readonly url: string;
  readonly set: (fault: Fault) => Promise<void>;
  /** How many connections stand at this moment. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

const DRIP_BYTES = 3;
const DRIP_EVERY_MS = 100;

/** What a server sends when it is ready for the next statement. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);

type Way = { readonly caller: Socket; readonly server: Socket; ready: boolean };

const drip = async ({ caller, server }: Way, bytes: Buffer): Promise<void> => {
  server.pause();
  for (let at = 0; at < bytes.length && !caller.destroyed; at += DRIP_BYTES) {
    caller.write(bytes.subarray(at, at + DRIP_BYTES));
    await new Promise((resolve) => setTimeout(resolve, DRIP_EVERY_MS));
  }
  server.resume();
};

const end = ({ caller, server }: Way): void => {
  caller.destroy();
  server.destroy();
};

/** Once a connection is ready, the first answer is cut in its middle. */
const cut = (way: Way, bytes: Buffer): void => {
  if (!way.ready) return void way.caller.write(bytes);
  way.caller.end(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  way.server.destroy();
};

const answering: Readonly<Record<Fault, (way: Way, bytes: Buffer) => void>> = {
  none: ({ caller }, bytes) => void caller.write(bytes),
  refuse: end,
  reset: ({ caller }) => void caller.resetAndDestroy(),
  drip: (way, bytes) => void drip(way, bytes),
  blackHole: () => undefined,
  cut,
};

/** Opens a way to the database behind `target`. */
export const openFaultProxy = async (target: string, host = '127.0.0.1', port = 0): Promise<FaultProxy> => {
  const { hostname, port: targetPort } = new URL(target);
  const ways = new Set<Way>();
  let fault: Fault = 'none';

  const open = (caller: Socket): void => {
    const way: Way = { caller, server: connect(Number(targetPort || 5_432), hostname), ready: false };
    ways.add(way);
    for (const socket of [caller, way.server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        end(way);
        ways.delete(way);
      });
    }
    if (fault === 'reset') return void caller.resetAndDestroy();
    caller.on('data', (bytes) => fault !== 'blackHole' && way.server.write(bytes));
    way.server.on('data', (bytes) => {
      answering[fault](way, bytes);
      way.ready ||= bytes.includes(READY);
    });
  };

  const server: Server = createServer(open);
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, host, resolve));
  await listen(port);
  const { port: own } = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `${host}:${own}`;

  return {
    url: url.href,
    connections: () => ways.size,
    set: async (next) => {
      fault = next;
      if (next === 'reset') for (const { caller } of ways) caller.resetAndDestroy();
      if (next === 'refuse') {
        server.close();
        for (const way of ways) end(way);
      } else if (!server.listening) await listen(own);
    },
    close: async () => {
      for (const way of ways) end(way);
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
};
