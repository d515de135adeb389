import { atHour, dayMs, hourMs, instant } from './calendar.ts';
import type { FitnessAlert, Movement, OtherHold } from './custody-story.ts';
import type { Inmate } from './inmate.ts';
import type { KnownPrisoner } from './plot.ts';
import { chance, integer } from './random.ts';

/** Out of the gate and back. */
export function movementsOf({ setting, producedAt, told }: Inmate): readonly Movement[] {
  const { random, plot } = setting;
  const kinds = [
    { kind: 'COURT_PRODUCTION', destination: 'Civil court lock-up', chance: 0.5, hours: 7 },
    { kind: 'HOSPITAL', destination: 'District hospital', chance: 0.08, hours: 50 },
  ] as const;
  const until = told.releasedAt ?? plot.asOf;
  return kinds.flatMap(({ kind, destination, chance: likely, hours }) => {
    const leftAt = atHour(producedAt, integer(random, 5, 90), 9);
    if (!chance(random, likely) || leftAt + hours * hourMs > until) return [];
    return [{ kind, leftAt: instant(leftAt), returnedAt: instant(leftAt + hours * hourMs), destination }];
  });
}

export function alertsOf({ setting, accused, producedAt }: Inmate): readonly FitnessAlert[] {
  const { random } = setting;
  const kinds: FitnessAlert['kind'][] = [];
  if (chance(random, 0.03)) kinds.push('NEEDS_HOSPITAL');
  if (accused.sex === 'FEMALE' && accused.ageYears < 40 && chance(random, 0.08)) kinds.push('PREGNANT');
  if (accused.ageYears <= 19 && chance(random, 0.25)) kinds.push('MAY_BE_MINOR');
  return kinds.map((kind) => ({ kind, raisedAt: instant(Math.min(producedAt + 2 * dayMs, setting.plot.asOf)) }));
}

/** What else keeps him inside, should this case let him go. */
export function holdsOf({ setting, told }: Inmate, known: KnownPrisoner | null): readonly OtherHold[] {
  const elsewhere: OtherHold[] = known
    ? [{ kind: 'OTHER_CASE', reason: `Held also in ${known.heldFor}`, fir: null }]
    : [];
  const detained = told.lodged && chance(setting.random, 0.006);
  return detained
    ? [
        ...elsewhere,
        {
          kind: 'DETENTION_ORDER',
          reason: 'Order of the District Magistrate under the preventive law of the State',
          fir: null,
        },
      ]
    : elsewhere;
}
