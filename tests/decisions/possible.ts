import { type Field, fields, holdsRecords, PART } from './declared.ts';
import { type Asked, decide, type Facts, type Label, type Outcome, rowsOf, secretRows, type Trait } from './oracle.ts';

// What the matrix could answer at all: every field under every condition that the oracle distinguishes.

const labels: readonly (readonly Label[])[] = [
  [],
  ['SEXUAL_OFFENCE'],
  ['CHILD_VICTIM'],
  ['TERROR'],
  ['CHILD_IN_CONFLICT'],
];

const traits: readonly (readonly Trait[])[] = [
  [],
  ['child'],
  ['protectedWitness'],
  ['complainant'],
  ['relativeOfVictim'],
  ['ofVictim'],
  ['draft'],
  ['inCamera'],
  ['sealed'],
];

const conditions: readonly Omit<Facts, 'granted'>[] = labels.flatMap((some) =>
  traits.flatMap((has) =>
    [true, false].flatMap((own) =>
      [true, false].flatMap((requested) =>
        (['INVESTIGATION', 'EVIDENCE'] as const).map((stage) => ({
          own,
          requested,
          stage,
          labels: new Set(some),
          traits: new Set(has),
        })),
      ),
    ),
  ),
);

export type Possible = {
  readonly outcomes: ReadonlySet<Outcome>;
  /** Rows by which it could be answered, and rows by which it could be denied. */
  readonly allowing: ReadonlySet<number>;
  readonly denying: ReadonlySet<number>;
};

export const asked = (field: Field): Asked => ({ ...field, maskable: holdsRecords(field) || field.mask !== null });

/** Fields that declare the same are decided the same. */
const known = new Map<string, Possible>();

/** `granted` where recorded triggers may open what waits for one. */
export const possible = (role: string, field: Field, granted: boolean): Possible => {
  const question = asked(field);
  const key = [role, granted, field.dataClass, field.level, field.freeText, question.maskable].join();
  const found = known.get(key) ?? decideAll(role, question, granted ? [false, true] : [false]);
  known.set(key, found);
  return found;
};

const decideAll = (role: string, question: Asked, triggers: readonly boolean[]): Possible => {
  const decisions = triggers.flatMap((granted) =>
    conditions.map((facts) => decide(role, question, { ...facts, granted })),
  );
  return {
    outcomes: new Set(decisions.map(({ outcome }) => outcome)),
    allowing: new Set(decisions.flatMap(({ outcome, rows }) => (outcome === 'ALLOW' ? rows : []))),
    denying: new Set(decisions.flatMap(({ outcome, row }) => (outcome === 'ALLOW' ? [] : [row]))),
  };
};

/** Whether a role may not even know that there is such a field: every row that decides on it is secret, and none is open to the role. */
export const isSecretFrom = (role: string, field: Field): boolean =>
  rowsOf(field.dataClass).every((row) => secretRows.has(row)) &&
  [...possible(role, field, false).outcomes].every((outcome) => outcome === 'WITHHOLD');

/** Fields that are decided by a row of the matrix. */
export const decided: readonly Field[] = fields.filter(
  ({ type, dataClass }) => dataClass !== PART && !['Query', 'Mutation'].includes(type),
);

export const fieldNamed = (coordinate: string): Field | undefined =>
  fields.find((one) => one.coordinate === coordinate);
