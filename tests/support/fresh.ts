import { tales } from './oracle.ts';

/** The key of an ordinary FIR of Pirbahor to which no other pillar's record is linked yet. */
export const freshFir = () => {
  const story = tales().find(
    ({ police, chargeSheets, courtCases, custody, prosecution, forensicCases }) =>
      police.firs[0]?.key.station === 'PIRBAHOR' &&
      prosecution === null &&
      [chargeSheets, courtCases, custody, forensicCases].every(({ length }) => length === 0),
  );
  const key = story?.police.firs[0]?.key;
  if (!key) throw new Error('every FIR of Pirbahor is linked');
  const { state, district, station, number, year } = key;
  return { fir: { state, district, station, number, year } };
};
