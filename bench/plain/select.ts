import { type Kind, type KindName, kinds } from './kinds.ts';

/** The rows of one kind under keys that a placeholder holds. */
export const selectOf = (name: KindName, by: string, placeholder: string): string => {
  const { from, order, columns, by: keys }: Kind = kinds[name];
  const key = keys[by];
  if (!key) throw new Error(`${name} is not read by ${by}`);
  const list = Object.entries(columns).map(([alias, expression]) => `${expression} as "${alias}"`);
  const source = from.replace('$KEYS', `${placeholder}::text[]`);
  const where = from.includes('$KEYS') ? '' : ` where ${key} = any(${placeholder}::text[])`;
  return `select ${list.join(', ')} from ${source}${where} order by ${order}`;
};
