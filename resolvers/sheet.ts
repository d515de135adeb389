import { badInput } from '../src/core/errors.ts';
import { type DetentionDates, datesOf } from '../src/law/detention.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type Bail, bailOf } from './bail.ts';
import { inParts } from './inParts.ts';
import { type ComputedCase, computableCases, nearestOf, undertrial } from './undertrial.ts';

/** Which undertrials a sheet is of. */
export type SheetConditions = Parameters<GatewayContext['index']['undertrials']>[0];

/** One of the caller's own cases of a prisoner: what a list filters, counts and sorts by. */
export type CaseLine = {
  readonly custodyId: string;
  readonly dates: DetentionDates;
  readonly bail: Pick<Bail, 'grantedOn' | 'releasedOn'> | null;
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

/** Who stands on a sheet, and where the list by admission has the person. */
export type SheetPerson = { readonly id: string; readonly position: readonly (string | null)[] };

const caseLine = ({ record, detention }: ComputedCase): CaseLine => {
  const bail = bailOf(record);
  return {
    custodyId: String(record.custodyId),
    dates: datesOf(detention),
    bail: bail && { grantedOn: bail.grantedOn, releasedOn: bail.releasedOn },
  };
};

const lineOf = async ({ id, position }: SheetPerson, asOf: string, context: GatewayContext): Promise<Line[]> => {
  const node = await undertrial(id, asOf, context);
  if (node === null) return [];
  const line = { id, admitted: position[0] ?? '' };
  const cases = node instanceof Error ? null : await computableCases(node, context);
  if (node instanceof Error || cases === null)
    return [{ ...line, readable: false, sex: null, cases: [], nearestOn: null }];
  const lines = cases.map(caseLine);
  return [{ ...line, readable: true, sex: node.sex, cases: lines, nearestOn: nearestOf(cases)?.on ?? null }];
};

/**
 * The caller's own undertrials of some prisons.
 * @throws BAD_USER_INPUT above what one request may have computed
 */
export const peopleOn = async (where: SheetConditions, context: GatewayContext): Promise<readonly SheetPerson[]> => {
  const { cases, index, sheets, prisons } = context;
  cases.begin(['prisons']);
  const all = await index.undertrials(where, null, LARGEST_SHEET);
  if (sheets.add(all.totalCount) > LARGEST_SHEET)
    throw badInput(`More than ${LARGEST_SHEET} undertrials: ask for a district or a prison, or narrow by admission.`);
  if (all.items.length === 0) await Promise.all([cases.askNothing(), prisons.answers()]);
  return all.items;
};

const compute = async (where: SheetConditions, asOf: string, context: GatewayContext): Promise<Line[]> =>
  inParts(await peopleOn(where, context), context, async (part, apart) =>
    (await Promise.all(part.map((person) => lineOf(person, asOf, apart)))).flat(),
  );

/**
 * The caller's own undertrials of some prisons with their clocks on a day. Computed once a request, however often it is asked for in it.
 * @throws BAD_USER_INPUT above what one request may have computed
 */
export const sheetOf = (where: SheetConditions, asOf: string, context: GatewayContext): Promise<readonly Line[]> =>
  context.sheets.once(JSON.stringify([where, asOf]), () => compute(where, asOf, context));
