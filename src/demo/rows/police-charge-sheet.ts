import { chargeSheet, chargeSheetFacts } from '../../../connectors/police/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Article, ChargeSheet, ElectronicDevice } from '../world/charge-sheet-story.ts';
import { fileHash, randomFrom, seedOf } from '../world/random.ts';
import { dayOf, dayOrNull, latest } from './moments.ts';
import { enclosureRows } from './police-charge-sheet-lists.ts';
import { firIdOf } from './police-fir.ts';
import { type PillarRow, row } from './row.ts';
import { officerOf, sectionTexts } from './words.ts';

const closeOfOffice = (day: string): string => `${day}T17:00:00+05:30`;

const factsRow = (story: CaseStory, report: ChargeSheet): PillarRow =>
  row(chargeSheetFacts, {
    chargeSheetId: report.id,
    firId: firIdOf(story, report.fir),
    courtId: report.court,
    supplementary: report.kind === 'SUPPLEMENTARY',
    draft: report.status === 'DRAFT',
    datedOn: report.datedOn,
    submittedAt: report.receipt.submittedAt,
    sections: sectionTexts(report.sections),
    updatedAt: latest(report.receipt.submittedAt ?? closeOfOffice(report.datedOn)),
  });

/** IIF-5 item 5. */
const outcomes = {
  CHARGE_SHEETED: 'CHARGE_SHEETED',
  INSUFFICIENT_EVIDENCE: 'WANT_OF_EVIDENCE',
  MISTAKE_OF_FACT: 'UN_OCCURRED',
  UNTRACED: 'UNTRACED',
} as const satisfies Record<ChargeSheet['outcome'], string>;

const evidenceKinds: Readonly<Record<string, string>> = { PHYSICAL: 'MATERIAL', FORENSIC: 'EXPERT', MEDICAL: 'EXPERT' };

const locations = { STATION: 'MALKHANA', LABORATORY: 'LABORATORY', COURT: 'COURT' } as const;

const articleOf =
  ({ police }: CaseStory) =>
  ({ number, description, labCaseId, location, reportStatus }: Article) => ({
    number: String(number),
    description,
    location: locations[location],
    labCaseId,
    reportStatus,
    malkhanaNo: police.seizures[0]?.registerNumber ?? null,
  });

/** BNSS 193(3)(i)(i): the image of a device is known by its hash, as everything that is handed over after it. */
const deviceOf =
  (chargeSheetId: string) =>
  ({ description, sequenceOfCustody }: ElectronicDevice, index: number) => ({
    description,
    sha256: fileHash(randomFrom(seedOf(`${chargeSheetId}/${index}`))),
    sequenceOfCustody,
  });

const laboratoryResult = ({ forensicCases }: CaseStory, { datedOn }: ChargeSheet): string | null => {
  if (forensicCases.length === 0) return null;
  const known = forensicCases.flatMap(({ reports }) =>
    reports.flatMap(({ issuedAt, opinion }) => (issuedAt && dayOf(issuedAt) <= datedOn && opinion ? [opinion] : [])),
  );
  return known.join(' ') || 'Awaited';
};

const conclusion = ({ prosecution }: CaseStory, { outcome, sanctionRequired }: ChargeSheet) => ({
  outcome: outcomes[outcome],
  unOccurredReason: outcome === 'MISTAKE_OF_FACT' ? outcome : null,
  actionIfFalse: outcome === 'MISTAKE_OF_FACT' ? 'None: no falsehood was found.' : null,
  sanctionObtained: sanctionRequired ? (prosecution?.sanction?.granted ?? false) : null,
});

const contents = (story: CaseStory, report: ChargeSheet) => ({
  sections: report.sections,
  informationNature: report.informationNature,
  briefFacts: report.briefFacts.en,
  briefFactsRedacted: report.redactedBriefFacts?.en ?? null,
  evidence: report.evidence.map(({ kind, description }) => ({ kind: evidenceKinds[kind] ?? kind, description })),
  articles: report.articles.map(articleOf(story)),
  electronicDevices: report.electronicDevices.map(deviceOf(report.id)),
  womansMedicalReportAttached: report.womansMedicalReportAttached,
  laboratoryResult: laboratoryResult(story, report),
});

const formRow = (story: CaseStory, report: ChargeSheet): PillarRow =>
  row(chargeSheet, {
    chargeSheetId: report.id,
    firId: firIdOf(story, report.fir),
    courtId: report.court,
    draft: report.status === 'DRAFT',
    submittedAt: report.receipt.submittedAt,
    number: `${report.number}/${report.year}`,
    kind: report.kind,
    datedOn: report.datedOn,
    ...conclusion(story, report),
    ...contents(story, report),
    investigatingOfficer: officerOf(report.officer),
    bailOpposed: report.opposesBail,
    complainantNotifiedOn: dayOrNull(report.progressToldAt),
    despatchedOn: dayOrNull(report.receipt.submittedAt),
  });

export const chargeSheetRows = (story: CaseStory): PillarRow[] =>
  story.chargeSheets.flatMap((report) => [
    factsRow(story, report),
    formRow(story, report),
    ...enclosureRows(story, report),
  ]);
