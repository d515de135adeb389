import { badInput } from '../src/core/errors.ts';
import type { Judged } from '../src/core/record.ts';
import { forInformation } from '../src/law/facts.ts';
import { dayOfList, type Quarter, quarterNamed, reviewGroundsOf } from '../src/law/reviewCommittee.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { bailOf } from './bail.ts';
import { detentionOf } from './detention.ts';
import { mayRead } from './mayRead.ts';
import { connection, listName, type Placed, pageOf, readAgain } from './paging.ts';
import { type Line, sheetOf } from './sheet.ts';
import { ownCases, undertrial } from './undertrial.ts';

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

/** An entry before it is read for a page: whose, and in which custody; null of whoever cannot be read. */
type Listed = { readonly id: string; readonly custodyId: string | null };

const at = ({ admitted, id }: Line, place: number): readonly string[] => [admitted, id, String(place).padStart(4, '0')];

/** A line's cases that belong on the list. Whoever cannot be read stands on it: nobody can say that there is nothing to review. */
const listedOf = (line: Line, quarter: Quarter): Placed<Listed>[] => {
  const { id, readable, cases } = line;
  if (!readable) return [{ node: { id, custodyId: null }, position: at(line, 0) }];
  return cases.flatMap(({ custodyId, dates, bail, tellsBail }, place) => {
    const grounds = reviewGroundsOf({ detention: dates, bail: tellsBail ? bail : null, woman: false }, quarter);
    return grounds.length > 0 ? [{ node: { id, custodyId }, position: at(line, place) }] : [];
  });
};

/** An entry as it is now; null where the person or the case has left the list since it was counted. */
const entryOf = async (
  { id, custodyId }: Listed,
  { of: quarter, asOf }: List,
  context: GatewayContext,
): Promise<object | null> => {
  const node = await undertrial(id, asOf, context);
  if (node === null) return null;
  if (node instanceof Error) return { undertrial: node, case: null, grounds: ['NOT_KNOWN'] };
  const record = (await ownCases(node, context)).find((one) => one.custodyId === custodyId);
  if (!record) return null;
  // A ground tells what it rests on: to whom the bail and the sex are told.
  const woman = node.sex === 'FEMALE' && mayRead(node, 'Undertrial.sex', context);
  const bail = mayRead(record, 'UndertrialCase.bail', context) ? bailOf(record) : null;
  const grounds = reviewGroundsOf({ detention: await detentionOf(record, context), bail, woman }, quarter);
  return grounds.length > 0 ? { undertrial: node, case: record, grounds } : null;
};

/** A page of the list, by admission. */
export const reviewCommitteeEntries = (
  list: object,
  { first, after }: { first: number; after?: string | null },
  context: GatewayContext,
): Promise<object> => {
  const asked = list as List;
  const { quarter, of, prisons, asOf } = asked;
  const name = listName('reviewCommitteeList', { quarter, prisons, asOf });
  return connection({ list: name, first, after, cursors: context.cursors }, async (from, limit) => {
    const lines = await sheetOf({ prisons, admittedFrom: null, admittedTo: null }, asOf, context);
    const { totalCount, items } = pageOf(
      lines.flatMap((line) => listedOf(line, of)),
      from,
      limit,
    );
    return { totalCount, items: await readAgain(items, (one) => entryOf(one, asked, context)) };
  });
};
