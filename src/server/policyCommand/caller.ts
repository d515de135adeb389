import { readFileSync } from 'node:fs';
import { toIdentity, withPurpose } from '../../auth/claims.ts';
import { GatewayError } from '../../core/errors.ts';
import type { Principal } from '../../core/principal.ts';
import { settingsRefusal } from '../../demo/refusal.ts';
import { personas } from '../../demo/world/personas.ts';
import { CommandError } from '../../platform/command.ts';
import type { Config } from '../../platform/config.ts';
import type { Matrix } from '../../policy/matrix.ts';

/** Whom the operator asks about: a made-up official, or the claims of a token. */
export type NamedCaller = { readonly persona?: string; readonly claims?: string; readonly purpose?: string };

const claimsIn = (path: string): object => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch {
    throw new CommandError(`${path} cannot be read as the claims of a token.`);
  }
};

const personaClaims = (name: string, config: Pick<Config, 'auth' | 'production'>): object => {
  if (settingsRefusal(config) !== null)
    throw new CommandError('Personas are the demonstration’s: say whom you mean with --claims file.json.');
  const claims = Object.hasOwn(personas, name) ? personas[name] : undefined;
  if (claims) return claims;
  throw new CommandError(`There is no persona ${name}. There are: ${Object.keys(personas).join(', ')}.`);
};

/** What a token would say besides: nobody signs one here. */
const unsigned = { jti: 'policy', iat: 0, exp: 0 };

/**
 * The principal that the gateway would see.
 * @throws CommandError where it would refuse the claims or the purpose
 */
export const callerOf = (
  { persona = '', claims, purpose }: NamedCaller,
  config: Pick<Config, 'auth' | 'production'>,
  matrix: Matrix,
): Principal => {
  try {
    const identity = toIdentity({ ...unsigned, ...(claims ? claimsIn(claims) : personaClaims(persona, config)) });
    return withPurpose(identity, purpose, matrix.purposes.get(identity.role) ?? new Set());
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    throw new CommandError(error.internal === error.message ? error.message : `${error.message} ${error.internal}`);
  }
};
