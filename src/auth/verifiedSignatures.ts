import { hash } from 'node:crypto';
import type { JWTVerifyResult, ResolvedKey } from 'jose';
import { LRUCache } from 'lru-cache';

/** What a signature was found to vouch for, and the key by which that was found. */
export type Verified = Pick<JWTVerifyResult & ResolvedKey, 'protectedHeader' | 'payload' | 'key'>;

/** Remembers what signatures vouch for, and nothing that may change: whether a token is still believed is asked each time. */
export type VerifiedSignatures = {
  readonly recall: (token: string) => Verified | undefined;
  /** Keeps what the library verified. What it refused never comes here, so that no stranger's tokens push out those of callers. */
  readonly remember: (token: string, verified: Verified) => void;
};

const ENTRIES = 5_000;
const BYTES = 64 * 1_024 * 1_024;

/** A payload in parts takes up to about as much again as its text. */
const bytesOf = (token: string): number => 2 * token.length;

/**
 * The whole token is the name: by its claims alone one without a signature, or with a stranger's, would be found under that of a believed
 * one. The token itself is not kept: whoever reads the memory of the process could use it.
 */
const nameOf = (token: string): string => hash('sha256', token, 'base64url');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** No request can alter what the next one is told. In a loop, because a claim may be nested as deeply as a token is long. */
const freeze = (...parts: readonly object[]): void => {
  const open = [...parts];
  for (const next of open) open.push(...Object.values(Object.freeze(next)).filter(isObject));
};

/** A memory of signatures in this process, of the tokens that came last. */
export const createVerifiedSignatures = (bounds = { entries: ENTRIES, bytes: BYTES }): VerifiedSignatures => {
  const kept = new LRUCache<string, Verified>({ max: bounds.entries, maxSize: bounds.bytes });
  return {
    recall: (token) => kept.get(nameOf(token)),
    remember: (token, { protectedHeader, payload, key }) => {
      freeze(protectedHeader, payload);
      kept.set(nameOf(token), { protectedHeader, payload, key }, { size: bytesOf(token) });
    },
  };
};
