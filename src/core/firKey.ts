/** The number of an FIR: a register of a station, by year. Zero FIRs have a register of their own. */
export type FirKey = {
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly number: number;
  readonly year: number;
  readonly zero: boolean;
};

/** The one spelling by which every pillar's reference to an FIR is compared: `BR.PATNA.PIRBAHOR.2026.155`, a zero FIR `….Z155`. */
export const firKeyText = ({ state, district, station, number, year, zero }: FirKey): string =>
  `${state}.${district}.${station}.${year}.${zero ? 'Z' : ''}${number}`.toUpperCase();

/** The number that a text in that spelling names. */
export const firKeyFrom = (text: string): FirKey => {
  const [state = '', district = '', ...parts] = text.split('.');
  const [serial = '', year = ''] = [parts.at(-1), parts.at(-2)];
  return {
    state,
    district,
    station: parts.slice(0, -2).join('.'),
    number: Number(serial.replace('Z', '')),
    year: Number(year),
    zero: serial.startsWith('Z'),
  };
};
