import { dayMs, hourMs, instant } from './calendar.ts';
import type { Cast } from './cast.ts';
import { officerOf } from './officials.ts';
import type { Fir, Statement, Witness } from './police-story.ts';
import { chance, integer, pick, type Random } from './random.ts';
import type { Setting } from './setting.ts';
import type { TwoScripts } from './words.ts';

const knows = (random: Random, cast: Cast): TwoScripts => {
  const name = cast.accused[0]?.name ?? { en: 'the accused', hi: 'अभियुक्त' };
  return pick(random, [
    {
      en: `I was returning from the market and saw ${name.en} running away.`,
      hi: `मैं बाजार से लौट रहा था तो ${name.hi} को भागते देखा।`,
    },
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

export function drawStatements(
  setting: Setting,
  cast: Cast,
  fir: Fir,
  witnesses: readonly Witness[],
): readonly Statement[] {
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
        excludedPart: excluded
          ? { en: 'I was told by a person whom I may not name.', hi: 'मुझे एक व्यक्ति ने बताया जिसका नाम नहीं बता सकता।' }
          : null,
      },
    ];
  });
  return [...spoken, ...beforeMagistrate(setting, cast, fir.id)];
}
