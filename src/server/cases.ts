import type { Asking } from '../../connectors/connector.ts';
import { toCourtCaseFacts } from '../../connectors/courts/facts.ts';
import { courtCaseFacts } from '../../connectors/courts/wire.ts';
import { readable } from '../../connectors/judge.ts';
import { gather, type Observer } from '../../connectors/loaders.ts';
import { toCustodyFacts } from '../../connectors/prisons/facts.ts';
import { custodyFacts } from '../../connectors/prisons/wire.ts';
import type { CaseFacts, CourtCaseFacts, CustodyFacts } from '../core/facts.ts';
import { noGrant } from '../core/grant.ts';
import type { Pillar } from '../core/pillars.ts';
import { CASE, type CaseFile, carriesRight, type Judged, SCOPE } from '../core/record.ts';
import { isBefore, type Sensitivity, type Stage } from '../core/sensitivity.ts';
import { everyAccusedIsChild, firKeysByNode, scopeRowsOf } from '../index/caseFacts.ts';
import type { IndexReader } from '../index/reader.ts';
import { type AskedKey, casesOf, casesWithIds, findCase, type IndexedCase, isKnown } from '../index/search.ts';
import { prisonArea } from '../index/thread.ts';
import type { Database } from '../platform/postgres.ts';
import { childrenAmong } from '../policy/children.ts';
import { labelsOf, stageOf } from '../policy/labels.ts';
import type { Matrix } from '../policy/matrix.ts';
import { claimsOf, ownershipOf, owningPillars, owns, ownsNothing } from '../policy/own.ts';
import { reachesCase } from '../policy/reach.ts';
import type { Freshness } from './answer.ts';
import { createFreshFacts, type UnreadableFacts, unavailable } from './freshFacts.ts';
import type { Triggers } from './triggers.ts';

/** A case as it stands for one caller: judged on fresh facts, and whether the caller may reach it at all. */
export type FoundCase = {
  readonly file: CaseFile;
  readonly reachable: boolean;
  /** Whether nothing but a recorded trigger brings it within reach. */
  readonly byTriggerAlone: boolean;
  readonly facts: CaseFacts;
};

/** The cases of one request. The index selects; each case is judged again on what its pillars say now. */
export type Cases = {
  /** By keys: the one case to which all lead, or null, the same whether it is absent or out of reach. */
  readonly find: (keys: readonly AskedKey[]) => Promise<Judged | null>;
  /** By the gateway's identifier: of one that names no case as much is asked as of one that does. */
  readonly withId: (id: string) => Promise<FoundCase | null>;
  readonly caseIdOf: (kind: string, key: string) => Promise<string | null>;
  /** Whether the index knows of a prisoner under this number: what a caller types reaches no pillar before (threat T29). */
  readonly isPrisoner: (prisonerId: string) => Promise<boolean>;
  /**
   * Begins a question: says which pillars it asks, whatever becomes of it.
   * @throws PILLAR_UNAVAILABLE where the index has not heard of one that decides for five minutes: what it says of "own" is too old
   */
  readonly begin: (also?: readonly Pillar[]) => void;
  /** Asks what an existing case would ask: absent must not be quicker or quieter than hidden. */
  readonly askNothing: () => Promise<void>;
  /** What the court says of the case to which it gave a number; null where no court did. */
  readonly courtCase: (cnr: string) => Promise<CourtCaseFacts | null>;
  readonly toRecord: (found: FoundCase | null) => Judged | null;
};

type Need = {
  readonly asking: Asking;
  readonly index: Database;
  /** The caller's own by what the index holds. */
  readonly own: Pick<IndexReader, 'owns'>;
  readonly matrix: Matrix;
  readonly partyHash: (subject: string) => string;
  readonly observer: Pick<Observer, 'asked'>;
  readonly freshness: Freshness;
  readonly triggers: Triggers;
};

/** The earlier of what the index holds and what the courts say now: a gate opens when both have passed it. */
const stageNow = (indexed: Stage, { courtCases }: CaseFacts): Stage => {
  const fresh = courtCases ? stageOf(courtCases, indexed !== 'INVESTIGATION') : indexed;
  return isBefore(fresh, indexed) ? fresh : indexed;
};

