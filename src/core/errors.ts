/** The closed list of `extensions.code`. Callers write code against it: adding one is a decision, not a convenience. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PURPOSE_REQUIRED'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'PILLAR_UNAVAILABLE'
  | 'AUDIT_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/**
 * A failure with two messages: `message` is what the caller may read, `internal` is for us alone.
 * Neither ever carries a case's content; only `internal` may carry a record's key.
 */
export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly internal: string;

  constructor(code: ErrorCode, message: string, internal = message) {
    super(message);
    this.name = 'GatewayError';
    this.code = code;
    this.internal = internal;
  }
}

/** The case index, on which every question rests, does not answer. It is no part of an answer that may be missing. */
export class IndexUnavailable extends GatewayError {
  constructor(internal: string) {
    super('PILLAR_UNAVAILABLE', 'The case index did not answer.', internal);
  }
}

export const badInput = (message: string): GatewayError => new GatewayError('BAD_USER_INPUT', message);

export const forbidden = (message: string): GatewayError => new GatewayError('FORBIDDEN', message);
