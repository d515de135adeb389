import type { FastifyRequest } from 'fastify';
import { DOCUMENT } from './documentRoute.ts';
import type { AskedText } from './ledgerEntry.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Variables nested so deeply that nobody can write them down again are no operation's: they are refused, and have no hash. */
const asJson = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  try {
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    return null;
  }
};

/** Which file is asked for stands in the address, and in no answer that refuses it. What else stands there nobody reads. */
const askedFile = ({ params, query }: FastifyRequest): AskedText => {
  const { sha256 } = params as { sha256: string };
  const { chargeSheet } = query as { chargeSheet?: unknown };
  return { document: null, variables: asJson({ sha256, chargeSheet }) };
};

/** The document and the variables of a request as they came: by POST in its body alone, because nobody reads its address. */
export const askedIn = (request: FastifyRequest): AskedText => {
  if (request.routeOptions.url === DOCUMENT) return askedFile(request);
  const { method, body, query } = request;
  const sent = ((method === 'POST' ? body : query) ?? {}) as Readonly<Record<string, unknown>>;
  return { document: text(sent.query), variables: asJson(sent.variables) };
};
