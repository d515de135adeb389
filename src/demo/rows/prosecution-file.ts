import { prosecutionFile } from '../../../connectors/prosecution/wire.ts';
import type { Assignment, DailyRecord, ProsecutionFile, SanctionRequest } from '../world/prosecution-story.ts';
import type { ProsecutionOffice } from '../world/units.ts';
import { dayOf, dayOrNull } from './moments.ts';
import { type PillarRow, row } from './row.ts';

const stages = {
  ADVICE: 'SCRUTINY',
  SCRUTINY: 'SCRUTINY',
  TRIAL: 'BEFORE_COURT',
  APPEAL: 'APPEAL',
  CLOSED: 'CLOSED',
} as const satisfies Record<ProsecutionFile['stage'], string>;

const assignmentOf = ({ official, cadre, from, to }: Assignment) => ({
  prosecutor: official.name.en,
  cadre,
  from: dayOf(from),
  to: dayOrNull(to),
});

const reasons: Readonly<Record<DailyRecord['adjournedAtInstanceOf'], string | null>> = {
  NOBODY: null,
  PROSECUTION: 'Witness not served',
  DEFENCE: 'Counsel for the accused engaged elsewhere',
  COURT: 'The court was otherwise engaged',
};

const dailyOf = (day: DailyRecord) => ({
  date: day.on,
  stage: day.stage,
  witnessesPresent: day.witnessesPresent,
  witnessesExamined: day.witnessesExamined,
  witnessesHostile: day.witnessesHostile,
  adjournmentBy: day.adjournedAtInstanceOf === 'NOBODY' ? null : day.adjournedAtInstanceOf,
  adjournmentReason: reasons[day.adjournedAtInstanceOf],
  nextDate: day.nextOn,
  remarks: day.remarks,
});

const sanctionOf = ({ authority, requestedOn, decidedOn, granted }: SanctionRequest) => ({
  authority,
  sentOn: requestedOn,
  decidedOn,
  result: granted === null ? 'PENDING' : granted ? 'GRANTED' : 'REFUSED',
});

export const fileRow = (file: ProsecutionFile, offices: ReadonlyMap<string, ProsecutionOffice>): PillarRow => {
  const current = file.assignments.find(({ to }) => to === null);
  return row(prosecutionFile, {
    fileId: file.id,
    officeId: file.office,
    office: offices.get(file.office)?.name ?? file.office,
    prosecutor: current?.official.name.en ?? null,
    cadre: current?.cadre ?? null,
    stage: stages[file.stage],
    receivedOn: dayOf(file.openedAt),
    assignments: file.assignments.map(assignmentOf).toReversed(),
    dailyRecord: file.dailyRecords.map(dailyOf),
    sanctions: file.sanction === null ? [] : [sanctionOf(file.sanction)],
  });
};
