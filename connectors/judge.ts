import { GatewayError, IndexUnavailable } from '../src/core/errors.ts';
import { noGrant } from '../src/core/grant.ts';
import { type Anchor, CASE, type CaseFile, type Judged, SCOPE, type Scope, type Traits } from '../src/core/record.ts';
import { owns, ownsNothing } from '../src/policy/own.ts';
import { UnreadableRow } from './unreadableRow.ts';

/** A record that may stand in a list beside one that could not be read. */
export type Item = Judged | Error;

const scopeIn = (file: CaseFile, anchors: readonly Anchor[], traits: Traits): Scope => ({
  own: owns(file.ownership, anchors),
  labels: file.labels,
  stage: file.stage,
  traits,
  granted: file.granted,
});

/** Judges a record of a case by what anchors it to the caller, before any resolver sees it. */
export const judge = (file: CaseFile, record: object, anchors: readonly Anchor[], traits: Traits = {}): Judged => ({
  ...record,
  [SCOPE]: scopeIn(file, anchors, traits),
  [CASE]: file,
});

/** Public reference data: a station, a court. It belongs to no case and identifies nobody. */
export const publicRecord = (record: object): Judged => ({
  ...record,
  [SCOPE]: { own: false, labels: new Set(), stage: 'INVESTIGATION', traits: {}, granted: noGrant },
});

/** A public unit beneath which only lists of the caller's own records hang: what is counted there is own, whoever asks. */
export const unitOfLists = (record: object): Judged => {
  const unit = publicRecord(record);
  return { ...unit, [SCOPE]: { ...unit[SCOPE], own: true } };
};

/** The case in which a record is read. */
export const caseOf = (record: Judged): CaseFile => record[CASE] ?? noCase;

/** Outside any case nothing is own and nothing is known: identities and free text are withheld. */
const noCase: CaseFile = {
  id: '',
  firs: [],
  keys: new Map(),
  links: [],
  labels: null,
  stage: 'INVESTIGATION',
  ownership: ownsNothing,
  granted: noGrant,
  firKeysOf: () => [],
  isChild: () => true,
};

/** Judges each row that could be read; the others stay errors at their place. */
export const judgeAll = <Row extends object>(
  rows: readonly (Row | UnreadableRow<Row>)[],
  toRecord: (row: Row) => Judged,
): Item[] => rows.map((row) => (row instanceof UnreadableRow ? row : toRecord(row)));

const isOfPillar = (error: unknown): boolean =>
  error instanceof GatewayError && error.code === 'PILLAR_UNAVAILABLE' && !(error instanceof IndexUnavailable);

/** Beneath a reachable record a pillar that does not answer is a null and a line in `extensions.pillars`, never an error. */
export const below = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (isOfPillar(error)) return null;
    throw error;
  });

/** Rows that could be read. Where a row is needed to judge others, one that cannot be read counts as absent. */
export const readable = <Row extends object>(rows: readonly (Row | UnreadableRow<Row>)[]): Row[] =>
  rows.filter((row): row is Row => !(row instanceof UnreadableRow));
