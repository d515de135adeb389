import { purposes } from '../../src/core/purposes.ts';
import { institutionOf, type Role, roles } from '../../src/core/roles.ts';
import { chance, integer, pick, type Random, randomFrom, seedOf } from '../../src/demo/world/random.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import type { Signer } from '../support/gateway.ts';
import type { Caller } from './oracle.ts';
import type { Truth, UnitTruth } from './truth.ts';

/** A caller with a signed token, and the purpose that its requests state in a header. */
export type Principal = Caller & {
  readonly claims: object;
  readonly headers: Readonly<Record<string, string>>;
};

const unitKinds: Partial<Record<Role, string>> = {
  STATION_HOUSE_OFFICER: 'STATION',
  INVESTIGATING_OFFICER: 'STATION',
  PUBLIC_PROSECUTOR: 'OFFICE',
  JAIL_SUPERINTENDENT: 'PRISON',
  PRISON_MEDICAL_OFFICER: 'PRISON',
  JUDGE: 'COURT',
  COURT_REGISTRY: 'COURT',
  FORENSIC_EXPERT: 'LABORATORY',
  LAB_DIRECTOR: 'LABORATORY',
};

const subjectsOf = (truth: Truth): Partial<Record<Role, string[]>> => {
  const all = <T>(items: (one: Truth['cases'][number]) => T[]): T[] => truth.cases.flatMap(items);
  return {
    INVESTIGATING_OFFICER: all(({ firs }) => firs.flatMap(({ officers }) => officers)),
    PUBLIC_PROSECUTOR: all(({ files }) =>
      files.flatMap(({ assignments }) => assignments.map(({ official }) => official)),
    ),
    FORENSIC_EXPERT: all(({ labs }) => labs.flatMap(({ allotments }) => allotments.map(({ expert }) => expert))),
    PROBATION_OFFICER: all(({ courts }) => courts.flatMap(({ probationOfficers }) => [...probationOfficers])),
    CITIZEN: all(({ firs }) => firs.flatMap(({ parties }) => [...parties])),
  };
};

/** The places where most of the world happens come up as often as it happens there. */
const busyUnits = (truth: Truth): UnitTruth[] => {
  const named = truth.cases.flatMap((one) => [
    ...one.firs.map(({ station }) => `STATION ${station}`),
    ...one.courts.map(({ court }) => `COURT ${court}`),
    ...one.custodies.map(({ prison }) => `PRISON ${prison}`),
    ...one.labs.map(({ lab }) => `LABORATORY ${lab}`),
  ]);
  const units = new Map(truth.units.map((unit) => [`${unit.kind} ${unit.id}`, unit]));
  return [...truth.units, ...named.flatMap((name) => units.get(name) ?? [])];
};

const districtRoles: ReadonlySet<Role> = new Set(['SUPERINTENDENT_OF_POLICE', 'LEGAL_SERVICES_AUTHORITY']);
const stateRoles: ReadonlySet<Role> = new Set([
  'CRIME_RECORDS_BUREAU',
  'DIRECTORATE_OF_PROSECUTION',
  'PRISON_HEADQUARTERS',
]);

const postingOf = (random: Random, role: Role, units: readonly UnitTruth[]): Caller['posting'] => {
  const kind = unitKinds[role];
  const unit = pick(
    random,
    kind ? units.filter((one) => one.kind === kind) : units.filter((one) => one.kind === 'STATION'),
  );
  const area = { state: unit.state, ...(unit.district ? { district: unit.district } : {}) };
  if (kind) return { ...area, unit: unit.id };
  if (stateRoles.has(role) && chance(random, 0.6)) return { state: unit.state };
  return districtRoles.has(role) || chance(random, 0.8) ? area : { state: unit.state };
};

const threadsOf = (random: Random, truth: Truth): string[] =>
  Array.from({ length: integer(random, 1, 30) }, () => pick(random, truth.cases).thread);

const ranks = ['Constable', 'Sub-Inspector', 'Inspector', 'Superintendent'];

/** Which purpose is stated where: mostly one of the role's own, at times another's or none. */
const purposeOf = (random: Random, own: readonly string[]) => {
  const stated = chance(random, 0.97) ? pick(random, own) : pick(random, purposes);
  if (chance(random, 0.02)) return { claim: {}, header: {} };
  return chance(random, 0.5)
    ? { claim: { purpose: stated }, header: {} }
    : { claim: chance(random, 0.5) ? { purpose: pick(random, own) } : {}, header: { 'x-purpose': stated } };
};

const purposesByRole = readPolicyFiles(true).purposes;

/** Draws callers of every role: own and foreign posts, officials whom records name and strangers, narrowed tokens. */
export const drawPrincipals = async (
  seed: string,
  { truth, count, sign }: { truth: Truth; count: number; sign: Signer['sign'] },
): Promise<Principal[]> => {
  const subjects = subjectsOf(truth);
  const units = busyUnits(truth);
  const draw = async (at: number): Promise<Principal> => {
    const random = randomFrom(seedOf(`${seed}/principal/${at}`));
    const role = roles[at % roles.length] ?? 'AUDITOR';
    const known = subjects[role] ?? [];
    const subject = known.length > 0 && chance(random, 0.85) ? pick(random, known) : `STRANGER-${at}`;
    const posting = postingOf(random, role, units);
    const caseIds = chance(random, 0.1) ? threadsOf(random, truth) : null;
    const { claim, header } = purposeOf(random, [...(purposesByRole.get(role) ?? [])]);
    const claims = {
      sub: subject,
      pillar: institutionOf[role],
      role,
      posting,
      ...claim,
      ...(chance(random, 0.4) ? { rank: pick(random, ranks) } : {}),
      ...(caseIds ? { case_ids: caseIds } : {}),
    };
    const headers = { authorization: `Bearer ${await sign(claims)}`, ...header };
    return { role, subject, posting, caseIds: caseIds && new Set(caseIds), claims, headers };
  };
  return Promise.all(Array.from({ length: count }, (_, at) => draw(at)));
};
