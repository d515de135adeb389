import * as answers from '../plain/answers.ts';
import { firIds } from '../plain/graph.ts';
import { type Thread, toThread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';

/**
 * What travels between the subgraphs by the way of the gateway. A case is read from the index where a caller enters, and its keys and links
 * go with it: else every subgraph would read it anew.
 */
export type HandedCase = Pick<Thread, 'id' | 'firs' | 'links'> & {
  readonly keys: readonly (readonly [string, string[]])[];
};

export const handCase = ({ id, firs, links, keys }: Thread): object => ({ id, firs, links, keys: [...keys] });

export const caseFrom = ({ keys, ...told }: HandedCase): Thread =>
  toThread({
    ...told,
    keys: new Map(keys) as Thread['keys'],
    stage: 'INVESTIGATION',
    labels: new Set(),
    everyAccusedChild: false,
  });

/** By what the prisons find an accused among theirs. */
export type HandedPerson = {
  readonly registerCode: unknown;
  readonly status: unknown;
  readonly prisoners: readonly string[];
  readonly custodies: readonly string[];
};

export const handPerson = (person: Row & { readonly thread: Thread }): HandedPerson => ({
  registerCode: person.registerCode,
  status: person.status,
  prisoners: answers.prisonersIn(person.thread),
  custodies: answers.custodyIdsOf(person.thread, person),
});

/** By what police and courts find what the clocks of a custody rest on. */
export type HandedCustody = {
  readonly custodyId: string;
  readonly firIds: readonly string[];
  /** The FIR under which the person is held. */
  readonly firId: string | null;
  readonly cnrs: readonly string[];
  readonly sheetIds: readonly string[];
  readonly ownCnr: unknown;
  readonly courtId: unknown;
};

export const handCustody = (thread: Thread, { custodyId, ownCnr, courtId }: Row): HandedCustody => {
  const [key] = thread.firKeysOf('CUSTODY', String(custodyId));
  return {
    custodyId: String(custodyId),
    firIds: firIds(thread),
    firId: thread.firs.find((one) => one.key === key)?.id ?? null,
    cnrs: thread.keys.get('CNR') ?? [],
    sheetIds: thread.keys.get('CHARGE_SHEET') ?? [],
    ownCnr,
    courtId,
  };
};

/** A prisoner, and the custodies that count. */
export type HandedUndertrial = { readonly prisonerId: string; readonly custodies: readonly HandedCustody[] };

/** What the police hand over for one custody. */
export type OfPolice = {
  readonly fir: Row | null;
  readonly firFacts: readonly Row[];
  readonly reports: readonly Row[];
};

/** What the courts hand over for one custody. */
export type OfCourts = {
  readonly framed: readonly Row[];
  readonly receipts: readonly Row[];
  readonly courtCase: Row | null;
};
