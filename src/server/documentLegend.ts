import type { Role } from '../core/roles.ts';
import type { Cell } from '../policy/matrix.ts';

/** The columns' headings, and what is "own" to each role in the words of its post (`src/policy/own.ts` decides it). */
export const roleLegend: Readonly<Record<Role, { readonly short: string; readonly own: string }>> = {
  STATION_HOUSE_OFFICER: { short: 'SHO', own: "the station's FIRs; of a transferred zero FIR that FIR alone" },
  INVESTIGATING_OFFICER: { short: 'IO', own: 'cases assigned to the officer' },
  SUPERINTENDENT_OF_POLICE: { short: 'SP', own: 'FIRs of the district' },
  CRIME_RECORDS_BUREAU: { short: 'CRB', own: 'FIRs of the state, or of the district of the post' },
  PUBLIC_PROSECUTOR: { short: 'PP', own: 'cases with an open assignment to the prosecutor' },
  DIRECTORATE_OF_PROSECUTION: { short: 'DOP', own: 'cases of the state, or of the district of the post' },
  JAIL_SUPERINTENDENT: {
    short: 'JS',
    own: 'persons lodged in the jail, until 30 days after release, and of their cases what concerns them',
  },
  PRISON_HEADQUARTERS: { short: 'PH', own: "the same, in the state's jails" },
  PRISON_MEDICAL_OFFICER: { short: 'MO', own: 'the same, in the jail of the post' },
  LEGAL_SERVICES_AUTHORITY: { short: 'DL', own: "the district's cases and the prisoners of its jails" },
  JUDGE: { short: 'JU', own: 'cases filed in the court, with their police report' },
  COURT_REGISTRY: { short: 'RG', own: 'the same' },
  FORENSIC_EXPERT: { short: 'FX', own: 'exhibits allotted to the expert' },
  LAB_DIRECTOR: { short: 'FD', own: 'cases of the laboratory' },
  PROBATION_OFFICER: { short: 'PB', own: 'persons whom the court assigned to the officer' },
  CITIZEN: { short: 'CZ', own: 'matters of which the citizen is the informant or the victim' },
  PLATFORM_ADMIN: { short: 'AD', own: 'nothing' },
  AUDITOR: { short: 'AU', own: 'nothing' },
};

/** What each cell permits. */
export const cellLegend: Readonly<Record<Cell, { readonly sign: string; readonly meaning: string }>> = {
  F: { sign: 'F', meaning: 'Full: every record.' },
  O: { sign: 'O', meaning: 'Own records only.' },
  OM: { sign: 'OM', meaning: 'Own records; masked elsewhere.' },
  M: { sign: 'M', meaning: 'Masked.' },
  MX: { sign: 'MX', meaning: 'Masked until the presiding officer directs otherwise for that case.' },
  S: { sign: 'S', meaning: 'Status fields only.' },
  A: { sign: 'A', meaning: 'Aggregates only.' },
  R: { sign: 'R', meaning: "Own records that the caller's own office requested." },
  X: { sign: 'X', meaning: 'Only on a recorded trigger. No trigger is recorded yet: nothing.' },
  NONE: { sign: '–', meaning: 'Nothing.' },
};

/** Said of a part of a value. */
export const WITH_ITS_HOLDER = '↑';

export const introduction = `What each role may see of each field of the schema. Written by \`npm run matrix\` from \`schema/*.graphql\`,
\`schema/data-sharing-matrix.csv\` and \`schema/purposes.csv\`; a test keeps it current. The gateway enforces those files and no others: to change
what is shown, change a row there.

- **Level.** A STATUS field tells that a record exists and how far it is: it stays readable where the matrix says S or M. A CONTENT field does not.
- **Mask.** What stands in the field's place where the matrix says masked: LABEL (\`A1\`, \`VICTIM-1\`), DISTRICT (with a protected victim the state
  alone), STATION_AREA, REDACTED (the version that the police or the court redacted). Without a mask, masked means withheld.
- **Text.** Free text may name a victim: in a case with a protected victim it is masked or withheld from whoever may not know the victim, besides its own row.
- **Several rows.** The record's sensitivity or stage selects the row; the cell shows the letters in the order of the rows, one where they agree.
  Where several rows apply, the strictest decides.
- A field that holds records passes where it is masked, and the fields of those records are masked one by one.
- A record that a role cannot reach at all answers as one that does not exist, whatever stands here.`;
