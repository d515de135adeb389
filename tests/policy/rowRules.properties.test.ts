import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFacts, CustodyFacts } from '../../src/core/facts.ts';
import { noGrant } from '../../src/core/grant.ts';
import type { Ownership } from '../../src/core/record.ts';
import { type Role, roles } from '../../src/core/roles.ts';
import type { Sensitivity } from '../../src/core/sensitivity.ts';
import {
  caseFactsOf,
  everyAccusedIsChild,
  firKeysByNode,
  type IndexedFacts,
  scopeRowsOf,
} from '../../src/index/caseFacts.ts';
import { componentsOf } from '../../src/index/components.ts';
import type { Entry } from '../../src/index/entry.ts';
import type { CaseConditions } from '../../src/index/lists.ts';
import { migrate } from '../../src/index/migrate.ts';
import { createIndexReader } from '../../src/index/reader.ts';
import { saveAll } from '../../src/index/saveThreads.ts';
import { casesWithIds, type IndexedCase, type Page } from '../../src/index/search.ts';
import { prisonArea, threadOf } from '../../src/index/thread.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import { childrenAmong, type IsChild } from '../../src/policy/children.ts';
import { labelsOf } from '../../src/policy/labels.ts';
import type { Matrix } from '../../src/policy/matrix.ts';
import { claimsOf, ownershipOf, owningPillars, owns } from '../../src/policy/own.ts';
import { mayReach, reachesCase, reachesPrisoner } from '../../src/policy/reach.ts';
import { compileRule, type Rule } from '../../src/policy/rules.ts';
import type { ScopeRow } from '../../src/policy/scope.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { country, type Question, question, units } from './universe.ts';

// "Own" is read twice: by the index as SQL, of fetched facts in memory. Thousands of callers ask for thousands of cases, and both answer.

const CASES = 2_000;
const CALLERS = 2_000;
/** Put a failing run's seed here to see it again. */
const seed = Date.now() % 2_147_483_647;

const { threadId, partyHash } = keyedHashes('a key for tests that is long enough to be one');
const shipped = readPolicyFiles(true);

/** A case as the gateway meets it: as the index has it, with what the pillars say. */
type Met = {
  readonly indexed: IndexedCase;
  readonly facts: IndexedFacts;
  readonly firKeysOf: (kind: string, key: string) => readonly string[];
  readonly isChild: IsChild;
  readonly labels: ReadonlySet<Sensitivity> | null;
  readonly everyAccusedIsChild: boolean;
};

let url: string;
let index: Database;
let met: Met[];
/** Whoever is held as a child in any case. */
let children: ReadonlySet<string>;

/** Who is a party is hashed before it is kept. */
const asKept = (entry: Entry): Entry =>
  entry.kind === 'FIR'
    ? { ...entry, facts: { ...entry.facts, partySubjects: entry.facts.partySubjects.map(partyHash) } }
    : entry;

const meet = (indexed: IndexedCase, facts: IndexedFacts): Met => {
  const firKeysOf = firKeysByNode(indexed.links);
  return {
    indexed,
    facts,
    firKeysOf,
    isChild: childrenAmong(facts.firs, firKeysOf),
    labels: labelsOf(facts, indexed.labels),
    everyAccusedIsChild: everyAccusedIsChild(facts),
  };
};

beforeAll(async () => {
  url = await createDatabase('rows');
  await migrate(url);
  index = openDatabase(url, { application: 'tests', statementTimeoutMs: 60_000 });
  const { entries, held } = country(CASES, seed);
  const made = componentsOf(entries, [], units).map((component) => {
    const labels = component.entries.flatMap(({ sourceId }) => held.get(sourceId) ?? []);
    const kept = { ...component, entries: component.entries.map(asKept) };
    return { component, thread: threadOf(kept, new Set(labels), { units, threadId, today: '2026-11-20' }) };
  });
  await index.transaction((query) =>
    saveAll(
      query,
      made.map(({ thread }) => thread),
      new Set(),
    ),
  );
  const found = await casesWithIds(
    index,
    made.map(({ thread }) => thread.id),
  );
  met = made.flatMap(({ component, thread }) => {
    const indexed = found.get(thread.id);
    return indexed ? [meet(indexed, caseFactsOf(component.entries))] : [];
  });
  const childCustodies = met.flatMap((one) => heldIn(one).filter(one.isChild));
  children = new Set(childCustodies.map(({ prisonerId }) => prisonerId));
  await index.query({ name: 'analyse', text: 'analyze' }, []);
});
afterAll(async () => {
  await index.close();
  await dropDatabase(url);
});

