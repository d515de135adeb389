import type { Trait } from '../oracle.ts';
import { facts, type Planted, plant, SOMETHING, unit } from '../planted.ts';
import { probationOf } from './probation.ts';
import { receiptOf } from './reports.ts';
import { codeOf, type Telling } from './telling.ts';

type Court = 'sessions' | 'magistrate';

const courtIds: Readonly<Record<Court, string>> = { sessions: 'PATNA-SESSIONS', magistrate: 'PATNA-CJM' };

export const NEXT_HEARING = '2026-12-04';

export const purposeOf = (cnr: string): string => `⟦CourtCase.nextHearing ${cnr}⟧`;

const courtCaseFacts = (telling: Telling, court: Court): void => {
  const { rows, cnr, firNumber, registeredAt, scenario } = telling;
  const trial = court === 'sessions';
  facts(rows, 'court_case_facts', {
    cnr: cnr[court],
    courtId: courtIds[court],
    caseType: 'S.Tr.',
    number: firNumber,
    year: 2026,
    parentCnr: trial ? cnr.magistrate : null,
    firState: 'BR',
    firDistrictText: 'Patna',
    firStationText: 'Pirbahor P.S.',
    firNumber,
    firYear: 2026,
    stage: trial ? scenario.stage : 'INVESTIGATION',
    sections: [],
    filedOn: '2026-10-02',
    nextHearingOn: NEXT_HEARING,
    sealed: trial && scenario.labels.includes('SEALED'),
    childVictim: false,
    liftedLabels: [],
    probationOfficers: trial ? ['PROBATION-PATNA-001'] : [],
    updatedAt: registeredAt,
  });
};

/** Charges differ from court to court: an undertrial's clocks read them all. */
export const framedIn = ({ section }: Telling, court: Court) => [
  { act: 'BNS', section: court === 'sessions' ? section : '115(2)' },
];

const perAccused = (telling: Telling, court: Court, view: string, keyName: string, given: object = {}): Planted[] =>
  telling.persons.map((person) =>
    plant(
      telling.rows,
      view,
      {
        [keyName]: telling.id(`${court}-${view}-${person.name}`),
        cnr: telling.cnr[court],
        accusedCode: person.code,
      },
      {
        about: { court, person: person.name },
        ...(person.child ? { keptBy: 24 } : {}),
        told: { code: codeOf(person) },
        given: { ...given },
      },
    ),
  );

/** Copies are furnished of what the court took cognizance of: before that a record of them is none (BNSS 230). */
const suppliedCopiesOf = (telling: Telling, court: Court): Planted[] => {
  const copies = perAccused(telling, court, 'supplied_copies', 'supplyId');
  return ['INVESTIGATION', 'CHARGE_SHEETED'].includes(telling.scenario.stage) ? [] : copies;
};

type Order = { readonly traits: readonly ('inCamera' | 'sealed')[]; readonly redacted: boolean };

const orders: readonly Order[] = [
  { traits: [], redacted: true },
  { traits: [], redacted: false },
  { traits: ['inCamera'], redacted: true },
  { traits: ['sealed'], redacted: true },
  { traits: ['inCamera', 'sealed'], redacted: true },
];

const oneOrder = (telling: Telling, court: Court, { traits, redacted }: Order, orderNo: number): Planted => {
  const { rows, cnr, id } = telling;
  const orderId = id(`${court}-O${orderNo}`);
  const sealed = traits.includes('sealed');
  facts(rows, 'order_facts', { orderId, cnr: cnr[court], orderNo, inCamera: traits.includes('inCamera'), sealed });
  return plant(
    rows,
    'court_order',
    { orderId },
    {
      about: { court },
      traits,
      ...(sealed ? { keptBy: 51 } : {}),
      given: redacted ? {} : { textRedacted: null },
      told: { id: SOMETHING, sealed },
    },
  );
};

const hearingOf = ({ rows, cnr, id }: Telling, court: Court, inCamera: boolean, hearingNo: number): Planted =>
  plant(
    rows,
    'hearing',
    { hearingId: id(`${court}-H${hearingNo}`), cnr: cnr[court], hearingNo, inCamera },
    { about: { court }, traits: inCamera ? (['inCamera'] satisfies Trait[]) : [] },
  );

const proceedings = (telling: Telling, court: Court): Record<string, Planted | Planted[]> => {
  const { rows, cnr, id } = telling;
  const process = plant(rows, 'process', { processId: id(`${court}-P`), cnr: cnr[court] }, { about: { court } });
  return {
    court: unit('Court'),
    chargesFramed: perAccused(telling, court, 'framed_charge', 'chargeId', { sections: framedIn(telling, court) }),
    // The latest first.
    hearings: [hearingOf(telling, court, true, 2), hearingOf(telling, court, false, 1)],
    orders: orders.map((order, position) => oneOrder(telling, court, order, position + 1)).toReversed(),
    bailOrders: perAccused(telling, court, 'bail_order', 'bailOrderId'),
    processes: [process],
    suppliedCopies: suppliedCopiesOf(telling, court),
    outcomes: perAccused(telling, court, 'accused_outcome', 'outcomeId'),
    probation: probationOf(telling, court),
  };
};

const courtCaseOf = (telling: Telling, court: Court): Planted => {
  const { rows, cnr, scenario } = telling;
  courtCaseFacts(telling, court);
  const nature = `⟦CourtCase.disposal ${cnr[court]}⟧`;
  const purpose = purposeOf(cnr[court]);
  return plant(
    rows,
    'court_case',
    { cnr: cnr[court], courtId: courtIds[court] },
    {
      about: { court },
      given: {
        parentCnr: court === 'sessions' ? cnr.magistrate : null,
        stage: scenario.stage,
        nextHearingOn: NEXT_HEARING,
        nextHearingPurpose: purpose,
        disposalNature: nature,
        disposedOn: '2026-11-10',
      },
      told: { nextHearing: { date: NEXT_HEARING, purpose }, disposal: { nature, on: '2026-11-10' } },
      below: proceedings(telling, court),
    },
  );
};

/** The court that tries the case, and the Magistrate who remanded: two courts, each with a number and records of its own. */
export const courtCasesOf = (telling: Telling): Planted[] => {
  if (telling.submitted)
    facts(telling.rows, 'charge_sheet_receipt_facts', {
      chargeSheetId: telling.id('CS'),
      courtId: courtIds.sessions,
      cnr: telling.cnr.sessions,
      ...receiptOf(telling),
      updatedAt: telling.registeredAt,
    });
  return [courtCaseOf(telling, 'sessions'), courtCaseOf(telling, 'magistrate')];
};
