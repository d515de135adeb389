import fc from 'fast-check';
import { CompactSign, type GenerateKeyPairResult, generateKeyPair, type JWTPayload, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ClaimRules, holdsAt } from '../../src/auth/claimRules.ts';

// The library decides of a whole token alone. What is decided here of a payload that it verified before must be what it would decide.

const now = 1_790_000_000;
const rules: ClaimRules = {
  issuer: 'https://issuer.test',
  audience: 'gateway',
  clockTolerance: 5,
  maxTokenAge: 3_600,
  requiredClaims: ['sub', 'jti', 'exp', 'iat'],
};

let pair: GenerateKeyPairResult;
beforeAll(async () => {
  pair = await generateKeyPair('EdDSA');
});

const ofLibrary = async (payload: object, at: Date): Promise<boolean> => {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const token = await new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA' }).sign(pair.privateKey);
  return jwtVerify(token, pair.publicKey, { ...rules, currentDate: at }).then(
    () => true,
    () => false,
  );
};

/** What JSON makes of a payload: a claim that is undefined is not there. */
const ofGateway = (payload: object, at: Date): boolean =>
  holdsAt(JSON.parse(JSON.stringify(payload)) as JWTPayload, rules, at);

const whole = { iss: rules.issuer, aud: rules.audience, sub: 'S', jti: 'J', iat: now - 60, exp: now + 60 };

/** Around every edge: of the instant itself, of the tolerance, of the longest age. */
const edges = [0, 5, 60, 3_600, 3_605].flatMap((by) => [-1, 0, 1].flatMap((off) => [now + by + off, now - by + off]));

/** Mostly what is believed: a payload with three things wrong with it says nothing of any of them. */
const mostly = (right: fc.Arbitrary<unknown>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 7, arbitrary: right }, { weight: 1, arbitrary: wrong });

const anyInstant = fc.oneof(
  fc.constantFrom(...edges),
  fc.double({ min: now - 4_000, max: now + 4_000, noNaN: true }),
  fc.constantFrom(undefined, null, 'soon', String(now), [], {}, true, 0, -1),
);
const within = (from: number, to: number): fc.Arbitrary<unknown> =>
  mostly(fc.constantFrom(...edges.filter((edge) => edge >= now + from && edge <= now + to)), anyInstant);

const anyPayload = fc.record({
  iss: mostly(fc.constant(rules.issuer), fc.constantFrom(`${rules.issuer}/`, [rules.issuer], null, undefined)),
  aud: mostly(
    fc.constantFrom<unknown>('gateway', ['gateway'], ['other', 'gateway']),
    fc.constantFrom<unknown>('other', 'gateway2', ['other'], [['gateway']], [], {}, null, undefined),
  ),
  sub: mostly(fc.constant('S'), fc.constantFrom(undefined, null, '')),
  jti: mostly(fc.constant('J'), fc.constantFrom(undefined, null, '')),
  iat: within(-3_606, 6),
  exp: within(-5, 3_605),
  nbf: mostly(fc.constant(undefined), within(-3_605, 6)),
});
const anyMillisecond = fc.integer({ min: -2_000, max: 2_000 }).map((off) => new Date(now * 1_000 + off));

describe('a payload whose signature holds', () => {
  it('is believed exactly where the library would believe its token', async () => {
    const decided = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(anyPayload, anyMillisecond, async (payload, at) => {
        const believed = await ofLibrary(payload, at);
        decided[`${believed}`] += 1;
        expect(ofGateway(payload, at)).toBe(believed);
      }),
      { numRuns: 2_000 },
    );
    // The comparison can fail either way.
    expect(Math.min(decided.true, decided.false)).toBeGreaterThan(300);
  });

  it.each(edges)('is decided as the library decides it at the edge %d of each instant', async (instant) => {
    for (const claim of ['iat', 'exp', 'nbf']) {
      const [payload, at] = [{ ...whole, [claim]: instant }, new Date(now * 1_000 + 999)];
      expect([claim, ofGateway(payload, at)]).toEqual([claim, await ofLibrary(payload, at)]);
    }
  });

  it.each(Object.keys(whole))('is believed with every claim, and not without %s or with null for it', async (claim) => {
    const at = new Date(now * 1_000);
    expect([ofGateway(whole, at), await ofLibrary(whole, at)]).toEqual([true, true]);
    for (const value of [undefined, null]) {
      const payload = { ...whole, [claim]: value };
      expect(ofGateway(payload, at)).toBe(await ofLibrary(payload, at));
    }
    expect(ofGateway({ ...whole, [claim]: undefined }, at)).toBe(false);
  });
});