/** Only the pillars that decide "own" for a role are asked for their facts. */
const askedBy = (role: Role, { facts }: Met): CaseFacts => {
  const asks = (pillar: (typeof owningPillars)[Role][number]): boolean => owningPillars[role].includes(pillar);
  return {
    ...facts,
    custodies: asks('prisons') ? facts.custodies : null,
    forensicCases: asks('forensics') ? facts.forensicCases : null,
    prosecutionFiles: asks('prosecution') ? facts.prosecutionFiles : null,
  };
};

const scopes = new Map<string, readonly ScopeRow[][]>();

/** The scope rows of every case, made in memory from what the pillars say that a role's question asks. */
const scopesFor = (role: Role): readonly ScopeRow[][] => {
  const name = owningPillars[role].join();
  const made =
    scopes.get(name) ??
    met.map((one) => scopeRowsOf(askedBy(role, one), { ...one, partyHash, prison: (id) => prisonArea(units, id) }));
  scopes.set(name, made);
  return made;
};

const matrixFor = ({ caller, secrecy }: Question): Matrix => {
  const { role } = caller.principal;
  const changed = Object.entries(secrecy ?? {}).map(([name, cell]) => {
    const row = shipped.rows.get(name);
    if (!row) throw new Error(`there is no row ${name}`);
    return [name, { ...row, cells: { ...row.cells, [role]: cell } }] as const;
  });
  return { ...shipped, rows: new Map([...shipped.rows, ...changed]) };
};

type Own = Met & { readonly ownership: Ownership; readonly reachable: boolean };

const isHeld = ({ whole, kept }: Ownership): boolean => whole || kept.size > 0;

/** Every case with what makes it the caller's, as the gateway judges it in memory. */
const ownershipsFor = ({ caller: { principal, today } }: Question): Ownership[] => {
  const claims = claimsOf(principal, partyHash);
  return scopesFor(principal.role).map((rows) => ownershipOf(rows, claims, today));
};

const reaches = (matrix: Matrix, { caller }: Question, one: Met, ownership: Ownership): boolean =>
  reachesCase(matrix, caller.principal, { ...one, id: one.indexed.id, ownership, granted: noGrant });

/** The cases that are a caller's own, or of which it keeps a record. */
const ownCases = (asked: Question, matrix: Matrix): Own[] => {
  const ownerships = ownershipsFor(asked);
  return met.flatMap((one, at) => {
    const ownership = ownerships[at];
    if (!ownership || !isHeld(ownership)) return [];
    return [{ ...one, ownership, reachable: reaches(matrix, asked, one, ownership) }];
  });
};

type Lists = { readonly cases: string[]; readonly chargeSheets: string[]; readonly undertrials: string[] };

const ownSheets = ({ facts, ownership }: Own, court: string): string[] =>
  facts.chargeSheets
    .filter(({ courtId, draft, submittedAt }) => courtId === court && !draft && submittedAt !== null)
    .filter(({ firId }) => owns(ownership, [['FIR', facts.firs?.find((fir) => fir.firId === firId)?.key ?? '']]))
    .map(({ chargeSheetId }) => chargeSheetId);

const heldIn = ({ facts }: Met): readonly CustodyFacts[] =>
  (facts.custodies ?? []).filter(({ releasedAt }) => releasedAt === null);

const ownPrisoners = ({ caller: { principal }, prisons }: Question, found: Own): string[] =>
  heldIn(found)
    .filter(({ undertrial, prisonId }) => undertrial && prisons.includes(prisonId))
    .map(({ prisonerId }) => prisonerId)
    .filter((prisonerId) => owns(found.ownership, [['PERSON', prisonerId]]))
    .filter((prisonerId) =>
      reachesPrisoner(principal, {
        prisonerId,
        isChild: children.has(prisonerId),
        case: { id: found.indexed.id, ownership: found.ownership, reachable: found.reachable },
      }),
    );

/** What the lists hold, by the rules in memory. */
const ownIn = (asked: Question, matrix: Matrix): Lists => {
  const own = ownCases(asked, matrix);
  const reachable = own.filter((one) => one.reachable);
  return {
    cases: reachable.map(({ indexed }) => indexed.id),
    chargeSheets: reachable.flatMap((one) => ownSheets(one, asked.court)),
    undertrials: [...new Set(own.flatMap((one) => ownPrisoners(asked, one)))],
  };
};

/** Which lists a role may ask at all. */
const doors = {
  cases: ['FIR_BASICS', 'COURT_CASE_STATUS'],
  chargeSheets: ['CHARGE_SHEET'],
  undertrials: ['CUSTODY_STATUS'],
};

const lists = ['cases', 'chargeSheets', 'undertrials'] as const;

const EVERYTHING = 100_000;
const anyCase: CaseConditions = {
  state: null,
  district: null,
  station: null,
  court: null,
  prosecutor: null,
  stage: null,
  section: null,
  punishmentBand: null,
  registeredFrom: null,
  registeredTo: null,
  nextHearingFrom: null,
  nextHearingTo: null,
  filingDueBefore: null,
  updatedSince: null,
};

