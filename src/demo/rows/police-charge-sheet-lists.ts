import {
  chargeSheetAccused,
  chargeSheetDocument,
  chargeSheetWitness,
  notChargeSheeted,
} from '../../../connectors/police/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { ChargeSheet, ChargeSheetAccused, Enclosure, NotChargeSheeted } from '../world/charge-sheet-story.ts';
import { firIdOf } from './police-fir.ts';
import { accusedIdOf, accusedStatus } from './police-persons.ts';
import { witnessIdOf } from './police-witness.ts';
import { type PillarRow, row } from './row.ts';
import { addressOf, nameOf, relativeOf, serial } from './words.ts';

/** As the form words it: bail by the police, or by a court. */
const bailOf = ({ bail }: ChargeSheetAccused) =>
  bail && { kind: bail.kind === 'POLICE' ? 'POLICE' : 'COURT', on: bail.on };

/** Criminal numbers are given on conviction, provisionally on arrest. */
const criminalNumbers = (accusedId: string, { arrestedOn, previousConvictions }: ChargeSheetAccused) => ({
  provisionalCriminalNo: arrestedOn === null ? null : `PCN/${accusedId}`,
  regularCriminalNo: previousConvictions.length > 0 ? `RCN/${accusedId}` : null,
});

const accusedRow =
  (chargeSheetId: string, firId: string) =>
  (sent: ChargeSheetAccused, index: number): PillarRow => {
    const accusedId = accusedIdOf(firId, sent.code);
    return row(chargeSheetAccused, {
      rowId: `${chargeSheetId}/A${serial(index + 1)}`,
      chargeSheetId,
      accusedId,
      name: nameOf(sent.person.name),
      nameVerified: sent.nameVerified,
      relative: relativeOf(sent.person),
      ageYears: sent.person.ageYears,
      sex: sent.person.sex,
      nationality: 'Indian',
      occupation: sent.person.occupation,
      ...addressOf(sent.person.address),
      addressVerified: sent.nameVerified,
      socialCategory: sent.person.socialCategory,
      ...criminalNumbers(accusedId, sent),
      status: accusedStatus(sent.status),
      arrestedOn: sent.arrestedOn,
      forwardedOn: sent.forwardedOn,
      bail: bailOf(sent),
      sureties: sent.sureties.map(({ en }) => en),
      previousConvictions: sent.previousConvictions.length,
      sections: sent.sections,
    });
  };

const notSentRow =
  (chargeSheetId: string, firId: string) =>
  ({ code, name, reason }: NotChargeSheeted, index: number): PillarRow =>
    row(notChargeSheeted, {
      rowId: `${chargeSheetId}/N${serial(index + 1)}`,
      chargeSheetId,
      accusedId: accusedIdOf(firId, code),
      name: nameOf(name),
      reason,
    });

const documentRow =
  (chargeSheetId: string) =>
  ({ title, sha256, pages, signedBy }: Enclosure, index: number): PillarRow =>
    row(chargeSheetDocument, {
      rowId: `${chargeSheetId}/D${serial(index + 1)}`,
      chargeSheetId,
      title,
      sha256,
      pages,
      signedBy,
    });

/** Whom and what a police report lists. */
export const enclosureRows = (story: CaseStory, report: ChargeSheet): PillarRow[] => {
  const firId = firIdOf(story, report.fir);
  return [
    ...report.accused.map(accusedRow(report.id, firId)),
    ...report.notChargeSheeted.map(notSentRow(report.id, firId)),
    ...report.witnesses.map(({ number }) =>
      row(chargeSheetWitness, {
        rowId: `${report.id}/W${serial(number)}`,
        chargeSheetId: report.id,
        witnessId: witnessIdOf(firId, number),
      }),
    ),
    ...report.documents.map(documentRow(report.id)),
  ];
};
