import {
  caseDiaryEntry,
  magistrateStatement,
  sceneRecording,
  seizure,
  statement,
} from '../../../connectors/police/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { DiaryEntry, Fir, SceneRecording, Seizure, Statement } from '../world/police-story.ts';
import { mainFir } from './police-fir.ts';
import { propertyKind } from './property.ts';
import { type PillarRow, row } from './row.ts';
import { serial } from './words.ts';

const diaryRow =
  ({ id, key, place }: Fir) =>
  ({ number, writtenAt, text }: DiaryEntry): PillarRow =>
    row(caseDiaryEntry, {
      entryId: `${id}/CD${serial(number)}`,
      firId: id,
      entryNo: number,
      writtenAt,
      places: number === 1 ? [place.en, `Police station ${key.station}`] : [`Police station ${key.station}`],
      text: text.en,
    });

const speakerOf = ({ speaker, speakerNumber }: Statement): string =>
  speaker === 'INFORMANT' ? speaker : `${speaker}-${speakerNumber}`;

const statementRow =
  ({ id }: Fir, recorded: boolean) =>
  (told: Statement): PillarRow =>
    told.kind === '183'
      ? row(magistrateStatement, {
          statementId: told.id,
          firId: id,
          madeBy: speakerOf(told),
          kind: 'STATEMENT',
          recordedAt: told.recordedAt,
          magistrate: told.recordedBy,
          text: told.text.en,
        })
      : row(statement, {
          statementId: told.id,
          firId: id,
          madeBy: speakerOf(told),
          recordedAt: told.recordedAt,
          audioVideo: recorded,
          text: told.text.en,
          excludedPart: told.excludedPart?.en ?? null,
        });

const grounds = {
  STOLEN: 'Stolen property, recovered in the investigation.',
  UNLAWFUL_POSSESSION: 'Possession forbidden by law.',
  INVOLVED: 'Bears on the offence.',
  UNCLAIMED: 'Found without an owner.',
} as const satisfies Record<Seizure['nature'], string>;

const packetOf = ({ police }: CaseStory): boolean => police.recordings.some(({ purpose }) => purpose === 'SEIZURE');

const seizureRow =
  (story: CaseStory, fir: Fir) =>
  (made: Seizure): PillarRow =>
    row(seizure, {
      seizureId: made.id,
      firId: fir.id,
      nature: made.nature,
      seizedAt: made.at,
      place: made.place.en,
      sections: fir.sections,
      fromWhom: story.police.accused.find(({ code }) => code === made.fromAccusedCode)?.name.en ?? null,
      professionalReceiver: fir.sections.some(({ act, section }) => act === 'BNS' && section.startsWith('317')),
      panchWitnesses: made.witnesses.map(({ en }) => en),
      items: made.items.map(({ description, quantity, valueRupees }) => ({
        kind: propertyKind(description),
        description,
        quantity,
        valueRupees: valueRupees ?? 0,
        photographed: packetOf(story),
      })),
      actionOnPerishable: made.items.some(({ description }) => propertyKind(description) === 'LIQUOR')
        ? 'Sample drawn; the rest awaits the order of destruction.'
        : 'Nothing perishable.',
      identificationRequired: made.nature === 'STOLEN',
      grounds: grounds[made.nature],
      copyGiven: true,
      sealNo: made.specimenSeal,
      malkhanaNo: made.registerNumber,
      disposal: story.chargeSheets.some(({ status }) => status === 'FILED')
        ? 'Listed for the court'
        : 'In the malkhana',
    });

const recordingRow =
  (firId: string) =>
  ({ sid, openedAt, closedAt, sha256, purpose }: SceneRecording, index: number): PillarRow =>
    row(sceneRecording, {
      recordingId: `${firId}/SR${serial(index + 1)}`,
      firId,
      packetId: sid,
      openedAt,
      closedAt,
      sha256,
      kind: purpose,
    });

export const investigationRows = (story: CaseStory): PillarRow[] => {
  const fir = mainFir(story);
  const { diary, statements, seizures, recordings } = story.police;
  return [
    ...diary.map(diaryRow(fir)),
    ...statements.map(statementRow(fir, recordings.length > 0)),
    ...seizures.map(seizureRow(story, fir)),
    ...recordings.map(recordingRow(fir.id)),
  ];
};
