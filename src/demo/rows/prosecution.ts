import { appealProposal, opinion, prosecutionFileFacts, scrutinyDefect } from '../../../connectors/prosecution/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Opinion, ProsecutionFile } from '../world/prosecution-story.ts';
import type { ProsecutionOffice } from '../world/units.ts';
import { dayOf, dayOrNull, latest } from './moments.ts';
import { mainFir } from './police-fir.ts';
import { fileRow } from './prosecution-file.ts';
import { type PillarRow, row } from './row.ts';
import { serial } from './words.ts';

const trialOf = ({ courtCases }: CaseStory) => courtCases.findLast(({ role }) => role === 'TRIAL');

const factsRow = (story: CaseStory, file: ProsecutionFile): PillarRow => {
  const { state, district, station, number, year } = mainFir(story).key;
  return row(prosecutionFileFacts, {
    fileId: file.id,
    officeId: file.office,
    firState: state,
    firDistrict: district,
    firStation: station,
    firNumber: number,
    firYear: year,
    cnr: trialOf(story)?.cnr ?? null,
    assignments: file.assignments.map(
      ({ official, from, to }) => `${official.id}/${dayOf(from)}/${dayOrNull(to) ?? ''}`,
    ),
    updatedAt: latest(
      file.openedAt,
      ...file.assignments.map(({ from }) => from),
      ...file.opinions.map(({ givenAt, requestedAt }) => givenAt ?? requestedAt),
      ...file.dailyRecords.map(({ on }) => on),
      file.sanction?.decidedOn,
      file.appealProposal?.proposedOn,
    ),
  });
};

const questions = {
  DRAFT_CHARGE_SHEET: 'Does the draft of the police report make out the sections proposed?',
  LEGAL_OPINION: 'What is wanting before the police report is filed?',
  BAIL: 'On which grounds should bail be opposed?',
  APPEAL: 'Should the judgment be appealed against?',
} as const satisfies Record<Opinion['kind'], string>;

const opinionRow =
  (file: ProsecutionFile) =>
  ({ id, kind, requestedBy, givenBy, givenAt, text }: Opinion): PillarRow =>
    row(opinion, {
      opinionId: id,
      fileId: file.id,
      requestedByUnit: requestedBy,
      kind: kind === 'DRAFT_CHARGE_SHEET' || kind === 'APPEAL' ? kind : 'GENERAL',
      question: questions[kind],
      text: text?.en ?? null,
      givenBy: file.assignments.find(({ official }) => official.id === givenBy)?.official.name.en ?? givenBy,
      givenAt,
    });

const defectRows = (file: ProsecutionFile, station: string): PillarRow[] =>
  file.defects.map(({ number, text, raisedAt, curedAt }) =>
    row(scrutinyDefect, {
      defectId: `${file.id}/D${serial(number)}`,
      fileId: file.id,
      requestedByUnit: station,
      defect: text,
      raisedOn: dayOf(raisedAt),
      curedOn: dayOrNull(curedAt),
    }),
  );

const proposalRows = (story: CaseStory, { id, appealProposal: proposal }: ProsecutionFile): PillarRow[] =>
  proposal === null
    ? []
    : [
        row(appealProposal, {
          proposalId: `${id}/AP001`,
          fileId: id,
          against: `Acquittal in ${trialOf(story)?.cnr ?? 'the trial'}`,
          grounds: proposal.grounds,
          limitationOn: proposal.limitationOn,
          state: proposal.decision === 'PENDING' ? 'PROPOSED' : proposal.decision,
        }),
      ];

/** A story as the directorate of prosecution keeps it. */
export const prosecutionRows = (story: CaseStory, offices: ReadonlyMap<string, ProsecutionOffice>): PillarRow[] => {
  const file = story.prosecution;
  if (file === null) return [];
  return [
    factsRow(story, file),
    fileRow(file, offices),
    ...file.opinions.map(opinionRow(file)),
    ...defectRows(file, mainFir(story).key.station),
    ...proposalRows(story, file),
  ];
};
