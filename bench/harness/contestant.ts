import type { JSONWebKeySet } from 'jose';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** What a contestant is given: the same for all. */
export type Setup = {
  readonly urls: DatabaseUrls;
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: JSONWebKeySet;
};

/** What a process has used since it began. */
export type Usage = {
  readonly cpuMicroseconds: number;
  readonly residentBytes: number;
  /** Sockets, timers and whatever else keeps it alive, now. */
  readonly handles: number;
};

/** What a contestant's process says: where it listens, or what it has used. */
export type Said = { readonly url: string } | { readonly usage: Usage };

const own = (): Usage => {
  const { user, system } = process.cpuUsage();
  return {
    cpuMicroseconds: user + system,
    residentBytes: process.memoryUsage.rss(),
    handles: process.getActiveResourcesInfo().length,
  };
};

/** Runs a contestant in a process of its own; `others` tells what further processes of it have used. */
export const contestant = async <Given extends Setup = Setup>(
  start: (setup: Given) => Promise<string>,
  others: () => Promise<readonly Usage[]> = async () => [],
): Promise<void> => {
  const say = (said: Said): void => void process.send?.(said);
  process.on('disconnect', () => process.exit(0));
  process.on('message', () => {
    void others().then((found) => {
      const all = [own(), ...found];
      say({
        usage: {
          cpuMicroseconds: all.reduce((sum, { cpuMicroseconds }) => sum + cpuMicroseconds, 0),
          residentBytes: all.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
          handles: all.reduce((sum, { handles }) => sum + handles, 0),
        },
      });
    });
  });
  say({ url: await start(JSON.parse(process.argv[2] ?? '{}') as Given) });
};
