import type { Principal } from '../core/principal.ts';
import type { Database } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import { claimsOf } from '../policy/own.ts';
import { mayKnow, mayReach } from '../policy/reach.ts';
import { tellingClasses } from './changed.ts';
import {
  type CaseConditions,
  type ChargeSheetConditions,
  listOwnCases,
  listOwnChargeSheets,
  listOwnUndertrials,
  type Told,
  type UndertrialConditions,
} from './lists.ts';
import { type Own, ownInIndex, ownValues } from './own.ts';
import type { Page } from './search.ts';
import { countOwnWaiting, type Waiting, type WaitingConditions } from './waiting.ts';

type After = readonly (string | null)[] | null;

/** The lists of the index, bound to one caller: every one of them is of own records only. */
export type IndexReader = {
  /** Whether a case is the caller's by what the index holds. */
  readonly owns: (id: string) => Promise<boolean>;
  readonly cases: (where: CaseConditions, after: After, limit: number) => Promise<Page>;
  readonly chargeSheets: (where: ChargeSheetConditions, after: After, limit: number) => Promise<Page>;
  readonly undertrials: (where: UndertrialConditions, after: After, limit: number) => Promise<Page>;
  readonly waiting: (where: WaitingConditions, limit: number) => Promise<Waiting[]>;
};

type Need = {
  readonly index: Database;
  readonly principal: Principal;
  readonly today: string;
  readonly partyHash: (subject: string) => string;
  readonly matrix: Matrix;
};

export const createIndexReader = ({ index, principal, today, partyHash, matrix }: Need): IndexReader => {
  const own: Own = {
    claims: claimsOf(principal, partyHash),
    today,
    caseIds: principal.caseIds ? [...principal.caseIds] : null,
    ...mayKnow(matrix, principal.role, true),
  };
  const told: Told = {
    ofOwn: tellingClasses.filter((dataClass) => mayReach(matrix, principal, [dataClass])),
    ofAll: tellingClasses.filter((dataClass) => matrix.rows.get(dataClass)?.cells[principal.role] === 'F'),
  };
  return {
    owns: async (id) => (await index.query(ownInIndex, [...ownValues(own), id])).length > 0,
    cases: (where, after, limit) => listOwnCases(index, own, told, where, after, limit),
    chargeSheets: (where, after, limit) => listOwnChargeSheets(index, own, where, after, limit),
    undertrials: (where, after, limit) => listOwnUndertrials(index, own, where, after, limit),
    waiting: (where, limit) => countOwnWaiting(index, own, where, limit),
  };
};
