import { decodeJwt } from 'jose';
import { readClaims } from '../../src/auth/claims.ts';
import type * as product from '../../src/auth/tokens.ts';

/** Whoever says who he is, is believed: bench only. */
export const verify: typeof product.verify = async ({ authorization = '' }) =>
  readClaims(decodeJwt(authorization.slice('Bearer '.length))).identity;
