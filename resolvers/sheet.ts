import { badInput } from '../src/core/errors.ts';
import { CASE, type Judged } from '../src/core/record.ts';
import { type DetentionDates, datesOf } from '../src/law/detention.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type Bail, bailOf } from './bail.ts';
import { inParts } from './inParts.ts';
import { type ComputedCase, computedCases, nearestOf, undertrial } from './undertrial.ts';

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
type Only = Awaited<ReturnType<GatewayContext['dates']['onlyCustodies']>>;

const lineOf = ({ id, position }: SheetPerson, cases: readonly CaseLine[], readable = true): Line => ({
  id,
  admitted: position[0] ?? '',
  readable,
  cases,
  nearestOn: nearestOf(cases.map(({ dates }) => dates))?.on ?? null,
});

const caseLine = ({ record, detention }: ComputedCase): CaseLine => {
  const bail = bailOf(record);
  return {
    custodyId: String(record.custodyId),
    dates: datesOf(detention),
    bail: bail && { grantedOn: bail.grantedOn, releasedOn: bail.releasedOn },
  };
};

/**
 * Keeps dates that are the same for whoever is told of the person: held in one case alone, because another bars only for those who know of
 * it; without bail, which is not told to all who are told dates; and read whole.
 */
const keepDates = async (node: Judged, line: Line, only: Only, context: GatewayContext): Promise<void> => {
  const { custodyId, version } = only.get(line.id) ?? {};
  const [one] = line.cases;
  if (version === undefined || one?.custodyId !== custodyId || one?.bail !== null || !node[CASE]?.labels) return;
  const all = await context.prisons.custodyFacts([line.id]);
  if (all.length === 1 && !context.answer.hasFailed()) context.dates.keep(one.custodyId, version, one.dates);
};

const computedLine = async (
  person: SheetPerson,
  asOf: string,
  only: Only,
  context: GatewayContext,
): Promise<Line | null> => {
  const node = await undertrial(person.id, asOf, context);
  if (node === null) return null;
  if (node instanceof Error) return lineOf(person, [], false);
  const line = lineOf(person, (await computedCases(node, context)).map(caseLine));
  await keepDates(node, line, only, context);
  return line;
};

const keptLine = (person: SheetPerson, asOf: string, only: Only, { dates: shared }: GatewayContext): Line | null => {
  const { custodyId = '', version } = only.get(person.id) ?? {};
  const dates = version === undefined ? null : shared.of(custodyId, version, asOf);
  return dates && lineOf(person, [{ custodyId, dates, bail: null }]);
};

const linesOf = async (people: readonly SheetPerson[], asOf: string, only: Only, context: GatewayContext) => {
  const kept = new Map(people.map((person) => [person.id, keptLine(person, asOf, only, context)]));
  const missing = people.filter(({ id }) => !kept.get(id));
  const computed = await inParts(missing, context, (part, apart) =>
    Promise.all(part.map((person) => computedLine(person, asOf, only, apart))),
  );
  return [...kept.values(), ...computed].filter((line) => line !== null);
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

/** First the feeds, then who is told of whom, then the versions, then the records: whatever changes meanwhile moves a version. */
const compute = async (where: SheetConditions, asOf: string, context: GatewayContext): Promise<Line[]> => {
  const areOpen = await context.dates.areOpen();
  const people = await peopleOn(where, context);
  const only: Only = areOpen ? await context.dates.onlyCustodies(people.map(({ id }) => id)) : new Map();
  return linesOf(people, asOf, only, context);
};

/**
 * The caller's own undertrials of some prisons with their clocks on a day. Computed once a request, however often it is asked for in it.
 * @throws BAD_USER_INPUT above what one request may have computed
 */
export const sheetOf = (where: SheetConditions, asOf: string, context: GatewayContext): Promise<readonly Line[]> =>
  context.sheets.once(JSON.stringify([where, asOf]), () => compute(where, asOf, context));
