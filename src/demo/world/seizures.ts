import { hourMs, instant, minuteMs, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import { officerOf } from './officials.ts';
import { drawPerson } from './persons.ts';
import type { Fir, SceneRecording, Seizure } from './police-story.ts';
import { chance, fileHash, integer } from './random.ts';
import type { Setting } from './setting.ts';

export function drawSeizures(setting: Setting, cast: Cast, fir: Fir): readonly Seizure[] {
  const { plot, random, registers } = setting;
  const { goods, exhibits, victim } = plot.offence;
  const at = plot.registeredAt + integer(random, 2, 50) * hourMs;
  if (goods.length + exhibits.length === 0 || at > plot.asOf || !chance(random, victim === 'NONE' ? 1 : 0.7)) return [];
  const year = yearOf(at);
  const things = [...goods, ...exhibits.map(({ description }) => ({ description, quantity: '1', valueRupees: null }))];
  const number = registers.next('MALKHANA', plot.station.id, year);
  const witness = () => drawPerson(random, { district: plot.circuit.district, at }).name;
  return [
    {
      id: `${plot.station.id}/PR-${number}/${year}`,
      at: instant(at),
      place: fir.place,
      nature: victim === 'NONE' ? 'UNLAWFUL_POSSESSION' : goods.length > 0 ? 'STOLEN' : 'INVOLVED',
      fromAccusedCode: victim === 'NONE' ? (cast.accused[0]?.code ?? null) : null,
      items: things.map((thing, index) => ({ ...thing, number: index + 1, sealed: index >= goods.length })),
      witnesses: [witness(), witness()],
      registerNumber: `MR ${number}/${year}`,
      specimenSeal: `${plot.station.id.slice(0, 3)}-${integer(random, 10, 99)}`,
      officer: officerOf(fir),
    },
  ];
}

/** BNSS 105 and 176(3): searches, and scenes of offences of seven years or more, are recorded; before the new laws they were not. */
export function drawRecordings({ plot, random }: Setting, seizures: readonly Seizure[]): readonly SceneRecording[] {
  if (!plot.newLaws) return [];
  const scene = plot.offence.limitDays > 60 ? ['SCENE' as const] : [];
  return [...scene, ...seizures.map(() => 'SEIZURE' as const)].flatMap((purpose) => {
    const openedAt = plot.registeredAt + integer(random, 60, 2_400) * minuteMs;
    if (openedAt + 4 * minuteMs > plot.asOf) return [];
    return [
      {
        sid: `SID${yearOf(openedAt)}${integer(random, 10_000_000, 99_999_999)}`,
        purpose,
        openedAt: instant(openedAt),
        closedAt: instant(openedAt + integer(random, 60, 239) * 1_000),
        sha256: fileHash(random),
        latitude: 25 + integer(random, 0, 9_999) / 10_000,
        longitude: 85 + integer(random, 0, 9_999) / 10_000,
      },
    ];
  });
}
