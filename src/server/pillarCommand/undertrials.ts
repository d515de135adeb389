import { createLoaders, type Loaders, type Observer } from '../../../connectors/loaders.ts';
import { toCustodyFacts } from '../../../connectors/prisons/facts.ts';
import { custody, custodyFacts } from '../../../connectors/prisons/wire.ts';
import type { RowOf } from '../../../connectors/record.ts';
import { createSelections } from '../../../connectors/statement.ts';
import { UnreadableRow } from '../../../connectors/unreadableRow.ts';
import type { CustodyFacts } from '../../core/facts.ts';
import { named } from '../../index/query.ts';
import { istDateOf } from '../../law/calendar.ts';
import { computeDetention, type Detention, type DetentionInput } from '../../law/detention.ts';
import { firstTimeOffenderFrom, recordedSpells } from '../../law/prisonRecord.ts';
import { withBatching } from '../../platform/batching.ts';
import type { Database } from '../../platform/postgres.ts';
import { isReadable } from './sections.ts';

/** Why nothing can be said of somebody in custody, by the prison's own record. */
export type Cause =
  | 'the row cannot be read'
  | 'neither a first remand nor a spell of custody is recorded'
  | 'the record of custody contradicts itself'
  | 'the first remand is not recorded'
  | 'no section is recorded'
  | 'a section is not in the table of offences'
  | 'the sections leave the period or the maximum open'
  | 'whether a Special Court extended the period is not recorded';

/** Undertrials in custody, and of how many a clock cannot tell, by its cause. */
export type Unknowns = {
  readonly undertrials: number;
  readonly defaultBail: ReadonlyMap<Cause, number>;
  readonly maximumDetention: ReadonlyMap<Cause, number>;
};

/** What the law's clocks are given, as the graph gives it: no name, no address is read. */
const clocksOnly = { mayAllow: (field: string) => field === 'UndertrialCase.detention', mayMask: () => false };

const unheard: Observer = { asked: () => undefined, failed: () => undefined, unreadable: () => undefined };

type Held = { readonly facts: CustodyFacts; readonly record: RowOf<typeof custody> };

/** As if police and court had told that there is no report: then only what the prison records, or does not, is left to make a date unknown. */
const inputOf = ({ facts, record }: Held, asOf: string): DetentionInput => ({
  asOf,
  firstRemandOn: facts.firstRemandOn,
  spells: recordedSpells({
    firstRemandOn: facts.firstRemandOn,
    remandSpells: record.remandSpells ?? [],
    releasedOn: record.bail?.releasedOn ?? null,
  }),
  sections: record.warrantSections ?? [],
  sectionsFrom: null,
  reports: [],
  appliedOn: record.defaultBailAppliedOn ?? null,
  extensionDays: null,
  firstTimeOffender: firstTimeOffenderFrom(record.convictionsKnown, record.convicted),
  otherPendingCases: null,
  attributedDays: record.attributedDays ?? null,
  applicationMadeOn: record.applicationMadeOn ?? null,
  inCustody: (record.bail?.releasedOn ?? null) === null ? 'IN_CUSTODY' : 'RELEASED',
});

const sectionCause = ({ sections }: DetentionInput): Cause => {
  if (sections.length === 0) return 'no section is recorded';
  return sections.every(isReadable)
    ? 'the sections leave the period or the maximum open'
    : 'a section is not in the table of offences';
};

const custodyCause = ({ firstRemandOn, spells }: DetentionInput, { daysInCustody }: Detention): Cause | null => {
  if (daysInCustody !== null) return null;
  return firstRemandOn === null && spells === null
    ? 'neither a first remand nor a spell of custody is recorded'
    : 'the record of custody contradicts itself';
};

const periodCause = (input: DetentionInput, { defaultBail }: Detention): Cause => {
  if (input.firstRemandOn === null) return 'the first remand is not recorded';
  return defaultBail.accruesOn === null
    ? sectionCause(input)
    : 'whether a Special Court extended the period is not recorded';
};

const causesOf = (held: Held, asOf: string): { defaultBail: Cause | null; maximumDetention: Cause | null } => {
  const input = inputOf(held, asOf);
  const found = computeDetention(input);
  const custodyUnknown = custodyCause(input, found);
  return {
    defaultBail: found.defaultBail.status === 'UNKNOWN' ? (custodyUnknown ?? periodCause(input, found)) : null,
    maximumDetention: found.maximumDetention.status === 'UNKNOWN' ? (custodyUnknown ?? sectionCause(input)) : null,
  };
};

const readHeld = ({ rows }: Loaders, custodyId: string): Promise<Held | null> =>
  Promise.all([rows(custodyFacts, 'custodyId', [custodyId]), rows(custody, 'custodyId', [custodyId])]).then(
    ([[factRow], [record]]) => {
      if (!factRow || factRow instanceof UnreadableRow || !record || record instanceof UnreadableRow) return null;
      const facts = toCustodyFacts(factRow);
      return facts && { facts, record };
    },
  );

const held = named('select custody_id from icjs.custody_facts where undertrial and released_at is null');

const counted = (causes: readonly (Cause | null)[]): ReadonlyMap<Cause, number> =>
  new Map(
    [
      ...Map.groupBy(
        causes.flatMap((cause) => cause ?? []),
        (cause) => cause,
      ),
    ].map(([cause, all]) => [cause, all.length]),
  );

/** Of how many undertrials the prison's own record leaves the law's dates unknown, and why. */
export const unknownUndertrials = async (prisons: Database, now: Date): Promise<Unknowns> => {
  const ids = (await prisons.query(held, [])).map(([id]) => String(id));
  const loaders = createLoaders({ prisons: withBatching(prisons) }, createSelections(clocksOnly), unheard);
  const asOf = istDateOf(now);
  const causes = await Promise.all(
    ids.map(async (id) => {
      const one = await readHeld(loaders, id);
      const unread = 'the row cannot be read' as const;
      return one ? causesOf(one, asOf) : { defaultBail: unread, maximumDetention: unread };
    }),
  );
  return {
    undertrials: ids.length,
    defaultBail: counted(causes.map(({ defaultBail }) => defaultBail)),
    maximumDetention: counted(causes.map(({ maximumDetention }) => maximumDetention)),
  };
};