/** What the index lists, and what it counts. */
const listedBy = async ({ caller: { principal, today }, court, prisons }: Question, matrix: Matrix) => {
  const reader = createIndexReader({ index, principal, today, partyHash, matrix });
  const anySheet = { court, filedFrom: null, filedTo: null, exchangeState: null, updatedSince: null };
  return Promise.all([
    reader.cases(anyCase, null, EVERYTHING),
    reader.chargeSheets(anySheet, null, EVERYTHING),
    reader.undertrials({ prisons, admittedFrom: null, admittedTo: null }, null, EVERYTHING),
  ]);
};

const sorted = (found: Lists): Lists => ({
  cases: found.cases.toSorted(),
  chargeSheets: found.chargeSheets.toSorted(),
  undertrials: found.undertrials.toSorted(),
});

const openTo = (found: Lists, matrix: Matrix, role: Role): Lists => {
  const open = (door: keyof Lists): string[] => (mayReach(matrix, { role }, doors[door]) ? found[door] : []);
  return { cases: open('cases'), chargeSheets: open('chargeSheets'), undertrials: open('undertrials') };
};

/** The rules that are compiled for the classes whose cell is O, for ordinary fields: of status, of content, with a mask. */
const rulesForOwn = (role: Role): Rule[] =>
  [...shipped.rows.values()]
    .filter(({ cells }) => cells[role] === 'O')
    .flatMap(({ dataClass }) =>
      (['STATUS', 'CONTENT'] as const).map((level) =>
        compileRule(shipped, role, { coordinate: 'T.f', dataClass, level, maskable: true, freeText: false }),
      ),
    );

const rules = new Map(roles.map((role) => [role, rulesForOwn(role)]));

/** The cases of which a caller could read a field under a cell O. */
const readableUnder = (rule: Rule, asked: Question): string[] => {
  const ownerships = ownershipsFor(asked);
  return met.flatMap((one, at) => {
    const ownership = ownerships[at];
    if (!ownership) return [];
    const scope = {
      own: isHeld(ownership),
      labels: one.labels,
      stage: one.indexed.stage,
      traits: {},
      granted: noGrant,
    };
    return rule.check(scope).outcome === 'ALLOW' && reaches(shipped, asked, one, ownership) ? [one.indexed.id] : [];
  });
};

const idsOf = ({ items }: Page): string[] => items.map(({ id }) => id);

describe(`own, for ${CALLERS} callers and ${CASES} cases of seed ${seed}`, () => {
  const counts = new Map<string, number>();
  const questions = () => question(met.map(({ indexed }) => indexed.id));

  it('is the same to the index and to the judgement in memory, in every list and every count', async () => {
    await fc.assert(
      fc.asyncProperty(questions(), async (asked) => {
        const matrix = matrixFor(asked);
        const { role } = asked.caller.principal;
        const listing = listedBy(asked, matrix);
        const own = openTo(ownIn(asked, matrix), matrix, role);
        const [cases, chargeSheets, undertrials] = await listing;
        const listed = { cases: idsOf(cases), chargeSheets: idsOf(chargeSheets), undertrials: idsOf(undertrials) };
        expect(sorted(openTo(listed, matrix, role))).toEqual(sorted(own));
        for (const { totalCount, items } of [cases, chargeSheets, undertrials]) expect(totalCount).toBe(items.length);
        for (const list of lists)
          counts.set(`${list} ${role}`, (counts.get(`${list} ${role}`) ?? 0) + own[list].length);
      }),
      { numRuns: CALLERS, seed, endOnFailure: true },
    );
  }, 300_000);

  it('is what a cell O opens: a field of what the index does not list is withheld, of what it lists is read', async () => {
    await fc.assert(
      fc.asyncProperty(questions(), fc.nat(), async (asked, at) => {
        const { role } = asked.caller.principal;
        const ownRules = rules.get(role) ?? [];
        const rule = ownRules[at % ownRules.length];
        expect(ownRules.map(({ always }) => always)).not.toContain('ALLOW');
        if (!rule || !mayReach(shipped, { role }, doors.cases)) return;
        const [cases] = await listedBy({ ...asked, secrecy: null }, shipped);
        expect(readableUnder(rule, asked).toSorted(), rule.field.dataClass).toEqual(idsOf(cases).toSorted());
      }),
      { numRuns: CALLERS / 10, seed, endOnFailure: true },
    );
  }, 60_000);

  it('is something to every role that may own: no agreement above is one of empty lists', () => {
    const owners = roles.filter((role) => owningPillars[role].length > 0);
    for (const list of lists) {
      const open = owners.filter((role) => mayReach(shipped, { role }, doors[list]));
      expect(
        open.filter((role) => !counts.get(`${list} ${role}`)),
        list,
      ).toEqual([]);
    }
  });
});
