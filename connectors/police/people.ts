import type { CaseFile, FirThread } from '../../src/core/record.ts';
import type { Asking } from '../connector.ts';
import { readable } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { accusedFacts } from './wire.ts';

/** An accused as one caller may know of him or her. */
export type Person = {
  readonly accusedId: string;
  readonly firId: string;
  readonly firKey: string;
  /** The code in the police's own register, by which courts and prisons refer to the person. */
  readonly registerCode: string;
  /** The code that the caller sees: dense, because a gap would tell that somebody is left out. */
  readonly code: string;
  readonly child: boolean;
  readonly relativeOfVictim: boolean;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A1 to A9, B1 for the tenth (IIF-3). */
export const accusedCode = (position: number): string =>
  `${LETTERS[Math.floor(position / 9)] ?? 'Z'}${(position % 9) + 1}`;

/**
 * The FIRs whose persons are told: those that were not transferred away, so that nobody counts twice. A station that kept its zero FIR
 * is told of that record's persons: they are what it recorded.
 */
export const firsOfPersons = ({ firs, ownership }: CaseFile): readonly FirThread[] => {
  const kept = firs.filter(({ key }) => ownership.kept.has(key));
  if (!ownership.whole && kept.length > 0) return kept;
  const live = firs.filter(({ transferred }) => !transferred);
  return live.length > 0 ? live : firs;
};

/** Children in conflict with law are not among the accused for those from whom their record is kept (JJ Act 74, 99). */
const isTold = (asking: Asking, file: CaseFile, { child }: { child: boolean | null }): boolean =>
  child === false || asking.mayKnow(file, 'CHILD_IN_CONFLICT');

const toPerson = (row: RowOf<typeof accusedFacts>, firKey: string, position: number): Person => ({
  accusedId: row.accusedId ?? '',
  firId: row.firId ?? '',
  firKey,
  registerCode: row.code ?? '',
  code: accusedCode(position),
  child: row.child ?? true,
  relativeOfVictim: row.relativeOfVictim ?? true,
});

/** The accused of a case whom the caller may know of, in the register's order. Who is a child is decided before a name is read. */
export const peopleOf = async (asking: Asking, file: CaseFile): Promise<Person[]> => {
  const firs = firsOfPersons(file);
  const rows = readable(
    await asking.loaders.rows(
      accusedFacts,
      'firId',
      firs.map(({ id }) => id),
    ),
  );
  const keys = new Map(firs.map(({ id, key }) => [id, key]));
  return rows
    .filter((row) => isTold(asking, file, row))
    .map((row, position) => toPerson(row, keys.get(row.firId ?? '') ?? '', position));
};

/** The code that the caller sees for a code of the register; undefined for one who is not told of. */
export const toldCode = (people: readonly Person[], registerCode: string | null): string | undefined =>
  people.find((person) => person.registerCode === registerCode)?.code;
