import type { RowStep } from 'postgraphile/@dataplan/pg';
import { type ObjectStep, object, type Plans, type Step } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import type { Thread, Units } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import type { CaseStep } from './held.ts';
import type { Reading } from './reading.ts';
import { columnsOf, computed } from './rows.ts';

/** An accused of a case, with the person that he is in the register. */
type AccusedStep = ObjectStep<{
  readonly row: RowStep;
  readonly person: Step<Row | null>;
  readonly thread: Step<Thread>;
  readonly custodies: Step<readonly Row[]>;
}>;

const personIn = (people: readonly Row[], id: unknown): Row | null =>
  people.find(({ accusedId }) => accusedId === id) ?? null;

export const accusedIn = (held: CaseStep, row: RowStep): AccusedStep =>
  object({
    row,
    person: computed([held.get('people'), row.get('accusedId')], personIn),
    thread: held.get('thread'),
    custodies: held.get('custodies'),
  });

const codeOf = (person: Row | null): unknown => person?.code;

const custodyIn =
  (units: Units) =>
  (thread: Thread, person: Row | null, status: unknown, custodies: readonly Row[]): Row =>
    answers.custodyOf(thread, { ...person, status }, custodies, units);

export const accusedPlans = ({ rows, plain }: Reading): Plans<AccusedStep> => {
  const custody = custodyIn(plain.units);
  return {
    ...columnsOf('name', 'ageBand', 'address', 'status', 'sections'),
    code: (one) => computed([one.get('person')], codeOf),
    arrests: (one) => rows.under('arrest', 'accusedId', one.get('row').get('accusedId')),
    custody: (one) =>
      computed([one.get('thread'), one.get('person'), one.get('row').get('status'), one.get('custodies')], custody),
  };
};
