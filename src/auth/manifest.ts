import { createHash } from 'node:crypto';
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { z } from 'zod';

/** A key that signs manifests, and those by which a gateway knows who signed. */
export type DocumentKey = JWK;
export type DocumentKeys = JSONWebKeySet;

/** The documents that one application may send: signed by whoever answers for them, read by the gateway at its start. */
export type Manifest = {
  /** The `client_id` of the application's tokens. */
  readonly client: string;
  readonly signedAt: string;
  /** Texts by their identifiers. */
  readonly documents: Readonly<Record<string, string>>;
};

const TYPE = 'trusted-documents+jwt';
const ALGORITHM = 'EdDSA';

const shape = z.strictObject({
  client: z.string().min(1),
  signedAt: z.iso.datetime(),
  documents: z.record(z.string(), z.string()),
});

/** What a document is called: the SHA-256 of its text without the white space around it. */
export const documentIdOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text.trim()).digest('hex')}`;

/** The manifest of these texts. */
export const manifestOf = (client: string, texts: readonly string[], now: Date): Manifest => ({
  client,
  signedAt: now.toISOString(),
  documents: Object.fromEntries(texts.map((text) => [documentIdOf(text), text.trim()])),
});

/** A new key to sign with; its id is its own thumbprint (RFC 7638). */
export const newManifestKey = async (): Promise<DocumentKey> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: await calculateJwkThumbprint(key), alg: ALGORITHM };
};

/** What of a key everybody may know. */
export const publicPartOf = ({ d: _secret, ...rest }: DocumentKey): DocumentKey => rest;

/** A manifest as it is given to a gateway: a compact JWS. */
export const signManifest = async (manifest: Manifest, key: DocumentKey): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(manifest)))
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, ...(key.kid ? { kid: key.kid } : {}) })
    .sign(await importJWK(key, ALGORITHM));

/**
 * Reads a manifest that one of the keys has signed. A document under another name than its text has is no document of it.
 * @throws where it is none, or was signed by nobody whom we know
 */
export const readManifest = async (text: string, keys: DocumentKeys): Promise<Manifest> => {
  const { payload, protectedHeader } = await compactVerify(text.trim(), createLocalJWKSet(keys), {
    algorithms: [ALGORITHM],
  });
  if (protectedHeader.typ !== TYPE) throw new Error('the signature is of something else');
  const manifest = shape.parse(JSON.parse(new TextDecoder().decode(payload)));
  for (const [id, document] of Object.entries(manifest.documents))
    if (documentIdOf(document) !== id) throw new Error('a document is not what its name says');
  return manifest;
};
