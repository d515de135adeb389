import type { RowStep } from 'postgraphile/@dataplan/pg';
import { applyTransforms, each, get, type ObjectStep, object, type Plans, type Step } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import { firIds } from '../plain/graph.ts';
import type { Thread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import type { Reading } from './reading.ts';
import { columnsOf, computed, unitIn, whole, wholesUnder } from './rows.ts';

/** Of a custody that stands in no case nothing is read. */
const firIdsOf = (thread: Thread | null): readonly string[] => (thread ? firIds(thread) : []);
const cnrsOf = (thread: Thread | null): readonly string[] => thread?.keys.get('CNR') ?? [];
const sheetIdsOf = (reports: readonly Row[]): string[] => reports.map(({ sheetId }) => String(sheetId));
const idOf = ({ custodyId }: Row): string => String(custodyId);

/** What was read of a custody. */
type Read = Omit<answers.Facts, 'receipts'> & {
  readonly thread: Thread | null;
  readonly found: readonly Row[];
  readonly courtCases: readonly Row[];
};

const computedOn = (today: string) => (read: readonly Read[]) =>
  read.flatMap(({ thread, found, courtCases, ...facts }) => {
    if (!thread) return [];
    const held = { ...facts, thread, receipts: new Map(found.map((row) => [String(row.sheetId), row])) };
    const courtCase = answers.courtCaseOf(held.custody, courtCases);
    return [{ ...held.custody, ...held, courtCase, ...answers.detentionOf(held, today) }];
  });

type HeldCase = ReturnType<ReturnType<typeof computedOn>>[number];
type UndertrialStep = ObjectStep<{ readonly row: RowStep; readonly cases: Step<readonly HeldCase[]> }>;

const readOf = ({ rows, index }: Reading, custody: Step<Row>, all: Step<readonly Row[]>): Step<Read> => {
  const id = computed([custody], idOf);
  const thread = index.threadOf('CUSTODY', id);
  const firs = computed([thread], firIdsOf);
  const cnrs = computed([thread], cnrsOf);
  const reports = wholesUnder(rows, 'reportFacts', 'firId', firs);
  return object({
    thread,
    custody,
    all,
    reports,
    firFacts: wholesUnder(rows, 'firFacts', 'firId', firs),
    found: wholesUnder(rows, 'receipt', 'sheetId', computed([reports], sheetIdsOf)),
    framed: wholesUnder(rows, 'framed', 'cnr', cnrs),
    courtCases: wholesUnder(rows, 'courtCase', 'cnr', cnrs),
    applications: index.applications(id),
  });
};

/** By which record of the police the FIR under which somebody is held is read. */
const firIdOf = ({ thread, custody }: HeldCase): string | null => {
  const [key] = thread.firKeysOf('CUSTODY', idOf(custody));
  return thread.firs.find((one) => one.key === key)?.id ?? null;
};

/** The plans of a case in which somebody is held. */
export const heldCasePlans = ({ rows, plain }: Reading): Plans<Step<HeldCase>> => {
  const court = unitIn(plain.units, 'COURT');
  return {
    fir: (held) => rows.one('fir', 'firId', computed([held], firIdOf)),
    cnr: (held) => computed([held], ({ custody, courtCase }) => custody.ownCnr ?? courtCase?.cnr ?? null),
    court: (held) => computed([held], ({ custody }) => court(custody.courtId)),
    nextHearing: (held) => computed([held], ({ courtCase }) => courtCase?.nextHearing ?? null),
  };
};

export const undertrialPlans: Plans<UndertrialStep> = {
  ...columnsOf('prisonerId', 'name', 'relative', 'sex', 'ageAtAdmission', 'admittedAt', 'otherHolds'),
  cases: (one) => one.get('cases'),
  nearestDate: (one) => computed([one.get('cases')], answers.nearestOf),
};

/** A page of undertrials: one statement to the prisons, then those to the pillars in which the clocks' facts are. */
export const undertrialsOn = (reading: Reading) => {
  const compute = computedOn(reading.plain.today);
  return (page: Step<{ readonly nodes: readonly string[] }>) =>
    each(reading.rows.among('prisoner', 'prisonerId', get(page, 'nodes')), (row) => {
      const all = whole('custody', reading.rows.under('custody', 'prisonerId', row.get('prisonerId')));
      const read = each(computed([all], answers.stillHeld<Row>), (custody) => readOf(reading, custody, all));
      return object({ row, cases: computed([applyTransforms(read)], compute) });
    });
};
