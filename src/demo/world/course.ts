import { atHour, dayMs, hourMs, type Moment, midnight, sittingDay } from './calendar.ts';
import type { AccusedPlot, Plot } from './plot.ts';
import { chance, integer, type Random } from './random.ts';

export type BailCourse = {
  readonly kind: 'REGULAR' | 'DEFAULT';
  readonly appliedAt: Moment;
  readonly grantedAt: Moment;
  readonly orderReceivedAt: Moment | null;
  readonly bondAt: Moment | null;
  readonly releasedAt: Moment | null;
};
/** When each thing befell one accused; null: it has not, by the evening of the world. */
export type AccusedCourse = {
  readonly arrestedAt: Moment | null;
  readonly producedAt: Moment | null;
  readonly policeCustodyDays: number;
  readonly bail: BailCourse | null;
  readonly verdict: 'CONVICTED' | 'ACQUITTED' | null;
  /** Months of the sentence; null for life, or for no sentence. */
  readonly sentenceMonths: number | null;
  /** The last time that the gate let him out. */
  readonly releasedAt: Moment | null;
  /** In prison on the evening of the world. */
  readonly lodged: boolean;
};
export type FilingCourse = {
  readonly submittedAt: Moment | null;
  /** When the officer means to submit, although that is yet to come. */
  readonly draftedAt: Moment | null;
  readonly deliveredAt: Moment | null;
  readonly consumedAt: Moment | null;
  readonly returnedAt: Moment | null;
  readonly registeredAt: Moment | null;
};
/** The calendar of one case, cut off at the evening of the world. */
export type Course = {
  readonly accused: readonly AccusedCourse[];
  readonly filing: FilingCourse;
  readonly charged: boolean;
  readonly supplementaryAt: Moment | null;
  readonly cognizanceAt: Moment | null;
  readonly committedAt: Moment | null;
  readonly chargesAt: Moment | null;
  readonly lesserCharges: boolean;
  readonly judgmentAt: Moment | null;
};

/** What a hand-written story decides for itself; whatever it leaves out is drawn. */
export type CourseChoices = {
  /** The day of detention on which the police report is submitted; null: it never is. */
  readonly submittedOnDay?: number | null;
  readonly deliveredAfterDays?: number | null;
  readonly returned?: boolean;
  readonly registered?: boolean;
  readonly supplementary?: boolean;
  readonly lesserCharges?: boolean;
  /** Days from registration in court to the charges, and from those to judgment; null: not yet. */
  readonly chargesAfterDays?: number | null;
  readonly judgmentAfterDays?: number | null;
  readonly verdict?: 'CONVICTED' | 'ACQUITTED';
};

const specialActs = new Set(['POCSO', 'NDPS', 'UAPA', 'SCST', 'BPEA']);

/** A special court takes cognizance itself; an ordinary sessions case comes to it by committal (BNSS 232). */
export function isCommitted(plot: Plot): boolean {
  return plot.offence.court !== 'MAGISTRATE' && !plot.offence.bns.some(({ act }) => specialActs.has(act));
}

const by = (asOf: Moment, moment: Moment | null) => (moment !== null && moment <= asOf ? moment : null);
const isInside = ({ fate }: AccusedPlot) => fate === 'HELD' || fate === 'BAILED' || fate === 'BAILED_NOT_RELEASED' || fate === 'DEFAULT_BAIL';

/** Arrest and first production: within the twenty-four hours of BNSS 58. */
function drawArrest(random: Random, plot: Plot, accused: AccusedPlot): { arrestedAt: Moment | null; producedAt: Moment | null } {
  if (!isInside(accused) && accused.fate !== 'BAILED_BY_POLICE' && accused.fate !== 'JUVENILE') {
    return { arrestedAt: null, producedAt: null };
  }
  const soon = plot.offence.victim === 'NONE' || chance(random, 0.4);
  const arrestedAt = plot.registeredAt + (soon ? integer(random, 1, 10) : integer(random, 20, 700)) * hourMs;
  if (arrestedAt > plot.asOf) return { arrestedAt: null, producedAt: null };
  const producedAt = isInside(accused) ? arrestedAt + integer(random, 5, 22) * hourMs : null;
  return { arrestedAt, producedAt: by(plot.asOf, producedAt) };
}

function submissionDay(random: Random, plot: Plot): number {
  const limit = plot.offence.limitDays;
  if (chance(random, 0.08)) return integer(random, limit + 1, limit + 70);
  return integer(random, Math.round(limit * 0.55), limit - 1);
}

