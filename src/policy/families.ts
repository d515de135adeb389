import type { Scope } from '../core/record.ts';
import { isBefore, type Sensitivity } from '../core/sensitivity.ts';

/**
 * Which rows decide on a record. Where several do, the strictest wins. `mosaic` rows decide that a value identifies a protected
 * victim by another's name: at their strictest they mask, they never withhold what the other rows permit.
 */
export type Selection = { readonly rows: readonly string[]; readonly mosaic?: readonly string[] };

/** A family of rows: which one holds is a fact of the record. */
export type Family = {
  /** Every row that it may select. */
  readonly rows: readonly string[];
  /** Rows of each of which one holds for every record: what none of them ever permits, the family never does. */
  readonly always?: readonly (readonly string[])[];
  /** Whether it can hold an identity or free text: withheld while no source can tell how sensitive the case is. */
  readonly identifies: boolean;
  readonly select: (scope: Scope) => Selection;
};

const has = (scope: Scope, label: Sensitivity): boolean => scope.labels?.has(label) ?? true;

/** A victim of a sexual offence, or a child: whatever points to him or her is masked together (the mosaic). */
export const victimIsProtected = (labels: ReadonlySet<Sensitivity> | null): boolean =>
  labels === null || labels.has('SEXUAL_OFFENCE') || labels.has('CHILD_VICTIM');

const isSensitive = (scope: Scope): boolean => victimIsProtected(scope.labels) || has(scope, 'TERROR');

const narrative = (scope: Scope): string[] => [isSensitive(scope) ? 'FIR_NARRATIVE_SENSITIVE' : 'FIR_NARRATIVE'];

/** The rows that decide who may know the victims of a case. */
export const victimRows = (scope: Scope): string[] => {
  const rows = [
    ...(has(scope, 'SEXUAL_OFFENCE') ? ['VICTIM_IDENTITY_SEXUAL'] : []),
    ...(has(scope, 'CHILD_VICTIM') ? ['VICTIM_IDENTITY_CHILD'] : []),
  ];
  return rows.length > 0 ? rows : ['VICTIM_IDENTITY'];
};

/** Delhi HC (2023): the name of an accused who is the victim's family names the victim. Whoever owns that accused must know it. */
const relativeMosaic = (scope: Scope): Partial<Selection> =>
  scope.traits.relativeOfVictim && victimIsProtected(scope.labels) && !scope.own ? { mosaic: victimRows(scope) } : {};

const informantRow = (scope: Scope): string =>
  victimIsProtected(scope.labels) ? 'INFORMANT_IDENTITY_PROTECTED' : 'INFORMANT_IDENTITY';

const witnessRow = ({ traits }: Scope): string => {
  if (traits.protectedWitness) return 'PROTECTED_WITNESS_IDENTITY';
  return traits.child ? 'CHILD_WITNESS_IDENTITY' : 'WITNESS_NAME';
};

/** The victim is the first witness of her own case: what masks her among the victims masks her among the witnesses. */
const complainantMosaic = (scope: Scope): Partial<Selection> =>
  scope.traits.complainant && victimIsProtected(scope.labels)
    ? { mosaic: ['INFORMANT_IDENTITY_PROTECTED', ...victimRows(scope)] }
    : {};

const orderRow = ({ traits }: Scope): string => {
  if (traits.sealed) return 'SEALED_RECORD';
  return traits.inCamera ? 'IN_CAMERA_ORDER' : 'COURT_ORDER';
};

const withSensitiveText = (scope: Scope, rows: readonly string[]): Selection => ({
  rows: isSensitive(scope) ? [...rows, 'FIR_NARRATIVE_SENSITIVE'] : rows,
});

const reportRow = ({ traits }: Scope): string => (traits.draft ? 'CHARGE_SHEET_DRAFT' : 'CHARGE_SHEET');

const reportRows = ['CHARGE_SHEET_DRAFT', 'CHARGE_SHEET'];

