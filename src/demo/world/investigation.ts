import type { Cast } from './cast.ts';
import { dayMs, hourMs, instant, minuteMs, type Moment, yearOf } from './calendar.ts';
import { drawPerson } from './persons.ts';
import type { Arrest, DiaryEntry, Fir, RemandApplication, SceneRecording, Seizure, Statement, Witness } from './police-story.ts';
import { chance, fileHash, integer, pick, type Random } from './random.ts';
import { drawPlace } from './places.ts';
import { isProtected, type Setting, sectionsOf } from './setting.ts';
import type { Official, TwoScripts } from './words.ts';

const officerOf = (fir: Fir): Official => fir.officers[0]?.official ?? fir.registeredBy;

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

const flags = ['DANGEROUS', 'ARMED', 'KNOWN_CRIMINAL', 'LIKELY_TO_JUMP_BAIL', 'LIKELY_TO_THREATEN_WITNESSES', 'WANTED_ELSEWHERE'];

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
      groundsWrittenAt: careful ? instant(at + 40 * minuteMs) : null,
      relativeInformedAt: careful ? instant(at + 70 * minuteMs) : null,
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
          ? { en: 'Recovery of the articles is to be made at his instance.', hi: 'अभियुक्त की निशानदेही पर बरामदगी करनी है।' }
          : { en: 'Investigation cannot be completed within twenty-four hours.', hi: 'अनुसंधान चौबीस घंटे में पूर्ण होना संभव नहीं है।' },
      },
    ];
  });
}

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

const diaryTexts: readonly ((cast: Cast, fir: Fir) => TwoScripts)[] = [
  (_, fir) => ({ en: `Took up the investigation, inspected the place of occurrence at ${fir.place.en}.`, hi: `अनुसंधान ग्रहण किया, घटनास्थल ${fir.place.hi} का निरीक्षण किया।` }),
  (cast) => ({ en: `Recorded the further statement of ${cast.informant.name.en}.`, hi: `${cast.informant.name.hi} का पुनः बयान लिया गया।` }),
  (cast) => ({ en: `Raided the house of ${cast.accused[0]?.name.en ?? 'the suspect'}.`, hi: `${cast.accused[0]?.name.hi ?? 'संदिग्ध'} के घर छापामारी की गई।` }),
  () => ({ en: 'Sent a reminder to the laboratory; obtained the call records.', hi: 'प्रयोगशाला को स्मार पत्र भेजा गया; कॉल विवरण प्राप्त किया गया।' }),
];

/** BNSS 192: day by day. */
export function drawDiary({ plot, random }: Setting, cast: Cast, fir: Fir): readonly DiaryEntry[] {
  const started = plot.registeredAt + 2 * hourMs;
  return diaryTexts.flatMap((tell, index) => {
    const writtenAt = started + index * integer(random, 1, 9) * dayMs + index * hourMs;
    if (writtenAt > plot.asOf) return [];
    return [{ number: index + 1, writtenAt: instant(writtenAt), officer: officerOf(fir), text: tell(cast, fir) }];
  });
}

const knows = (random: Random, cast: Cast): TwoScripts => {
  const name = cast.accused[0]?.name ?? { en: 'the accused', hi: 'अभियुक्त' };
  return pick(random, [
    { en: `I was returning from the market and saw ${name.en} running away.`, hi: `मैं बाजार से लौट रहा था तो ${name.hi} को भागते देखा।` },
    { en: `I know ${name.en}; there was a quarrel before this.`, hi: `मैं ${name.hi} को जानता हूं; पहले भी झगड़ा हुआ था।` },
  ]);
};

function beforeMagistrate({ plot, random }: Setting, cast: Cast, id: string): Statement[] {
  const [victim] = cast.victims;
  const recordedAt = plot.registeredAt + integer(random, 1, 8) * dayMs;
  if (!victim || victim.dead || !plot.offence.sexual || recordedAt > plot.asOf) return [];
  return [
    {
      id: `${id}/S183-1`,
      kind: '183',
      speaker: 'VICTIM',
      speakerNumber: 1,
      recordedAt: instant(recordedAt),
      recordedBy: 'Judicial Magistrate First Class',
      text: {
        en: `My name is ${victim.name.en}. I say before the Magistrate, of my own will, what was done to me; I name the accused.`,
        hi: `मेरा नाम ${victim.name.hi} है। मैं अपनी इच्छा से दंडाधिकारी के समक्ष कहती हूं कि मेरे साथ क्या हुआ; मैं अभियुक्त का नाम लेती हूं।`,
      },
      excludedPart: null,
    },
  ];
}

export function drawStatements(setting: Setting, cast: Cast, fir: Fir, witnesses: readonly Witness[]): readonly Statement[] {
  const { plot, random } = setting;
  const spoken = witnesses.slice(0, 3).flatMap((witness): Statement[] => {
    const recordedAt = plot.registeredAt + integer(random, 5, 300) * hourMs;
    if (recordedAt > plot.asOf) return [];
    const excluded = chance(random, 0.03);
    return [
      {
        id: `${fir.id}/S180-${witness.number}`,
        kind: '180',
        speaker: 'WITNESS',
        speakerNumber: witness.number,
        recordedAt: instant(recordedAt),
        recordedBy: officerOf(fir).id,
        text: knows(random, cast),
        excludedPart: excluded ? { en: 'I was told by a person whom I may not name.', hi: 'मुझे एक व्यक्ति ने बताया जिसका नाम नहीं बता सकता।' } : null,
      },
    ];
  });
  return [...spoken, ...beforeMagistrate(setting, cast, fir.id)];
}
