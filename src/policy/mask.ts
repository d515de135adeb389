import type { Judged } from '../core/record.ts';
import { CASE } from '../core/record.ts';
import { victimIsProtected } from './families.ts';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A list of texts that its author redacted; an empty one says nothing that its absence does not. */
const texts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string') ? value : null;

/** An address masks to its district; where a victim is protected, to the state alone: a village identifies (Chhattisgarh HC, 2017). */
const area = (record: Judged): string | null => {
  const state = text(record.addressState);
  if (victimIsProtected(record[CASE]?.labels ?? null)) return state;
  const district = text(record.addressDistrict);
  return district && state ? `${district}, ${state}` : state;
};

/** What stands in a masked field's place; null where nothing may, and then the field is withheld. */
export const maskedValue = (mask: string, record: Judged, field: string): string | readonly string[] | null => {
  switch (mask) {
    case 'LABEL':
      return text(record.label) ?? text(record.code);
    case 'DISTRICT':
      return area(record);
    case 'STATION_AREA':
      return text(record.stationArea);
    case 'REDACTED':
      return text(record[`${field}Redacted`]) ?? texts(record[`${field}Redacted`]);
    default:
      return null;
  }
};
