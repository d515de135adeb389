import { drawArrests, remandApplications } from './arrests.ts';
import type { CaseStory, Label } from './case-story.ts';
import { type Cast, drawCast } from './cast.ts';
import type { ChargeSheet } from './charge-sheet-story.ts';
import { drawChargeSheets } from './charge-sheets.ts';
import { drawCourtCases } from './court-cases.ts';
import type { CourtCase } from './court-story.ts';
import { drawCustody } from './custody.ts';
import { drawDiary } from './diary.ts';
import { drawFirs } from './firs.ts';
import { drawForensics } from './forensics.ts';
import type { Fir, PoliceStory } from './police-story.ts';
import { drawProsecution } from './prosecution.ts';
import { drawRecordings, drawSeizures } from './seizures.ts';
import type { Setting } from './setting.ts';
import { drawStatements } from './statements.ts';
import { drawWitnesses } from './witnesses.ts';

function labelsOf({ plot, particulars }: Setting, cast: Cast): readonly Label[] {
  const labels: [Label, boolean][] = [
    ['SEXUAL_OFFENCE', plot.offence.sexual],
    ['CHILD_VICTIM', cast.victims.some(({ child }) => child)],
    ['TERROR', plot.offence.terror],
    ['CHILD_IN_CONFLICT', cast.accused.some(({ childInConflict }) => childInConflict)],
    ['SEALED', particulars.sealed === 'CASE'],
  ];
  return labels.flatMap(([label, holds]) => (holds ? [label] : []));
}

function policeStory(setting: Setting, cast: Cast, firs: readonly Fir[], fir: Fir): PoliceStory {
  const seizures = drawSeizures(setting, cast, fir);
  const witnesses = drawWitnesses(setting);
  return {
    firs,
    victims: cast.victims,
    accused: cast.accused,
    arrests: drawArrests(setting, cast, fir),
    witnesses,
    seizures,
    recordings: drawRecordings(setting, seizures),
    diary: drawDiary(setting, cast, fir),
    statements: drawStatements(setting, cast, fir, witnesses),
    remandApplications: remandApplications(setting, cast),
  };
}

/** A registered report carries the CNR home to the police, where the court's record could be matched. */
function withCnr(sheets: readonly ChargeSheet[], cases: readonly CourtCase[]): readonly ChargeSheet[] {
  return sheets.map((sheet) => {
    const found = cases.find(({ receipts }) => receipts.some(({ chargeSheetId }) => chargeSheetId === sheet.id));
    const registered = found && sheet.receipt.registeredAt !== null;
    return registered ? { ...sheet, receipt: { ...sheet.receipt, cnr: found.cnr } } : sheet;
  });
}

/** Tells a plotted case as each pillar would have recorded it. */
export function tell(setting: Setting): CaseStory {
  const cast = drawCast(setting);
  const firs = drawFirs(setting, cast);
  const fir = firs.at(-1);
  if (!fir) throw new RangeError('a story begins with an FIR');
  const police = policeStory(setting, cast, firs, fir);
  const forensicCases = drawForensics(setting, fir, police.recordings);
  const sheets = drawChargeSheets(setting, { cast, fir, police, forensics: forensicCases });
  const courtCases = drawCourtCases(setting, cast, fir, sheets);
  return {
    id: setting.plot.id,
    offence: setting.plot.offence.kind,
    labels: labelsOf(setting, cast),
    police,
    chargeSheets: withCnr(sheets, courtCases),
    courtCases,
    custody: drawCustody(setting, cast, fir, courtCases),
    prosecution: drawProsecution(setting, cast, fir, courtCases),
    forensicCases,
  };
}
