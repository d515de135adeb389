import { isDeepStrictEqual } from 'node:util';
import { type Field, fieldsOf, holdsRecords, PART } from './declared.ts';
import { type Decision, decide, secretRows } from './oracle.ts';
import { canaries, PERHAPS, type Planted, SOMETHING } from './planted.ts';
import { asked } from './possible.ts';
import { type Coverage, cover, type Seen, shown } from './seen.ts';
import { isCodeAlone, isThere, type Stand } from './stand.ts';
import { asTold, maskOf, plantedValue } from './values.ts';

// Walks an answer beside what the pillars hold, and has the oracle say of every field of every record what must stand there.

export type Answered = Readonly<Record<string, unknown>>;

/** Where one is in an answer: the schema's field names, and the place for whoever must look. */
export type Place = { readonly path: string; readonly at: string };

/** One caller, one case, and what is being seen. */
export type Walk = { readonly stand: Stand; readonly seen: Seen; readonly coverage: Coverage };

const disagree = ({ seen }: Walk, { at }: Place, coordinate: string, found: unknown, expected: string): void => {
  seen.disagreements.push({
    where: at,
    what: `${coordinate}: ${shown(found)} instead of ${expected}`,
  });
};

const isPresent = (value: unknown): boolean => value !== null && value !== undefined;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A part of a value is decided with the field that holds the value. */
const noteAnswered = (walk: Walk, field: Field, found: unknown): void => {
  if (!isPresent(found)) return;
  cover(walk.coverage, field.coordinate);
  if (holdsRecords(field)) return;
  for (const part of fieldsOf.get(field.holds) ?? [])
    for (const one of asList(found)) noteAnswered(walk, part, (one as Answered)[part.name]);
};

const expectEntry = ({ seen }: Walk, { path }: Place, { coordinate }: Field, row: number, outcome: string): void => {
  if (secretRows.has(row)) return;
  const key = `${coordinate} row ${row} ${outcome}`;
  const entry = seen.entries.get(key);
  seen.entries.set(key, { count: (entry?.count ?? 0) + 1, paths: new Set([...(entry?.paths ?? []), path]) });
};

const permit = ({ seen }: Walk, value: unknown): void => {
  for (const canary of canaries(JSON.stringify([value]))) seen.canaries.add(canary);
};

const expectValue = (walk: Walk, place: Place, record: Planted, field: Field, found: unknown): void => {
  const expected = asTold(plantedValue(walk.stand, record, field.name));
  noteAnswered(walk, field, found);
  if (expected === PERHAPS) return;
  permit(walk, expected);
  const isRight = expected === SOMETHING ? isPresent(found) : isDeepStrictEqual(found, expected);
  if (!isRight) disagree(walk, place, field.coordinate, found, shown(expected));
};

const expectList = (walk: Walk, place: Place, field: Field, planted: readonly Planted[], found: unknown): void => {
  const there = planted.filter((record) => isThere(walk.stand, record));
  for (const { keptBy } of planted.filter((record) => !there.includes(record)))
    if (keptBy !== undefined) walk.coverage.denied.add(keptBy);
  const answered = Array.isArray(found) ? (found as (Answered | null)[]) : null;
  noteAnswered(walk, field, found);
  if (answered?.length !== there.length) {
    disagree(walk, place, field.coordinate, answered ? answered.length : found, `${there.length} records`);
    return;
  }
  for (const [position, record] of there.entries())
    walkRecord(walk, { ...place, at: `${place.at}[${position}]` }, record, answered[position] ?? null);
};

const expectRecord = (walk: Walk, place: Place, record: Planted, field: Field, found: unknown): void => {
  const below = isCodeAlone(walk.stand, record) ? null : record.below[field.name];
  if (Array.isArray(below)) expectList(walk, place, field, below as readonly Planted[], found);
  else if (below) {
    noteAnswered(walk, field, found);
    walkRecord(walk, place, below as Planted, (found ?? null) as Answered | null);
  } else if (below === undefined) disagree(walk, place, field.coordinate, found, 'records that the dossier plants');
  else if (isPresent(found)) disagree(walk, place, field.coordinate, found, 'nothing');
};

const expectDenied = (walk: Walk, place: Place, field: Field, { row }: Decision, mask: unknown, found: unknown) => {
  walk.coverage.denied.add(row);
  expectEntry(walk, place, field, row, mask === null ? 'WITHHELD' : 'MASKED');
  permit(walk, mask);
  if (!isDeepStrictEqual(found ?? null, mask))
    disagree(walk, place, field.coordinate, found, `${mask === null ? 'nothing' : JSON.stringify(mask)} (row ${row})`);
};

const walkField = (walk: Walk, place: Place, record: Planted, field: Field, found: unknown): void => {
  const holder = holdsRecords(field);
  const { caller, factsOf } = walk.stand;
  const decision = decide(caller.role, asked(field), factsOf(record));
  walk.coverage.visited.add(field.coordinate);
  if (decision.outcome === 'WITHHOLD') expectDenied(walk, place, field, decision, null, found);
  else if (decision.outcome === 'MASK' && !holder)
    expectDenied(walk, place, field, decision, maskOf(walk.stand, record, field), found);
  else {
    for (const row of decision.rows) walk.coverage.allowed.add(row);
    // Masked, a list of records passes and its records are masked one by one.
    if (holder) expectRecord(walk, place, record, field, found);
    else expectValue(walk, place, record, field, found);
  }
};

/** Compares one record of an answer with the record that was planted, field by field. */
export const walkRecord = (walk: Walk, place: Place, record: Planted, found: Answered | null): void => {
  if (found === null) {
    disagree(walk, place, record.type, found, 'a record');
    return;
  }
  for (const field of fieldsOf.get(record.type) ?? []) {
    if (!(field.name in found) || field.dataClass === PART) continue;
    const inner = { path: `${place.path}.${field.name}`, at: `${place.at}.${field.name}` };
    walkField(walk, inner, record, field, found[field.name]);
  }
};
