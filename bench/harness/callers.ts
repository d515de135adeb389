import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

const kinds = {
  prosecutor: { pillar: 'prosecution', role: 'PUBLIC_PROSECUTOR', purpose: 'PROSECUTION' },
  superintendent: { pillar: 'prisons', role: 'JAIL_SUPERINTENDENT', purpose: 'CUSTODY_REVIEW' },
  headquarters: { pillar: 'prisons', role: 'PRISON_HEADQUARTERS', purpose: 'CUSTODY_REVIEW' },
  judge: { pillar: 'courts', role: 'JUDGE', purpose: 'TRIAL' },
} as const;

type Kind = keyof typeof kinds;

export const issuer = 'https://issuer.bench.invalid';
export const audience = 'icjs-gateway';

/** Officials who own what they ask for: a prosecutor by the assignment, a superintendent and a judge by their unit. */
export type Callers = Readonly<Record<Kind, (whose: string) => string>> & {
  readonly jwks: JSONWebKeySet;
  readonly sign: (officials: readonly (readonly [Kind, string])[]) => Promise<void>;
};

/** Whose unit is none: a prosecutor owns by assignment, a headquarters by its State. */
const isOfState = (kind: Kind): boolean => kind === 'prosecutor' || kind === 'headquarters';

const claimsOf = (kind: Kind, whose: string) => ({
  ...kinds[kind],
  sub: kind === 'prosecutor' ? whose : `${kind}-${whose}`,
  posting: isOfState(kind) ? { state: 'BR' } : { state: 'BR', unit: whose },
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
    sign: async (officials) => {
      for (const [kind, whose] of officials) {
        const name = `${kind} ${whose}`;
        if (!tokens.has(name)) tokens.set(name, await signOne(kind, whose));
      }
    },
  };
};
