import * as answers from '../plain/answers.ts';
import { listUndertrials, type Thread, threadsByCustody, toConnection } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import { readMade } from '../plain/loaders.ts';
import type { Plain } from '../plain/open.ts';
import { oneStatement, readPillar } from './read.ts';

const prisons = { prisoners: ['prisoner', 'prisonerId', 1], custodies: ['custody', 'prisonerId', 1] } as const;
const police = {
  firs: ['firNumber', 'firId', 1],
  firFacts: ['firFacts', 'firId', 1],
  reports: ['reportFacts', 'firId', 1],
} as const;
const courts = {
  cases: ['courtCase', 'cnr', 1],
  framed: ['framed', 'cnr', 1],
  receipts: ['receipt', 'sheetId', 2],
} as const;

const statements = { prisons: oneStatement(prisons), police: oneStatement(police), courts: oneStatement(courts) };

type By = ReadonlyMap<unknown, readonly Row[]>;

const by = (key: string, rows: readonly Row[]): By => Map.groupBy(rows, (row) => row[key]);
const under = (keys: readonly string[] | undefined, found: By): Row[] =>
  (keys ?? []).flatMap((key) => found.get(key) ?? []);

const readAll = async ({ opened }: Plain, prisonerIds: readonly string[]) => {
  const [threads, ofPrisons] = await Promise.all([
    threadsByCustody(opened.gateway, prisonerIds),
    readPillar<typeof prisons>(opened, 'prisons', statements.prisons, [prisonerIds]),
  ]);
  const all = [...new Set(threads.values())];
  const keys = (kind: 'CNR' | 'CHARGE_SHEET'): string[] => all.flatMap((thread) => thread.keys.get(kind) ?? []);
  const [ofPolice, ofCourts, made] = await Promise.all([
    readPillar<typeof police>(opened, 'police', statements.police, [
      all.flatMap(({ firs }) => firs.map(({ id }) => id)),
    ]),
    readPillar<typeof courts>(opened, 'courts', statements.courts, [keys('CNR'), keys('CHARGE_SHEET')]),
    opened.gateway.query(readMade, [[...threads.keys()]]),
  ]);
  return {
    threads,
    prisoners: by('prisonerId', ofPrisons.prisoners),
    custodies: by('prisonerId', ofPrisons.custodies),
    firs: by('firId', ofPolice.firs),
    firFacts: by('firId', ofPolice.firFacts),
    reports: by('firId', ofPolice.reports),
    courtCases: by('cnr', ofCourts.cases),
    framed: by('cnr', ofCourts.framed),
    receipts: new Map(ofCourts.receipts.map((receipt) => [String(receipt.sheetId), receipt])),
    made: Map.groupBy(made, ([custodyId]) => String(custodyId)),
  };
};

type Read = Awaited<ReturnType<typeof readAll>>;

const heldOf = (read: Read, thread: Thread, custody: Row): answers.Held => {
  const firIds = thread.firs.map(({ id }) => id);
  return {
    thread,
    custody,
    all: read.custodies.get(custody.prisonerId) ?? [],
    firFacts: under(firIds, read.firFacts),
    reports: under(firIds, read.reports),
    receipts: read.receipts,
    framed: under(thread.keys.get('CNR'), read.framed),
    applications: (read.made.get(String(custody.custodyId)) ?? []).map(([, day]) => String(day)),
  };
};

const firNumberOf = (read: Read, { thread, custody }: answers.Held): object | null => {
  const [key] = thread.firKeysOf('CUSTODY', String(custody.custodyId));
  const [fir] = read.firs.get(thread.firs.find((one) => one.key === key)?.id) ?? [];
  return fir ? { key: fir.key, displayNumber: fir.displayNumber } : null;
};

/** A field that JSON leaves out is one that nobody asked for. */
const clocksOf = ({
  asOf,
  daysInCustody,
  defaultBail,
  maximumDetention,
}: ReturnType<typeof answers.detentionOf>['detention']) => ({
  asOf,
  daysInCustody,
  defaultBail: answers.only(defaultBail, [
    'limitDays',
    'lastDayToFile',
    'accruesOn',
    'appliedOn',
    'status',
    'disputed',
    'alternative',
    'reasons',
  ]),
  maximumDetention: answers.only(maximumDetention, [
    'maxTermMonths',
    'thirdOn',
    'halfOn',
    'maxOn',
    'reached',
    'firstTimeOffender',
    'barredBy',
    'toVerify',
    'applicationMadeOn',
    'status',
    'reasons',
  ]),
});

const caseOf = (read: Read, { units }: Plain, held: answers.Held, computed: ReturnType<typeof answers.detentionOf>) => {
  const { custody, thread } = held;
  const courtCase = answers.courtCaseOf(custody, under(thread.keys.get('CNR'), read.courtCases));
  return {
    fir: firNumberOf(read, held),
    cnr: custody.ownCnr ?? courtCase?.cnr ?? null,
    court: units.get(`COURT ${String(custody.courtId)}`) ?? null,
    sections: computed.sections,
    sectionsFrom: computed.sectionsFrom,
    firstRemandOn: custody.firstRemandOn,
    nextProductionOn: custody.nextProductionOn,
    nextHearing: courtCase?.nextHearing ?? null,
    bail: custody.bail,
    detention: clocksOf(computed.detention),
  };
};

const undertrialOf =
  (plain: Plain, read: Read) =>
  (prisonerId: string): object | null => {
    const [prisoner] = read.prisoners.get(prisonerId) ?? [];
    if (!prisoner) return null;
    const custodies = answers.stillHeld(read.custodies.get(prisonerId) ?? []);
    const computed = custodies.flatMap((custody) => {
      const thread = read.threads.get(String(custody.custodyId));
      if (!thread) return [];
      const held = heldOf(read, thread, custody);
      return [{ held, ...answers.detentionOf(held, plain.today) }];
    });
    return {
      ...prisoner,
      nearestDate: answers.nearestOf(computed),
      cases: computed.map((one) => caseOf(read, plain, one.held, one)),
    };
  };

type Asked = { readonly prison: string; readonly first: number; readonly filter?: { readonly admittedFrom?: string } };

/** The undertrials of a prison: the index, then prisons, then police and courts at once. */
export const answerUndertrials = async (plain: Plain, { prison, first, filter }: Asked): Promise<object> => {
  const page = await listUndertrials(plain.opened.gateway, { unit: prison, from: filter?.admittedFrom ?? null, first });
  const ids = page.items.slice(0, first).map(({ id }) => id);
  const read = await readAll(plain, ids);
  return { undertrials: toConnection(page, first, ids.map(undertrialOf(plain, read))) };
};
