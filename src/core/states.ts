/** Letters by which the police and the courts know a State or Union Territory, with its names of today and of before. */
const names: Readonly<Record<string, readonly string[]>> = {
  AN: ['Andaman and Nicobar Islands', 'Andaman and Nicobar'],
  AP: ['Andhra Pradesh'],
  AR: ['Arunachal Pradesh'],
  AS: ['Assam'],
  BR: ['Bihar'],
  CH: ['Chandigarh'],
  CG: ['Chhattisgarh', 'Chattisgarh'],
  DH: ['Dadra and Nagar Haveli and Daman and Diu', 'Daman and Diu', 'Dadra and Nagar Haveli', 'DNH at Silvasa'],
  DL: ['Delhi', 'NCT of Delhi', 'New Delhi'],
  GA: ['Goa'],
  GJ: ['Gujarat'],
  HP: ['Himachal Pradesh'],
  HR: ['Haryana'],
  JH: ['Jharkhand'],
  JK: ['Jammu and Kashmir'],
  KA: ['Karnataka', 'Mysore'],
  KL: ['Kerala'],
  LA: ['Ladakh'],
  LD: ['Lakshadweep'],
  MH: ['Maharashtra'],
  ML: ['Meghalaya'],
  MN: ['Manipur'],
  MP: ['Madhya Pradesh'],
  MZ: ['Mizoram'],
  NL: ['Nagaland'],
  OD: ['Odisha', 'Orissa', 'OR'],
  PB: ['Punjab'],
  PY: ['Puducherry', 'Pondicherry'],
  RJ: ['Rajasthan'],
  SK: ['Sikkim'],
  TN: ['Tamil Nadu', 'Madras'],
  TR: ['Tripura'],
  TS: ['Telangana', 'TG'],
  UK: ['Uttarakhand', 'Uttaranchal', 'UT', 'UA'],
  UP: ['Uttar Pradesh'],
  WB: ['West Bengal'],
};

/** `Jammu & Kashmir`, `JAMMUKASHMIR` and `jammu and kashmir` are one name. */
const folded = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z]+|\bAND\b/g, '');

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, known]) => [code, ...known].map((name) => [folded(name), code])),
);

/** The two letters of a State by its letters or its name; undefined where it is none. */
export const stateCode = (text: string): string | undefined => codes.get(folded(text));
