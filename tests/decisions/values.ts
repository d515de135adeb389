import type { Field } from './declared.ts';
import { type Planted, SOMETHING } from './planted.ts';
import { isCodeAlone, type Stand } from './stand.ts';

/** What a record holds under a field, for one viewer. What the pillars do not hold, the gateway makes: some value. */
export const plantedValue = (stand: Stand, record: Planted, name: string): unknown => {
  if (isCodeAlone(stand, record) && !['id', 'code', 'childInConflict'].includes(name)) return null;
  if (!(name in record.values)) return SOMETHING;
  const value = record.values[name];
  return typeof value === 'function' ? (value as (viewer: Stand['viewer']) => unknown)(stand.viewer) : value;
};

/** A value as an answer tells it: names in Latin letters, unless another script is asked for. */
export const asTold = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTold);
  if (typeof value !== 'object' || value === null) return value;
  if ('LATIN' in value) return value.LATIN;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asTold(part)]));
};

const textOf = (stand: Stand, record: Planted, name: string): string | null => {
  const value = name in record.values ? plantedValue(stand, record, name) : null;
  return typeof value === 'string' ? value : null;
};

/** The district alone; in a case with a protected victim the state alone: a village identifies. */
const area = (stand: Stand, record: Planted): string | null => {
  const state = textOf(stand, record, 'addressState');
  const { labels } = stand;
  if (labels === null || labels.has('SEXUAL_OFFENCE') || labels.has('CHILD_VICTIM')) return state;
  return state && `${textOf(stand, record, 'addressDistrict')}, ${state}`;
};

const masks: Readonly<Record<string, (stand: Stand, record: Planted, name: string) => unknown>> = {
  LABEL: (stand, record) => textOf(stand, record, 'label') ?? textOf(stand, record, 'code'),
  DISTRICT: area,
  STATION_AREA: (stand, record) => textOf(stand, record, 'stationArea'),
  REDACTED: (stand, record, name) => plantedValue(stand, record, `${name}Redacted`),
};

/** What stands in a masked field's place, in the words of the schema's `Mask`; null where nothing may. */
export const maskOf = (stand: Stand, record: Planted, { mask, name }: Field): unknown =>
  masks[mask ?? '']?.(stand, record, name) ?? null;
