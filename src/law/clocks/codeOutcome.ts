import { penalCodeOn } from '../acts.ts';
import { isUnderCrpc } from '../facts.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf, together } from './outcome.ts';
import { eventOn } from './timeline.ts';

const penal = (sheet: FactSheet): Outcome => {
  const on = eventOn(sheet, null, 'offence');
  if (on === null) return outcomeOf({}, ['The date of the offence is not told: the penal code is left out.']);
  return outcomeOf({ penal_code: penalCodeOn(on) }, [
    `An offence of ${on} is punished by the code in force on that day (BNS 358(2); in force from 2024-07-01).`,
  ]);
};

const procedural = (sheet: FactSheet): Outcome => {
  const on = eventOn(sheet, null, 'fir', 'fir_registered', 'registered');
  if (on === null) return outcomeOf({}, []);
  const code = isUnderCrpc(on) ? 'CrPC' : 'BNSS';
  return outcomeOf({ procedural_code: code, procedure_code: code }, [
    `An investigation begun on ${on} goes on under the ${code} (BNSS 531(2)(a)); BNSS 479 applies all the same (SC 23-08-2024).`,
  ]);
};

/** Which code punishes and which governs the investigation. */
export const codeOutcome = (sheet: FactSheet): Outcome => together([penal(sheet), procedural(sheet)]);
