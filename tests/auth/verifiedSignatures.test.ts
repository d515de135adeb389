import { type GenerateKeyPairResult, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifiedSignatures, type Verified } from '../../src/auth/verifiedSignatures.ts';

let key: GenerateKeyPairResult['publicKey'];
beforeAll(async () => {
  key = (await generateKeyPair('ES256')).publicKey;
});

const verified = (claims: object = {}): Verified => ({
  protectedHeader: { alg: 'ES256' },
  payload: { ...claims },
  key,
});

/** Everything that a memory holds on to, as far as it can be reached. */
const told = (value: unknown): string => JSON.stringify(value);

describe('what was verified', () => {
  it('is recalled for that very token, and for none that shares a part of it', () => {
    const signatures = createVerifiedSignatures();
    signatures.remember('head.claims.signature', verified({ sub: 'S' }));
    expect(signatures.recall('head.claims.signature')?.payload).toEqual({ sub: 'S' });
    for (const other of ['head.claims.signaturf', 'head.claims.', 'head.claimt.signature', 'Head.claims.signature'])
      expect(signatures.recall(other)).toBeUndefined();
  });

  it('holds no token: only what the library read from it, and the key', () => {
    const signatures = createVerifiedSignatures();
    const given = { ...verified({ sub: 'S' }), token: 'head.claims.signature' };
    signatures.remember('head.claims.signature', given);
    expect(Object.keys(signatures.recall('head.claims.signature') ?? {})).toEqual([
      'protectedHeader',
      'payload',
      'key',
    ]);
    expect(told(signatures.recall('head.claims.signature'))).not.toContain('signature');
  });

  it('cannot be altered by the request that it is told to, however deep', () => {
    const signatures = createVerifiedSignatures();
    signatures.remember('a.b.c', verified({ posting: { state: 'BR' }, case_ids: ['C1'], nested: [{ list: [{}] }] }));
    const { payload, protectedHeader } = signatures.recall('a.b.c') as Verified;
    const { posting, case_ids, nested } = payload as Record<'posting' | 'case_ids' | 'nested', unknown[]>;
    expect(() => Object.assign(payload, { sub: 'other' })).toThrow(TypeError);
    expect(() => Object.assign(posting, { state: 'UP' })).toThrow(TypeError);
    expect(() => case_ids.push('C2')).toThrow(TypeError);
    expect(() => Object.assign((nested[0] as { list: object[] }).list[0] ?? {}, { a: 1 })).toThrow(TypeError);
    expect(() => Object.assign(protectedHeader, { kid: 'other' })).toThrow(TypeError);
  });

  it('is kept of claims that are nested as deeply as a token is long', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    const signatures = createVerifiedSignatures();
    signatures.remember('a.b.c', verified({ deep }));
    expect(Object.isFrozen(signatures.recall('a.b.c')?.payload.deep)).toBe(true);
  });
});

describe('the memory of signatures', () => {
  it('holds no more than its number: what was asked for longest ago goes', () => {
    const signatures = createVerifiedSignatures({ entries: 2, bytes: 1_000 });
    for (const token of ['a', 'b', 'c']) signatures.remember(token, verified());
    expect(['a', 'b', 'c'].map((token) => signatures.recall(token) !== undefined)).toEqual([false, true, true]);
  });

  it('holds no more than its bytes, each of a token counted twice', () => {
    const signatures = createVerifiedSignatures({ entries: 10, bytes: 100 });
    for (const token of ['a'.repeat(25), 'b'.repeat(25), 'c'.repeat(25)]) signatures.remember(token, verified());
    expect(['a', 'b', 'c'].map((letter) => signatures.recall(letter.repeat(25)) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('does not push out everything for one token that is longer than all of it', () => {
    const signatures = createVerifiedSignatures({ entries: 10, bytes: 100 });
    signatures.remember('a', verified());
    signatures.remember('b'.repeat(51), verified());
    expect([signatures.recall('a') !== undefined, signatures.recall('b'.repeat(51))]).toEqual([true, undefined]);
  });
});
