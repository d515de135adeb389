import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
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

/** As in the FIR, else as on the warrant: what the sections are before the police report. */
const registeredSections = async (record: Judged, { police }: GatewayContext): Promise<LiveSections> => {
  const firs = await police.firFacts(caseOf(record));
  const sections = parsed((firs ?? []).map((fir) => fir.sections));
  if (sections.length > 0) return { sections, from: 'FIR', known: true };
  return { sections: (record.warrantSections ?? []) as readonly Section[], from: 'WARRANT', known: firs !== null };
};

/**
 * As charged against this accused, else as in the police report, else as in the FIR, else as on the warrant: the latest wins, because
 * jails held people on the FIR's murder long after the court had framed a lesser charge (SC, November 2024).
 */
export const liveSections = (record: Judged, context: GatewayContext): Promise<LiveSections> =>
  context.known.once(`sections ${String(record.custodyId)}`, () => readLiveSections(record, context));

const readLiveSections = async (record: Judged, context: GatewayContext): Promise<LiveSections> => {
  const file = caseOf(record);
  const { accusedCode } = record.facts as CustodyFacts;
  const [framed, reports, registered] = await Promise.all([
    context.courts.framedIn(file),
    context.police.reportFacts(file),
    registeredSections(record, context),
  ]);
  const known = framed !== null && reports !== null && registered.known;
  const charged = (framed ?? [])
    .filter((charge) => accusedCode !== null && charge.accusedCode === accusedCode)
    .flatMap(({ sections }) => sections ?? []);
  if (charged.length > 0) return { sections: charged, from: 'CHARGES_FRAMED', known };
  const reported = parsed((reports ?? []).filter(({ draft }) => draft === false).map(({ sections }) => sections));
  if (reported.length > 0) return { sections: reported, from: 'CHARGE_SHEET', known };
  return { ...registered, known };
};

/**
 * The sections that a caller is told of a custody. Those of a police report are withheld with it from many who know of the custody: whoever
 * is told the dates that rest on them (row 58) is told them, everyone else those of the FIR (threat T7).
 */
export const toldSections = async (record: Judged, context: GatewayContext): Promise<LiveSections> => {
  const live = await liveSections(record, context);
  const isTold = live.from !== 'CHARGE_SHEET' || mayRead(record, 'UndertrialCase.detention', context);
  return isTold ? live : registeredSections(record, context);
};
