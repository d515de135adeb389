import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import type { SectionsFrom } from '../src/law/detention.ts';
import { type Section, sectionFrom } from '../src/law/sections.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';

/** The sections that decide a detention, and whence they are. `known` is false where a pillar that may have changed them did not answer. */
export type LiveSections = {
  readonly sections: readonly Section[];
  readonly from: SectionsFrom | 'WARRANT';
  readonly known: boolean;
};

const parsed = (lists: readonly (readonly string[] | null)[]): Section[] =>
  [...new Set(lists.flatMap((sections) => sections ?? []))].map(sectionFrom);

/**
 * As charged against this accused, else as in the police report, else as in the FIR, else as on the warrant: the latest wins, because
 * jails held people on the FIR's murder long after the court had framed a lesser charge (SC, November 2024).
 */
export const liveSections = async (record: Judged, { police, courts }: GatewayContext): Promise<LiveSections> => {
  const file = caseOf(record);
  const { accusedCode } = record.facts as CustodyFacts;
  const [framed, reports, firs] = await Promise.all([
    courts.framedIn(file),
    police.reportFacts(file),
    police.firFacts(file),
  ]);
  const known = framed !== null && reports !== null && firs !== null;
  const charged = (framed ?? [])
    .filter((charge) => accusedCode !== null && charge.accusedCode === accusedCode)
    .flatMap(({ sections }) => sections ?? []);
  if (charged.length > 0) return { sections: charged, from: 'CHARGES_FRAMED', known };
  const reported = parsed((reports ?? []).filter(({ draft }) => draft === false).map(({ sections }) => sections));
  if (reported.length > 0) return { sections: reported, from: 'CHARGE_SHEET', known };
  const registered = parsed((firs ?? []).map(({ sections }) => sections));
  if (registered.length > 0) return { sections: registered, from: 'FIR', known };
  return { sections: (record.warrantSections ?? []) as readonly Section[], from: 'WARRANT', known };
};
