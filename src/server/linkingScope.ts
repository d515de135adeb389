import type { Principal } from '../core/principal.ts';
import { partsOf } from '../index/entry.ts';
import type { Pair } from '../index/linking/desk.ts';
import { isInQueue, type QueueOwner } from '../index/linking/ownQueue.ts';
import type { Database } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import { areaIn, claimsOf } from '../policy/own.ts';
import { mayKnow } from '../policy/reach.ts';
import type { Cases, FoundCase } from './cases.ts';

/** What a records bureau may know of records, FIRs and what may join them. */
export type LinkingScope = {
  readonly owner: QueueOwner;
  /** The case that holds a record; null where there is none, or the caller may not know of it. */
  readonly caseOf: (node: string) => Promise<FoundCase | null>;
  /** Which of these FIRs are of the caller's own cases: a decision must not open another State's case. */
  readonly toldOf: (firKeys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether the caller may know of a record that is or was in the queue, and of the FIR. */
  readonly isOurs: (pair: Pair) => Promise<boolean>;
};

/** What it is read from. */
export type ScopeNeed = {
  readonly index: Database;
  readonly cases: Cases;
  readonly principal: Principal;
  readonly matrix: Matrix;
  readonly partyHash: (subject: string) => string;
};

/** No State: the area of whoever owns by none. */
const nowhere = { state: '', district: null };

const ownerOf = ({ principal, matrix, partyHash }: ScopeNeed): QueueOwner => ({
  area: areaIn(claimsOf(principal, partyHash)) ?? nowhere,
  caseIds: principal.caseIds ? [...principal.caseIds] : null,
  ...mayKnow(matrix, principal.role, true),
});

export const createLinkingScope = (need: ScopeNeed): LinkingScope => {
  const { index, cases } = need;
  const owner = ownerOf(need);

  /** Of a record that is not there as much is asked as of one out of reach (threat T13). */
  const caseOf = async (node: string): Promise<FoundCase | null> => {
    const id = await cases.caseIdOf(...partsOf(node));
    if (id === null) await cases.askNothing();
    const found = id === null ? null : await cases.withId(id);
    return found?.reachable ? found : null;
  };

  const isOwnFir = async (key: string): Promise<boolean> => (await caseOf(`FIR:${key}`))?.file.ownership.whole === true;

  return {
    owner,
    caseOf,
    toldOf: async (keys) => {
      const own = await Promise.all(keys.map(isOwnFir));
      return new Set(keys.filter((_key, at) => own[at]));
    },
    isOurs: async ({ from, to }) => {
      const [isQueued, record, isOwn] = await Promise.all([
        isInQueue(index.query, owner.area, from),
        caseOf(from),
        isOwnFir(partsOf(to)[1]),
      ]);
      return isQueued && record !== null && isOwn;
    },
  };
};
