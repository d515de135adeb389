import { drawPerson } from './persons.ts';
import type { Witness } from './police-story.ts';
import { chance, integer } from './random.ts';
import { isProtected, type Setting } from './setting.ts';

const kinds = [
  ['EYE', 'Eye witness to the occurrence'],
  ['CIRCUMSTANTIAL', 'Saw the accused near the place'],
  ['SEIZURE', 'Witness to the seizure'],
  ['MEDICAL', 'Doctor who examined'],
  ['OFFICIAL', 'Officer who investigated'],
] as const;

export function drawWitnesses(setting: Setting): readonly Witness[] {
  const { plot, random, particulars } = setting;
  return Array.from({ length: integer(random, 3, 5) }, (_, index): Witness => {
    const [kind, evidence] = kinds[index % kinds.length] ?? kinds[0];
    const child = kind === 'EYE' && isProtected(setting) && chance(random, 0.2);
    const asked = index === 1 && particulars.protectedWitness === true;
    return {
      ...drawPerson(random, {
        district: plot.circuit.district,
        at: plot.registeredAt,
        age: child ? [8, 16] : [22, 60],
      }),
      number: index + 1,
      kind,
      evidence,
      child,
      protected: asked || ((plot.offence.terror || plot.offence.limitDays > 60) && index < 2 && chance(random, 0.08)),
    };
  });
}
