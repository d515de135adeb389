import { createServer, type IncomingMessage } from 'node:http';
import { answerCase } from '../handwritten/case.ts';
import { answerSheets } from '../handwritten/sheets.ts';
import { answerUndertrials } from '../handwritten/undertrials.ts';
import { contestant } from '../harness/contestant.ts';
import { listenOnAnyPort } from '../harness/listen.ts';
import { openPlain, type Plain } from '../plain/open.ts';

type Asked = { readonly operationName: string; readonly variables: Readonly<Record<string, never>> };

const answers: Readonly<Record<string, (plain: Plain, variables: never) => Promise<unknown>>> = {
  CaseDossier: answerCase,
  Undertrials: answerUndertrials,
  ChargeSheets: answerSheets,
};

const bodyOf = async (request: IncomingMessage): Promise<Asked> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Asked;
};

const answer = async (plain: Plain, request: IncomingMessage): Promise<string> => {
  const { operationName, variables } = await bodyOf(request);
  const data = await answers[operationName]?.(plain, variables as never);
  return JSON.stringify({ data });
};

/** What somebody could write for these three operations and no others: no GraphQL, no authorization, one statement per pillar. The ceiling. */
await contestant(async ({ urls }) => {
  const plain = await openPlain(urls);
  const server = createServer((request, response) => {
    answer(plain, request).then(
      (body) => response.setHeader('content-type', 'application/json').end(body),
      (error: unknown) => response.writeHead(500).end(JSON.stringify({ error: String(error) })),
    );
  });
  return listenOnAnyPort(server);
});
