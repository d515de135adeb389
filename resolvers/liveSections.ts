import type { CustodyFacts } from '../src/core/facts.ts';
import type { CaseFile, Judged } from '../src/core/record.ts';
import type { SectionsFrom } from '../src/law/detention.ts';
import { type Section, sectionFrom } from '../src/law/sections.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { mayRead } from './mayRead.ts';

/** The sections that decide a detention, and whence they are. `known` is false where a pillar that may have changed them did not answer. */
export type LiveSections = {
  readonly sections: readonly Section[];
  readonly from: SectionsFrom | 'WARRANT';
  readonly known: boolean;
};

const parsed = (lists: readonly (readonly string[] | null)[]): Section[] =>
  [...new Set(lists.flatMap((sections) => sections ?? []))].map(sectionFrom);

/** What a pillar told of one case; null where it did not answer. */
type ToldOfCase<Read extends (files: readonly CaseFile[]) => Promise<readonly unknown[] | null>> =
  | NonNullable<Awaited<ReturnType<Read>>>[number]
  | null;

type ReadOfCase = {
  readonly framed: ToldOfCase<GatewayContext['courts']['framedIn']>;
  readonly reports: ToldOfCase<GatewayContext['police']['reportFacts']>;
  readonly firs: ToldOfCase<GatewayContext['police']['firFacts']>;
};

/** As in the FIR, else as on the warrant: what the sections are before the police report. */
const registeredSections = (record: Judged, firs: ReadOfCase['firs']): LiveSections => {
  const sections = parsed((firs ?? []).map((fir) => fir.sections));
  if (sections.length > 0) return { sections, from: 'FIR', known: true };
  return { sections: (record.warrantSections ?? []) as readonly Section[], from: 'WARRANT', known: firs !== null };
};

/**
 * As charged against this accused, else as in the police report, else as in the FIR, else as on the warrant: the latest wins, because
 * jails held people on the FIR's murder long after the court had framed a lesser charge (SC, November 2024).
 */
export const liveSections = (record: Judged, context: GatewayContext): Promise<LiveSections> =>
  context.known.together('sections', String(record.custodyId), record, (records) => readLiveSections(records, context));

const latestSections = (record: Judged, { framed, reports, firs }: ReadOfCase): LiveSections => {
  const { accusedCode } = record.facts as CustodyFacts;
  const registered = registeredSections(record, firs);
  const known = framed !== null && reports !== null && registered.known;
  const charged = (framed ?? [])
    .filter((charge) => accusedCode !== null && charge.accusedCode === accusedCode)
    .flatMap(({ sections }) => sections ?? []);
  if (charged.length > 0) return { sections: charged, from: 'CHARGES_FRAMED', known };
  const reported = parsed((reports ?? []).filter(({ draft }) => draft === false).map(({ sections }) => sections));
  if (reported.length > 0) return { sections: reported, from: 'CHARGE_SHEET', known };
  return { ...registered, known };
};

const readLiveSections = async (
  records: readonly Judged[],
  { courts, police }: GatewayContext,
): Promise<(() => LiveSections)[]> => {
  const files = records.map(caseOf);
  const [framed, reports, firs] = await Promise.all([
    courts.framedIn(files),
    police.reportFacts(files),
    police.firFacts(files),
  ]);
  return records.map(
    (record, at) => () =>
      latestSections(record, {
        framed: framed?.[at] ?? null,
        reports: reports?.[at] ?? null,
        firs: firs?.[at] ?? null,
      }),
  );
};

/**
 * The sections that a caller is told of a custody. Those of a police report are withheld with it from many who know of the custody: whoever
 * is told the dates that rest on them (row 58) is told them, everyone else those of the FIR (threat T7).
 */
export const toldSections = async (record: Judged, context: GatewayContext): Promise<LiveSections> => {
  const live = await liveSections(record, context);
  const isTold = live.from !== 'CHARGE_SHEET' || mayRead(record, 'UndertrialCase.detention', context);
  if (isTold) return live;
  const firs = await context.police.firFacts([caseOf(record)]);
  return registeredSections(record, firs?.[0] ?? null);
};
