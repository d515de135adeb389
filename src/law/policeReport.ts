import { istDateOf, type LawDate } from './calendar.ts';
import { knownOn, type PoliceReport } from './facts.ts';

/** What the exchange record says of the police report, as the clock of default bail needs it. */
export type Filing = {
  /** Why a report counts as filed in time, or null. */
  readonly inTime: string | null;
  /** The first day on which the court had a report, whether or not in time. */
  readonly filedOn: LawDate | null;
  /** Every timestamp, where they lie on both sides of the limit. */
  readonly straddles: string | null;
};

type Days = {
  readonly submittedOn: LawDate | null;
  readonly deliveredOn: LawDate | null;
  readonly returnedOn: LawDate | null;
};

const dayKnown = (asOf: LawDate, instant: string | null): LawDate | null =>
  knownOn(asOf, instant && istDateOf(instant));

const daysOf = (report: PoliceReport, asOf: LawDate): Days => ({
  submittedOn: dayKnown(asOf, report.submittedAt),
  deliveredOn: dayKnown(asOf, report.deliveredAt),
  returnedOn: dayKnown(asOf, report.returnedAt),
});

const by = (day: LawDate | null, lastDay: LawDate): boolean => day !== null && day <= lastDay;
const after = (day: LawDate | null, lastDay: LawDate): boolean => day !== null && day > lastDay;

const show = ({ submittedOn, deliveredOn, returnedOn }: Days): string =>
  `submitted ${submittedOn ?? 'not recorded'}, delivered ${deliveredOn ?? 'not recorded'}, returned ${returnedOn ?? 'no'}`;

const straddle = (reports: readonly Days[], lastDay: LawDate): string | null => {
  const crosses = ({ submittedOn, deliveredOn, returnedOn }: Days): boolean =>
    (by(submittedOn, lastDay) && after(deliveredOn, lastDay)) || (by(deliveredOn, lastDay) && by(returnedOn, lastDay));
  if (!reports.some(crosses)) return null;
  return `The timestamps of the police report lie on both sides of ${lastDay}: ${reports.map(show).join('; ')}. Which one stops the clock is for the court.`;
};

/** Only an original report stops the clock, and on the day that the court acknowledges receipt. */
export const filingOf = (all: readonly PoliceReport[], asOf: LawDate, lastDay: LawDate): Filing => {
  const reports = all.filter(({ kind }) => kind === 'ORIGINAL').map((report) => daysOf(report, asOf));
  const held = reports.find(({ deliveredOn, returnedOn }) => by(deliveredOn, lastDay) && !by(returnedOn, lastDay));
  const filedOn = reports.flatMap(({ deliveredOn }) => deliveredOn ?? []).toSorted()[0] ?? null;
  return {
    inTime: held ? `The police report was delivered on ${held.deliveredOn}, by the last day ${lastDay}.` : null,
    filedOn,
    straddles: held ? null : straddle(reports, lastDay),
  };
};

/** Whether the court holds an original report: nothing is then due from the police. */
export const isReportHeld = (all: readonly PoliceReport[], asOf: LawDate): boolean =>
  all.some((report) => {
    const { deliveredOn, returnedOn } = daysOf(report, asOf);
    return report.kind === 'ORIGINAL' && deliveredOn !== null && returnedOn === null;
  });
