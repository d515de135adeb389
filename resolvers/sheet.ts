import { badInput } from '../src/core/errors.ts';
import type { Judged } from '../src/core/record.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type ComputedCase, computedCases, nearestOf, undertrial } from './undertrial.ts';

/** Which undertrials a sheet is of. */
export type SheetConditions = Parameters<GatewayContext['index']['undertrials']>[0];

/** One prisoner on a sheet. One whose record cannot be read stands on it as the error, uncomputed: nobody is left out of it. */
export type Line = {
  readonly node: Judged | Error;
  readonly id: string;
  /** Where the list by admission has the person. */
  readonly admitted: string;
  readonly cases: readonly ComputedCase[];
  readonly nearestOn: string | null;
};

/**
 * How many undertrials are computed for one request. More are refused: a sheet that left out who came last would keep people in prison, and
 * many sheets in one question would keep everybody else waiting.
 */
const LARGEST_SHEET = 20_000;

const lineOf = async (id: string, admitted: string, asOf: string, context: GatewayContext): Promise<Line[]> => {
  const node = await undertrial(id, asOf, context);
  if (node === null) return [];
  const cases = node instanceof Error ? [] : await computedCases(node, context);
  return [{ node, id, admitted, cases, nearestOn: nearestOf(cases)?.on ?? null }];
};

const compute = async (where: SheetConditions, asOf: string, context: GatewayContext): Promise<Line[]> => {
  context.cases.begin(['prisons']);
  const all = await context.index.undertrials(where, null, LARGEST_SHEET);
  if (context.sheets.add(all.totalCount) > LARGEST_SHEET)
    throw badInput(`More than ${LARGEST_SHEET} undertrials: ask for a district or a prison, or narrow by admission.`);
  if (all.items.length === 0) await Promise.all([context.cases.askNothing(), context.prisons.answers()]);
  const lines = await Promise.all(all.items.map(({ id, position }) => lineOf(id, position[0] ?? '', asOf, context)));
  return lines.flat();
};

/**
 * The caller's own undertrials of some prisons with their clocks on a day, by admission. Computed once a request, however often it is asked
 * for in it.
 * @throws BAD_USER_INPUT above what one request may have computed
 */
export const sheetOf = (where: SheetConditions, asOf: string, context: GatewayContext): Promise<readonly Line[]> =>
  context.sheets.once(JSON.stringify([where, asOf]), () => compute(where, asOf, context));
