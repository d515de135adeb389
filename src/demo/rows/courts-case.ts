import { courtCase, courtCaseFacts, framedCharge } from '../../../connectors/courts/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { CourtCase } from '../world/court-story.ts';
import { matterStage, recordStage } from './courts-stage.ts';
import { latest } from './moments.ts';
import { type PillarRow, row } from './row.ts';
import { sectionTexts } from './words.ts';

const yearOfDay = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

/** The clerk typed `0155/2026` where the number alone was asked for. */
const serialIn = (typed: string): number | null => {
  const number = Number.parseInt(typed, 10);
  return Number.isNaN(number) ? null : number;
};

const firAsTyped = ({ fir }: CourtCase) => ({
  firState: fir?.state ?? null,
  firDistrictText: fir?.district ?? null,
  firStationText: fir?.station ?? null,
  firNumber: fir && serialIn(fir.number),
  firYear: fir?.year ?? null,
});

const updatedAt = (record: CourtCase) =>
  latest(
    `${record.filedOn}T11:00:00+05:30`,
    record.registeredOn,
    record.disposedOn,
    ...record.hearings.map(({ on }) => on),
    ...record.orders.map(({ on }) => on),
    ...record.processes.map(({ issuedOn }) => issuedOn),
    ...record.receipts.flatMap(({ deliveredAt, consumedAt, returnedAt, registeredAt }) => [
      deliveredAt,
      consumedAt,
      returnedAt,
      registeredAt,
    ]),
  );

const factsRow = ({ police }: CaseStory, record: CourtCase): PillarRow =>
  row(courtCaseFacts, {
    cnr: record.cnr,
    courtId: record.court,
    caseType: record.caseType,
    number: record.registrationNumber,
    year: yearOfDay(record.registeredOn),
    parentCnr: record.parentCnr,
    ...firAsTyped(record),
    stage: matterStage(record),
    sections: sectionTexts(record.sections),
    filedOn: record.filedOn,
    nextHearingOn: record.nextHearing?.on ?? null,
    sealed: record.sealings.some(({ scope }) => scope === 'CASE'),
    childVictim: police.victims.some(({ child }) => child),
    liftedLabels: [],
    probationOfficers: record.probation === null ? [] : [record.probation.officer],
    updatedAt: updatedAt(record),
  });

const trials: Readonly<Record<string, 'SESSIONS_TRIAL' | 'MAGISTRATE_TRIAL' | 'JUVENILE_INQUIRY'>> = {
  'S.Tr.': 'SESSIONS_TRIAL',
  'G.R.': 'MAGISTRATE_TRIAL',
  JJB: 'JUVENILE_INQUIRY',
};

const kindOf = ({ role, caseType, cognizanceOn }: CourtCase) => {
  if (role === 'TRIAL') return trials[caseType] ?? 'SPECIAL_TRIAL';
  return role === 'REMAND' && cognizanceOn !== null ? 'COMMITTAL' : role;
};

const inCourtWords: Readonly<Record<string, string>> = {
  CONVICTED: 'Contested -- Conviction',
  ACQUITTED: 'Contested -- Acquittal',
  COMMITTED: 'Committed to the Court of Session',
};

const disposalOf = ({ disposals, disposedOn }: CourtCase) => {
  const natures = [
    ...new Set(disposals.map(({ nature }) => inCourtWords[nature] ?? `Disposed -- ${nature.toLowerCase()}`)),
  ];
  return { disposalNature: disposedOn === null ? null : natures.join('; ') || 'Disposed', disposedOn };
};

const advocatesOf = ({ parties }: CourtCase): string[] => [
  ...new Set(parties.flatMap(({ advocate }) => (advocate === null ? [] : [advocate]))),
];

const formRow = (record: CourtCase): PillarRow =>
  row(courtCase, {
    cnr: record.cnr,
    courtId: record.court,
    caseType: kindOf(record),
    sourceCaseType: record.caseType,
    filingNumber: `${record.filingNumber}/${record.filedOn.slice(0, 4)}`,
    filedOn: record.filedOn,
    registrationNumber:
      record.registrationNumber === null
        ? null
        : `${record.caseType} ${record.registrationNumber}/${yearOfDay(record.registeredOn)}`,
    registeredOn: record.registeredOn,
    stage: recordStage(record),
    sourceStage: record.stageLabel,
    cognizanceOn: record.cognizanceOn,
    firstHearingOn: record.hearings[0]?.on ?? null,
    parentCnr: record.parentCnr,
    policeStationText: record.fir?.station ?? null,
    sections: record.sections,
    advocates: advocatesOf(record),
    nextHearingOn: record.nextHearing?.on ?? null,
    nextHearingPurpose: record.nextHearing?.purpose ?? null,
    ...disposalOf(record),
  });

export const caseRows = (story: CaseStory, record: CourtCase): PillarRow[] => [
  factsRow(story, record),
  formRow(record),
  ...record.chargesFramed.map(({ accusedCode, sections, on }) =>
    row(framedCharge, { chargeId: `${record.cnr}/CH-${accusedCode}`, cnr: record.cnr, accusedCode, sections, on }),
  ),
];
