import { createHmac } from 'node:crypto';

/** What the ledger keeps in the place of what was asked and answered: with the key a guess can be tested, without it none. */
export type LedgerHashes = {
  /** Tells one key's hashes from another's. */
  readonly keyId: string;
  readonly document: (text: string) => string;
  readonly variables: (text: string) => string;
  readonly response: (text: string) => string;
};

/** The keyed hashes of an installation: who does not have the key cannot test a guess. */
export type KeyedHashes = {
  readonly threadId: (firstKey: string) => string;
  readonly partyHash: (subject: string) => string;
  readonly cursorKey: string;
  /** The id of the key: tells one from another, and nothing else of it. */
  readonly fingerprint: string;
  /** What stands for a person or a token in the list of those who are believed no more. */
  readonly revocationMark: (text: string) => string;
  readonly publicId: (view: string, id: string | null) => string;
  readonly ledgerHashes: LedgerHashes;
};

const hash = (key: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest();

/** One key, several uses that do not mix. */
export const keyedHashes = (key: string): KeyedHashes => ({
  threadId: (firstKey) => `C${hash(key, 'case', firstKey).toString('base64url').slice(0, 22)}`,
  partyHash: (subject) => hash(key, 'party', subject).toString('base64url'),
  cursorKey: hash(key, 'cursor', '').toString('base64url'),
  fingerprint: hash(key, 'fingerprint', '').toString('base64url'),
  revocationMark: (text) => hash(key, 'revocation', text).toString('base64url'),
  publicId: (view, id) =>
    hash(key, view, id ?? '')
      .toString('base64url')
      .slice(0, 22),
  ledgerHashes: {
    keyId: hash(key, 'ledger', '').toString('base64url').slice(0, 8),
    document: (text) => hash(key, 'ledger document', text).toString('base64url'),
    variables: (text) => hash(key, 'ledger variables', text).toString('base64url'),
    response: (text) => hash(key, 'ledger response', text).toString('base64url'),
  },
});
