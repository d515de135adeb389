import { randomUUID } from 'node:crypto';
import { CompactSign, compactVerify, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** The keys of a ledger as they stand in a file: a JSON Web Key Set, the key that signs first. */
export type KeySet = { readonly keys: readonly JWK[] };

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
  return { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: 'sig', kid: randomUUID().slice(0, 8) };
};

const withoutPrivatePart = ({ d: _d, ...key }: JWK): JWK => key;

/** The public parts: what whoever verifies needs, and may have. */
export const publicKeys = ({ keys }: KeySet): { keys: JWK[] } => ({
  keys: keys.map(withoutPrivatePart),
});

const opening = (keys: readonly JWK[]): SealKeys['open'] => {
  const known = createLocalJWKSet(publicKeys({ keys }));
  return async (jws) => {
    const { payload } = await compactVerify(jws, known, { algorithms: [ALGORITHM] });
    return JSON.parse(new TextDecoder().decode(payload)) as unknown;
  };
};

/** The keys of a key file. The first that has its private part signs; a key that was replaced stays behind it, with its public part alone. */
export const sealKeysIn = ({ keys }: KeySet): SealKeys => {
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
