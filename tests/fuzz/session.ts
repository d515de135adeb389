import type { Gateway } from '../../src/server/gateway.ts';
import { createSigner, type GatewayOptions, gatewayOver, type Owners, type Signer } from '../support/gateway.ts';
import type { Observed } from './answer.ts';
import { tokensIn } from './canaries.ts';
import type { Principal } from './principals.ts';

/** A gateway that is asked without a socket: what leaves it is the same, headers and log included. */
export type Session = {
  readonly sign: Signer['sign'];
  readonly ask: (principal: Principal, body: object) => Promise<Observed>;
  /** The lines of the log that held a canary: a log is read by people whom no matrix permits. */
  readonly loggedCanaries: () => readonly string[];
  readonly gateway: Gateway;
};

const DAY_SECONDS = 86_400;
const WITHOUT_END = 1_000_000_000;

/** Opens a gateway over a world, with every budget lifted and every line of its log heard. */
export const openSession = async (owners: Owners, options: GatewayOptions = {}): Promise<Session> => {
  const { keys, sign } = await createSigner(7 * DAY_SECONDS);
  const logged: string[] = [];
  const gateway = await gatewayOver(owners, keys, {
    tokenRules: { bindingRequired: false, maxSeconds: WITHOUT_END, address: null },
    costPerMinute: WITHOUT_END,
    costPerOperation: WITHOUT_END,
    log: (line) => {
      const text = JSON.stringify(line);
      if (tokensIn(text).length > 0) logged.push(text);
    },
    ...options,
  });
  await gateway.indexing.catchUp();
  await gateway.app.ready();
  return {
    sign,
    gateway,
    loggedCanaries: () => logged,
    ask: async ({ headers }, body) => {
      const {
        statusCode,
        headers: answered,
        payload,
      } = await gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      });
      return { status: statusCode, headers: answered, text: payload };
    },
  };
};
