import { neighbouringDistricts, patnaLaboratory, standingCircuits } from './circuits.ts';
import { type Circuit, type District, type Laboratory, type Units, unitsOf } from './units.ts';

/** Up to this many cases the standing circuits are enough: Patna takes 44 % of them. */
const standingCases = 20_000;
/** Two cases in five leave someone in prison: at 8,000 cases no prison passes 5,000 inmates and no court 20,000 cases. */
const casesPerCircuit = 8_000;

const growthDistricts: readonly (readonly [code: string, name: string, nameHi: string, letters: string])[] = [
  ['GAYA', 'Gaya', 'गया', 'GA'],
  ['MUZAFFARPUR', 'Muzaffarpur', 'मुज़फ्फरपुर', 'MZ'],
  ['BHAGALPUR', 'Bhagalpur', 'भागलपुर', 'BH'],
  ['DARBHANGA', 'Darbhanga', 'दरभंगा', 'DA'],
  ['PURNIA', 'Purnia', 'पूर्णिया', 'PU'],
  ['SARAN', 'Saran', 'सारण', 'SR'],
  ['NALANDA', 'Nalanda', 'नालंदा', 'NL'],
  ['BEGUSARAI', 'Begusarai', 'बेगूसराय', 'BE'],
  ['BHOJPUR', 'Bhojpur', 'भोजपुर', 'BJ'],
  ['ROHTAS', 'Rohtas', 'रोहतास', 'RO'],
  ['SAMASTIPUR', 'Samastipur', 'समस्तीपुर', 'SM'],
  ['SIWAN', 'Siwan', 'सिवान', 'SI'],
  ['KATIHAR', 'Katihar', 'कटिहार', 'KT'],
  ['MUNGER', 'Munger', 'मुंगेर', 'MG'],
  ['BUXAR', 'Buxar', 'बक्सर', 'BX'],
  ['NAWADA', 'Nawada', 'नवादा', 'NW'],
  ['MADHUBANI', 'Madhubani', 'मधुबनी', 'MB'],
  ['GOPALGANJ', 'Gopalganj', 'गोपालगंज', 'GP'],
];

const townParts: readonly (readonly [id: string, name: string, nameHi: string])[] = [
  ['NAGAR', 'Nagar', 'नगर'],
  ['SADAR', 'Sadar', 'सदर'],
  ['MUFASSIL', 'Mufassil', 'मुफस्सिल'],
];

const regionalLaboratories = growthDistricts.slice(1, 3).map(
  ([code, name, nameHi]): Laboratory => ({
    id: `RFSL-${code}`,
    name: `Regional Forensic Science Laboratory, ${name}`,
    nameHi: `क्षेत्रीय विधि विज्ञान प्रयोगशाला, ${nameHi}`,
    state: 'BR',
    district: code,
  }),
);
const laboratories = [patnaLaboratory, ...regionalLaboratories];

const growthDistrictRecords = growthDistricts.map(
  ([code, name, nameHi]): District => ({
    state: 'BR',
    code,
    name,
    nameHi,
  }),
);

function inTurn<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to take in turn');
  return item;
}

/** The nth made-up circuit: the districts in turn, and once each has one, a second round of them. */
function madeUpCircuit(index: number): Circuit {
  const [code, name, nameHi, letters] = inTurn(growthDistricts, index);
  const round = Math.floor(index / growthDistricts.length) + 1;
  const mark = round === 1 ? '' : `-${round}`;
  const number = round === 1 ? '' : ` ${round}`;
  const where = { state: 'BR', district: code };
  const establishment = (offset: number) => `BR${letters}${String(2 * round - 1 + offset).padStart(2, '0')}`;
  const sessions = {
    ...where,
    id: `${code}-SESSIONS${mark}`,
    name: `District and Sessions Court, ${name}${number}`,
    nameHi: `जिला एवं सत्र न्यायालय, ${nameHi}${number}`,
    level: 'SESSIONS',
    establishment: establishment(0),
  } as const;
  const magistrate = {
    ...where,
    id: `${code}-CJM${mark}`,
    name: `Court of the Chief Judicial Magistrate, ${name}${number}`,
    nameHi: `मुख्य न्यायिक दंडाधिकारी का न्यायालय, ${nameHi}${number}`,
    level: 'MAGISTRATE',
    establishment: establishment(1),
  } as const;
  return {
    district: inTurn(growthDistrictRecords, index),
    stations: townParts.map(([id, part, partHi]) => ({
      ...where,
      id: `${code}-${id}${mark}`,
      name: `${name} ${part}${number}`,
      nameHi: `${nameHi} ${partHi}${number}`,
      women: false,
    })),
    courts: { SESSIONS: sessions, MAGISTRATE: magistrate, POCSO: sessions, PROHIBITION: sessions },
    prison: {
      ...where,
      id: `${code}-JAIL${mark}`,
      name: `Divisional Jail, ${name}${number}`,
      nameHi: `मंडल कारा, ${nameHi}${number}`,
      capacity: 1200,
    },
    office: {
      ...where,
      id: `PO-${code}${mark}`,
      name: `District Prosecution Office, ${name}${number}`,
      nameHi: `जिला अभियोजन कार्यालय, ${nameHi}${number}`,
    },
    laboratory: inTurn(laboratories, index),
    weight: (100 * casesPerCircuit) / standingCases,
  };
}

/** The units of a world of that many cases: as a district fills, the next one opens. */
export function unitsFor(caseCount: number): Units {
  const more = Math.ceil(Math.max(0, caseCount - standingCases) / casesPerCircuit);
  const circuits = Array.from({ length: more }, (_, index) => madeUpCircuit(index));
  return unitsOf([...standingCircuits, ...circuits], neighbouringDistricts);
}
