import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import { type ComputedEnd, computedEndOf } from '../src/law/sentenceEnd.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { dayOf, spellsOf } from './detentionInput.ts';

type Sentence = { readonly kind: string; readonly termMonths: number | null };
type Warrant = { readonly kind: string; readonly issuedOn: string | null };

/** The sentence runs from the day of the warrant that commits the convict; the last one, where an appeal made another. */
const sentencedOn = (record: Judged): string | null =>
  ((record.warrants ?? []) as readonly Warrant[])
    .flatMap(({ kind, issuedOn }) => (kind === 'CONVICTION' && issuedOn !== null ? [issuedOn] : []))
    .toSorted()
    .at(-1) ?? null;

/** When the sentence in a case ends; null without one, and on a day before it was passed. */
export const sentenceEnd = (record: Judged, context: GatewayContext): ComputedEnd | null => {
  const sentence = (record.sentence ?? null) as Sentence | null;
  const on = sentencedOn(record);
  if (sentence === null || (on !== null && on > dayOf(record, context))) return null;
  return computedEndOf({
    sentencedOn: on,
    life: sentence.kind === 'LIFE',
    termMonths: sentence.termMonths,
    spells: spellsOf(record, record.facts as CustodyFacts),
  });
};
