import { get, type IncomingMessage } from 'node:http';
import { type Answer, answerOf, type World } from '../support/world.ts';

/** One way in which a question may reach the gateway. */
export type Way = readonly [name: string, ask: (world: World, authorization: string, query: string) => Promise<Answer>];

/** How many statements have reached the pillars. The gateway's own database tells what was granted to a caller, whatever is asked. */
export const reachedPillars = ({ statements }: World): number =>
  statements.filter(({ database }) => database !== 'gateway').length;

type Headers = Readonly<Record<string, string>>;

export const postAs =
  (headers: Headers = {}, more: object = {}): Way[1] =>
  (world, authorization, query) =>
    world.post(JSON.stringify({ query, ...more }), { authorization, ...headers });

/** A plus is a space: an address holds a third more of a document so. */
const inAddress = (query: string): string => encodeURIComponent(query).replaceAll('%20', '+');

const getWith =
  (headers: Headers): Way[1] =>
  async (world, authorization, query) =>
    answerOf(await fetch(`${world.url}/graphql?query=${inAddress(query)}`, { headers: { authorization, ...headers } }));

/** Every way in that answers: what holds on one must hold on all. */
export const answeringWays: readonly Way[] = [
  ['POST', postAs()],
  ['POST in a charset by another name', postAs({ 'content-type': 'application/json; charset=UTF-7' })],
  ['POST that names the operation null', postAs({}, { operationName: null, variables: null, extensions: {} })],
  ['POST that accepts parts as well', postAs({ accept: 'multipart/mixed; deferSpec=20220824, application/json' })],
  ['POST that says it is a GET', postAs({ 'x-http-method-override': 'GET' })],
  ['GET with the header that another site cannot send', getWith({ 'apollo-require-preflight': '1' })],
  ['GET that says it is JSON', getWith({ 'content-type': 'application/json' })],
];

/** Knocks for a WebSocket: what comes back, and whether the door was opened. */
export const knock = (
  world: World,
  protocol: string,
  authorization: string,
): Promise<{ opened: boolean; status: number | undefined }> =>
  new Promise((resolve, reject) => {
    const done = (opened: boolean) => (response: IncomingMessage) => {
      response.resume();
      response.destroy();
      resolve({ opened, status: response.statusCode });
    };
    get(`${world.url}/graphql`, {
      headers: {
        authorization,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': protocol,
      },
    })
      .on('upgrade', done(true))
      .on('response', done(false))
      .on('error', reject);
  });
