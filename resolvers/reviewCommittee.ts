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
import { inParts } from './inParts.ts';
import { mayRead } from './mayRead.ts';
import { connection, listName, type Placed, pageOf, readAgain } from './paging.ts';
import { sentenceEnd } from './sentence.ts';
import { peopleOn, type SheetPerson } from './sheet.ts';
import { type ComputedCase, computableCases, undertrial } from './undertrial.ts';

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

/** Who belongs on the list before they are read for a page: whose case, in which custody; null of whoever cannot be read. */
type Listed = { readonly id: string; readonly custodyId: string | null };

const at = ({ id, position }: SheetPerson, place: number): readonly string[] => [
  position[0] ?? '',
  id,
  String(place).padStart(4, '0'),
];

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

const groundsOf = (node: Judged, { record, detention }: ComputedCase, { of }: List, context: GatewayContext) =>
  reviewGroundsOf({ detention, ...factsTold(node, record, context) }, of);

/** A prisoner's cases that belong on the list. Whoever cannot be read stands on it: nobody can say that there is nothing to review. */
const listedOf = async (person: SheetPerson, list: List, context: GatewayContext): Promise<Placed<Listed>[]> => {
  const { id } = person;
  const node = await undertrial(id, list.asOf, context);
  if (node === null) return [];
  const cases = node instanceof Error ? null : await computableCases(node, context);
  if (node instanceof Error || cases === null) return [{ node: { id, custodyId: null }, position: at(person, 0) }];
  return cases.flatMap((one, place) =>
    groundsOf(node, one, list, context).length > 0
      ? [{ node: { id, custodyId: String(one.record.custodyId) }, position: at(person, place) }]
      : [],
  );
};

/** An entry as it is now; null where the person or the case has left the list since it was counted. */
const entryOf = async ({ id, custodyId }: Listed, list: List, context: GatewayContext): Promise<object | null> => {
  const node = await undertrial(id, list.asOf, context);
  if (node === null) return null;
  const cases = node instanceof Error ? null : await computableCases(node, context);
  if (node instanceof Error || cases === null) return { undertrial: node, case: null, grounds: ['NOT_KNOWN'] };
  const one = cases.find(({ record }) => record.custodyId === custodyId);
  const grounds = one ? groundsOf(node, one, list, context) : [];
  return one && grounds.length > 0 ? { undertrial: node, case: one.record, grounds } : null;
};

/**
 * Whoever belongs on a list, computed once a request. A ground rests on sex, age and sickness too, of which nothing is kept: the records
 * of a district are read for it each time.
 */
const listed = (list: List, context: GatewayContext): Promise<Placed<Listed>[]> =>
  context.sheets.once(JSON.stringify(['reviewCommittee', list.prisons, list.quarter]), async () => {
    const people = await peopleOn({ prisons: list.prisons, admittedFrom: null, admittedTo: null }, context);
    return inParts(people, context, async (part, apart) =>
      (await Promise.all(part.map((person) => listedOf(person, list, apart)))).flat(),
    );
  });

/** A page of the list, by admission. */
export const reviewCommitteeEntries = (
  list: object,
  { first, after }: { first: number; after?: string | null },
  context: GatewayContext,
): Promise<object> => {
  const asked = list as List;
  const { quarter, prisons, asOf } = asked;
  const name = listName('reviewCommitteeList', { quarter, prisons, asOf });
  return connection({ list: name, first, after, cursors: context.cursors }, async (from, limit) => {
    const { totalCount, items } = pageOf(await listed(asked, context), from, limit);
    return { totalCount, items: await readAgain(items, (one) => entryOf(one, asked, context)) };
  });
};