function drawFiling(random: Random, plot: Plot, firstRemandAt: Moment | null, choices: CourseChoices): FilingCourse {
  const nothing = { submittedAt: null, draftedAt: null, deliveredAt: null, consumedAt: null, returnedAt: null, registeredAt: null };
  const day = choices.submittedOnDay === undefined ? (firstRemandAt ? submissionDay(random, plot) : integer(random, 40, 260)) : choices.submittedOnDay;
  if (day === null) return nothing;
  const planned = atHour(firstRemandAt ?? plot.registeredAt, day - 1, integer(random, 11, 16));
  const submittedAt = by(plot.asOf, planned);
  if (submittedAt === null) return { ...nothing, draftedAt: planned - plot.asOf < 25 * dayMs ? plot.asOf - 2 * dayMs : null };
  const lost = choices.deliveredAfterDays === null || (choices.deliveredAfterDays === undefined && chance(random, 0.02));
  if (lost) return { ...nothing, submittedAt };
  const delay = choices.deliveredAfterDays ?? (chance(random, 0.75) ? 0 : integer(random, 1, 5));
  const deliveredAt = submittedAt + delay * dayMs + integer(random, 5, 90) * 60_000;
  const consumedAt = sittingDay(deliveredAt + integer(random, 0, 6) * dayMs + 2 * hourMs);
  const returned = choices.returned ?? chance(random, 0.05);
  const returnedAt = returned ? consumedAt + integer(random, 1, 4) * dayMs : null;
  const registered = choices.registered ?? true;
  const registeredAt = registered ? sittingDay((returnedAt ?? consumedAt) + (returned ? integer(random, 9, 30) : integer(random, 1, 8)) * dayMs) : null;
  return {
    submittedAt,
    draftedAt: null,
    deliveredAt: by(plot.asOf, deliveredAt),
    consumedAt: by(plot.asOf, consumedAt),
    returnedAt: by(plot.asOf, returnedAt),
    registeredAt: by(plot.asOf, registeredAt),
  };
}

/** Sittings of the court start in the morning. */
const sitting = (from: Moment | null, days: number | null) => (from === null || days === null ? null : sittingDay(atHour(from, days, 10.5)));

function drawTrial(random: Random, plot: Plot, filing: FilingCourse, charged: boolean, choices: CourseChoices) {
  const start = charged ? filing.registeredAt : null;
  const cognizanceAt = by(plot.asOf, sitting(start, integer(random, 3, 30)));
  const committedAt = isCommitted(plot) ? by(plot.asOf, sitting(cognizanceAt, integer(random, 15, 80))) : null;
  const ready = isCommitted(plot) ? committedAt : cognizanceAt;
  const chargesDays = choices.chargesAfterDays === undefined ? integer(random, 30, 240) : choices.chargesAfterDays;
  const chargesAt = by(plot.asOf, sitting(ready, chargesDays));
  const trialDays = choices.judgmentAfterDays === undefined ? integer(random, 150, 1_500) : choices.judgmentAfterDays;
  const judgmentAt = by(plot.asOf, sitting(chargesAt, trialDays));
  const reduced = choices.lesserCharges ?? chance(random, 0.1);
  return { cognizanceAt, committedAt, chargesAt, judgmentAt, lesserCharges: reduced && plot.offence.lesserBns !== null };
}

function bailGrantedAt(random: Random, plot: Plot, accused: AccusedPlot, producedAt: Moment, filing: FilingCourse): Moment | null {
  if (accused.fate === 'BAILED') return atHour(producedAt, integer(random, 8, plot.offence.limitDays + 120), 15);
  if (accused.fate === 'BAILED_NOT_RELEASED') {
    const inside = Math.floor((plot.asOf - producedAt) / dayMs);
    return inside > 12 ? atHour(plot.asOf, -integer(random, 2, Math.min(inside - 5, 120)), 15) : null;
  }
  const accruesAt = midnight(producedAt) + plot.offence.limitDays * dayMs;
  const filedInTime = filing.deliveredAt !== null && filing.deliveredAt < accruesAt;
  return accused.fate === 'DEFAULT_BAIL' && !filedInTime ? atHour(accruesAt, 2, 15) : null;
}

