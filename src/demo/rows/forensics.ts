import {
  custodyEvent,
  examination,
  exhibit,
  forensicCase,
  forensicCaseFacts,
  forensicReport,
} from '../../../connectors/forensics/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Exhibit, ForensicCase, ForensicReport } from '../world/forensic-story.ts';
import { dayOf, dayOrNull, hoursAfter, latest } from './moments.ts';
import { type PillarRow, row } from './row.ts';
import { serial } from './words.ts';

const exhibitIdOf = (labCaseId: string, number: string): string => `${labCaseId}/${number}`;

const factsRow = (lab: ForensicCase): PillarRow =>
  row(forensicCaseFacts, {
    labCaseId: lab.labCaseId,
    labId: lab.lab,
    firState: lab.fir.state,
    firDistrict: lab.fir.district,
    firStation: lab.fir.station,
    firNumber: lab.fir.number,
    firYear: lab.fir.year,
    allotments: lab.exhibits.flatMap(({ expert, number }) =>
      expert === null ? [] : [`${expert}/${exhibitIdOf(lab.labCaseId, number)}`],
    ),
    updatedAt: latest(
      lab.receivedAt,
      ...lab.exhibits.flatMap(({ log }) => log.map(({ at }) => at)),
      ...lab.examinations.map(({ startedAt, endedAt }) => endedAt ?? startedAt),
      ...lab.reports.map(({ issuedAt }) => issuedAt),
    ),
  });

/** The examination is anonymous: whoever examines knows the parties by their labels only. */
const labelsOf = ({ police }: CaseStory): string[] => [
  ...police.victims.map((_, index) => `VICTIM-${index + 1}`),
  ...police.accused.map(({ code }) => code),
];

const caseRow = (story: CaseStory, lab: ForensicCase): PillarRow =>
  row(forensicCase, {
    labCaseId: lab.labCaseId,
    labId: lab.lab,
    status: lab.status,
    expectedOn: dayOrNull(lab.expectedAt),
    receivedOn: dayOf(lab.receivedAt),
    natureOfCrime: lab.nature,
    forwardingAuthority: `Station house officer, ${lab.fir.station} (${lab.forwardedBy})`,
    memoNo: lab.memoNumber,
    memoOn: dayOf(hoursAfter(lab.receivedAt, -24)),
    questions: lab.questions,
    priority: lab.priority === 'ORDINARY' ? 'NORMAL' : lab.priority,
    divisions: lab.divisions,
    parties: labelsOf(story),
    // The memos of the made-up world name nobody: the version that the police redacted is the memo's own text.
    natureOfCrimeRedacted: lab.nature,
    questionsRedacted: lab.questions,
  });

/** What rots is kept cold. */
const keeping = ({ division }: Exhibit) =>
  ['BIOLOGY', 'DNA', 'TOXICOLOGY'].includes(division)
    ? { perishable: true, storage: 'Cold room, 4 °C' }
    : { perishable: false, storage: `Strong room, ${division.toLowerCase()}` };

const exhibitRows =
  ({ labCaseId }: ForensicCase) =>
  (item: Exhibit): PillarRow[] => {
    const exhibitId = exhibitIdOf(labCaseId, item.number);
    return [
      row(exhibit, {
        exhibitId,
        labCaseId,
        number: item.number,
        parcelNo: `P-${item.parcel}`,
        description: item.description,
        seal: item.seal,
        collectedAt: item.collectedAt,
        scenePacketId: item.sid,
        ...keeping(item),
        descriptionRedacted: item.description,
      }),
      ...item.log.map(({ number, at, from, to, purpose, sealIntact }) =>
        row(custodyEvent, {
          eventId: `${exhibitId}/${serial(number)}`,
          exhibitId,
          serial: number,
          at,
          from,
          to,
          purpose,
          sealIntact,
        }),
      ),
    ];
  };

const examinationRows = ({ labCaseId, examinations }: ForensicCase): PillarRow[] =>
  examinations.map(({ division, expert, method, startedAt, endedAt, workingNotes }, index) =>
    row(examination, {
      examinationId: `${labCaseId}/X${serial(index + 1)}`,
      labCaseId,
      expertId: expert,
      division,
      method,
      startedOn: dayOf(startedAt),
      endedOn: dayOrNull(endedAt),
      notes: workingNotes,
    }),
  );

/** A report that nobody has begun is no record: there is nothing to keep from anyone. */
const begun = ({ status }: ForensicReport): boolean => status !== 'PENDING';

const reportRow =
  ({ labCaseId, examinations }: ForensicCase) =>
  (report: ForensicReport, index: number): PillarRow =>
    row(forensicReport, {
      reportId: `${labCaseId}/R${serial(index + 1)}`,
      labCaseId,
      expertId: examinations.find(({ division }) => division === report.division)?.expert ?? null,
      draft: report.issuedAt === null,
      number: report.issuedAt === null ? null : report.number,
      kind: report.kind,
      status: report.status === 'PENDING' ? 'DRAFT' : report.status,
      issuedAt: report.issuedAt,
      signatory: report.signedBy,
      sha256: report.sha256,
      opinion: report.opinion,
    });

/** A story as the laboratories keep it. */
export const forensicsRows = (story: CaseStory): PillarRow[] =>
  story.forensicCases.flatMap((lab) => [
    factsRow(lab),
    caseRow(story, lab),
    ...lab.exhibits.flatMap(exhibitRows(lab)),
    ...examinationRows(lab),
    ...lab.reports.filter(begun).map(reportRow(lab)),
  ]);