export const createCases = (need: Need): Cases => {
  const { asking, index, own, matrix, partyHash, observer, freshness, triggers } = need;
  const { principal, units, today, loaders } = asking;
  const owning = owningPillars[principal.role];
  const claims = claimsOf(principal, partyHash);
  const facts = createFreshFacts(asking);
  /** What is asked of a case that is not there. */
  const noCase: Pick<IndexedCase, 'firs' | 'keys'> = { firs: [], keys: new Map() };

  const toFile = (indexed: IndexedCase, granted: ReadonlySet<number>, found: CaseFacts): CaseFile => {
    // A likeness carries no right, and is told to nobody until a person has confirmed it.
    const links = indexed.links.filter(carriesRight);
    const firKeysOf = firKeysByNode(links);
    const isChild = childrenAmong(found.uncertain ? null : found.firs, firKeysOf);
    const scope = scopeRowsOf(found, { firKeysOf, isChild, partyHash, prison: (id) => prisonArea(units, id) });
    const transferred = new Set(
      links.filter(({ from, to }) => from.startsWith('FIR:') && to.startsWith('FIR:')).map(({ from }) => from),
    );
    return {
      id: indexed.id,
      firs: indexed.firs.map((fir) => ({ ...fir, transferred: transferred.has(`FIR:${fir.key}`) })),
      keys: indexed.keys,
      links,
      labels: found.uncertain ? null : labelsOf(found, indexed.labels),
      stage: stageNow(indexed.stage, found),
      ownership: ownershipOf(scope, claims, today),
      granted,
      firKeysOf,
      isChild,
    };
  };

  /** Whether the very existence of a case is kept from whoever does not own it. */
  const isHiddenFromOthers = (indexed: IndexedCase, granted: ReadonlySet<number>): boolean =>
    !reachesCase(matrix, principal, {
      id: indexed.id,
      ownership: ownsNothing,
      granted,
      labels: indexed.labels,
      everyAccusedIsChild: indexed.everyAccusedChild,
    });

  /** Facts that cannot be read make whose a case is unknown. Who does not own it by the index is not told so of a case hidden from others. */
  const withoutFacts = async (
    indexed: IndexedCase,
    granted: ReadonlySet<number>,
    error: UnreadableFacts,
  ): Promise<UnreadableFacts | null> =>
    !isHiddenFromOthers(indexed, granted) || (await own.owns(indexed.id)) ? error : null;

  const judgeCase = (indexed: IndexedCase, granted: ReadonlySet<number>, found: CaseFacts): FoundCase => {
    const file = toFile(indexed, granted, found);
    // What the index holds stands until it is fed: fresh facts may add a reason to hide, never take one away.
    const children = indexed.everyAccusedChild || everyAccusedIsChild(found);
    // Of facts that are uncertain the file holds no label: what is known of them still hides.
    const labels = found.uncertain
      ? new Set([...indexed.labels, ...(labelsOf(found, indexed.labels) ?? [])])
      : file.labels;
    const judged = { ...file, labels, everyAccusedIsChild: children };
    const reachable = reachesCase(matrix, principal, judged);
    return {
      file,
      facts: found,
      reachable,
      byTriggerAlone: reachable && !reachesCase(matrix, principal, { ...judged, granted: noGrant }),
    };
  };

  /**
   * Judges cases in one pass, each on its own facts. Where there is none as much is asked as where there is one, and one thing after the
   * other: at once would be quicker (threat T13).
   */
  const judge = async (indexed: readonly (IndexedCase | null)[]): Promise<(FoundCase | UnreadableFacts | null)[]> => {
    const granted = await triggers.rowsIn(indexed.map((one) => one?.id ?? '-'));
    const fresh = await facts.ofAll(indexed.map((one) => one ?? noCase));
    const judged: (FoundCase | UnreadableFacts | null)[] = [];
    for (const [at, one] of indexed.entries()) {
      const [open = noGrant, found] = [granted[at], fresh[at]];
      if (!one || !found) judged.push(null);
      else judged.push(found instanceof Error ? await withoutFacts(one, open, found) : judgeCase(one, open, found));
    }
    return judged;
  };

  const withId = gather<FoundCase | null>(async (ids) => {
    const indexed = await casesWithIds(index, ids);
    return judge(ids.map((id) => indexed.get(id) ?? null));
  });

  /** Asks what an existing case would ask, so that a pillar that is down gives the same answer for every key. */
  const askNothing = async (): Promise<void> => {
    await casesWithIds(index, ['-']);
    await judge([null]);
  };

  const tellable = (file: CaseFile, label: Sensitivity): boolean => {
    if (label === 'SEALED') return asking.mayKnow(file, 'SEALED_RECORD');
    return label !== 'CHILD_IN_CONFLICT' || asking.mayKnow(file, 'CHILD_IN_CONFLICT');
  };

  const toRecord = (found: FoundCase | null): Judged | null => {
    if (!found?.reachable) return null;
    const { file } = found;
    // That there is such a case is told by the trigger alone: that is a use of it, whatever is asked of the case.
    if (found.byTriggerAlone) triggers.use(file.id, [...file.granted]);
    const keptOnly = !file.ownership.whole && file.ownership.kept.size > 0;
    const own = file.ownership.whole || keptOnly;
    return {
      id: file.id,
      stage: file.stage,
      sensitivities: [...(file.labels ?? [])].filter((label) => tellable(file, label)).toSorted(),
      [SCOPE]: { own, labels: file.labels, stage: file.stage, traits: { keptOnly }, granted: file.granted },
      [CASE]: file,
    };
  };

  /** Which pillars decide on a case is a matter of the role. Told before any is asked, it says nothing of what was found. */
  const begin = (also: readonly Pillar[] = []): void => {
    for (const pillar of new Set<Pillar>(['police', 'courts', ...owning, ...also])) observer.asked(pillar);
    const lost = [...owning, ...also].find(freshness.isLost);
    if (lost) throw unavailable(lost);
  };

  /** What the prisons say now of the prisoners who are asked for. A prison knows whom it holds: there the index's own key decides. */
  const custodiesAsked = async (prisonerIds: readonly string[]): Promise<CustodyFacts[]> =>
    principal.institution === 'prisons' || prisonerIds.length === 0
      ? []
      : readable(await loaders.rows(custodyFacts, 'prisonerId', prisonerIds)).flatMap(
          (row) => toCustodyFacts(row) ?? [],
        );

  /**
   * To find a case by a prisoner is to learn that the person is held in it: row 55 decides. A child in conflict with law is found by no
   * number: the index leaves such a key out, and what the police have said since is heard here (JJ Act 74).
   */
  const mayKnowPersons = (
    file: CaseFile,
    prisonerIds: readonly string[],
    custodies: readonly CustodyFacts[],
  ): boolean =>
    prisonerIds.every((prisonerId) => {
      const mine = custodies.filter((one) => one.prisonerId === prisonerId);
      const isAdult = mine.length > 0 && !mine.some(file.isChild);
      const row55 = matrix.rows.get('CUSTODY_STATUS')?.cells[principal.role];
      return (
        (principal.institution === 'prisons' || isAdult) &&
        (row55 === 'F' || owns(file.ownership, [['PERSON', prisonerId]]))
      );
    });

  const caseIds = new Map<string, (key: string) => Promise<string | null>>();

  const caseIdOf = (kind: string, key: string): Promise<string | null> => {
    const load =
      caseIds.get(kind) ??
      gather<string | null>(async (keys) => {
        const found = await casesOf(index, kind, keys);
        return keys.map((one) => found.get(one) ?? null);
      });
    caseIds.set(kind, load);
    return load(key);
  };

  return {
    find: async (keys) => {
      const prisonerIds = keys.flatMap(({ kind, key }) => (kind === 'PRISONER' ? [key] : []));
      begin(prisonerIds.length > 0 ? ['prisons'] : []);
      const id = await findCase(index, keys);
      // What a caller types reaches no pillar: of a number that the index does not know as much is asked, of nobody.
      const custodies = await custodiesAsked(id === null ? prisonerIds.map(() => '-') : prisonerIds);
      if (id === null) await askNothing();
      const found = id === null ? null : await withId(id);
      return found && mayKnowPersons(found.file, prisonerIds, custodies) ? toRecord(found) : null;
    },
    begin,
    askNothing,
    withId,
    caseIdOf,
    isPrisoner: (prisonerId) => isKnown(index, ['PRISONER', 'CHILD_PRISONER'], prisonerId),
    courtCase: async (cnr) =>
      readable(await loaders.rows(courtCaseFacts, 'cnr', [cnr])).flatMap((row) => toCourtCaseFacts(row) ?? [])[0] ??
      null,
    toRecord,
  };
};
