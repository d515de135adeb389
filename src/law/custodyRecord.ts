import { addDays, daysBetween, type LawDate } from './calendar.ts';
import { type CustodySpell, custodyDays, mergeSpells, spellsFrom, spellsKnownOn } from './custody.ts';
import { type DetentionInput, knownOn } from './facts.ts';

/** Custody in this case as the clocks use it, with what is doubtful about it. */
export type CustodyRecord = {
  readonly spells: readonly CustodySpell[];
  readonly remandOn: LawDate | null;
  readonly days: number | null;
  /** The record contradicts itself or is silent: no status may rest on it. */
  readonly usable: boolean;
  readonly remandDoubtful: boolean;
  readonly reasons: readonly string[];
};

/** No Magistrate may give more police custody than this (BNSS 187(2)), so a longer gap before the jail's admission is a gap. */
const policeCustodyDays = 15;

type Start = {
  readonly spells: readonly CustodySpell[];
  readonly doubtful: boolean;
  readonly reasons: readonly string[];
};

const assumed = (remandOn: LawDate | null): Start =>
  remandOn === null
    ? { spells: [], doubtful: true, reasons: ['Neither the first remand nor any spell of custody is recorded.'] }
    : {
        spells: [{ from: remandOn, to: null }],
        doubtful: false,
        reasons: ['Custody is taken as unbroken since the first remand: no spells are recorded.'],
      };

/** Jails record admission; the days from the first remand to it are police custody in the same case. */
const fromRemand = (spells: readonly CustodySpell[], remandOn: LawDate): Start => {
  const [first, ...later] = spells as [CustodySpell, ...CustodySpell[]];
  const gap = daysBetween(remandOn, first.from);
  if (gap < -1) {
    return {
      spells: spellsFrom(remandOn, spells),
      doubtful: true,
      reasons: [`Custody before the first remand on ${remandOn} is not counted: it is not custody in this case.`],
    };
  }
  if (gap <= 0) return { spells, doubtful: false, reasons: [] };
  if (gap > policeCustodyDays) {
    return {
      spells,
      doubtful: true,
      reasons: [`The first remand is ${remandOn} and custody is recorded from ${first.from}: verify the days between.`],
    };
  }
  return {
    spells: [{ from: remandOn, to: first.to }, ...later],
    doubtful: false,
    reasons: [`${remandOn} to ${addDays(first.from, -1)} is counted as police custody after the first remand.`],
  };
};

const startOf = (input: DetentionInput, spells: readonly CustodySpell[], remandOn: LawDate | null): Start => {
  const released = input.inCustody === 'NOT_IN_CUSTODY' || input.inCustody === 'RELEASED';
  if (spells.length === 0) return released ? { spells, doubtful: false, reasons: [] } : assumed(remandOn);
  if (remandOn === null)
    return {
      spells,
      doubtful: true,
      reasons: ['The first remand is not recorded; custody is counted from the first spell.'],
    };
  return fromRemand(spells, remandOn);
};

const contradiction = (input: DetentionInput, spells: readonly CustodySpell[]): string | null => {
  if (input.inCustody === 'UNKNOWN') return 'Whether the person is in custody is not known.';
  const runs = spells.at(-1)?.to === null;
  if (input.inCustody === 'IN_CUSTODY')
    return runs ? null : 'The person is in custody but no recorded spell runs today.';
  return runs ? 'The person is out of custody but a recorded spell still runs.' : null;
};

/** Reads the custody of one accused in one case as it was known on the day asked about. */
export const custodyRecordOf = (input: DetentionInput): CustodyRecord => {
  const remandOn = knownOn(input.asOf, input.firstRemandOn);
  const known = mergeSpells(spellsKnownOn(input.asOf, input.spells ?? []));
  const { spells, doubtful, reasons } = startOf(input, known, remandOn);
  const wrong = contradiction(input, spells);
  const usable = wrong === null && spells.length > 0;
  return {
    spells,
    remandOn,
    days: usable ? custodyDays(spells, input.asOf) : null,
    usable,
    remandDoubtful: doubtful,
    reasons: wrong ? [...reasons, wrong] : reasons,
  };
};
