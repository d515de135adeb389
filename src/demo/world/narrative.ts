import { dateOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import { isProtected, type Setting } from './setting.ts';
import type { TwoScripts } from './words.ts';

const relationsHi: Readonly<Record<string, string>> = {
  uncle: 'चाचा',
  neighbour: 'पड़ोसी',
  cousin: 'चचेरे भाई',
  tenant: 'किरायेदार',
  teacher: 'शिक्षक',
};

type Slots = Readonly<Record<string, TwoScripts>>;

function fill(template: TwoScripts, slots: Slots): TwoScripts {
  const into = (text: string, script: keyof TwoScripts) =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.[script] ?? '');
  const en = into(template.en, 'en');
  return { en: en.charAt(0).toUpperCase() + en.slice(1), hi: into(template.hi, 'hi') };
}

function slotsOf({ plot }: Setting, cast: Cast, place: TwoScripts): Slots {
  const [accused] = cast.accused;
  const day = dateOf(plot.occurredAt);
  const relation = accused?.relationToVictim ?? 'neighbour';
  const unknown: TwoScripts = { en: 'an unknown person', hi: 'अज्ञात व्यक्ति' };
  return {
    informant: cast.informant.name,
    victim: cast.victims[0]?.name ?? cast.informant.name,
    accused: accused?.name ?? unknown,
    place,
    day: { en: day, hi: day },
    relation: { en: relation, hi: relationsHi[relation] ?? 'पड़ोसी' },
  };
}

/** The story as the informant told it to the station. */
export function narrative(setting: Setting, cast: Cast, place: TwoScripts): TwoScripts {
  return fill(setting.plot.offence.narrative, slotsOf(setting, cast, place));
}

/** Whether the narrative names someone whom the law protects, or tells what should not be public. */
export function isSecret(setting: Setting, cast: Cast): boolean {
  return isProtected(setting) || setting.plot.offence.terror || cast.accused[0]?.childInConflict === true;
}

/** The identical document without the name that Nipun Saxena asks the police to keep beside the sealed original. */
export function redactedNarrative(setting: Setting, cast: Cast, place: TwoScripts): TwoScripts {
  return fill(setting.plot.offence.narrative, {
    ...slotsOf(setting, cast, place),
    informant: { en: 'the informant', hi: 'सूचक' },
    victim: { en: 'VICTIM-1', hi: 'पीड़िता-1' },
    accused: { en: 'the accused', hi: 'अभियुक्त' },
    relation: { en: 'known to the family', hi: 'परिचित' },
  });
}
