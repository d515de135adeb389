import type { RowStep } from 'postgraphile/@dataplan/pg';
import { type ObjectStep, object, type Step } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import { firIds } from '../plain/graph.ts';
import type { Thread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import type { Reading } from './reading.ts';
import { computed, wholesUnder } from './rows.ts';

/** A case, with what several of its fields rest on: its persons under their codes, and its custodies. */
type Held = {
  readonly thread: Step<Thread>;
  readonly people: Step<readonly Row[]>;
  readonly custodies: Step<readonly Row[]>;
};

export type CaseStep = ObjectStep<Held>;

/** A row that stands in a case. */
export type InCase = ObjectStep<Held & { readonly row: RowStep }>;

const liveIds = ({ live }: Thread): string[] => live.map(({ id }) => id);

export const idsOf = (held: ObjectStep<Pick<Held, 'thread'>>): Step<string[]> => computed([held.get('thread')], firIds);
export const liveIdsOf = (held: ObjectStep<Pick<Held, 'thread'>>): Step<string[]> =>
  computed([held.get('thread')], liveIds);

export const heldIn = ({ rows }: Reading, thread: Step<Thread>): Held => ({
  thread,
  people: computed([thread, wholesUnder(rows, 'person', 'firId', computed([thread], liveIds))], answers.withCodes),
  custodies: computed(
    [thread, wholesUnder(rows, 'custody', 'prisonerId', computed([thread], answers.prisonersIn))],
    answers.custodiesIn,
  ),
});

/** Grafast looks through an object to the steps of which it is made: a row in it is still a row of a statement. */
export const inCase = (held: CaseStep, row: RowStep): InCase =>
  object({ thread: held.get('thread'), people: held.get('people'), custodies: held.get('custodies'), row });
