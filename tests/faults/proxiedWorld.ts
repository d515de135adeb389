import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { personas } from '../../src/demo/world/personas.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';
import { asGateway, createSigner, type GatewayOptions, gatewayOver, type Owners } from '../support/gateway.ts';
import { type Answer, answerOf } from '../support/world.ts';

/** A gateway whose way to each database can be broken and mended. */
export type ProxiedWorld = {
  readonly ways: Readonly<Record<Pillar | 'gateway', FaultProxy>>;
  readonly gateway: Gateway;
  readonly url: string;
  readonly ask: (persona: string, query: string, variables?: object, signal?: AbortSignal) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** Opens a gateway over these databases, each by a way of its own. */
export const openProxiedWorld = async (owners: Owners, options: GatewayOptions = {}): Promise<ProxiedWorld> => {
  const names = [...pillars, 'gateway'] as const;
  const targets = names.map((name) => (name === 'gateway' ? owners[name] : asGateway(owners[name])));
  const opened = await Promise.all(targets.map((target) => openFaultProxy(target)));
  const ways = Object.fromEntries(names.map((name, at) => [name, opened[at]])) as Record<
    Pillar | 'gateway',
    FaultProxy
  >;
  const urls = Object.fromEntries(names.map((name) => [name, ways[name].url])) as Owners;
  const { keys, sign } = await createSigner();
  const gateway = await gatewayOver(owners, keys, { urls, ...options });
  await gateway.indexing.catchUp();
  const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ways,
    gateway,
    url,
    ask: async (persona, query, variables = {}, signal) =>
      answerOf(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await sign({ ...personas[persona] })}`,
          },
          body: JSON.stringify({ query, variables }),
          ...(signal ? { signal } : {}),
        }),
      ),
    close: async () => {
      await gateway.close();
      await Promise.all(opened.map((way) => way.close()));
    },
  };
};
