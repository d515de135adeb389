import { forInformation } from '../facts.ts';
import { chargeOutcome } from './chargeOutcome.ts';
import { codeOutcome } from './codeOutcome.ts';
import { defaultBailOutcome } from './defaultBailOutcome.ts';
import { type FactSheet, factSheetOf } from './factSheet.ts';
import { maximumOutcome } from './maximumOutcome.ts';
import { monthOutcome } from './monthOutcome.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { remissionOutcome, setOffOutcome } from './setOffOutcome.ts';

/** One question to the clocks: what is asked (`topic`) and what is known (`facts`). */
export type ClockRecord = {
  readonly id: string;
  readonly topic: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type ClockAnswer = { readonly id: string } & Outcome;

/** Topics by the words in them, most particular first. */
const topics: readonly (readonly [RegExp, (sheet: FactSheet) => Outcome])[] = [
  [/month/, monthOutcome],
  [/remission/, remissionOutcome],
  [/set_?off|sentence/, setOffOutcome],
  [/charge_parse|charge_string/, chargeOutcome],
  [/code/, codeOutcome],
  [/479|436|maximum/, maximumOutcome],
  [/bail|period|police_custody|187|167/, defaultBailOutcome],
];

const known =
  'default_bail, period_class, police_custody_window, s479, set_off, remission, code_by_date, charge_parse, month_arithmetic';

/** A topic that is not known still tells what is asked, where only one question uses such facts. */
const byFacts: readonly (readonly [RegExp, (sheet: FactSheet) => Outcome])[] = [
  [/^period_days$|^first_remand/, defaultBailOutcome],
  [/^max_(months|years)$|^detained_/, maximumOutcome],
  [/^sentence_/, setOffOutcome],
  [/^text$/, chargeOutcome],
];

const outcomeFor = (topic: string, sheet: FactSheet): Outcome =>
  topics.find(([words]) => words.test(topic.toLowerCase()))?.[1](sheet) ??
  byFacts.find(([names]) => sheet.namesLike(names).length > 0)?.[1](sheet) ??
  outcomeOf({}, [`"${topic}" is not a topic that can be computed; these are: ${known}.`]);

/** Computes one record. The record's own dates are the only clock, and each fact that plays no part is named. */
export const computeRecord = ({ id, topic, facts }: ClockRecord): ClockAnswer => {
  const sheet = factSheetOf(facts);
  const { computed, reasons } = outcomeFor(topic, sheet);
  const unused = sheet.unused().map((name) => `The fact "${name}" is not used.`);
  return {
    id,
    computed,
    reasons: [...reasons.filter((reason) => reason !== forInformation), ...unused, forInformation],
  };
};
