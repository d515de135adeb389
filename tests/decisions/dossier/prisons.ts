import { facts, madeOf, PERHAPS, type Planted, plant, unit } from '../planted.ts';
import { framedIn, NEXT_HEARING, purposeOf } from './courts.ts';
import { CUSTODY_SINCE } from './police.ts';
import { firReference, type Person, type Telling } from './telling.ts';

/** A prisoner as those are told who reach the case, and as a prison is told to which the case is closed. */
export type Prisoner = { readonly person: Person; readonly open: Planted; readonly closed: Planted };

const bailSteps = {
  grantedOn: '2026-11-12',
  orderReceivedAt: '2026-11-13T05:30:00.000Z',
  bondFurnishedOn: '2026-11-14',
  sectionMismatch: true,
};

const custodyFacts = (telling: Telling, person: Person, admittedAt: string): void => {
  const { rows, id, cnr, registeredAt } = telling;
  facts(rows, 'custody_facts', {
    custodyId: id(`C-${person.name}`),
    prisonerId: id(`P-${person.name}`),
    prisonId: person.prison,
    undertrial: true,
    admittedAt,
    releasedAt: null,
    ...firReference(telling),
    cnr: cnr.sessions,
    accusedCode: person.code,
    firstRemandOn: CUSTODY_SINCE,
    // That the prisoner is a child the police know; the prison does not.
    child: false,
    updatedAt: registeredAt,
  });
};

/** What the clocks say and from what: which dates, the oracle does not say; a source that is silent makes them unknown. */
const detentionOf = ({ name }: Person): Planted => {
  const about = { person: name };
  const perhaps = [
    'daysInCustody',
    'firRegisteredOn',
    'sections',
    'policeReports',
    'spells',
    'policeCustody',
    'policeCustodyDays',
  ];
  const told = Object.fromEntries(perhaps.map((field) => [field, PERHAPS]));
  return madeOf('Detention', { about, told, below: { inputs: madeOf('DetentionInputs', { about, told }) } });
};

const custodyOf = (telling: Telling, person: Person, fir: Planted): Planted => {
  const { rows, id, cnr } = telling;
  return plant(
    rows,
    'custody',
    { custodyId: id(`C-${person.name}`), prisonerId: id(`P-${person.name}`) },
    {
      about: { person: person.name },
      onlyOwn: true,
      custody: true,
      ...(person.child ? { keptBy: 24 } : {}),
      given: {
        cnr: cnr.sessions,
        courtId: 'PATNA-SESSIONS',
        warrantSections: framedIn(telling, 'sessions'),
        since: CUSTODY_SINCE,
        defaultBailAppliedOn: '2026-11-15',
        applicationMadeOn: '2026-11-16',
        attributedDays: 2,
        convictionsKnown: true,
        convicted: false,
        // One was granted bail and is still held, so that the law's clocks run.
        remandSpells: [
          { from: CUSTODY_SINCE, to: '2026-10-15', custody: 'POLICE', orderReference: 'R-1' },
          { from: '2026-10-16', to: null, custody: 'JUDICIAL', orderReference: 'R-2' },
        ],
        warrants: [{ kind: 'CONVICTION', issuedOn: '2026-11-01', court: 'PATNA-SESSIONS' }],
        ...(person.name === 'A3' ? {} : { bail: { ...bailSteps, releasedOn: null } }),
      },
      told: {
        sections: [...framedIn(telling, 'sessions'), ...framedIn(telling, 'magistrate')],
        sectionsFrom: 'CHARGES_FRAMED',
        nextHearing: { date: NEXT_HEARING, purpose: purposeOf(cnr.sessions) },
        // None is due this year: `undertrials.ts` asks on a later day.
        applicationDraft: null,
      },
      below: { fir, court: unit('Court'), detention: detentionOf(person) },
    },
  );
};

/** In a case that is closed to the prison nothing but its own custody and the clocks is told. */
const closedOf = (custody: Planted): Planted => ({
  ...custody,
  values: { ...custody.values, cnr: null, nextHearing: null },
  below: { ...custody.below, fir: null, court: null },
});

const prisonerOf = (telling: Telling, person: Person, position: number, fir: Planted): Prisoner => {
  const { rows, id, registeredAt } = telling;
  const admittedAt = new Date(Date.parse(registeredAt) + (position + 1) * 3_600_000).toISOString();
  custodyFacts(telling, person, admittedAt);
  const custody = custodyOf(telling, person, fir);
  const open = plant(
    rows,
    'prisoner',
    { prisonerId: id(`P-${person.name}`), prisonId: person.prison, admittedAt, status: 'IN_CUSTODY' },
    {
      about: { person: person.name },
      traits: person.child ? ['child'] : [],
      told: { nearestDate: PERHAPS },
      below: { prison: unit('Prison'), cases: [custody] },
    },
  );
  return { person, open, closed: { ...open, below: { ...open.below, cases: [closedOf(custody)] } } };
};

export const prisonersOf = (telling: Telling, fir: Planted): Prisoner[] =>
  telling.persons.map((person, position) => prisonerOf(telling, person, position, fir));
