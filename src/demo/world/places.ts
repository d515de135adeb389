import { integer, pick, type Random } from './random.ts';
import type { District } from './units.ts';
import type { Address, TwoScripts } from './words.ts';

type Localities = readonly (readonly [en: string, hi: string])[];

const localities: Readonly<Record<string, Localities>> = {
  PATNA: [
    ['Mahendru', 'महेंद्रू'],
    ['Ashok Rajpath', 'अशोक राजपथ'],
    ['Bankipur', 'बांकीपुर'],
    ['Sabzibagh', 'सब्जीबाग'],
    ['Khajekalan', 'खाजेकलां'],
    ['Kankarbagh', 'कंकड़बाग'],
  ],
  VAISHALI: [
    ['Bagmali', 'बागमली'],
    ['Konhara Ghat', 'कोनहारा घाट'],
    ['Gandhi Maidan, Mahua', 'गांधी मैदान, महुआ'],
    ['Jandaha Road', 'जंदाहा रोड'],
    ['Lalganj', 'लालगंज'],
  ],
  GBNAGAR: [
    ['Sector 18', 'सेक्टर 18'],
    ['Sector 27', 'सेक्टर 27'],
    ['Atta', 'अट्टा'],
    ['Nithari', 'निठारी'],
  ],
  PANCHKULA: [
    ['Sector 4', 'सेक्टर 4'],
    ['Sector 7', 'सेक्टर 7'],
    ['Haripur', 'हरिपुर'],
  ],
  'NEW-DELHI': [
    ['Janpath', 'जनपथ'],
    ['Bengali Market', 'बंगाली मार्केट'],
    ['Gole Market', 'गोल मार्केट'],
  ],
  JAIPUR: [
    ['Pratap Nagar', 'प्रताप नगर'],
    ['Muhana', 'मुहाना'],
    ['Sitapura', 'सीतापुरा'],
  ],
};
const anyTown: Localities = [
  ['Station Road', 'स्टेशन रोड'],
  ['Gola Bazar', 'गोला बाजार'],
  ['Purani Bazar', 'पुरानी बाजार'],
  ['Naya Tola', 'नया टोला'],
];

/** Somewhere in the district, by the name that people there use. */
export function drawPlace(random: Random, district: District): TwoScripts {
  const [en, hi] = pick(random, localities[district.code] ?? anyTown);
  return { en: `${en}, ${district.name}`, hi: `${hi}, ${district.nameHi}` };
}

export function drawAddress(random: Random, district: District): Address {
  const ward = integer(random, 1, 48);
  const place = drawPlace(random, district);
  return {
    text: { en: `Ward ${ward}, ${place.en}`, hi: `वार्ड ${ward}, ${place.hi}` },
    district: district.code,
    state: district.state,
  };
}

/** What may be said of a place when the place itself would tell who the victim is. */
export function withheldPlace(district: District): TwoScripts {
  return { en: `a place in ${district.name} district`, hi: `${district.nameHi} जिले का एक स्थान` };
}
