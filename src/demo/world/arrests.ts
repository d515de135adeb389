import { instant, instantBy, type Moment, minuteMs } from './calendar.ts';
import type { Cast } from './cast.ts';
import { officerOf } from './officials.ts';
import { drawPerson } from './persons.ts';
import { drawPlace } from './places.ts';
import type { Arrest, Fir, RemandApplication } from './police-story.ts';
import { chance, integer } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';
import type { Official } from './words.ts';

const flags = [
  'DANGEROUS',
  'ARMED',
  'KNOWN_CRIMINAL',
  'LIKELY_TO_JUMP_BAIL',
  'LIKELY_TO_THREATEN_WITNESSES',
  'WANTED_ELSEWHERE',
];

function arrestOf(setting: Setting, cast: Cast, index: number, at: Moment, officer: Official): Arrest[] {
  const { random, course, plot } = setting;
  const accused = cast.accused[index];
  if (!accused) return [];
  const producedAt = course.accused[index]?.producedAt ?? null;
  const careful = chance(random, 0.93);
  return [
    {
      accusedCode: accused.code,
      at: instant(at),
      place: drawPlace(random, plot.circuit.district),
      mode: producedAt ? 'ARRESTED_AND_FORWARDED' : 'ARRESTED_AND_RELEASED_ON_BOND',
      surrenderedToCourt: null,
      sections: sectionsOf(setting),
      generalDiaryNumber: integer(random, 4, 60),
      groundsWrittenAt: careful ? instantBy(plot.asOf, at + 40 * minuteMs) : null,
      relativeInformedAt: careful ? instantBy(plot.asOf, at + 70 * minuteMs) : null,
      relativeInformed: careful ? accused.relative.name : null,
      producedAt: producedAt ? instant(producedAt) : null,
      medicalExamination: 'Examined before production; no fresh external injury.',
      riskFlags: accused.childInConflict ? [] : flags.filter(() => chance(random, 0.1)),
      witnesses: [drawPerson(random, { district: plot.circuit.district, at }).name],
      officer,
    },
  ];
}

export function drawArrests(setting: Setting, cast: Cast, fir: Fir): readonly Arrest[] {
  return setting.course.accused.flatMap(({ arrestedAt }, index) =>
    arrestedAt === null ? [] : arrestOf(setting, cast, index, arrestedAt, officerOf(fir)),
  );
}

/** BNSS 187(1): the Magistrate is asked, and told why. */
export function remandApplications(setting: Setting, cast: Cast): readonly RemandApplication[] {
  return setting.course.accused.flatMap(({ producedAt, policeCustodyDays }, index) => {
    const accused = cast.accused[index];
    if (producedAt === null || !accused) return [];
    const police = policeCustodyDays > 0;
    return [
      {
        accusedCode: accused.code,
        at: instant(producedAt - 30 * minuteMs),
        custody: police ? 'POLICE' : 'JUDICIAL',
        days: police ? policeCustodyDays : 14,
        grounds: police
          ? {
              en: 'Recovery of the articles is to be made at his instance.',
              hi: 'अभियुक्त की निशानदेही पर बरामदगी करनी है।',
            }
          : {
              en: 'Investigation cannot be completed within twenty-four hours.',
              hi: 'अनुसंधान चौबीस घंटे में पूर्ण होना संभव नहीं है।',
            },
      },
    ];
  });
}
