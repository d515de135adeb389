import { GraphQLError, type GraphQLFormattedError, isValueNode, Kind } from 'graphql';
import { type ErrorCode, GatewayError } from '../core/errors.ts';
import type { Logger } from '../platform/log.ts';
import { misfit, misfitLiteral } from './misfit.ts';

/** The HTTP status of errors that refuse a request as a whole. Errors at a field leave the answer's status alone. */
const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PURPOSE_REQUIRED: 403,
  RATE_LIMITED: 429,
  PILLAR_UNAVAILABLE: 503,
  AUDIT_UNAVAILABLE: 503,
};

/** A refusal of the whole request, as Apollo answers it. */
export const toRefusal = (error: GatewayError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: statuses[error.code] ?? 400 } },
  });

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

/** Where a library stops at a limit of its own it has words for it, and no code. */
const stopCode = ({ message }: GraphQLFormattedError): ErrorCode | undefined => {
  if (message.endsWith('tokens. Parsing aborted.') || message === 'Validation aborted.') return 'OPERATION_TOO_COSTLY';
  return message.endsWith('Execution aborted.') ? 'BAD_USER_INPUT' : undefined;
};

/** The parser walks a document as deep as it is nested: some thousands of braces end the stack, in words of the engine's. */
const isTooNested = (cause: unknown): boolean => cause instanceof RangeError;

/** Before anything ran, and about the document: a subscription, say, which this graph does not have. */
const isOfDocument = ({ path, locations }: GraphQLFormattedError): boolean =>
  path === undefined && locations !== undefined;

/** PostgreSQL's word for a value that no row can hold: a NUL in a text, the year 0, a number out of range. */
const impossibleValues: ReadonlySet<unknown> = new Set(['22021', '22003', '22007', '22008']);

const isImpossibleValue = (cause: unknown): boolean =>
  cause instanceof Error && impossibleValues.has((cause as { code?: unknown }).code);

const codeOf = (formatted: GraphQLFormattedError, cause: unknown): ErrorCode => {
  if (formatted.extensions?.tooCostly === true || isTooNested(cause)) return 'OPERATION_TOO_COSTLY';
  if (isImpossibleValue(cause)) return 'BAD_USER_INPUT';
  const code = stopCode(formatted) ?? translated[String(formatted.extensions?.code)];
  return (
    code ??
    (cause instanceof GraphQLError && isOfDocument(formatted) ? 'GRAPHQL_VALIDATION_FAILED' : 'INTERNAL_SERVER_ERROR')
  );
};

const place = ({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({
  ...(path ? { path } : {}),
  ...(locations ? { locations } : {}),
});

/** One sentence for every request that is not one: the library's own name the library. */
const MALFORMED = 'Send one request by POST as application/json: an object of query, variables and operationName.';

const messageOf = ({ message, extensions }: GraphQLFormattedError, error: unknown, cause: unknown): string => {
  if (extensions?.code === 'BAD_REQUEST') return MALFORMED;
  if (isTooNested(cause)) return 'The document is nested too deeply.';
  if (isImpossibleValue(cause)) return 'A value in the request is not one that a record can hold.';
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (node && isValueNode(node)) return misfitLiteral(message);
  return node?.kind === Kind.VARIABLE_DEFINITION ? misfit(node, message) : message;
};

/** What was first thrown: a scalar's refusal is wrapped twice on its way here. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;

/**
 * Makes every error one of the closed list, with the caller's message. What went wrong inside is logged by name, never sent and never
 * quoted: a driver's message quotes rows.
 */
export const formatErrors =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    if (cause instanceof GatewayError)
      return { message: cause.message, ...place(formatted), extensions: { code: cause.code } };
    const code = codeOf(formatted, cause);
    if (code === 'INTERNAL_SERVER_ERROR') {
      log.error(
        { reason: cause instanceof Error ? cause.name : 'unknown', field: stackTop(cause) },
        'a request failed',
      );
      return { message: 'The gateway could not answer.', ...place(formatted), extensions: { code } };
    }
    return { message: messageOf(formatted, error, cause), ...place(formatted), extensions: { code } };
  };

/** Where in our own code it failed: the first frame, without the message that may quote a row. */
const stackTop = (error: unknown): string => {
  // The message stands before the frames, and may hold lines that look like them.
  const frames = error instanceof Error ? error.stack?.split(error.message).at(-1) : undefined;
  const frame = frames?.split('\n').find((line) => line.includes('    at '));
  return frame?.trim().replace(/^.*?([\w.-]+\.ts:\d+).*$/, '$1') ?? '';
};
