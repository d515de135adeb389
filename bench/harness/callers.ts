import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

const kinds = {
  prosecutor: { pillar: 'prosecution', role: 'PUBLIC_PROSECUTOR', purpose: 'PROSECUTION' },
  superintendent: { pillar: 'prisons', role: 'JAIL_SUPERINTENDENT', purpose: 'CUSTODY_REVIEW' },
  headquarters: { pillar: 'prisons', role: 'PRISON_HEADQUARTERS', purpose: 'CUSTODY_REVIEW' },
  judge: { pillar: 'courts', role: 'JUDGE', purpose: 'TRIAL' },
  directorate: { pillar: 'prosecution', role: 'DIRECTORATE_OF_PROSECUTION', purpose: 'PROSECUTION' },
  officer: { pillar: 'police', role: 'INVESTIGATING_OFFICER', purpose: 'INVESTIGATION' },
} as const;

type Kind = keyof typeof kinds;

export const issuer = 'https://issuer.bench.invalid';
export const audience = 'icjs-gateway';

/**
 * Officials who own what they ask for: a prosecutor and an officer by the assignment, a superintendent and a judge by their unit,
 * headquarters and a directorate by their State.
 */
export type Callers = Readonly<Record<Kind, (whose: string) => string>> & {
  readonly jwks: JSONWebKeySet;
  readonly sign: (officials: readonly (readonly [Kind, string])[]) => Promise<void>;
};

const isAssigned = (kind: Kind): boolean => kind === 'prosecutor' || kind === 'officer';

const postingOf = (kind: Kind, whose: string) => {
  if (kind === 'officer') return { state: 'BR', district: 'PATNA', unit: 'KOTWALI-PATNA' };
  return kind === 'superintendent' || kind === 'judge' ? { state: 'BR', unit: whose } : { state: 'BR' };
};

const claimsOf = (kind: Kind, whose: string) => ({
  ...kinds[kind],
  sub: isAssigned(kind) ? whose : `${kind}-${whose}`,
  posting: postingOf(kind, whose),
});

/** Officials with tokens that a real key has signed; each has one, as it would be used until it expires. */
export const createCallers = async (): Promise<Callers> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] };
  const tokens = new Map<string, string>();
  const token = (kind: Kind) => (whose: string) => `Bearer ${tokens.get(`${kind} ${whose}`) ?? ''}`;
  const signOne = (kind: Kind, whose: string): Promise<string> =>
    new SignJWT({ ...claimsOf(kind, whose), jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('1d')
      .sign(privateKey);
  return {
    jwks,
    prosecutor: token('prosecutor'),
    superintendent: token('superintendent'),
    headquarters: token('headquarters'),
    judge: token('judge'),
    directorate: token('directorate'),
    officer: token('officer'),
    sign: async (officials) => {
      for (const [kind, whose] of officials) {
        const name = `${kind} ${whose}`;
        if (!tokens.has(name)) tokens.set(name, await signOne(kind, whose));
      }
    },
  };
};
