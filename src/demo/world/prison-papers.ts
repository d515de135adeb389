import { dateOf, dayMs, hourMs, instant, type Moment } from './calendar.ts';
import type { Release, Sentence, Warrant } from './custody-story.ts';
import { type Inmate, trialOf } from './inmate.ts';
import { integer } from './random.ts';
import { chargeSections } from './setting.ts';

/** The papers by which a prison may hold him, and let him go. */
export function warrantsOf(inmate: Inmate): readonly Warrant[] {
  const { setting, producedAt, cases, told } = inmate;
  const { course } = setting;
  const court = cases[0]?.court ?? setting.plot.circuit.courts.MAGISTRATE.id;
  const warrant = (kind: Warrant['kind'], at: Moment | null, from: string): Warrant[] =>
    at === null || at > setting.plot.asOf
      ? []
      : [{ kind, receivedAt: instant(at), court: from, reference: `${kind.slice(0, 2)}/${dateOf(at)}` }];
  return [
    ...warrant('REMAND', producedAt + 3 * hourMs, court),
    ...warrant('COMMITTAL', course.committedAt, court),
    ...warrant('CONVICTION', told.verdict === 'CONVICTED' ? course.judgmentAt : null, trialOf(inmate)?.court ?? court),
    ...warrant('RELEASE', told.bail?.orderReceivedAt ?? null, court),
  ];
}

export function releasesOf(inmate: Inmate): readonly Release[] {
  const { told, setting, accused } = inmate;
  const reference = `RO/${accused.code}`;
  const bailed: Release[] =
    told.bail && told.bail.releasedAt !== null
      ? [
          {
            at: instant(told.bail.releasedAt),
            reason: told.bail.kind === 'DEFAULT' ? 'DEFAULT_BAIL' : 'BAIL',
            orderReference: reference,
            checkedOtherHolds: true,
          },
        ]
      : [];
  const { releasedAt, verdict } = told;
  if (
    verdict === null ||
    releasedAt === null ||
    releasedAt === told.bail?.releasedAt ||
    setting.course.judgmentAt === null
  )
    return bailed;
  return [
    ...bailed,
    {
      at: instant(releasedAt),
      reason: verdict === 'ACQUITTED' ? 'ACQUITTAL' : 'SENTENCE_SERVED',
      orderReference: reference,
      checkedOtherHolds: true,
    },
  ];
}

/** The sentence with the set-off of BNSS 468. */
export function sentenceOf(inmate: Inmate): Sentence | null {
  const { told, setting, producedAt } = inmate;
  const at = setting.course.judgmentAt;
  const trial = trialOf(inmate);
  if (told.verdict !== 'CONVICTED' || at === null || !trial) return null;
  const setOffDays = Math.floor(((told.bail?.releasedAt ?? at) - producedAt) / dayMs);
  return {
    court: trial.court,
    cnr: trial.cnr,
    on: dateOf(at),
    sections: chargeSections(setting),
    months: told.sentenceMonths,
    fineRupees: integer(setting.random, 1, 10) * 5_000,
    defaultMonths: integer(setting.random, 1, 6),
    concurrent: true,
    setOffDays,
    remissionDays: integer(setting.random, 0, 60),
    probableReleaseOn:
      told.sentenceMonths === null
        ? null
        : dateOf(Math.max(at, at + told.sentenceMonths * 30.4 * dayMs - setOffDays * dayMs)),
  };
}
