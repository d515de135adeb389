import type { Units } from '../../core/units.ts';
import type { Entry } from '../entry.ts';
import { keeperOf, seeksFir } from './keeper.ts';

/** A record that found no counterpart: one that names no FIR that anybody knows, or a police report that no court's number answers. */
export type Unmatched = {
  readonly kind: string;
  readonly key: string;
  /** Where the office lies that keeps it. */
  readonly state: string | null;
  readonly district: string | null;
};

const withoutFir = (entries: readonly Entry[], units: Units): Unmatched[] =>
  entries.filter(seeksFir).map((entry) => {
    const { state = null, district = null } = keeperOf(entry, units) ?? {};
    return { kind: entry.kind, key: entry.key, state, district };
  });

const withoutCourt = (entries: readonly Entry[]): Unmatched[] => {
  const firs = new Map(
    entries.flatMap((entry) => (entry.kind === 'FIR' ? [[entry.sourceId, entry.facts] as const] : [])),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'CHARGE_SHEET' || entry.facts.draft || entry.facts.submittedAt === null) return [];
    const { state = null, district = null } = firs.get(entry.facts.firId) ?? {};
    return [{ kind: entry.kind, key: entry.key, state, district }];
  });
};

/** The records of one case that found no counterpart. */
export const unmatchedIn = (entries: readonly Entry[], units: Units): Unmatched[] => [
  ...(entries.some(({ kind }) => kind === 'FIR') ? [] : withoutFir(entries, units)),
  ...(entries.some(({ kind }) => kind === 'CNR') ? [] : withoutCourt(entries)),
];
