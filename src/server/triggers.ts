import { gather } from '../../connectors/loaders.ts';
import { noGrant } from '../core/grant.ts';
import type { Principal } from '../core/principal.ts';
import { grantedRows, grantsIn, type Holder, holderOf, markUsed, type OpenGrant } from '../index/grants.ts';
import type { Database } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import { awaitsTriggers } from '../policy/triggers.ts';

/** The recorded triggers of one request: what they open, and which of them the answer rests on. */
export type Triggers = {
  /** The rows that some grant opens to the caller in one case or another. */
  readonly rows: ReadonlySet<number>;
  /** The rows that are open to the caller in each of these cases. */
  readonly rowsIn: (caseIds: readonly string[]) => Promise<readonly ReadonlySet<number>[]>;
  /** Remembers that something was answered because rows are open in a case. */
  readonly use: (caseId: string | undefined, rows: readonly number[]) => void;
  /** Records the uses, and tells which grants they were: the answer waits for it. */
  readonly settle: (requestId: string) => Promise<readonly string[]>;
};

type Need = { readonly index: Database; readonly matrix: Matrix; readonly principal: Principal; readonly now: Date };

const usesOf = (open: readonly OpenGrant[], used: ReadonlyMap<string, Set<number>>): string[] =>
  open.filter(({ caseId, rows }) => rows.some((row) => used.get(caseId)?.has(row))).map(({ id }) => id);

/** Reads what triggers open to a caller at this instant: a grant that was withdrawn or has run out opens nothing from then on. */
export const createTriggers = async ({ index, matrix, principal, now }: Need): Promise<Triggers> => {
  const holder: Holder = holderOf(principal);
  const rows = awaitsTriggers(matrix, principal.role) ? await grantedRows(index.query, holder, now) : noGrant;
  const open: OpenGrant[] = [];
  const used = new Map<string, Set<number>>();

  const load = gather<ReadonlySet<number>>(async (caseIds) => {
    const found = await grantsIn(index.query, holder, now, caseIds);
    open.push(...found);
    const cases = Map.groupBy(found, ({ caseId }) => caseId);
    return caseIds.map((caseId) => new Set((cases.get(caseId) ?? []).flatMap((grant) => grant.rows)));
  });

  return {
    rows,
    rowsIn: async (caseIds) => (rows.size === 0 ? caseIds.map(() => noGrant) : Promise.all(caseIds.map(load))),
    use: (caseId, opened) => {
      if (caseId === undefined) return;
      used.set(caseId, new Set([...(used.get(caseId) ?? []), ...opened]));
    },
    settle: async (requestId) => {
      const grants = usesOf(open, used);
      if (grants.length > 0) await markUsed(index.query, grants, { requestId, subject: principal.subject, at: now });
      return grants;
    },
  };
};
