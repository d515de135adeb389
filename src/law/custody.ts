import { addDays, earlierOf, inclusiveDays, type LawDate, laterOf } from './calendar.ts';

/** A spell of custody: both days count; `to` null is custody that still runs. */
export type CustodySpell = { readonly from: LawDate; readonly to: LawDate | null };

const joins = (spell: CustodySpell, next: CustodySpell): boolean =>
  spell.to === null || next.from <= addDays(spell.to, 1);

const joined = (spell: CustodySpell, next: CustodySpell): CustodySpell => ({
  from: spell.from,
  to: spell.to === null || next.to === null ? null : laterOf(spell.to, next.to),
});

/** Spells in order, each day once: police custody inside a jail spell is not counted twice. */
export const mergeSpells = (spells: readonly CustodySpell[]): readonly CustodySpell[] => {
  const merged: CustodySpell[] = [];
  const ordered = spells
    .filter(({ from, to }) => to === null || to >= from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const spell of ordered) {
    const last = merged.at(-1);
    if (last && joins(last, spell)) merged[merged.length - 1] = joined(last, spell);
    else merged.push(spell);
  }
  return merged;
};

/** What was known on a date: later spells have not begun, and a spell that ends later has not ended. */
export const spellsKnownOn = (asOf: LawDate, spells: readonly CustodySpell[]): readonly CustodySpell[] =>
  spells
    .filter(({ from }) => from <= asOf)
    .map(({ from, to }) => ({ from, to: to !== null && to >= asOf ? null : to }));

/** The part of the spells from a date on. */
export const spellsFrom = (start: LawDate, spells: readonly CustodySpell[]): readonly CustodySpell[] =>
  spells.filter(({ to }) => to === null || to >= start).map(({ from, to }) => ({ from: laterOf(from, start), to }));

/** Days in custody up to and including a date. */
export const custodyDays = (spells: readonly CustodySpell[], asOf: LawDate): number =>
  spells.reduce(
    (days, { from, to }) => (from > asOf ? days : days + inclusiveDays(from, to === null ? asOf : earlierOf(to, asOf))),
    0,
  );

/** The day after `days` whole days have been spent in custody, days outside not counting; null if custody ends before. */
export const dayAfterCustodyOf = (days: number, spells: readonly CustodySpell[]): LawDate | null => {
  let remaining = days;
  for (const { from, to } of spells) {
    if (to === null || inclusiveDays(from, to) >= remaining) return addDays(from, remaining);
    remaining -= inclusiveDays(from, to);
  }
  return null;
};
