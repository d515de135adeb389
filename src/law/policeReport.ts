import { istDateOf, type LawDate } from './calendar.ts';
import { knownOn, type PoliceReport } from './facts.ts';

/** What the exchange record says of the police report, as the clock of default bail needs it. */
export type Filing = {
  /** Why a report counts as filed in time, or null. */
  readonly inTime: string | null;
  /** The first day on which the court had a report, whether or not in time. */
  readonly filedOn: LawDate | null;
  /** The instant of that receipt, or its day where the hour is not known. */
  readonly filedAt: string | null;
  /** Why it is for the court whether a report was filed in time, or null. */
  readonly disputed: string | null;
};

type Days = {
  readonly deliveredAt: string | null;
  readonly incomplete: boolean;
  readonly submittedOn: LawDate | null;
  readonly deliveredOn: LawDate | null;
  readonly returnedOn: LawDate | null;
};

const dayKnown = (asOf: LawDate, instant: string | null): LawDate | null =>
  knownOn(asOf, instant && istDateOf(instant));

const daysOf = (report: PoliceReport, asOf: LawDate): Days => ({
  deliveredAt: report.deliveredAt,
  incomplete: report.incomplete === true,
  submittedOn: dayKnown(asOf, report.submittedAt),
  deliveredOn: dayKnown(asOf, report.deliveredAt),
  returnedOn: dayKnown(asOf, report.returnedAt),
});

const by = (day: LawDate | null, lastDay: LawDate): boolean => day !== null && day <= lastDay;
const after = (day: LawDate | null, lastDay: LawDate): boolean => day !== null && day > lastDay;

const show = ({ submittedOn, deliveredOn, returnedOn }: Days): string =>
  `submitted ${submittedOn ?? 'not recorded'}, delivered ${deliveredOn ?? 'not recorded'}, returned ${returnedOn ?? 'no'}`;

const earliestFirst = (one: Days, other: Days): number =>
  (one.deliveredOn ?? '') < (other.deliveredOn ?? '') ? -1 : 1;

const straddle = (reports: readonly Days[], lastDay: LawDate): string | null => {
  const crosses = ({ submittedOn, deliveredOn, returnedOn }: Days): boolean =>
    (by(submittedOn, lastDay) && after(deliveredOn, lastDay)) || (by(deliveredOn, lastDay) && by(returnedOn, lastDay));
  if (!reports.some(crosses)) return null;
  return `The timestamps of the police report lie on both sides of ${lastDay}: ${reports.map(show).join('; ')}. Which one stops the clock is for the court.`;
};

/** Ritu Chhabaria (SC 2023) gives bail on a report that is incomplete; the Court has since told benches not to rest on it. */
const unfinished = (held: Days): string =>
  `The report delivered on ${held.deliveredOn} says that the investigation is not complete. Whether such a report stops the clock is in question (Ritu Chhabaria, SC 26-04-2023; not to be relied on, SC 12-05-2023; CBI v. Kapil Wadhawan, SC 24-01-2024).`;

/** Only an original report stops the clock, and on the day that the court acknowledges receipt. */
export const filingOf = (all: readonly PoliceReport[], asOf: LawDate, lastDay: LawDate): Filing => {
  const reports = all.filter(({ kind }) => kind === 'ORIGINAL').map((report) => daysOf(report, asOf));
  const inHand = reports.filter(({ deliveredOn, returnedOn }) => by(deliveredOn, lastDay) && !by(returnedOn, lastDay));
  const held = inHand.find(({ incomplete }) => !incomplete);
  const [first] = reports.filter(({ deliveredOn }) => deliveredOn !== null).toSorted(earliestFirst);
  return {
    inTime: held ? `The police report was delivered on ${held.deliveredOn}, by the last day ${lastDay}.` : null,
    filedOn: first?.deliveredOn ?? null,
    filedAt: first?.deliveredAt ?? null,
    disputed: held ? null : inHand[0] ? unfinished(inHand[0]) : straddle(reports, lastDay),
  };
};

/** Whether the court holds an original report: nothing is then due from the police. */
export const isReportHeld = (all: readonly PoliceReport[], asOf: LawDate): boolean =>
  all.some((report) => {
    const { deliveredOn, returnedOn } = daysOf(report, asOf);
    return report.kind === 'ORIGINAL' && deliveredOn !== null && returnedOn === null;
  });
