import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

/** Every role of the contract with its institution and the purposes that it may state, in the contract's words. */
const allowed: readonly (readonly [role: string, pillar: string, purposes: readonly string[]])[] = [
  ['STATION_HOUSE_OFFICER', 'police', ['INVESTIGATION']],
  ['INVESTIGATING_OFFICER', 'police', ['INVESTIGATION']],
  ['SUPERINTENDENT_OF_POLICE', 'police', ['INVESTIGATION', 'SUPERVISION']],
  ['CRIME_RECORDS_BUREAU', 'police', ['INVESTIGATION', 'SUPERVISION']],
  ['PUBLIC_PROSECUTOR', 'prosecution', ['PROSECUTION', 'BAIL']],
  ['DIRECTORATE_OF_PROSECUTION', 'prosecution', ['PROSECUTION', 'BAIL', 'SUPERVISION']],
  ['JAIL_SUPERINTENDENT', 'prisons', ['CUSTODY_REVIEW']],
  ['PRISON_HEADQUARTERS', 'prisons', ['CUSTODY_REVIEW', 'SUPERVISION']],
  ['PRISON_MEDICAL_OFFICER', 'prisons', ['CUSTODY_REVIEW']],
  ['LEGAL_SERVICES_AUTHORITY', 'legal-aid', ['BAIL', 'CUSTODY_REVIEW']],
  ['JUDGE', 'courts', ['TRIAL', 'BAIL']],
  ['COURT_REGISTRY', 'courts', ['TRIAL', 'BAIL']],
  ['FORENSIC_EXPERT', 'forensics', ['FORENSIC_EXAMINATION']],
  ['LAB_DIRECTOR', 'forensics', ['FORENSIC_EXAMINATION']],
  ['PROBATION_OFFICER', 'probation', ['PROBATION']],
  ['CITIZEN', 'citizen', ['CITIZEN_SERVICE']],
  ['PLATFORM_ADMIN', 'platform', ['SUPERVISION']],
  ['AUDITOR', 'platform', ['AUDIT']],
];

const everyPurpose = [...new Set(allowed.flatMap(([, , purposes]) => purposes))];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Stated = { readonly header?: string; readonly claim?: string };

const official = (role: string, pillar: string, purpose?: string) => ({
  sub: 'OFFICIAL-1',
  role,
  pillar,
  posting: { state: 'BR', district: 'PATNA', unit: 'PIRBAHOR' },
  purpose,
});

const ask = async (role: string, pillar: string, { header, claim }: Stated): Promise<Answer> =>
  world.post(JSON.stringify({ query: '{ me { role purposes } }' }), {
    authorization: `Bearer ${await world.sign(official(role, pillar, claim))}`,
    ...(header === undefined ? {} : { 'x-purpose': header }),
  });

const expectAnswered = ({ data, errors }: Answer, role: string, purposes: readonly string[]): void => {
  expect(errors).toBeUndefined();
  expect(data.me.role).toBe(role);
  expect(new Set(data.me.purposes)).toEqual(new Set(purposes));
};

describe.each(allowed)('a %s of the %s', (role, pillar, purposes) => {
  it.each(purposes)('is answered for the purpose %s, in the header or in the token', async (purpose) => {
    expectAnswered(await ask(role, pillar, { header: purpose }), role, purposes);
    expectAnswered(await ask(role, pillar, { claim: purpose }), role, purposes);
  });

  it("is refused for every other role's purpose", async () => {
    for (const purpose of everyPurpose.filter((one) => !purposes.includes(one))) {
      expectRefused(await ask(role, pillar, { header: purpose }), 'FORBIDDEN', 403);
      expectRefused(await ask(role, pillar, { claim: purpose }), 'FORBIDDEN', 403);
    }
  });

  it('is refused without a purpose', async () => {
    expectRefused(await ask(role, pillar, {}), 'PURPOSE_REQUIRED', 403);
    expectRefused(await ask(role, pillar, { header: '' }), 'PURPOSE_REQUIRED', 403);
  });
});

describe('a purpose', () => {
  it.each(['CURIOSITY', 'trial', 'TRIAL, BAIL', 'TRIAL;BAIL', '__proto__'])(
    'that nobody has is refused: "%s"',
    async (header) => {
      expectRefused(await ask('JUDGE', 'courts', { header }), 'FORBIDDEN', 403);
    },
  );

  it('in the header beats the default of the token', async () => {
    expect((await ask('JUDGE', 'courts', { header: 'BAIL', claim: 'AUDIT' })).status).toBe(200);
    expectRefused(await ask('JUDGE', 'courts', { header: 'AUDIT', claim: 'BAIL' }), 'FORBIDDEN', 403);
    expectRefused(await ask('JUDGE', 'courts', { header: 'CURIOSITY', claim: 'BAIL' }), 'FORBIDDEN', 403);
  });

  it('is asked for only after the token was believed', async () => {
    const body = JSON.stringify({ query: '{ me { role } }' });
    expectRefused(await world.post(body, { 'x-purpose': 'TRIAL' }), 'UNAUTHENTICATED', 401);
  });

  it('that is refused reaches no database', async () => {
    const before = world.statements.length;
    await ask('JUDGE', 'courts', { header: 'AUDIT' });
    await ask('JUDGE', 'courts', {});
    expect(world.statements).toHaveLength(before);
  });
});
