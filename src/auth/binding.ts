import { createHash } from 'node:crypto';
import { GatewayError } from '../core/errors.ts';
import type { TokenClaims } from './claims.ts';
import type { Holding } from './presented.ts';
import { checkProof } from './proof.ts';
import type { Trust } from './trust.ts';

const refused = (message: string, internal: string): GatewayError =>
  new GatewayError('UNAUTHENTICATED', message, internal);

const notHolder = (internal: string): GatewayError =>
  refused('The token is bound to a key that the caller did not show.', internal);

const refuseOtherCertificate = (bound: string, certificate: Buffer | null): void => {
  const shown = certificate && createHash('sha256').update(certificate).digest('base64url');
  if (shown !== bound) throw notHolder(shown ? 'another certificate' : 'no certificate');
};

/** RFC 9449 has both in step: a token bound to a key comes under the scheme DPoP, and no other token does. */
const refuseOtherScheme = (jkt: string | undefined, scheme: Holding['scheme']): void => {
  if ((jkt === undefined) !== (scheme === 'bearer')) throw notHolder(`under the scheme ${scheme}`);
};

/**
 * Whether the caller holds the key to which the token is bound. A token bound to none is believed unless binding is required.
 * @throws UNAUTHENTICATED
 */
export const confirm = async (
  confirmation: TokenClaims['confirmation'],
  holding: Holding,
  { rules, replays }: Pick<Trust, 'rules' | 'replays'>,
): Promise<void> => {
  if (!confirmation && rules.bindingRequired)
    throw refused('The token must be bound to a key of its holder.', 'unbound');
  const { 'x5t#S256': certificate, jkt } = confirmation ?? {};
  refuseOtherScheme(jkt, holding.scheme);
  if (certificate) refuseOtherCertificate(certificate, holding.certificate);
  if (!jkt) return;
  if (!rules.address) throw notHolder('no address is set to which a proof could be bound');
  if (!(await checkProof(holding, jkt, rules.address, replays))) throw notHolder('the proof does not hold');
};