function drawBail(random: Random, plot: Plot, accused: AccusedPlot, producedAt: Moment | null, filing: FilingCourse): BailCourse | null {
  const grantedAt = producedAt === null ? null : bailGrantedAt(random, plot, accused, producedAt, filing);
  if (producedAt === null || grantedAt === null || grantedAt > plot.asOf) return null;
  const kind = accused.fate === 'DEFAULT_BAIL' ? 'DEFAULT' : 'REGULAR';
  const appliedAt = kind === 'DEFAULT' ? grantedAt - 2 * dayMs : Math.max(producedAt, grantedAt - integer(random, 4, 25) * dayMs);
  const orderReceivedAt = by(plot.asOf, grantedAt + integer(random, 3, 60) * hourMs);
  if (accused.fate === 'BAILED_NOT_RELEASED') {
    return { kind, appliedAt, grantedAt, orderReceivedAt, bondAt: null, releasedAt: null };
  }
  const bondAt = by(plot.asOf, atHour(grantedAt, integer(random, 2, 12), 14));
  const releasedAt = bondAt === null ? null : by(plot.asOf, Math.max(bondAt, orderReceivedAt ?? bondAt) + integer(random, 2, 26) * hourMs);
  return { kind, appliedAt, grantedAt, orderReceivedAt, bondAt, releasedAt };
}

function drawSentence(random: Random, plot: Plot): number | null {
  const most = plot.offence.sentenceMonths;
  if (most === null) return chance(random, 0.55) ? null : integer(random, 84, 180);
  return Math.max(6, Math.round(most * (0.35 + 0.65 * random.next())));
}

function afterJudgment(random: Random, plot: Plot, producedAt: Moment | null, bail: BailCourse | null, judgmentAt: Moment, choices: CourseChoices) {
  const convicted = (choices.verdict ?? (chance(random, 0.5) ? 'CONVICTED' : 'ACQUITTED')) === 'CONVICTED';
  const inside = producedAt !== null && bail?.releasedAt == null;
  if (!convicted) return { verdict: 'ACQUITTED' as const, sentenceMonths: null, releasedAt: inside ? by(plot.asOf, judgmentAt + 30 * hourMs) : (bail?.releasedAt ?? null), lodged: false };
  const sentenceMonths = drawSentence(random, plot);
  const served = producedAt === null ? 0 : (bail?.releasedAt ?? judgmentAt) - producedAt;
  const endsAt = sentenceMonths === null ? null : Math.max(judgmentAt + 30 * hourMs, judgmentAt + sentenceMonths * 30.4 * dayMs - served);
  const releasedAt = by(plot.asOf, endsAt === null ? null : atHour(endsAt, 0, 16));
  return { verdict: 'CONVICTED' as const, sentenceMonths, releasedAt, lodged: producedAt !== null && releasedAt === null };
}

function drawAccusedCourse(random: Random, plot: Plot, accused: AccusedPlot, arrest: ReturnType<typeof drawArrest>, filing: FilingCourse, judgmentAt: Moment | null, choices: CourseChoices): AccusedCourse {
  const { producedAt } = arrest;
  const bail = drawBail(random, plot, accused, producedAt, filing);
  const policeCustodyDays = producedAt !== null && chance(random, 0.2) ? integer(random, 2, 5) : 0;
  const tried = judgmentAt !== null && accused.fate !== 'JUVENILE' && accused.fate !== 'ABSCONDING';
  const end = tried
    ? afterJudgment(random, plot, producedAt, bail, judgmentAt, choices)
    : { verdict: null, sentenceMonths: null, releasedAt: bail?.releasedAt ?? null, lodged: producedAt !== null && bail?.releasedAt == null };
  return { ...arrest, policeCustodyDays, bail, ...end };
}

/** Draws the calendar of a case. */
export function drawCourse(random: Random, plot: Plot, choices: CourseChoices = {}): Course {
  const arrests = plot.accused.map((accused) => drawArrest(random, plot, accused));
  const remands = arrests.flatMap(({ producedAt }) => (producedAt === null ? [] : [producedAt]));
  const filing = drawFiling(random, plot, remands.length > 0 ? Math.min(...remands) : null, choices);
  const charged = arrests.some(({ arrestedAt }) => arrestedAt !== null) || chance(random, 0.6);
  const trial = drawTrial(random, plot, filing, charged, choices);
  const supplementary = choices.supplementary ?? (charged && chance(random, 0.07));
  return {
    accused: plot.accused.map((accused, index) =>
      drawAccusedCourse(random, plot, accused, arrests[index] ?? { arrestedAt: null, producedAt: null }, filing, trial.judgmentAt, choices),
    ),
    filing,
    charged,
    supplementaryAt: supplementary ? by(plot.asOf, filing.registeredAt === null ? null : filing.registeredAt + integer(random, 30, 150) * dayMs) : null,
    ...trial,
  };
}
