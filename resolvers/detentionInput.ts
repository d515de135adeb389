import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import { istDateOf } from '../src/law/calendar.ts';
import type { CustodySpell, DetentionInput, PoliceReport } from '../src/law/detention.ts';
import { firstTimeOffenderFrom, recordedSpells } from '../src/law/prisonRecord.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { releasedOn } from './bail.ts';
import { caseOf } from './caseOf.ts';
import { type LiveSections, liveSections } from './liveSections.ts';

/** Custody as the prison records it; null where nothing tells when it began. */
export const spellsOf = (record: Judged, { firstRemandOn }: CustodyFacts): CustodySpell[] | null =>
  recordedSpells({
    firstRemandOn,
    remandSpells: (record.remandSpells ?? []) as readonly CustodySpell[],
    releasedOn: releasedOn(record),
  });

/** Police custody among the orders of remand; null where the prison told of no order: then they are not told apart. */
const policeCustodySpells = (record: Judged): CustodySpell[] | null => {
  const ordered = (record.remandSpells ?? []) as readonly (CustodySpell & { readonly custody: string })[];
  if (ordered.length === 0) return null;
  return ordered.filter(({ custody }) => custody === 'POLICE').map(({ from, to }) => ({ from, to }));
};

/** Null where police or court are silent: a report of which nobody can say whether the court has it is not one that it does not have. */
const reportsOf = async (record: Judged, context: GatewayContext): Promise<PoliceReport[] | null> => {
  const facts = await context.police.reportFacts(caseOf(record));
  if (facts === null) return null;
  const submitted = facts.filter(({ draft, submittedAt }) => draft === false && submittedAt !== null);
  const reports = await Promise.all(
    submitted.map(async ({ chargeSheetId, courtId, submittedAt, supplementary }) => {
      const kind = supplementary ? ('SUPPLEMENTARY' as const) : ('ORIGINAL' as const);
      const deliveries = await context.exchange.deliveriesOf({
        chargeSheetId: chargeSheetId ?? '',
        courtId,
        submittedAt,
      });
      return deliveries?.map((delivery) => ({ ...delivery, kind })) ?? null;
    }),
  );
  const known = reports.filter((report) => report !== null);
  return known.length < reports.length ? null : known.flat();
};

/** Other cases that the prison knows of. That it knows of none does not say that there is none. */
export const otherCases = async (
  { prisonerId, custodyId }: CustodyFacts,
  context: GatewayContext,
): Promise<number | null> => {
  const others = (await context.prisons.custodyFacts([prisonerId])).filter(
    (one) => one.custodyId !== custodyId && one.releasedAt === null,
  );
  const told = await Promise.all(others.map((one) => mayCount(one, context)));
  const count = told.filter(Boolean).length;
  return count === 0 ? null : count;
};

/** A bar that a caller is told of tells of the case behind it: a sealed one, or a child's, bars nothing for those who may not know of it. */
const mayCount = async (custody: CustodyFacts, { cases, principal }: GatewayContext): Promise<boolean> => {
  if (principal.institution === 'prisons') return true;
  const id = await cases.caseIdOf('CUSTODY', custody.custodyId);
  const found = id === null ? null : await cases.withId(id);
  return found?.reachable === true && !found.file.isChild(custody);
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The last application that was made by a day: the prison's own record, or what its superintendent recorded here. */
const applicationMadeOn = async (
  record: Judged,
  asOf: string,
  { applications }: GatewayContext,
): Promise<string | null> => {
  const { custodyId } = record.facts as CustodyFacts;
  const told = [record.applicationMadeOn, ...(await applications.madeIn(custodyId))];
  return (
    told
      .flatMap((day) => textOrNull(day) ?? [])
      .filter((day) => day <= asOf)
      .toSorted()
      .at(-1) ?? null
  );
};

/** The day for which a prisoner's dates are computed. */
export const dayOf = (record: Judged, { today }: GatewayContext): string =>
  typeof record.asOf === 'string' ? record.asOf : today;

type Given = { readonly input: DetentionInput; readonly live: LiveSections };

/** What the law's clocks are given of one detention, from what prison, police and court tell today. Read once in a request. */
export const detentionInput = (record: Judged, context: GatewayContext): Promise<Given> =>
  context.known.once(`detention ${String(record.custodyId)} ${dayOf(record, context)}`, () =>
    readInput(record, context),
  );

const readInput = async (record: Judged, context: GatewayContext): Promise<Given> => {
  const facts = record.facts as CustodyFacts;
  const asOf = dayOf(record, context);
  const [reports, live, otherPendingCases, firs, madeOn] = await Promise.all([
    reportsOf(record, context),
    liveSections(record, context),
    otherCases(facts, context),
    context.police.firFacts(caseOf(record)),
    applicationMadeOn(record, asOf, context),
  ]);
  const registeredAt = firs
    ?.map((fir) => fir.registeredAt)
    .filter((at) => at !== null)
    .toSorted()[0];
  const input: DetentionInput = {
    asOf,
    firstRemandOn: facts.firstRemandOn,
    spells: spellsOf(record, facts),
    policeCustodySpells: policeCustodySpells(record),
    // Dates from sections that a silent court may have changed would be wrong in one direction or the other: unknown is said.
    sections: live.known ? live.sections : [],
    sectionsFrom: live.from === 'WARRANT' ? null : live.from,
    reports,
    appliedOn: textOrNull(record.defaultBailAppliedOn),
    extensionDays: null,
    firstTimeOffender: firstTimeOffenderFrom(record.convictionsKnown, record.convicted),
    otherPendingCases,
    attributedDays: typeof record.attributedDays === 'number' ? record.attributedDays : null,
    applicationMadeOn: madeOn,
    inCustody: releasedOn(record) === null ? 'IN_CUSTODY' : 'RELEASED',
    firRegisteredOn: registeredAt ? istDateOf(registeredAt) : null,
  };
  return { input, live };
};
