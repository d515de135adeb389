import type { Trait } from '../oracle.ts';
import { facts, madeOf, type Planted, plant, SOMETHING, unit, type Viewer } from '../planted.ts';
import { aboutPerson, codeOf, type Person, type Telling, type Witness } from './telling.ts';

const stationArea = 'Area of Pirbahor police station';

/** The first day of custody, as the prison records it. */
export const CUSTODY_SINCE = '2026-10-01';

export const firKeyOf = ({ firNumber }: Telling) => ({
  state: 'BR',
  district: 'PATNA',
  station: 'PIRBAHOR',
  number: firNumber,
  year: 2026,
  zero: false,
});

const firFacts = (telling: Telling): void => {
  const { firId, persons, registeredAt, section, scenario, rows } = telling;
  const children = persons.filter(({ child }) => child);
  facts(rows, 'fir_facts', {
    firId,
    ...firKeyOf(telling),
    transferredToFirId: null,
    registeredAt,
    sections: [`BNS ${section}`],
    officers: ['IO-PIRBAHOR-001'],
    partySubjects: ['CITIZEN-PATNA-001'],
    childVictim: scenario.labels.includes('CHILD_VICTIM'),
    accusedCount: persons.length,
    childAccusedCount: children.length,
    childAccusedCodes: children.map(({ code }) => code),
    sealed: false,
    cnr: null,
    updatedAt: registeredAt,
  });
};

export const firOf = (telling: Telling): Planted => {
  const { rows, firId } = telling;
  firFacts(telling);
  const informant = plant(rows, 'informant', { firId }, { told: { label: 'INFORMANT' } });
  return plant(
    rows,
    'fir',
    { firId, stationId: 'PIRBAHOR' },
    {
      given: { key: firKeyOf(telling) },
      told: { id: firId, stationArea },
      below: { station: unit('Station'), informant },
    },
  );
};

export const victimsOf = ({ rows, id, firId }: Telling): Planted[] =>
  [1, 2].map((serial) =>
    plant(
      rows,
      'victim',
      { victimId: id(`V${serial}`), firId, serial },
      { told: { id: SOMETHING, label: `VICTIM-${serial}` } },
    ),
  );

/** Custody as an accused's record tells it, from the prison. */
export const custodyOf = (person: Person): Planted =>
  madeOf('CustodyAnswer', {
    ...aboutPerson(person),
    told: { status: 'IN_CUSTODY', since: CUSTODY_SINCE },
    below: { prison: unit('Prison') },
  });

const oneAccused = ({ rows, id, firId }: Telling, person: Person, serial: number): Planted => {
  const accusedId = id(person.name);
  const about = aboutPerson(person);
  const { code, child, relativeOfVictim } = person;
  facts(rows, 'accused_facts', { accusedId, firId, code, serial, child, relativeOfVictim, prisonerId: null });
  const arrest = plant(
    rows,
    'arrest',
    { arrestId: id(`AR-${person.name}`), accusedId },
    { ...about, told: { id: SOMETHING } },
  );
  return plant(
    rows,
    'accused',
    { accusedId },
    {
      ...about,
      codeOnly: true,
      told: { id: SOMETHING, code: codeOf(person), childInConflict: child },
      below: { arrests: [arrest], custody: custodyOf(person) },
    },
  );
};

export const accusedOf = (telling: Telling): Planted[] =>
  telling.persons.map((person, position) => oneAccused(telling, person, position + 1));

const traitsOf = (witness: Witness): Trait[] => [
  ...(witness.child ? ['child' as const] : []),
  ...(witness.protected ? ['protectedWitness' as const] : []),
  ...(witness.complainant ? ['complainant' as const] : []),
];

const oneWitness = ({ rows, id, firId }: Telling, witness: Witness): Planted => {
  const witnessId = id(`W${witness.serial}`);
  const { serial, child } = witness;
  facts(rows, 'witness_facts', { witnessId, firId, serial, child, protectedWitness: witness.protected });
  return plant(
    rows,
    'witness',
    { witnessId },
    {
      traits: traitsOf(witness),
      given: { evidenceKind: witness.complainant ? 'COMPLAINANT' : 'EYEWITNESS' },
      ...(witness.protected ? { keptBy: 15 } : {}),
      told: { id: SOMETHING, label: (viewer: Viewer) => viewer.label(serial), identityProtected: witness.protected },
    },
  );
};

export const witnessesOf = (telling: Telling): Planted[] =>
  telling.witnesses.map((witness) => oneWitness(telling, witness));

/** Somebody of the case by a label of the register, and as a viewer knows him or her. */
type Party = {
  readonly label: string;
  readonly told: (viewer: Viewer) => string | undefined;
  readonly keptBy?: number;
};

/** Everybody of a case: a victim, every witness, every accused. */
export const partiesOf = ({ persons, witnesses }: Telling): Party[] => [
  { label: 'VICTIM-1', told: () => 'VICTIM-1' },
  ...witnesses.map((witness) => ({
    label: `WITNESS-${witness.serial}`,
    told: (viewer: Viewer) => viewer.label(witness.serial),
    ...(witness.protected ? { keptBy: 15 } : {}),
  })),
  ...persons.map((person, position) => ({
    // Other forms name an accused by the serial as well as by the code.
    label: position === 0 ? 'ACCUSED-1' : person.code,
    told: codeOf(person),
    ...(person.child ? { keptBy: 24 } : {}),
  })),
];

/** What each party said, or what was found of each. */
const ofParties = (
  telling: Telling,
  view: string,
  keyName: string,
  field: string,
  more: (label: string) => { keys?: object; given?: object; traits?: readonly 'ofVictim'[] } = () => ({}),
): Planted[] =>
  partiesOf(telling).map(({ label, told, ...kept }, position) => {
    const { keys, given, traits = [] } = more(label);
    return plant(
      telling.rows,
      view,
      { [keyName]: telling.id(`${view}-${position}`), firId: telling.firId, [field]: label, ...keys },
      { ...kept, traits, given: { [field]: label, ...given }, told: { [field]: told } },
    );
  });

const oneOfFir = (telling: Telling, view: string, keyName: string, told: object = {}): Planted[] => [
  plant(telling.rows, view, { [keyName]: telling.id(view), firId: telling.firId }, { told: { ...told } }),
];

/** What the police recorded of the investigation. */
export const investigationOf = (telling: Telling): Record<string, Planted[]> => ({
  caseDiary: oneOfFir(telling, 'case_diary_entry', 'entryId'),
  statements: ofParties(telling, 'statement', 'statementId', 'madeBy'),
  statementsBeforeMagistrate: ofParties(telling, 'magistrate_statement', 'statementId', 'madeBy'),
  seizures: oneOfFir(telling, 'seizure', 'seizureId', { id: SOMETHING, stationArea }),
  sceneRecordings: oneOfFir(telling, 'scene_recording', 'recordingId'),
  medicalReports: ofParties(telling, 'medical_report', 'reportId', 'person', (label) => ({
    keys: { ofVictim: label.startsWith('VICTIM') },
    traits: label.startsWith('VICTIM') ? ['ofVictim'] : [],
  })),
  remandApplications: oneOfFir(telling, 'remand_application', 'applicationId'),
});
