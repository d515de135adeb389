import { custody } from '../../../connectors/prisons/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Custody, Warrant } from '../world/custody-story.ts';
import { firId } from '../world/firs.ts';
import { dayOf } from './moments.ts';
import { type PillarRow, row } from './row.ts';
import { sectionTexts } from './words.ts';

/** One row a prisoner and case: a man held in two cases has two custodies and one prisoner's record. */
export const custodyIdOf = ({ prisonerId, matter }: Custody): string => `${prisonerId}/${firId(matter.fir)}`;

/** Whether the court's order recites other sections than the warrant: a note, never a reason to hold anyone (Aftab, 2025). */
const sectionsDiffer = ({ courtCases }: CaseStory, { accusedCode, matter }: Custody): boolean =>
  courtCases
    .flatMap(({ bailOrders }) => bailOrders)
    .filter((order) => order.granted && order.accusedCode === accusedCode)
    .some(
      ({ sections }) => sectionTexts(sections).toSorted().join() !== sectionTexts(matter.sections).toSorted().join(),
    );

const bailOf = (story: CaseStory, held: Custody) =>
  held.matter.bail && {
    grantedOn: held.matter.bail.grantedOn,
    orderReceivedAt: held.matter.bail.orderReceivedAt,
    bondFurnishedOn: held.matter.bail.bondFurnishedOn,
    releasedOn: held.matter.bail.releasedOn,
    sectionMismatch: sectionsDiffer(story, held),
  };

const releaseOf = ({ releases, lodged }: Custody) => {
  const last = releases.at(-1);
  return last && !lodged ? { kind: last.reason, at: last.at, orderReference: last.orderReference } : null;
};

const sentenceOf = ({ sentence }: Custody) =>
  sentence && {
    kind: sentence.months === null ? 'LIFE' : 'RIGOROUS',
    // Imprisonment for life has no term.
    termMonths: sentence.months as number,
    fineRupees: sentence.fineRupees,
    setOffDays: sentence.setOffDays,
    probableReleaseOn: sentence.probableReleaseOn,
  };

/** The prison has its own words: what it calls committal remands the prisoner to the court of session. */
const warrantOf = ({ kind, receivedAt, court }: Warrant) => ({
  kind: kind === 'COMMITTAL' ? 'REMAND' : kind,
  issuedOn: dayOf(receivedAt),
  court,
});

const counselOf = ({ advocate, legalAid }: Custody['matter']): string | null =>
  legalAid ? `${advocate ?? 'To be assigned'} (legal aid)` : advocate;

const modes = { IN_PERSON: 'PHYSICAL', VIDEO: 'VIDEO' } as const;

export const custodyRow = (story: CaseStory, held: Custody): PillarRow => {
  const { matter } = held;
  return row(custody, {
    custodyId: custodyIdOf(held),
    prisonerId: held.prisonerId,
    cnr: matter.cnr,
    courtId: matter.court,
    warrantSections: matter.sections,
    since: dayOf(held.admittedAt),
    firstRemandOn: matter.firstRemandOn,
    nextProductionOn: matter.nextProduction?.on ?? null,
    nextProductionMode: matter.nextProduction && modes[matter.nextProduction.mode],
    remandSpells: matter.spells.map(({ from, to, kind, orderedBy }) => ({
      from,
      to,
      custody: kind,
      orderReference: orderedBy,
    })),
    warrants: held.warrants.map(warrantOf),
    bail: bailOf(story, held),
    release: releaseOf(held),
    sentence: sentenceOf(held),
    counsel: counselOf(matter),
    defaultBailAppliedOn: matter.defaultBailAppliedOn,
    applicationMadeOn: matter.section479AppliedOn,
    attributedDays: matter.delayByAccusedDays,
    convictionsKnown: held.previouslyConvicted !== null,
    convicted: held.previouslyConvicted,
  });
};
