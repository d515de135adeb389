import { badInput } from '../src/core/errors.ts';
import { type DetentionDates, datesOf } from '../src/law/detention.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type Bail, bailOf } from './bail.ts';
import { mayRead } from './mayRead.ts';
import { type ComputedCase, computedCases, nearestOf, undertrial } from './undertrial.ts';

/** Which undertrials a sheet is of. */
export type SheetConditions = Parameters<GatewayContext['index']['undertrials']>[0];

/** One of the caller's own cases of a prisoner: what a list filters, counts and sorts by. */
export type CaseLine = {
  readonly custodyId: string;
  readonly dates: DetentionDates;
  readonly bail: Pick<Bail, 'grantedOn' | 'releasedOn'> | null;
  /** Whether the caller is told of the bail: a ground that rests on it would tell of it. */
  readonly tellsBail: boolean;
};

/** One prisoner on a sheet: no name and no record. Whoever stands on a page is read and judged for it again. */
export type Line = {
  readonly id: string;
  /** Where the list by admission has the person. */
  readonly admitted: string;
  /** False where the prison's record cannot be read: such a person stands on the sheet uncomputed, nobody is left out of it. */
  readonly readable: boolean;
  readonly sex: unknown;
  readonly cases: readonly CaseLine[];
  readonly nearestOn: string | null;
};

/**
 * How many undertrials are computed for one request: those of the largest state, and some. More are refused: a sheet that left out who
 * came last would keep people in prison, and many sheets in one question would keep everybody else waiting.
 */
const LARGEST_SHEET = 80_000;

/** How many people are read at once, and let go of once they are computed: a state's records would fill the memory. */
const PEOPLE_AT_ONCE = 250;

type Position = { readonly id: string; readonly position: readonly (string | null)[] };

const caseLine = ({ record, detention }: ComputedCase, context: GatewayContext): CaseLine => {
  const bail = bailOf(record);
  return {
    custodyId: String(record.custodyId),
    dates: datesOf(detention),
    bail: bail && { grantedOn: bail.grantedOn, releasedOn: bail.releasedOn },
    tellsBail: mayRead(record, 'UndertrialCase.bail', context),
  };
};

const lineOf = async ({ id, position }: Position, asOf: string, context: GatewayContext): Promise<Line[]> => {
  const node = await undertrial(id, asOf, context);
  if (node === null) return [];
  const line = { id, admitted: position[0] ?? '' };
  if (node instanceof Error) return [{ ...line, readable: false, sex: null, cases: [], nearestOn: null }];
  const cases = await computedCases(node, context);
  const lines = cases.map((one) => caseLine(one, context));
  return [{ ...line, readable: true, sex: node.sex, cases: lines, nearestOn: nearestOf(cases)?.on ?? null }];
};

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += PEOPLE_AT_ONCE) yield all.slice(from, from + PEOPLE_AT_ONCE);
}

/** Two parts at a time: while one is computed here, the pillars read the other. */
const linesOf = async (people: readonly Position[], asOf: string, context: GatewayContext): Promise<Line[]> => {
  const lines: Line[][] = [];
  const parts = partsOf(people);
  const work = async (): Promise<void> => {
    for (const part of parts) {
      const apart = context.apart();
      lines.push(...(await Promise.all(part.map((person) => lineOf(person, asOf, apart)))));
    }
  };
  await Promise.all([work(), work()]);
  return lines.flat();
};

const compute = async (where: SheetConditions, asOf: string, context: GatewayContext): Promise<Line[]> => {
  context.cases.begin(['prisons']);
  const all = await context.index.undertrials(where, null, LARGEST_SHEET);
  if (context.sheets.add(all.totalCount) > LARGEST_SHEET)
    throw badInput(`More than ${LARGEST_SHEET} undertrials: ask for a district or a prison, or narrow by admission.`);
  if (all.items.length === 0) await Promise.all([context.cases.askNothing(), context.prisons.answers()]);
  return linesOf(all.items, asOf, context);
};

/**
 * The caller's own undertrials of some prisons with their clocks on a day. Computed once a request, however often it is asked for in it.
 * @throws BAD_USER_INPUT above what one request may have computed
 */
export const sheetOf = (where: SheetConditions, asOf: string, context: GatewayContext): Promise<readonly Line[]> =>
  context.sheets.once(JSON.stringify([where, asOf]), () => compute(where, asOf, context));
