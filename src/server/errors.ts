import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, GatewayError } from '../core/errors.ts';
import type { Logger } from '../platform/log.ts';

/** The HTTP status of errors that refuse a request as a whole. Errors at a field leave the answer's status alone. */
const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PURPOSE_REQUIRED: 403,
  RATE_LIMITED: 429,
  AUDIT_UNAVAILABLE: 503,
};

/** A refusal of the whole request, as Apollo answers it. */
export const toRefusal = (error: GatewayError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http: { status: statuses[error.code] ?? 400 } } });

/** What the libraries call an error, in the contract's closed list. */
const translated: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

const closedCodes: ReadonlySet<string> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PURPOSE_REQUIRED',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_COSTLY',
  'RATE_LIMITED',
  'PILLAR_UNAVAILABLE',
  'AUDIT_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

const codeOf = (formatted: GraphQLFormattedError): ErrorCode => {
  if (formatted.extensions?.['tooCostly'] === true) return 'OPERATION_TOO_COSTLY';
  const code = String(formatted.extensions?.['code'] ?? '');
  return translated[code] ?? (closedCodes.has(code) ? (code as ErrorCode) : 'INTERNAL_SERVER_ERROR');
};

const place = ({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({
  ...(path ? { path } : {}),
  ...(locations ? { locations } : {}),
});

/** What Apollo quotes of a variable that does not fit may be a name or a number that the caller typed: it is told the place alone. */
const withoutValue = (message: string): string =>
  message.replace(/^(Variable "\$\w+") got invalid value [^;]*; /s, '$1: ').replace(/ at "[^"]*"; /, ': ');

/**
 * Makes every error one of the closed list, with the caller's message. What went wrong inside is logged by name, never sent and never
 * quoted: a driver's message quotes rows.
 */
export const formatErrors =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof GatewayError) return { message: original.message, ...place(formatted), extensions: { code: original.code } };
    const code = codeOf(formatted);
    if (code === 'INTERNAL_SERVER_ERROR') {
      log.error({ reason: original instanceof Error ? original.name : 'unknown', field: stackTop(original) }, 'a request failed');
      return { message: 'The gateway could not answer.', ...place(formatted), extensions: { code } };
    }
    return { message: withoutValue(formatted.message), ...place(formatted), extensions: { code } };
  };

/** Where in our own code it failed: the first frame, without the message that may quote a row. */
const stackTop = (error: unknown): string => {
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => line.includes('    at ')) : undefined;
  return frame?.trim().replace(/^.*?([\w.-]+\.ts:\d+).*$/, '$1') ?? '';
};
