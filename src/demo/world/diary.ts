import { dayMs, hourMs, instant } from './calendar.ts';
import type { Cast } from './cast.ts';
import { officerOf } from './officials.ts';
import type { DiaryEntry, Fir } from './police-story.ts';
import { integer } from './random.ts';
import type { Setting } from './setting.ts';
import type { TwoScripts } from './words.ts';

const diaryTexts: readonly ((cast: Cast, fir: Fir) => TwoScripts)[] = [
  (_, fir) => ({
    en: `Took up the investigation, inspected the place of occurrence at ${fir.place.en}.`,
    hi: `अनुसंधान ग्रहण किया, घटनास्थल ${fir.place.hi} का निरीक्षण किया।`,
  }),
  (cast) => ({
    en: `Recorded the further statement of ${cast.informant.name.en}.`,
    hi: `${cast.informant.name.hi} का पुनः बयान लिया गया।`,
  }),
  (cast) => ({
    en: `Raided the house of ${cast.accused[0]?.name.en ?? 'the suspect'}.`,
    hi: `${cast.accused[0]?.name.hi ?? 'संदिग्ध'} के घर छापामारी की गई।`,
  }),
  () => ({
    en: 'Sent a reminder to the laboratory; obtained the call records.',
    hi: 'प्रयोगशाला को स्मार पत्र भेजा गया; कॉल विवरण प्राप्त किया गया।',
  }),
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
