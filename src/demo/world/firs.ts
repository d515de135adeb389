import { dateOf, dayMs, hourMs, instant, instantBy, type Moment, minuteMs, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import { isSecret, narrative, redactedNarrative } from './narrative.ts';
import { houseOfficer, investigator, investigatorNumber } from './officials.ts';
import { drawPlace, withheldPlace } from './places.ts';
import type { Fir, FirStatus } from './police-story.ts';
import { chance, integer, pick, type Random } from './random.ts';
import { isProtected, type Setting, sectionsOf } from './setting.ts';
import type { Station } from './units.ts';
import type { Charge, FirKey, TwoScripts } from './words.ts';

function keyAt({ registers }: Setting, station: Station, at: Moment, zero: boolean): FirKey {
  const year = yearOf(at);
  const number = registers.next(zero ? 'ZERO_FIR' : 'FIR', station.id, year);
  return { state: station.state, district: station.district, station: station.id, number, year, zero };
}

export function firId(key: FirKey): string {
  return `${key.station}/${key.zero ? '0-' : ''}${key.number}/${key.year}`;
}

function statusOf({ course }: Setting): FirStatus {
  if (course.judgmentAt !== null) return 'DISPOSED';
  if (course.filing.submittedAt === null) return 'UNDER_INVESTIGATION';
  return course.charged ? 'CHARGE_SHEETED' : 'FINAL_REPORT';
}

/** One officer, or a first one and then another when the first was transferred. */
function officers(setting: Setting): readonly Charge[] {
  const { plot, random, particulars } = setting;
  const from = plot.registeredAt + 20 * minuteMs;
  if (particulars.investigatorNumber !== undefined) {
    return [
      { official: investigatorNumber(plot.station, particulars.investigatorNumber), from: instant(from), to: null },
    ];
  }
  const first = investigator(plot.station, random);
  const changedAt = from + integer(random, 20, 200) * dayMs;
  if (!chance(random, 0.15) || changedAt > plot.asOf) return [{ official: first, from: instant(from), to: null }];
  const second = investigator(plot.station, random);
  if (second === first) return [{ official: first, from: instant(from), to: null }];
  return [
    { official: first, from: instant(from), to: instant(changedAt) },
    { official: second, from: instant(changedAt), to: null },
  ];
}

function delayReason(random: Random, hours: number): TwoScripts | null {
  if (hours < 48) return null;
  return pick(random, [
    { en: 'The family waited for the elders of the village.', hi: 'परिवार गांव की पंचायत की प्रतीक्षा करता रहा।' },
    { en: 'The injured was under treatment.', hi: 'जख्मी का इलाज चल रहा था।' },
    { en: 'The informant was threatened.', hi: 'सूचक को धमकी दी गई थी।' },
  ]);
}

function common(setting: Setting, cast: Cast, place: TwoScripts) {
  const { plot, random } = setting;
  const { offence, circuit, registeredAt, occurredAt } = plot;
  const mode = random.next();
  const value = offence.goods.reduce((sum, goods) => sum + (goods.valueRupees ?? 0), 0);
  const secret = isProtected(setting);
  return {
    crimeHead: offence.crimeHead,
    occurredFrom: instant(occurredAt),
    occurredTo: instant(Math.min(occurredAt + integer(random, 10, 90) * minuteMs, registeredAt - 45 * minuteMs)),
    mode: mode < 0.7 ? 'WRITTEN' : mode < 0.92 ? 'ORAL' : 'ELECTRONIC',
    place,
    redactedPlace: secret ? withheldPlace(circuit.district) : null,
    beat: `Beat ${integer(random, 1, 9)}`,
    distance: `${pick(random, ['North', 'South', 'East', 'West'])}, ${integer(random, 1, 9)} km`,
    informant: cast.informant,
    narrative: narrative(setting, cast, place),
    redactedNarrative: isSecret(setting, cast)
      ? redactedNarrative(setting, cast, withheldPlace(circuit.district))
      : null,
    delayReason: delayReason(random, (registeredAt - occurredAt) / hourMs),
    propertyDescription: offence.goods.map((goods) => goods.description).join('; ') || null,
    propertyValueRupees: value > 0 ? value : null,
  } as const;
}

function dated(setting: Setting, at: Moment, electronic: boolean) {
  const { random, plot } = setting;
  const despatchedAt = at + integer(random, 3, 26) * hourMs;
  return {
    registeredAt: instant(at),
    informationReceivedAt: instant(at - 30 * minuteMs),
    generalDiary: { number: integer(random, 3, 60), at: instant(at - 25 * minuteMs) },
    signedAt: electronic ? instantBy(plot.asOf, at + integer(random, 1, 60) * hourMs) : null,
    despatchedToCourtAt: instantBy(plot.asOf, despatchedAt),
  };
}

/** The FIR of a case; where it was first given elsewhere, the zero FIR and its successor. */
export function drawFirs(setting: Setting, cast: Cast): readonly Fir[] {
  const { plot, particulars, random } = setting;
  const place = drawPlace(random, plot.circuit.district);
  const shared = common(setting, cast, place);
  const key = keyAt(setting, plot.station, plot.registeredAt, false);
  const zeroAt = plot.registeredAt - integer(random, 20, 60) * hourMs;
  const zeroKey =
    plot.zero && zeroAt > plot.occurredAt + hourMs ? keyAt(setting, plot.zero.station, zeroAt, true) : null;
  const successor: Fir = {
    ...shared,
    ...dated(setting, plot.registeredAt, shared.mode === 'ELECTRONIC'),
    id: firId(key),
    key,
    transferredTo: null,
    transferredFrom: zeroKey,
    transferredAt: null,
    status: statusOf(setting),
    sections: sectionsOf(setting),
    actionTaken: `Registered; investigation taken up on ${dateOf(plot.registeredAt)}. Copy given to the informant free of cost.`,
    registeredBy: houseOfficer(plot.station),
    officers: officers(setting),
  };
  if (zeroKey === null || plot.zero === null) return [successor];
  const told = particulars.zeroNarrative;
  const zero: Fir = {
    ...shared,
    ...dated(setting, zeroAt, false),
    mode: shared.mode === 'ELECTRONIC' ? 'WRITTEN' : shared.mode,
    narrative: told ?? shared.narrative,
    redactedNarrative: told ? null : shared.redactedNarrative,
    occurredTo: shared.occurredFrom,
    id: firId(zeroKey),
    key: zeroKey,
    transferredTo: key,
    transferredFrom: null,
    transferredAt: instant(plot.registeredAt - 2 * hourMs),
    status: 'TRANSFERRED',
    sections: particulars.zeroSections ?? sectionsOf(setting),
    actionTaken: `Zero FIR; transferred on jurisdiction to ${plot.station.name}.`,
    registeredBy: houseOfficer(plot.zero.station),
    officers: [],
  };
  return [zero, successor];
}
