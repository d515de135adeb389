import { compactVerify, CompactSign, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** Signs seals, and knows the keys by which older seals were signed. */
export type SealKeys = {
  readonly sign: (payload: object) => Promise<string>;
  /** @throws where no known key signed it */
  readonly open: (jws: string) => Promise<unknown>;
};

const ALGORITHM = 'EdDSA';

/** A new key, as it stands in a key file: private part and all. */
export const newSealKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = crypto.randomUUID().slice(0, 8);
  return { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: 'sig', kid };
};

const withoutPrivatePart = ({ d: _d, ...key }: JWK): JWK => key;

/** The public parts: what whoever verifies needs, and may have. */
export const publicKeys = ({ keys }: { readonly keys: readonly JWK[] }) => ({ keys: keys.map(withoutPrivatePart) });

const opening = (keys: readonly JWK[]): SealKeys['open'] => {
  const known = createLocalJWKSet(publicKeys({ keys }));
  return async (jws) => {
    const { payload } = await compactVerify(jws, known, { algorithms: [ALGORITHM] });
    return JSON.parse(new TextDecoder().decode(payload)) as unknown;
  };
};

/**
 * The keys of a key file, a JSON Web Key Set. The first that has its private part signs. A key that is replaced stays behind it, with its
 * public part alone: what it signed is still verified.
 */
export const sealKeysIn = ({ keys }: { readonly keys: readonly JWK[] }): SealKeys => {
  const signing = keys.find(({ d }) => d !== undefined);
  return {
    open: opening(keys),
    sign: async (payload) => {
      if (!signing) throw new Error('no key of the ledger has its private part');
      return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: ALGORITHM, kid: signing.kid ?? '' })
        .sign(await importJWK(signing, ALGORITHM));
    },
  };
};
