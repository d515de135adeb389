import { dateOf, dayMs, instant, type Moment, midnight } from './calendar.ts';
import type { BailProgress, CaseInCustody, RemandSpell } from './custody-story.ts';
import { type Inmate, trialOf } from './inmate.ts';
import { chance, integer } from './random.ts';
import { chargeSections, sectionsOf } from './setting.ts';

type Spell = Pick<RemandSpell, 'kind'> & { readonly from: Moment };

const fortnight = 14;
const by = (asOf: Moment, at: Moment) => (at <= asOf ? dateOf(at) : null);

/** Custody ends with release or with the judgment: what follows that is the sentence. */
function endOfRemand({ setting, told }: Inmate): Moment | null {
  const ends = [setting.course.judgmentAt, told.bail?.releasedAt ?? null].filter((at) => at !== null);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** How many fortnights a Magistrate has signed for before cognizance; a few books stop at thirteen. */
function fortnightsFrom(from: Moment, until: Moment): number {
  return Math.min(13, Math.max(1, Math.ceil((until - from) / (fortnight * dayMs))));
}

/** Police custody first, fortnights of judicial custody until cognizance, then one spell to the end of the trial. */
function spellsOf(inmate: Inmate): readonly RemandSpell[] {
  const { setting, told, producedAt, cases } = inmate;
  const end = endOfRemand(inmate);
  const first = midnight(producedAt);
  const last = midnight(end ?? setting.plot.asOf);
  const judicialFrom = first + told.policeCustodyDays * dayMs;
  const count = fortnightsFrom(judicialFrom, Math.min(setting.course.cognizanceAt ?? last, last)) + 1;
  const police: Spell[] = told.policeCustodyDays > 0 ? [{ kind: 'POLICE', from: first }] : [];
  const judicial = Array.from({ length: count }, (_, index): Spell => {
    return { kind: 'JUDICIAL', from: judicialFrom + index * fortnight * dayMs };
  });
  const orderedBy = cases[0]?.court ?? setting.plot.circuit.courts.MAGISTRATE.id;
  return [...police, ...judicial]
    .filter(({ from }) => from <= last)
    .map(({ kind, from }, index, spells) => {
      const next = spells[index + 1];
      const to = next ? dateOf(next.from - dayMs) : dateOf(last);
      return { kind, from: dateOf(from), to: !next && end === null ? null : to, orderedBy };
    });
}

function bailOf({ setting, told }: Inmate, conditions: readonly string[]): BailProgress | null {
  const { bail } = told;
  if (!bail) return null;
  const { asOf } = setting.plot;
  return {
    grantedOn: dateOf(bail.grantedAt),
    orderReceivedAt: bail.orderReceivedAt === null ? null : instant(bail.orderReceivedAt),
    bondFurnishedOn: bail.bondAt === null ? null : by(asOf, bail.bondAt),
    releasedOn: bail.releasedAt === null ? null : by(asOf, bail.releasedAt),
    conditions,
  };
}

/** The prison follows the charges framed when the court has told it; too often it has not (Supreme Court, November 2024). */
function sectionsHeld({ setting }: Inmate): Pick<CaseInCustody, 'sections' | 'sectionsFrom'> {
  const { course, random } = setting;
  if (course.chargesAt !== null && chance(random, 0.8))
    return { sections: chargeSections(setting), sectionsFrom: 'CHARGES_FRAMED' };
  return { sections: sectionsOf(setting), sectionsFrom: course.filing.registeredAt === null ? 'FIR' : 'CHARGE_SHEET' };
}

/** The case for which he is held. */
export function matterOf(inmate: Inmate): CaseInCustody {
  const { setting, told, producedAt, fir, cases, accused } = inmate;
  const { random, plot, course } = setting;
  const record = trialOf(inmate) ?? cases[0];
  const order = cases
    .flatMap(({ bailOrders }) => bailOrders)
    .find(({ accusedCode, granted }) => granted && accusedCode === accused.code);
  const pending = told.lodged && course.judgmentAt === null;
  const legalAid = chance(random, 0.4);
  return {
    fir: fir.key,
    cnr: plot.link === 'GOOD' && chance(random, 0.95) ? (record?.cnr ?? null) : null,
    court: record?.court ?? plot.circuit.courts.MAGISTRATE.id,
    ...sectionsHeld(inmate),
    firstRemandOn: dateOf(producedAt),
    spells: spellsOf(inmate),
    nextProduction: pending
      ? {
          on: record?.nextHearing?.on ?? dateOf(plot.asOf + integer(random, 1, fortnight) * dayMs),
          mode: chance(random, 0.7) ? 'VIDEO' : 'IN_PERSON',
        }
      : null,
    bail: bailOf(inmate, order?.conditions ?? []),
    defaultBailAppliedOn: told.bail?.kind === 'DEFAULT' ? dateOf(told.bail.appliedAt) : null,
    delayByAccusedDays: pending && chance(random, 0.04) ? integer(random, 10, 60) : 0,
    section479AppliedOn: null,
    advocate: legalAid ? null : 'Advocate on record',
    legalAid,
  };
}
