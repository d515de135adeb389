import { facts, madeOf, type Planted, plant, unit } from '../planted.ts';
import { custodyOf } from './police.ts';
import { aboutPerson, codeOf, type Telling } from './telling.ts';

const SUBMITTED = '2026-11-01T05:30:00.000Z';

const instant = (hour: number): string => `2026-11-02T0${hour}:30:00.000Z`;

/** A report that no court has taken cognizance of yet was returned, and waits for the police. */
export const isReturned = ({ scenario }: Pick<Telling, 'scenario'>): boolean => scenario.stage === 'CHARGE_SHEETED';

/** From the day of the return to the day of the question. */
export const WAITING_DAYS = 18;

/** The court's own receipt, every instant of it. */
export const receiptOf = ({ id, scenario }: Telling) => ({
  deliveredAt: instant(1),
  returnedAt: isReturned({ scenario }) ? instant(5) : instant(2),
  consumedAt: instant(3),
  registeredAt: isReturned({ scenario }) ? null : instant(4),
  objections: [`⟦Exchange.objections ${id('CS')}⟧`],
  acknowledgementNo: `S.R. ${id('CS')}`,
});

type Sheet = { readonly chargeSheetId: string; readonly draft: boolean };

const sheetFacts = (telling: Telling, { chargeSheetId, draft }: Sheet): void => {
  const { rows, firId, scenario, section, registeredAt } = telling;
  facts(rows, 'charge_sheet_facts', {
    chargeSheetId,
    firId,
    courtId: 'PATNA-SESSIONS',
    supplementary: draft,
    draft,
    datedOn: '2026-11-01',
    // No two are submitted in the same minute: lists are in this order.
    submittedAt: draft ? null : `2026-11-01T05:${String(scenario.serial).padStart(2, '0')}:00.000Z`,
    sections: [`BNS ${section}`],
    updatedAt: registeredAt,
  });
};

const perAccused = ({ rows, persons, id }: Telling, { chargeSheetId, draft }: Sheet, view: string): Planted[] =>
  persons.map((person) => {
    const about = aboutPerson(person);
    const traits = [...about.traits, ...(draft ? ['draft' as const] : [])];
    const custody = { ...custodyOf(person), traits: new Set(traits) };
    return plant(
      rows,
      view,
      { rowId: `${chargeSheetId}-${view}-${person.name}`, chargeSheetId, accusedId: id(person.name) },
      { ...about, traits, codeOnly: true, told: { code: codeOf(person) }, below: { custody } },
    );
  });

/** The report names the victim's side too: an ordinary, the protected and the child witness, but not every one. */
const namedWitnesses = (telling: Telling, { chargeSheetId }: Sheet, witnesses: readonly Planted[]): Planted[] => {
  const named = witnesses.slice(0, 3);
  for (const [position] of named.entries())
    facts(telling.rows, 'charge_sheet_witness', {
      rowId: `${chargeSheetId}-W${position}`,
      chargeSheetId,
      witnessId: telling.id(`W${position + 1}`),
    });
  return named;
};

const exchangeOf = (telling: Telling): Planted =>
  madeOf('Exchange', {
    told: {
      ...receiptOf(telling),
      state: isReturned(telling) ? 'RETURNED' : 'REGISTERED',
      submittedAt: SUBMITTED,
      receivedOn: '2026-11-02',
      waitingDays: isReturned(telling) ? WAITING_DAYS : null,
    },
  });

const sheetOf = (telling: Telling, sheet: Sheet, fir: Planted, witnesses: readonly Planted[]): Planted => {
  const { chargeSheetId, draft } = sheet;
  const { rows, firId } = telling;
  sheetFacts(telling, sheet);
  const document = plant(
    rows,
    'charge_sheet_document',
    { rowId: `${chargeSheetId}-D`, chargeSheetId },
    { traits: draft ? ['draft'] : [] },
  );
  return plant(
    rows,
    'charge_sheet',
    { chargeSheetId, firId, courtId: 'PATNA-SESSIONS', draft, submittedAt: draft ? null : SUBMITTED },
    {
      ...(draft ? { traits: ['draft'] as const, keptBy: 33 } : {}),
      told: { id: chargeSheetId, filedAt: draft ? null : receiptOf(telling).deliveredAt },
      below: {
        fir,
        court: unit('Court'),
        exchange: draft ? null : exchangeOf(telling),
        accused: perAccused(telling, sheet, 'charge_sheet_accused'),
        notChargeSheeted: perAccused(telling, sheet, 'not_charge_sheeted'),
        witnesses: namedWitnesses(telling, sheet, witnesses),
        documents: [document],
      },
    },
  );
};

/** The police reports of a case: a draft always, and one that was filed unless the police still investigate. */
export const reportsOf = (telling: Telling, fir: Planted, witnesses: readonly Planted[]): Planted[] => {
  const filed = { chargeSheetId: telling.id('CS'), draft: false };
  const draft = { chargeSheetId: telling.id('DRAFT'), draft: true };
  return [...(telling.submitted ? [filed] : []), draft].map((sheet) => sheetOf(telling, sheet, fir, witnesses));
};
