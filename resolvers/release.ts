import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import { istDateOf } from '../src/law/calendar.ts';
import { releaseNotesOf } from '../src/law/release.ts';
import type { Section } from '../src/law/sections.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { bailOf, releasedOn } from './bail.ts';
import { caseOf } from './caseOf.ts';
import { dayOf, otherCases } from './detentionInput.ts';
import { mayRead } from './mayRead.ts';

/** The orders of this custody: an earlier one opened the gate of an earlier custody. */
const isOfThisCustody = ({ admittedAt }: CustodyFacts, on: unknown): on is string =>
  typeof on === 'string' && (admittedAt === null || on >= istDateOf(admittedAt));

/** Orders of a court that grant bail in this custody. In a case that is closed to the prison nothing of the court's is told. */
const ordersGranting = async (record: Judged, context: GatewayContext): Promise<Judged[]> => {
  const facts = record.facts as CustodyFacts;
  if (record.closed === true || facts.accusedCode === null) return [];
  const found = (await context.courts.bailOrdersOf(caseOf(record), facts.accusedCode)) ?? [];
  return found
    .filter((one): one is Judged => !(one instanceof Error) && mayRead(one, 'BailOrder.on', context))
    .filter(({ result, on }) => result === 'GRANTED' && isOfThisCustody(facts, on));
};

const sectionsOf = (order: Judged | undefined, context: GatewayContext): readonly Section[] | null =>
  order && mayRead(order, 'BailOrder.sections', context) ? ((order.sections ?? null) as Section[] | null) : null;

/** What should be known or done where bail was granted: by the prison's own record, else by the court's, which may not have reached it. */
export const releaseNotes = async (record: Judged, context: GatewayContext): Promise<object[]> => {
  const facts = record.facts as CustodyFacts;
  const bail = bailOf(record);
  const orders = (await ordersGranting(record, context)).toSorted((one, other) =>
    String(one.on) < String(other.on) ? -1 : 1,
  );
  const order = orders.at(-1);
  return releaseNotesOf({
    asOf: dayOf(record, context),
    grantedOn: bail?.grantedOn ?? (orders[0]?.on as string | undefined) ?? null,
    releasedOn: releasedOn(record),
    ordered: sectionsOf(order, context),
    recorded: (record.warrantSections ?? null) as readonly Section[] | null,
    mismatchNoted: bail?.sectionMismatch === true,
    otherCases: mayRead(record, 'Undertrial.otherHolds', context)
      ? ((await otherCases([facts], context))[0] ?? null)
      : null,
  });
};
