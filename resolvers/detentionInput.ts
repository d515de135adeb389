import type { CustodyFacts } from '../src/core/facts.ts';
import type { CaseFile, Judged } from '../src/core/record.ts';
import { regrouped } from '../src/core/regrouped.ts';
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

type ReportFacts = NonNullable<Awaited<ReturnType<GatewayContext['police']['reportFacts']>>>[number];

/** The reports that the police have submitted in a case. */
const submittedIn = (facts: ReportFacts) =>
  facts
    .filter(({ draft, submittedAt }) => draft === false && submittedAt !== null)
    .map((one) => ({ ...one, chargeSheetId: one.chargeSheetId ?? '' }));

type Deliveries = Awaited<ReturnType<GatewayContext['exchange']['deliveriesOf']>>[number];

const reportOf = (supplementary: boolean | null, deliveries: Deliveries): PoliceReport[] | null => {
  const kind = supplementary ? ('SUPPLEMENTARY' as const) : ('ORIGINAL' as const);
  return deliveries?.map((delivery) => ({ ...delivery, kind })) ?? null;
};

/**
 * Of each case for itself. Null where police or court are silent: a report of which nobody can say whether the court has it is not one that
 * it does not have.
 */
const reportsOf = async (
  files: readonly CaseFile[],
  { police, exchange }: GatewayContext,
): Promise<(PoliceReport[] | null)[]> => {
  const facts = await police.reportFacts(files);
  if (facts === null) return files.map(() => null);
  const submitted = facts.map(submittedIn);
  const all = submitted.flat();
  const deliveries = await exchange.deliveriesOf(all);
  const reports = all.map(({ supplementary }, at) => reportOf(supplementary, deliveries[at] ?? null));
  return regrouped(submitted, reports).map((own) => {
    const known = own.filter((report) => report !== null);
    return known.length < own.length ? null : known.flat();
  });
};

/** Other cases that the prison knows of, of each custody for itself. That it knows of none does not say that there is none. */
export const otherCases = async (
  custodies: readonly CustodyFacts[],
  context: GatewayContext,
): Promise<(number | null)[]> => {
  const all = await context.prisons.custodyFacts(custodies.map(({ prisonerId }) => prisonerId));
  const others = custodies.map(
    ({ custodyId }, at) => all[at]?.filter((one) => one.custodyId !== custodyId && one.releasedAt === null) ?? [],
  );
  const told = await Promise.all(others.flat().map((one) => mayCount(one, context)));
  return regrouped(others, told).map((own) => own.filter(Boolean).length || null);
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
const applicationMadeOn = (record: Judged, recorded: readonly string[], asOf: string): string | null =>
  [record.applicationMadeOn, ...recorded]
    .flatMap((day) => textOrNull(day) ?? [])
    .filter((day) => day <= asOf)
    .toSorted()
    .at(-1) ?? null;

/** The day for which a prisoner's dates are computed. */
export const dayOf = (record: Judged, { today }: GatewayContext): string =>
  typeof record.asOf === 'string' ? record.asOf : today;

type Given = { readonly input: DetentionInput; readonly live: LiveSections };

/** What the law's clocks are given of one detention, from what prison, police and court tell today. Read once in a request. */
export const detentionInput = (record: Judged, context: GatewayContext): Promise<Given> =>
  context.known.together('detentions', `${String(record.custodyId)} ${dayOf(record, context)}`, record, (records) =>
    readInputs(records, context),
  );

/** What was read for one detention, besides the prison's own record of it. */
type ReadElsewhere = {
  readonly reports: PoliceReport[] | null;
  readonly live: LiveSections;
  readonly otherPendingCases: number | null;
  /** The days on which applications were recorded here. */
  readonly applications: readonly string[];
  readonly registeredAt: string | null;
};

const inputOf = (record: Judged, asOf: string, found: ReadElsewhere): DetentionInput => {
  const facts = record.facts as CustodyFacts;
  const { reports, live, otherPendingCases, applications, registeredAt } = found;
  return {
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
    applicationMadeOn: applicationMadeOn(record, applications, asOf),
    inCustody: releasedOn(record) === null ? 'IN_CUSTODY' : 'RELEASED',
    firRegisteredOn: registeredAt ? istDateOf(registeredAt) : null,
  };
};

/** The instant at which the first FIR of a case was registered. */
const firstRegistered = (firs: readonly { readonly registeredAt: string | null }[]): string | null =>
  firs
    .flatMap(({ registeredAt }) => registeredAt ?? [])
    .toSorted()
    .at(0) ?? null;

const readInputs = async (records: readonly Judged[], context: GatewayContext): Promise<(() => Given)[]> => {
  const files = records.map(caseOf);
  const custodies = records.map(({ facts }) => facts as CustodyFacts);
  const [reports, sections, others, firs, applications] = await Promise.all([
    reportsOf(files, context),
    Promise.all(records.map((record) => liveSections(record, context))),
    otherCases(custodies, context),
    context.police.firFacts(files),
    Promise.all(custodies.map(({ custodyId }) => context.applications.madeIn(custodyId))),
  ]);
  return sections.map((live, at) => () => {
    const record = records[at] as Judged;
    const input = inputOf(record, dayOf(record, context), {
      reports: reports[at] ?? null,
      live,
      otherPendingCases: others[at] ?? null,
      applications: applications[at] ?? [],
      registeredAt: firstRegistered(firs?.[at] ?? []),
    });
    return { input, live };
  });
};