const orderRows = ['COURT_ORDER', 'IN_CAMERA_ORDER', 'SEALED_RECORD'];

const one = (row: string): Selection => ({ rows: [row] });

export const families: Readonly<Record<string, Family>> = {
  NARRATIVE: {
    rows: ['FIR_NARRATIVE', 'FIR_NARRATIVE_SENSITIVE'],
    identifies: true,
    select: (scope) => ({ rows: narrative(scope) }),
  },
  INFORMANT: {
    rows: ['INFORMANT_IDENTITY', 'INFORMANT_IDENTITY_PROTECTED'],
    identifies: true,
    select: (scope) => one(informantRow(scope)),
  },
  INFORMANT_CONTACT: {
    rows: ['CONTACT_DETAILS', 'INFORMANT_IDENTITY', 'INFORMANT_IDENTITY_PROTECTED'],
    always: [['CONTACT_DETAILS'], ['INFORMANT_IDENTITY', 'INFORMANT_IDENTITY_PROTECTED']],
    identifies: true,
    select: (scope) => ({ rows: ['CONTACT_DETAILS', informantRow(scope)] }),
  },
  VICTIM_CONTACT: {
    rows: ['CONTACT_DETAILS', 'VICTIM_IDENTITY', 'VICTIM_IDENTITY_SEXUAL', 'VICTIM_IDENTITY_CHILD'],
    always: [['CONTACT_DETAILS'], ['VICTIM_IDENTITY', 'VICTIM_IDENTITY_SEXUAL', 'VICTIM_IDENTITY_CHILD']],
    identifies: true,
    select: (scope) => ({ rows: ['CONTACT_DETAILS', ...victimRows(scope)] }),
  },
  ACCUSED_CONTACT: {
    rows: ['CONTACT_DETAILS', 'ACCUSED_IDENTITY', 'CHILD_IN_CONFLICT'],
    always: [['CONTACT_DETAILS'], ['ACCUSED_IDENTITY', 'CHILD_IN_CONFLICT']],
    identifies: true,
    select: (scope) => ({ rows: ['CONTACT_DETAILS', scope.traits.child ? 'CHILD_IN_CONFLICT' : 'ACCUSED_IDENTITY'] }),
  },
  MOVEMENT: {
    rows: ['REMAND_HISTORY', 'PRISON_CONDUCT'],
    always: [['REMAND_HISTORY'], ['PRISON_CONDUCT']],
    identifies: false,
    select: () => ({ rows: ['REMAND_HISTORY', 'PRISON_CONDUCT'] }),
  },
  VICTIM: {
    rows: ['VICTIM_IDENTITY', 'VICTIM_IDENTITY_SEXUAL', 'VICTIM_IDENTITY_CHILD'],
    identifies: true,
    select: (scope) => ({ rows: victimRows(scope) }),
  },
  STATEMENT_BEFORE_MAGISTRATE: {
    rows: ['STATEMENT_183_BEFORE_COGNIZANCE', 'STATEMENT_183'],
    identifies: true,
    select: (scope) => one(isBefore(scope.stage, 'COGNIZANCE') ? 'STATEMENT_183_BEFORE_COGNIZANCE' : 'STATEMENT_183'),
  },
  WITNESS: {
    rows: ['WITNESS_NAME', 'CHILD_WITNESS_IDENTITY', 'PROTECTED_WITNESS_IDENTITY'],
    identifies: true,
    select: (scope) => ({ rows: [witnessRow(scope)], ...complainantMosaic(scope) }),
  },
  WITNESS_ADDRESS: {
    rows: ['WITNESS_CONTACT', 'CHILD_WITNESS_IDENTITY', 'PROTECTED_WITNESS_IDENTITY'],
    always: [['WITNESS_CONTACT']],
    identifies: true,
    select: (scope) => {
      const row = witnessRow(scope);
      const rows = row === 'WITNESS_NAME' ? ['WITNESS_CONTACT'] : ['WITNESS_CONTACT', row];
      return { rows, ...complainantMosaic(scope) };
    },
  },
  ACCUSED: {
    rows: ['ACCUSED_IDENTITY', 'CHILD_IN_CONFLICT'],
    identifies: true,
    select: (scope) => ({
      rows: [scope.traits.child ? 'CHILD_IN_CONFLICT' : 'ACCUSED_IDENTITY'],
      ...relativeMosaic(scope),
    }),
  },
  ACCUSED_FAMILY: {
    rows: ['ACCUSED_PARTICULARS', 'CHILD_IN_CONFLICT'],
    identifies: true,
    select: (scope) => ({
      rows: [scope.traits.child ? 'CHILD_IN_CONFLICT' : 'ACCUSED_PARTICULARS'],
      ...relativeMosaic(scope),
    }),
  },
  ACCUSED_FINGERPRINT: {
    rows: ['BIOMETRIC_REFERENCE', 'CHILD_IN_CONFLICT'],
    identifies: true,
    select: (scope) => ({
      rows: [scope.traits.child ? 'CHILD_IN_CONFLICT' : 'BIOMETRIC_REFERENCE'],
      ...relativeMosaic(scope),
    }),
  },
  POLICE_REPORT: {
    rows: reportRows,
    identifies: false,
    select: (scope) => one(reportRow(scope)),
  },
  POLICE_REPORT_TEXT: {
    rows: [...reportRows, 'FIR_NARRATIVE_SENSITIVE'],
    always: [reportRows],
    identifies: true,
    select: (scope) => withSensitiveText(scope, [reportRow(scope)]),
  },
  PLACE: {
    rows: ['PLACE_OF_OCCURRENCE', 'PLACE_OF_OCCURRENCE_PROTECTED'],
    identifies: true,
    select: (scope) => one(victimIsProtected(scope.labels) ? 'PLACE_OF_OCCURRENCE_PROTECTED' : 'PLACE_OF_OCCURRENCE'),
  },
  ORDER: {
    rows: orderRows,
    identifies: false,
    select: (scope) => one(orderRow(scope)),
  },
  ORDER_TEXT: {
    rows: [...orderRows, 'FIR_NARRATIVE_SENSITIVE'],
    always: [orderRows],
    identifies: true,
    select: (scope) => withSensitiveText(scope, [orderRow(scope)]),
  },
  BUSINESS: {
    rows: ['COURT_CASE_STATUS', 'IN_CAMERA_ORDER', 'FIR_NARRATIVE_SENSITIVE'],
    always: [['COURT_CASE_STATUS', 'IN_CAMERA_ORDER']],
    identifies: true,
    select: (scope) => withSensitiveText(scope, [scope.traits.inCamera ? 'IN_CAMERA_ORDER' : 'COURT_CASE_STATUS']),
  },
  LABORATORY_REPORT: {
    rows: ['FORENSIC_WORKING_NOTES', 'FORENSIC_REPORT'],
    identifies: false,
    select: (scope) => one(scope.traits.draft ? 'FORENSIC_WORKING_NOTES' : 'FORENSIC_REPORT'),
  },
  ENCLOSURE: {
    rows: [...reportRows, 'DOCUMENT_CONTENT', 'FIR_NARRATIVE_SENSITIVE'],
    always: [reportRows, ['DOCUMENT_CONTENT']],
    identifies: true,
    select: (scope) => withSensitiveText(scope, [reportRow(scope), 'DOCUMENT_CONTENT']),
  },
  MEDICAL_REPORT: {
    rows: ['MEDICO_LEGAL_REPORT', 'VICTIM_MEDICAL_REPORT'],
    identifies: true,
    select: (scope) =>
      one(scope.traits.ofVictim && victimIsProtected(scope.labels) ? 'VICTIM_MEDICAL_REPORT' : 'MEDICO_LEGAL_REPORT'),
  },
};

/** The class of a part of a value: decided with the field that holds the value. */
export const EMBEDDED = 'EMBEDDED';
