import { badInput } from '../src/core/errors.ts';
import type { Judged } from '../src/core/record.ts';
import { istDateOf } from '../src/law/calendar.ts';
import { forInformation } from '../src/law/facts.ts';
import {
  dayOfList,
  type Quarter,
  quarterNamed,
  type ReviewFacts,
  reviewGroundsOf,
} from '../src/law/reviewCommittee.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { bailOf } from './bail.ts';
import { dayOf } from './detentionInput.ts';
import { mayRead } from './mayRead.ts';
import { connection, listName, type Placed, pageOf } from './paging.ts';
import { sentenceEnd } from './sentence.ts';
import { type Line, sheetOf } from './sheet.ts';

/** The list of one district and quarter, before anybody on it is computed. */
type List = {
  readonly quarter: string;
  readonly of: Quarter;
  readonly prisons: readonly string[];
  readonly asOf: string;
};

const prisonsIn = ({ state, code }: Judged, { units }: GatewayContext): string[] =>
  units
    .all('PRISON')
    .filter((unit) => unit.state === state && unit.district === code)
    .map(({ id }) => id);

/**
 * The list of a review committee for a quarter.
 * @throws BAD_USER_INPUT where the text names no quarter
 */
export const reviewCommitteeList = (district: Judged, name: string, context: GatewayContext): object => {
  const of = quarterNamed(name);
  if (of === null) throw badInput('A quarter is named as 2026-Q4.');
  return {
    quarter: name,
    of,
    from: of.from,
    to: of.to,
    asOf: dayOfList(of, context.today),
    prisons: prisonsIn(district, context),
    notice: forInformation,
  };
};

const at = ({ admitted, id }: Line, place: number): readonly string[] => [admitted, id, String(place).padStart(4, '0')];

const wholeYears = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
};

/** The age of today, as far as it is known: that of the admission, with the years since. */
const ageOf = ({ ageAtAdmission, admittedAt }: Judged, asOf: string): number | null =>
  typeof ageAtAdmission === 'number' && typeof admittedAt === 'string'
    ? ageAtAdmission + wholeYears(istDateOf(admittedAt), asOf)
    : null;

/** A ground tells what it rests on, so it rests on what its reader may read. */
const factsTold = (node: Judged, record: Judged, context: GatewayContext): Omit<ReviewFacts, 'detention'> => {
  const may = (coordinate: string) =>
    mayRead(coordinate.startsWith('Undertrial.') ? node : record, coordinate, context);
  return {
    bail: may('UndertrialCase.bail') ? bailOf(record) : null,
    sentenceServedOn: may('UndertrialCase.sentenceEnd') ? (sentenceEnd(record, context)?.servedOn ?? null) : null,
    person: {
      sex: may('Undertrial.sex') ? (node.sex as ReviewFacts['person']['sex']) : null,
      ageYears: may('Undertrial.ageAtAdmission') ? ageOf(node, dayOf(record, context)) : null,
      needsHospital: may('Undertrial.alerts') && ((node.alerts ?? []) as readonly string[]).includes('NEEDS_HOSPITAL'),
    },
  };
};

/** A line's cases that belong on the list. Whoever cannot be read stands on it: nobody can say that there is nothing to review. */
const entriesOf = (line: Line, quarter: Quarter, context: GatewayContext): Placed<object>[] => {
  const { node, cases } = line;
  if (node instanceof Error)
    return [{ node: { undertrial: node, case: null, grounds: ['NOT_KNOWN'] }, position: at(line, 0) }];
  return cases.flatMap(({ record, detention }, place) => {
    const grounds = reviewGroundsOf({ detention, ...factsTold(node, record, context) }, quarter);
    return grounds.length > 0 ? [{ node: { undertrial: node, case: record, grounds }, position: at(line, place) }] : [];
  });
};

/** A page of the list, by admission. */
export const reviewCommitteeEntries = (
  list: object,
  { first, after }: { first: number; after?: string | null },
  context: GatewayContext,
): Promise<object> => {
  const { quarter, of, prisons, asOf } = list as List;
  const name = listName('reviewCommitteeList', { quarter, prisons, asOf });
  return connection({ list: name, first, after, cursors: context.cursors }, async (from, limit) => {
    const lines = await sheetOf({ prisons, admittedFrom: null, admittedTo: null }, asOf, context);
    return pageOf(
      lines.flatMap((line) => entriesOf(line, of, context)),
      from,
      limit,
    );
  });
};
