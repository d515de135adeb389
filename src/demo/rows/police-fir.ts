import { fir, firFacts, informant } from '../../../connectors/police/wire.ts';
import { firKeyText } from '../../core/firKey.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Fir, FirStatus } from '../world/police-story.ts';
import type { FirKey } from '../world/words.ts';
import { latest } from './moments.ts';
import { propertyKind } from './property.ts';
import { type PillarRow, row } from './row.ts';
import { addressOf, nameOf, officerOf, relativeOf, sectionTexts } from './words.ts';

/** The FIR under which the case is investigated: a zero FIR has gone to its successor. */
export const mainFir = ({ id, police }: CaseStory): Fir => {
  const found = police.firs.find(({ transferredTo }) => transferredTo === null);
  if (!found) throw new RangeError(`story ${id} has no FIR of its own`);
  return found;
};

export const firIdOf = (story: CaseStory, key: FirKey): string => {
  const wanted = firKeyText(key);
  return (story.police.firs.find((candidate) => firKeyText(candidate.key) === wanted) ?? mainFir(story)).id;
};

/** A court that seals a case sends the order to the station. */
const isSealed = ({ courtCases }: CaseStory): boolean =>
  courtCases.some(({ sealings }) => sealings.some(({ scope }) => scope === 'CASE'));

const updatedAt = ({ police, chargeSheets }: CaseStory, { registeredAt, despatchedToCourtAt, transferredAt }: Fir) =>
  latest(
    registeredAt,
    despatchedToCourtAt,
    transferredAt,
    ...police.arrests.map(({ at }) => at),
    ...police.seizures.map(({ at }) => at),
    ...police.statements.map(({ recordedAt }) => recordedAt),
    ...police.diary.map(({ writtenAt }) => writtenAt),
    ...chargeSheets.map(({ receipt }) => receipt.submittedAt),
  );

const factsRow = (story: CaseStory, told: Fir): PillarRow => {
  const { state, district, station, number, year, zero } = told.key;
  const { victims, accused } = story.police;
  return row(firFacts, {
    firId: told.id,
    state,
    district,
    station,
    number,
    year,
    zero,
    transferredToFirId: told.transferredTo && firIdOf(story, told.transferredTo),
    registeredAt: told.registeredAt,
    sections: sectionTexts(told.sections),
    officers: told.officers.filter(({ to }) => to === null).map(({ official }) => official.id),
    partySubjects: told.informant.partySubject === null ? [] : [told.informant.partySubject],
    childVictim: victims.some(({ child }) => child),
    accusedCount: accused.length,
    childAccusedCount: accused.filter(({ childInConflict }) => childInConflict).length,
    childAccusedCodes: accused.filter(({ childInConflict }) => childInConflict).map(({ code }) => code),
    sealed: isSealed(story),
    cnr: story.chargeSheets.find(({ receipt }) => receipt.cnr !== null)?.receipt.cnr ?? null,
    updatedAt: updatedAt(story, told),
  });
};

const statuses = {
  UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  TRANSFERRED: 'TRANSFERRED',
  CHARGE_SHEETED: 'CHARGE_SHEETED',
  FINAL_REPORT: 'CLOSED',
  // What the court decided is the court's to say: for the police the matter ended with their report.
  DISPOSED: 'CHARGE_SHEETED',
} as const satisfies Record<FirStatus, string>;

/** As printed on the form: a zero FIR begins with `0/`. */
const displayNumber = ({ number, year, zero }: FirKey): string =>
  `${zero ? '0/' : ''}${String(number).padStart(4, '0')}/${year}`;

const properties = ({ propertyDescription, propertyValueRupees }: Fir) =>
  propertyDescription === null
    ? []
    : [
        {
          kind: propertyKind(propertyDescription),
          description: propertyDescription,
          valueRupees: propertyValueRupees ?? 0,
        },
      ];

const whereAndHow = (told: Fir) => ({
  occurrence: { from: told.occurredFrom, to: told.occurredTo },
  informationReceivedAt: told.informationReceivedAt,
  generalDiary: { entryNo: String(told.generalDiary.number), at: told.generalDiary.at },
  informationMode: told.mode,
  placeOfOccurrence: told.place.en,
  directionAndDistance: told.distance,
  beatNo: told.beat,
  delayReason: told.delayReason?.en ?? null,
});

const formRow = ({ police }: CaseStory, told: Fir): PillarRow => {
  const inCharge = told.officers.find(({ to }) => to === null)?.official;
  return row(fir, {
    firId: told.id,
    stationId: told.key.station,
    key: told.key,
    displayNumber: displayNumber(told.key),
    registeredAt: told.registeredAt,
    sections: told.sections,
    status: statuses[told.status],
    transferredTo: told.transferredTo,
    ...whereAndHow(told),
    propertyInvolved: properties(told),
    propertyValueRupees: told.propertyValueRupees,
    inquestNo: police.victims.some(({ dead }) => dead) ? `UD ${told.key.number}/${told.key.year}` : null,
    narrative: told.narrative.en,
    narrativeRedacted: told.redactedNarrative?.en ?? null,
    actionTaken: told.actionTaken,
    copyGiven: true,
    registeredBy: officerOf(told.registeredBy),
    investigatingOfficer: inCharge ? officerOf(inCharge) : null,
    dispatchedToCourtAt: told.despatchedToCourtAt,
    crimeHead: told.crimeHead,
  });
};

const informantRow = ({ id, informant: person, mode }: Fir): PillarRow =>
  row(informant, {
    firId: id,
    name: nameOf(person.name),
    relationToVictim: person.relationToVictim,
    relative: relativeOf(person),
    birthYear: person.birthYear,
    nationality: 'Indian',
    occupation: person.occupation,
    ...addressOf(person.address),
    phone: person.phone,
    email: mode === 'ELECTRONIC' ? `${person.name.en.toLowerCase().replaceAll(' ', '.')}@mail.example` : null,
  });

export const firRows = (story: CaseStory): PillarRow[] =>
  story.police.firs.flatMap((told) => [factsRow(story, told), formRow(story, told), informantRow(told)]);
