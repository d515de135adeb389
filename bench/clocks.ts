import { addDays } from '../src/law/calendar.ts';
import { computeDetention, type DetentionInput } from '../src/law/detention.ts';
import { offences } from '../src/law/offences.ts';

/** The undertrials of one large state. */
const undertrials = 60_000;

const asOf = '2026-01-01';

const punishing = offences.filter(({ kind }) => kind === 'TERM');

/** Made-up undertrials, no two alike: one to three sections, a spell or two, a report or none, whatever the number gives. */
const undertrialOf = (number: number): DetentionInput => {
  const firstRemandOn = addDays(asOf, -(number % 2_000));
  const sections = Array.from(
    { length: 1 + (number % 3) },
    (_, at) => punishing[(number * 7 + at * 131) % punishing.length],
  )
    .filter((row) => row !== undefined)
    .map(({ act, section }) => ({ act, section }));
  const filedOn = addDays(firstRemandOn, 40 + (number % 60));
  return {
    asOf,
    firstRemandOn,
    spells:
      number % 5 === 0
        ? [
            { from: firstRemandOn, to: addDays(firstRemandOn, 10) },
            { from: addDays(firstRemandOn, 30), to: null },
          ]
        : [{ from: firstRemandOn, to: null }],
    sections,
    sectionsFrom: 'CHARGE_SHEET',
    reports:
      number % 4 === 0 ? [] : [{ submittedAt: filedOn, deliveredAt: filedOn, returnedAt: null, kind: 'ORIGINAL' }],
    appliedOn: null,
    extensionDays: 0,
    firstTimeOffender: (['YES', 'NO', 'UNKNOWN'] as const)[number % 3] ?? 'UNKNOWN',
    otherPendingCases: number % 7 === 0 ? 1 : 0,
    attributedDays: number % 11 === 0 ? 20 : null,
    applicationMadeOn: null,
    inCustody: 'IN_CUSTODY',
    firRegisteredOn: addDays(firstRemandOn, -3),
  };
};

/** How fast the dates of a whole state are computed for one day, in one process, its start included. */
export const clocksBench = (): Readonly<Record<string, unknown>> => {
  const inputs = Array.from({ length: undertrials }, (_, number) => undertrialOf(number));
  const started = performance.now();
  const reached = inputs.filter((input) => computeDetention(input).maximumDetention.reached !== 'NONE').length;
  const seconds = (performance.now() - started) / 1_000;
  return {
    bench: 'clocks',
    undertrials,
    asOf,
    seconds: Number(seconds.toFixed(3)),
    resultsPerSecond: Math.round(undertrials / seconds),
    reached,
  };
};
