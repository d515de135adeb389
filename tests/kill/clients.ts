import { openDemoIssuer } from '../../src/demo/issuer.ts';
import { operation } from '../support/operation.ts';

/** What reached a client: of an answer that broke off, no text. */
export type Received = { readonly requestId: string; readonly status: number; readonly text: string | null };

/** Clients that ask without a pause. */
export type Clients = {
  /** What they received so far. */
  readonly received: Received[];
  /** How many answers a gateway has given. */
  readonly answers: (url: string) => number;
  /** How many wait for an answer of a gateway at this moment. */
  readonly waiting: (url: string) => number;
  readonly stop: () => Promise<void>;
};

const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

/** Answers with much and with little, a refusal, a case that is not there, and one that may not be read. */
const questions: readonly (readonly [persona: string, query: string, variables: object])[] = [
  ['pp-patna', operation('CaseDossier'), ordinary],
  ['judge-patna', operation('CaseDossier'), ordinary],
  ['js-hajipur', operation('CaseDossier'), ordinary],
  ['sho-pirbahor', '{ case(cnr: "BRPA010000012026") { stage } }', {}],
  ['auditor-icjs', '{ me { role } }', {}],
  ['pp-patna', '{ nothing }', {}],
];

const receive = async (url: string, token: string, body: string, received: Received[]): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const requestId = response.headers.get('x-request-id') ?? '';
  const text = await response.text().catch(() => null);
  received.push({ requestId, status: response.status, text });
};

/** Lets clients ask several gateways, each its own, until they are stopped. A gateway that is gone is not asked again. */
export const startClients = async (urls: readonly string[], directory: string, each: number): Promise<Clients> => {
  const { mintToken } = await openDemoIssuer(directory);
  const asked = await Promise.all(
    questions.map(async ([persona, query, variables]) => ({
      token: await mintToken(persona),
      body: JSON.stringify({ query, variables }),
    })),
  );
  const received: Received[] = [];
  const over = new AbortController();
  const waiting = new Map<string, number>();
  const answers = new Map<string, number>();
  const count = (counts: Map<string, number>, url: string, by: number) => counts.set(url, (counts.get(url) ?? 0) + by);

  const client = async (url: string, first: number): Promise<void> => {
    for (let at = first; !over.signal.aborted; at++) {
      const { token, body } = asked[at % asked.length] ?? { token: '', body: '' };
      count(waiting, url, 1);
      const isThere = await receive(url, token, body, received).then(
        () => true,
        () => false,
      );
      count(waiting, url, -1);
      if (!isThere) return;
      count(answers, url, 1);
    }
  };

  const all = urls.flatMap((url) => Array.from({ length: each }, (_, first) => client(url, first)));
  return {
    received,
    answers: (url) => answers.get(url) ?? 0,
    waiting: (url) => waiting.get(url) ?? 0,
    stop: async () => {
      over.abort();
      await Promise.all(all);
    },
  };
};
