import type { Answer } from '../support/world.ts';
import type { Caller } from './callers.ts';
import { anchors } from './declared.ts';
import type { Dossier } from './dossier/dossier.ts';
import { awaitsTriggers, mayAsk, numberOf, reachesCase } from './oracle.ts';
import { canaries } from './planted.ts';
import type { CaseKey } from './questions.ts';
import { type Coverage, compare, compareEntries, cover, type Disagreement, nothingSeen, type Seen } from './seen.ts';
import { readsEnd, type Stand, standOf } from './stand.ts';
import { type Answered, walkRecord } from './walk.ts';

/** A planted text stands at a field to which the oracle gives it: anywhere else, in an entry or an error too, it is a leak. */
const leaked = ({ text }: Answer, seen: Seen): Disagreement[] =>
  [...new Set(canaries(text))]
    .filter((canary) => !seen.canaries.has(canary))
    .map((canary) => ({ where: 'the answer', what: `leaked ${canary}` }));

/** What an answer says besides its data: what was withheld, and errors. */
export const finish = (
  { name }: Caller,
  seen: Seen,
  answer: Answer,
  expectedErrors: readonly string[] = [],
): Disagreement[] => {
  compareEntries(seen, answer.extensions.withheld);
  compare(
    seen,
    'errors',
    (answer.errors ?? []).map(({ extensions }) => extensions.code as string),
    expectedErrors,
  );
  return [...seen.disagreements, ...leaked(answer, seen)].map(({ where, what }) => ({
    where: `${name}, ${where}`,
    what,
  }));
};

type Links = readonly { readonly from: string; readonly to: string }[];

const compareThreads = (seen: Seen, stand: Stand, { threads }: Dossier, links: Links): void => {
  const told = threads.filter((ends) => ends.every((end) => readsEnd(stand, end)));
  const named = (ends: readonly string[]): string => ends.join(' > ');
  compare(
    seen,
    'Case.links',
    links.map(({ from, to }) => named([from, to])).toSorted(),
    told.map((ends) => named(ends.map(({ name }) => name))).toSorted(),
  );
};

/** Cases of one answer, each under the name of its stage. */
export type Asked = {
  readonly dossiers: readonly Dossier[];
  /** Nobody can tell how sensitive they are. */
  readonly unknown?: boolean;
  /** Those that a recorded trigger opens to the office of whoever asks. */
  readonly granted?: ReadonlySet<Dossier>;
};

const isDoorOpen = (role: string): boolean => mayAsk(role, anchors.get('Query.case') ?? []);

/** By what a caller asks. Whoever could ask for no case but for a trigger has none of its numbers, but the prisoner's. */
export const keyOf = ({ role }: Caller, { granted }: Asked): CaseKey =>
  granted && !isDoorOpen(role) && awaitsTriggers(role) ? 'prisonerId' : 'fir';

const walkCase = (
  stand: Stand,
  key: CaseKey,
  one: Dossier,
  seen: Seen,
  coverage: Coverage,
  found: Answered | null,
): void => {
  const { stage } = one.scenario;
  // That a person is held in a case is told to those whose prisoner he or she is.
  if (!stand.reaches || (key === 'prisonerId' && stand.caller.own === null)) {
    compare(seen, `${stage}: a case out of reach`, found, null);
    return;
  }
  cover(coverage, 'Query.case');
  walkRecord({ stand, seen, coverage }, { path: 'case', at: stage }, one.case, found);
  if (found?.links) compareThreads(seen, stand, one, found.links as Links);
};

/** Roles whose own is decided by the courts: while a court does not say, nothing can be told to them. */
const ofCourts: ReadonlySet<string> = new Set(['JUDGE', 'COURT_REGISTRY', 'PROBATION_OFFICER']);

export const walkCases = (caller: Caller, asked: Asked, coverage: Coverage, answer: Answer): Disagreement[] => {
  const { dossiers, unknown = false, granted } = asked;
  const key = keyOf(caller, asked);
  const seen = nothingSeen();
  const found = answer.data as Readonly<Record<string, Answered | null>>;
  const nothing = dossiers.map(() => null);
  if (key === 'fir' && !isDoorOpen(caller.role)) {
    // A role that could read nothing of any case gets null with one entry, however often it asks: of the first row that would open one.
    seen.entries.set(`Query.case row ${numberOf('FIR_BASICS')} WITHHELD`, {
      count: 1,
      paths: new Set(['case']),
    });
    compare(seen, 'cases that the role may not ask for', Object.values(found), nothing);
    return finish(caller, seen, answer);
  }
  if (unknown && ofCourts.has(caller.role)) {
    compare(seen, 'cases of which the court does not say whose they are', Object.values(found), nothing);
    return finish(
      caller,
      seen,
      answer,
      // Who reads no case but its own, and does not own this one, is not told that there is one.
      reachesCase(caller.role, { own: caller.own !== null, labels: null, granted: false }, false)
        ? dossiers.map(() => 'PILLAR_UNAVAILABLE')
        : [],
    );
  }
  for (const one of dossiers)
    walkCase(
      standOf(caller, one, { unknown, granted: granted?.has(one) ?? false }),
      key,
      one,
      seen,
      coverage,
      found[one.scenario.stage] ?? null,
    );
  return finish(caller, seen, answer);
};
