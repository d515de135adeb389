import type { Label } from '../oracle.ts';
import { madeOf, PERHAPS, type Planted, type PlantedRow, SOMETHING, type Viewer } from '../planted.ts';
import { courtCasesOf } from './courts.ts';
import { forensicCasesOf } from './forensics.ts';
import { accusedOf, firKeyOf, firOf, investigationOf, victimsOf, witnessesOf } from './police.ts';
import { type Prisoner, prisonersOf } from './prisons.ts';
import { prosecutionFilesOf } from './prosecution.ts';
import { reportsOf } from './reports.ts';
import { type Person, type Scenario, type Telling, tellingOf, type Witness } from './telling.ts';

// One case as all five pillars keep it: every kind of record, every column filled, and whoever and whatever the law protects beside
// whom and what it does not.

export type Dossier = {
  readonly scenario: Scenario;
  readonly rows: readonly PlantedRow[];
  readonly firKey: object;
  /** The number that the Magistrate's court gave. */
  readonly magistrate: string;
  readonly everyAccusedIsChild: boolean;
  readonly case: Planted;
  readonly accused: readonly Person[];
  readonly witnesses: readonly Witness[];
  readonly prisoners: readonly Prisoner[];
  readonly threads: readonly Thread[];
};

/** One end of a thread: which field tells of such a record. */
export type End = Pick<Planted, 'about' | 'traits' | 'keptBy'> & { readonly name: string; readonly coordinate: string };

export type Thread = readonly [from: End, to: End];

/** Nobody without a trigger knows of a child; of a sealed case its judge alone. */
const secretLabels = new Map<Label, number>([
  ['CHILD_IN_CONFLICT', 24],
  ['SEALED', 51],
]);

const sensitivitiesFor = ({ labels, knows }: Viewer): string[] =>
  [...(labels ?? [])].filter((label) => knows(secretLabels.get(label) ?? null)).toSorted();

const end = (coordinate: string, name: string, more: Partial<End> = {}): End => ({
  coordinate,
  name,
  about: {},
  traits: new Set(),
  ...more,
});

const threadsOf = (telling: Telling): Thread[] => {
  const { cnr, firNumber, id, persons, submitted } = telling;
  const fir = end('Fir.key', `FIR:BR.PATNA.PIRBAHOR.2026.${firNumber}`);
  const sessions = end('CourtCase.cnr', `CNR:${cnr.sessions}`, { about: { court: 'sessions' } });
  const magistrate = end('CourtCase.cnr', `CNR:${cnr.magistrate}`, { about: { court: 'magistrate' } });
  const draft = end('ChargeSheet.number', `CHARGE_SHEET:${id('DRAFT')}`, { traits: new Set(['draft']), keptBy: 33 });
  const filed = end('ChargeSheet.number', `CHARGE_SHEET:${id('CS')}`);
  const prisoners = persons.map(({ name, child }) =>
    end('UndertrialCase.prisonerId', `PRISONER:${id(`P-${name}`)}`, {
      about: { person: name },
      ...(child ? { keptBy: 24 } : {}),
    }),
  );
  const files = ['hajipur', 'patna'].map((file) =>
    end('ProsecutionFile.fileId', `PROSECUTION_FILE:${id(`FILE-${file}`)}`, { about: { file } }),
  );
  const held = [...prisoners, ...files].flatMap((one): Thread[] => [
    [one, fir],
    [one, sessions],
  ]);
  const sheets: Thread[] = submitted
    ? [
        [filed, fir],
        [filed, sessions],
      ]
    : [];
  const laboratory = end('ForensicCase.labCaseId', `LAB_CASE:${id('LAB')}`);
  return [
    ...held,
    ...sheets,
    [draft, fir],
    [sessions, fir],
    [sessions, magistrate],
    [magistrate, fir],
    [laboratory, fir],
  ];
};

export const dossier = (scenario: Scenario): Dossier => {
  const telling = tellingOf(scenario);
  const fir = firOf(telling);
  const witnesses = witnessesOf(telling);
  const prisoners = prisonersOf(telling, fir);
  const below = {
    firs: [fir],
    accused: accusedOf(telling),
    victims: victimsOf(telling),
    witnesses,
    ...investigationOf(telling),
    chargeSheets: reportsOf(telling, fir, witnesses),
    prosecution: prosecutionFilesOf(telling),
    courtCases: courtCasesOf(telling),
    custodies: prisoners.flatMap(({ open }) => open.below.cases as readonly Planted[]),
    forensicCases: forensicCasesOf(telling),
  };
  return {
    scenario,
    rows: telling.rows,
    firKey: firKeyOf(telling),
    magistrate: telling.cnr.magistrate,
    everyAccusedIsChild: telling.persons.every(({ child }) => child),
    case: madeOf('Case', {
      told: {
        id: SOMETHING,
        stage: scenario.stage,
        sensitivities: sensitivitiesFor,
        filingDue: telling.submitted ? null : PERHAPS,
        links: PERHAPS,
        anomalies: PERHAPS,
      },
      below,
    }),
    accused: telling.persons,
    witnesses: telling.witnesses,
    prisoners,
    threads: threadsOf(telling),
  };
};
