import { custodyFacts, prisoner } from '../../../connectors/prisons/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Custody, Movement, OtherHold } from '../world/custody-story.ts';
import { pick, randomFrom, seedOf } from '../world/random.ts';
import { latest } from './moments.ts';
import { custodyIdOf, custodyRow } from './prisons-custody.ts';
import { type PillarRow, row } from './row.ts';
import { addressOf, nameOf, relativeOf } from './words.ts';

const updatedAt = (held: Custody) =>
  latest(
    held.admittedAt,
    ...held.warrants.map(({ receivedAt }) => receivedAt),
    ...held.movements.map(({ returnedAt, leftAt }) => returnedAt ?? leftAt),
    ...held.releases.map(({ at }) => at),
    ...held.fitnessAlerts.map(({ raisedAt }) => raisedAt),
    held.matter.bail?.orderReceivedAt,
  );

const factsRow = ({ police }: CaseStory, held: Custody): PillarRow =>
  row(custodyFacts, {
    custodyId: custodyIdOf(held),
    prisonerId: held.prisonerId,
    prisonId: held.prison,
    undertrial: held.category === 'UNDERTRIAL',
    admittedAt: held.admittedAt,
    releasedAt: held.lodged ? null : (held.releases.at(-1)?.at ?? null),
    firState: held.matter.fir.state,
    firDistrict: held.matter.fir.district,
    firStation: held.matter.fir.station,
    firNumber: held.matter.fir.number,
    firYear: held.matter.fir.year,
    cnr: held.matter.cnr,
    accusedCode: held.accusedCode,
    firstRemandOn: held.matter.firstRemandOn,
    child: police.accused.some(({ code, childInConflict }) => code === held.accusedCode && childInConflict),
    updatedAt: updatedAt(held),
  });

const holdKinds = {
  OTHER_CASE: 'ANOTHER_CASE',
  DETENTION_ORDER: 'PREVENTIVE_DETENTION',
  FINE_UNPAID: 'FINE_UNPAID',
} as const satisfies Record<OtherHold['kind'], string>;

const movementKind = ({ kind }: Movement): string => (kind === 'COURT_PRODUCTION' ? 'COURT' : kind);

const education = ['Not literate', 'Primary', 'Middle', 'Matriculation', 'Intermediate', 'Graduate'];

const prisonerRow = (held: Custody): PillarRow =>
  row(prisoner, {
    prisonerId: held.prisonerId,
    prisonId: held.prison,
    admittedAt: held.admittedAt,
    status: held.lodged ? 'IN_CUSTODY' : 'RELEASED',
    name: nameOf(held.person.name),
    relative: relativeOf(held.person),
    sex: held.person.sex,
    ageAtAdmission: held.ageAtAdmissionYears,
    nationality: 'Indian',
    ...addressOf(held.person.address),
    education: pick(randomFrom(seedOf(held.prisonerId)), education),
    fingerprintNumber: held.biometricReference,
    cell: `${held.ward.barrack}, ${held.ward.cell}`,
    alerts: held.fitnessAlerts.map(({ kind }) => kind),
    otherHolds: held.otherHolds.map(({ kind, reason }) => ({ kind: holdKinds[kind], reason })),
    movements: held.movements.map((moved) => ({
      kind: movementKind(moved),
      outAt: moved.leftAt,
      backAt: moved.returnedAt,
    })),
  });

/** A story as the prisons keep it. */
export const prisonsRows = (story: CaseStory): PillarRow[] =>
  story.custody.flatMap((held) => [
    factsRow(story, held),
    custodyRow(story, held),
    ...(held.alreadyLodged ? [] : [prisonerRow(held)]),
  ]);
