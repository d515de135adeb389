import type { RowStep } from 'postgraphile/@dataplan/pg';
import { applyTransforms, constant, each, inhibitOnNull, object, type Plans, type Step } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import type { Thread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import { accusedIn } from './accused.ts';
import { type CaseStep, heldIn, idsOf, inCase, liveIdsOf } from './held.ts';
import type { Reading } from './reading.ts';
import { computed, type Rows, whole } from './rows.ts';

const caseIdOf = ({ id }: Thread): string => id;

/** What a case has no link to is null: an empty list would read as "nothing was sent". */
const linkedTo =
  (kind: 'PROSECUTION_FILE' | 'CNR' | 'LAB_CASE') =>
  ({ keys }: Thread): readonly string[] | null =>
    keys.get(kind) ?? null;
const files = linkedTo('PROSECUTION_FILE');
const cnrs = linkedTo('CNR');
const labCases = linkedTo('LAB_CASE');

const linked = (held: CaseStep, keys: (thread: Thread) => readonly string[] | null): Step<readonly string[]> =>
  inhibitOnNull(computed([held.get('thread')], keys));

const labelledAs =
  (label: string) =>
  (rows: readonly Row[]): Row[] =>
    answers.labelled(label, rows);
const asVictims = labelledAs('VICTIM');
const asWitnesses = labelledAs('WITNESS');

const named = (sheet: RowStep): Step<Row> => object({ id: sheet.get('id') });

const sheetsOf = (rows: Rows, held: CaseStep) => rows.among('sheet', 'firId', idsOf(held));

/** The plans of a case: what is listed is planned where it is told. */
export const casePlans = ({ rows }: Reading): Plans<CaseStep> => ({
  id: (held) => computed([held.get('thread')], caseIdOf),
  sensitivities: () => constant([]),
  links: (held) =>
    computed(
      [held.get('thread'), held.get('custodies'), applyTransforms(each(sheetsOf(rows, held), named))],
      answers.linksOf,
    ),
  firs: (held) => rows.among('fir', 'firId', idsOf(held)),
  accused: (held) => each(rows.among('accused', 'firId', liveIdsOf(held)), (row) => accusedIn(held, row)),
  victims: (held) => computed([whole('victim', rows.among('victim', 'firId', liveIdsOf(held)))], asVictims),
  witnesses: (held) => computed([whole('witness', rows.among('witness', 'firId', liveIdsOf(held)))], asWitnesses),
  caseDiary: (held) => rows.among('diary', 'firId', liveIdsOf(held)),
  chargeSheets: (held) => each(sheetsOf(rows, held), (row) => inCase(held, row)),
  prosecution: (held) => rows.among('file', 'fileId', linked(held, files)),
  courtCases: (held) => each(rows.among('courtCase', 'cnr', linked(held, cnrs)), (row) => inCase(held, row)),
  forensicCases: (held) => rows.among('labCase', 'labCaseId', linked(held, labCases)),
});

/** The case of a court's number. */
export const caseOf =
  (reading: Reading) =>
  (cnr: Step<string>): CaseStep =>
    object(heldIn(reading, inhibitOnNull(reading.index.threadOfCnr(cnr))));
