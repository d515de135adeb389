import type { Stage } from '../../core/sensitivity.ts';
import type { CourtCase } from '../world/court-story.ts';

/** Before the charges the court's books show what has reached it. */
const beforeCharges = ({ cognizanceOn, receipts }: CourtCase): Stage => {
  if (cognizanceOn !== null) return 'COGNIZANCE';
  return receipts.some(({ registeredAt }) => registeredAt !== null) ? 'CHARGE_SHEETED' : 'INVESTIGATION';
};

/** The first date of the prosecution's evidence is the day of the charges itself. */
const afterCharges = ({ hearings }: CourtCase): Stage =>
  hearings.filter(({ purpose }) => purpose === 'Prosecution evidence').length > 1 ? 'EVIDENCE' : 'CHARGES_FRAMED';

const trialStage = (record: CourtCase): Stage => {
  switch (record.stage) {
    case 'REMAND':
    case 'APPEARANCE':
      return beforeCharges(record);
    case 'COGNIZANCE':
    case 'COMMITTED':
    case 'CHARGE':
      return 'COGNIZANCE';
    case 'EVIDENCE':
      return afterCharges(record);
    case 'ARGUMENTS':
    case 'JUDGMENT':
      return 'JUDGMENT';
    case 'DISPOSED':
      return 'DISPOSED';
  }
};

/** How far this record of the court has come. */
export const recordStage = (record: CourtCase): Stage =>
  record.role === 'APPEAL' && record.stage !== 'DISPOSED' ? 'JUDGMENT' : trialStage(record);

/** How far the matter has come, as this record shows it: with a bail petition or a committal nothing of the case is over. */
export const matterStage = (record: CourtCase): Stage => {
  if (record.role === 'APPEAL') return 'DISPOSED';
  if (record.stage !== 'DISPOSED' || record.role === 'TRIAL') return trialStage(record);
  return beforeCharges(record);
};
