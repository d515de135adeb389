import type { Anchor, CaseFile } from '../../src/core/record.ts';
import { owns } from '../../src/policy/own.ts';
import { personKey } from '../../src/policy/scope.ts';
import type { Person } from './people.ts';

/** What ties a record of the police to the FIR that it belongs to. */
export const firAnchor = (file: CaseFile, firId: unknown): Anchor => [
  'FIR',
  file.firs.find(({ id }) => id === firId)?.key ?? '',
];

/** What ties a record to one accused of one FIR. */
export const personAnchors = (person: Person): Anchor[] => [
  ['FIR', person.firKey],
  ['PERSON', personKey(person.firKey, person.registerCode)],
];

/** A prison knows a co-accused whom it does not hold by a code alone, whatever else the matrix gives it in full. */
export const isCodeOnly = ({ ownership }: CaseFile, person: Person): boolean =>
  ownership.only.has('PERSON') && !owns(ownership, personAnchors(person));

/** The identifiers of all FIRs of a case. */
export const firIdsOf = ({ firs }: CaseFile): string[] => firs.map(({ id }) => id);
