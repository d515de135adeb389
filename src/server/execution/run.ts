import { GraphQLError, locatedError } from 'graphql';
import type { CompiledField, CompiledType, Selected } from './compiled.ts';
import { fieldValue } from './fieldValue.ts';
import type { Holder, Path, Run, Spot } from './underWay.ts';

const pathTo = (path: Path | undefined): (string | number)[] => (path ? [...pathTo(path.prev), path.key] : []);

/** Puts null in the nearest place that may hold one. */
const bubble = (run: Run, spot: Spot | undefined): void => {
  if (!spot) run.isNull = true;
  else if (spot.nullable) spot.holder[spot.key] = null;
  else bubble(run, spot.prev);
};

/** Where a value goes: a key of an object, or a place in a list. */
type Goal = {
  readonly field: CompiledField;
  readonly type: CompiledType;
  readonly holder: Holder;
  readonly key: string | number;
  readonly above: Spot | undefined;
};

const goalOf = (field: CompiledField, holder: Holder, above: Spot | undefined): Goal => ({
  field,
  type: field.type,
  holder,
  key: field.key,
  above,
});

const refuse = (run: Run, error: unknown, { field, type, holder, key, above }: Goal): void => {
  run.errors.push(locatedError(error, field.nodes, [...pathTo(above), key]));
  holder[key] = null;
  if (!type.nullable) bubble(run, above);
};

const spotOf = ({ field, type, holder, key, above }: Goal): Spot => ({
  prev: above,
  key,
  typename: typeof key === 'string' ? field.parent.name : undefined,
  holder,
  nullable: type.nullable,
});

const nameOf = ({ parent, definition }: CompiledField): string => `${parent.name}.${definition.name}`;

const leafOf = (value: unknown, { type }: CompiledType & { kind: 'LEAF' }): unknown => {
  const written: unknown = type.serialize(value);
  if (written === null || written === undefined)
    // A value may be a name: it is not repeated.
    throw new Error(`Expected \`${type.name}\` to serialize a value that is one.`);
  return written;
};

const putList = (run: Run, value: unknown, type: CompiledType & { kind: 'LIST' }, goal: Goal): void => {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${nameOf(goal.field)}".`);
  const items = Array.isArray(value) ? (value as unknown[]) : [...(value as Iterable<unknown>)];
  const list: unknown[] = items.map(() => null);
  goal.holder[goal.key] = list;
  const above = spotOf(goal);
  for (let at = 0; at < items.length; at += 1)
    put(run, items[at], { field: goal.field, type: type.item, holder: list as unknown as Holder, key: at, above });
};

const putObject = (run: Run, value: unknown, type: CompiledType & { kind: 'OBJECT' }, goal: Goal): void => {
  const object: Holder = {};
  goal.holder[goal.key] = object;
  executeFields(run, type.fields, value, object, spotOf(goal));
};

const putSettled = (run: Run, value: unknown, goal: Goal): void => {
  const { type, holder, key, field } = goal;
  try {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!type.nullable) throw new Error(`Cannot return null for non-nullable field ${nameOf(field)}.`);
      holder[key] = null;
    } else if (type.kind === 'LEAF') holder[key] = leafOf(value, type);
    else if (type.kind === 'LIST') putList(run, value, type, goal);
    else putObject(run, value, type, goal);
  } catch (error) {
    refuse(run, error, goal);
  }
};

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** A value that is waited for keeps its place: an answer is in the order in which it was asked for. */
const put = (run: Run, value: unknown, goal: Goal): void => {
  if (!isPromise(value)) {
    putSettled(run, value, goal);
    return;
  }
  goal.holder[goal.key] = null;
  run.waitedFor += 1;
  const arrive = (): void => {
    run.waitedFor -= 1;
    if (run.waitedFor === 0) run.end();
  };
  void value.then(
    (settled) => {
      putSettled(run, settled, goal);
      arrive();
    },
    (error: unknown) => {
      refuse(run, error, goal);
      arrive();
    },
  );
};

/** Most of what an answer holds are plain values that are there: nothing is made for one beside itself. */
const putPlain = (value: unknown, { key, type }: CompiledField, holder: Holder): boolean => {
  if (type.kind !== 'LEAF' || isPromise(value) || value instanceof Error) return false;
  const isNothing = value === null || value === undefined;
  if (isNothing && !type.nullable) return false;
  holder[key] = isNothing ? null : leafOf(value, type);
  return true;
};

/** Executes what is selected of one object. */
export const executeFields = (
  run: Run,
  fields: readonly Selected[],
  source: unknown,
  holder: Holder,
  above: Spot | undefined,
): void => {
  for (const field of fields) {
    if ('typename' in field) {
      holder[field.key] = field.typename;
      continue;
    }
    try {
      const value = fieldValue(run, field, source, above);
      if (!putPlain(value, field, holder)) put(run, value, goalOf(field, holder, above));
    } catch (error) {
      refuse(run, error, goalOf(field, holder, above));
    }
  }
};
