import { type Access, type AccessPosition, countAccesses, readAccesses } from '../audit/accesses.ts';
import type { CaseFile, Judged } from '../core/record.ts';
import { CASE, SCOPE } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import type { Database } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import { mayKnow } from '../policy/reach.ts';
import { caseNamesOf } from './account.ts';
import type { Cases } from './cases.ts';

/** A page of accesses with the place of each. */
export type AccessPage = {
  readonly totalCount: number;
  readonly items: readonly { readonly node: Judged; readonly position: readonly string[] }[];
};

/** Who was told of one case. */
export type CaseAccesses = (after: readonly (string | null)[] | null, limit: number) => Promise<AccessPage>;

/** The ledger as callers may ask it. */
export type AccessLog = {
  /** Null where the case is not the caller's to ask of: the same whether it is absent, out of reach or another's. */
  readonly of: (caseId: string) => Promise<CaseAccesses | null>;
};

type Need = { readonly index: Database; readonly cases: Cases; readonly matrix: Matrix; readonly role: Role };

/** A probation officer reads of a child in conflict with law: that one did would tell of the child (JJ Act 74; row 24 is secret). */
const whoTellOfChildren: readonly Role[] = ['PROBATION_OFFICER'];

const fieldsOf = (fields: Access['entry']['fields']): string[] =>
  Object.entries(fields).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));

const officeOf = ({ state, district, unit }: NonNullable<Access['entry']['by']>['posting']): string =>
  unit ?? (district === undefined ? state : `${state}.${district}`);

const toNode = ({ writer, sequence, at, entry }: Access) => ({
  at,
  institution: entry.by?.institution,
  role: entry.by?.role,
  purpose: entry.by?.purpose,
  outcome: entry.outcome,
  official: entry.by?.subject,
  office: entry.by && officeOf(entry.by.posting),
  operation: entry.operation.name,
  told: fieldsOf(entry.fields),
  masked: entry.masked.map(([coordinate]) => coordinate),
  withheld: entry.withheld.map(([coordinate]) => coordinate),
  grants: entry.grants,
  request: entry.request,
  entry: `${sequence} ${writer}`,
});

const positionOf = ({ at, writer, sequence }: Access): AccessPosition => [at, writer, String(sequence)];

export const createAccessLog = ({ index, cases, matrix, role }: Need): AccessLog => {
  const isAuditor = matrix.rows.get('AUDIT_LOG')?.cells[role] === 'F';

  const hiddenRoles = ({ granted }: CaseFile): readonly Role[] =>
    isAuditor || mayKnow(matrix, role, true, granted).mayKnowChildren ? [] : whoTellOfChildren;

  return {
    of: async (caseId) => {
      cases.begin();
      const found = await cases.withId(caseId);
      const record = cases.toRecord(found);
      if (!found || !record || !(isAuditor || found.file.ownership.whole)) return null;
      const asked = { names: caseNamesOf(found.file), withoutRoles: hiddenRoles(found.file) };
      return async (after, limit) => {
        const [totalCount, accesses] = await Promise.all([
          countAccesses(index.query, asked),
          readAccesses(index.query, asked, after as AccessPosition | null, limit),
        ]);
        const judged = (access: Access): Judged => ({ ...toNode(access), [SCOPE]: record[SCOPE], [CASE]: found.file });
        return {
          totalCount,
          items: accesses.map((access) => ({ node: judged(access), position: positionOf(access) })),
        };
      };
    },
  };
};
