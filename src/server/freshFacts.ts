import type { Asking } from '../../connectors/connector.ts';
import { toCourtCaseFacts } from '../../connectors/courts/facts.ts';
import { courtCaseFacts } from '../../connectors/courts/wire.ts';
import { toForensicCaseFacts } from '../../connectors/forensics/facts.ts';
import { forensicCaseFacts } from '../../connectors/forensics/wire.ts';
import { below } from '../../connectors/judge.ts';
import { toFirFacts } from '../../connectors/police/facts.ts';
import { firFacts } from '../../connectors/police/wire.ts';
import { toCustodyFacts } from '../../connectors/prisons/facts.ts';
import { custodyFacts } from '../../connectors/prisons/wire.ts';
import { toProsecutionFileFacts } from '../../connectors/prosecution/facts.ts';
import { prosecutionFileFacts } from '../../connectors/prosecution/wire.ts';
import type { RecordKind, RowOf } from '../../connectors/record.ts';
import { GatewayError } from '../core/errors.ts';
import type { CaseFacts } from '../core/facts.ts';
import type { Pillar } from '../core/pillars.ts';
import type { KeyKind } from '../core/record.ts';
import { regrouped } from '../core/regrouped.ts';
import type { IndexedCase } from '../index/search.ts';
import { owningPillars } from '../policy/own.ts';

/** The refusal of a question whose owner cannot be decided. */
export const unavailable = (pillar: Pillar): GatewayError =>
  new GatewayError('PILLAR_UNAVAILABLE', `The ${pillar} pillar did not answer: whose the case is cannot be decided.`);

/** A row that decides whose a case is could not be read: said of this case alone, it would tell that there is one. */
export class UnreadableFacts extends GatewayError {
  constructor(pillar: Pillar) {
    const { code, message, internal } = unavailable(pillar);
    super(code, message, internal);
  }
}

/** No pillar has a record of this name: asking for it asks what an existing case would. */
const ABSENT = '-';

const orAbsent = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : [ABSENT]);

/** What was read under the keys of one case. `whole` is false where a key had nothing that could be read. */
type Reading<T> = { readonly facts: readonly T[]; readonly whole: boolean; readonly unreadable: boolean };

const readingOf = <R, T>(
  rowsOfKeys: readonly (readonly (R | Error)[])[],
  toFacts: (row: R) => T | null,
): Reading<T> => {
  const facts: T[] = [];
  let whole = true;
  let unreadable = false;
  for (const rows of rowsOfKeys) {
    const before = facts.length;
    for (const row of rows) {
      const found = row instanceof Error ? null : toFacts(row);
      if (found === null) unreadable = true;
      else facts.push(found);
    }
    if (facts.length === before) whole = false;
  }
  return { facts, whole, unreadable };
};

/** A case by what it is asked for. */
type Asked = Pick<IndexedCase, 'firs' | 'keys'>;

/** Facts of one case, or why whose it is cannot be decided: of this case alone. */
type Fresh = CaseFacts | UnreadableFacts;

/** What the pillars say of cases now. */
export type FreshFacts = {
  /**
   * In the order of the cases.
   * @throws PILLAR_UNAVAILABLE where a pillar that decides did not answer
   */
  readonly ofAll: (cases: readonly Asked[]) => Promise<readonly Fresh[]>;
};

const under = ({ keys }: Asked, ...kinds: readonly KeyKind[]): readonly string[] =>
  kinds.length === 1 && kinds[0] ? (keys.get(kinds[0]) ?? []) : kinds.flatMap((kind) => keys.get(kind) ?? []);

/**
 * Reads the facts of cases for one request: those of police and courts always, because they carry the labels; another pillar's only where
 * they decide "own". A pillar that does not answer is null, unless it decides: then nothing can be. A page asks for a hundred cases at once:
 * each kind of facts is read for all of them together, and told of each alone.
 */
export const createFreshFacts = ({ principal, loaders }: Asking): FreshFacts => {
  const owning = owningPillars[principal.role];

  /** By case, what is under its keys. Null where the pillar did not answer, and does not decide. */
  const read = async <R extends RecordKind, T>(
    record: R,
    key: string,
    keysOfCases: readonly (readonly string[])[],
    toFacts: (row: RowOf<R>) => T | null,
  ): Promise<readonly Reading<T>[] | null> => {
    const asked = keysOfCases.map(orAbsent);
    const rows = await below(loaders.rowsOfEach(record, key, asked.flat()));
    if (rows === null && owning.includes(record.pillar)) throw unavailable(record.pillar);
    if (rows === null) return null;
    return regrouped(asked, rows).map((found, at) => {
      const reading = readingOf(found, toFacts);
      return keysOfCases[at]?.length === 0 ? { ...reading, whole: true } : reading;
    });
  };

  const decides = <T>(
    pillar: Pillar,
    reading: () => Promise<readonly Reading<T>[] | null>,
  ): Promise<readonly Reading<T>[] | null> | null => (owning.includes(pillar) ? reading() : null);

  return {
    ofAll: async (cases) => {
      const keysOf = (...kinds: readonly KeyKind[]) => cases.map((one) => under(one, ...kinds));
      const firIds = cases.map(({ firs }) => firs.map(({ id }) => id));
      const [firs, courtCases, custodies, forensicCases, prosecutionFiles] = await Promise.all([
        read(firFacts, 'firId', firIds, toFirFacts),
        read(courtCaseFacts, 'cnr', keysOf('CNR'), toCourtCaseFacts),
        decides('prisons', () =>
          read(custodyFacts, 'prisonerId', keysOf('PRISONER', 'CHILD_PRISONER'), toCustodyFacts),
        ),
        decides('forensics', () => read(forensicCaseFacts, 'labCaseId', keysOf('LAB_CASE'), toForensicCaseFacts)),
        decides('prosecution', () =>
          read(prosecutionFileFacts, 'fileId', keysOf('PROSECUTION_FILE'), toProsecutionFileFacts),
        ),
      ]);
      const told: Partial<Record<Pillar, readonly Reading<unknown>[] | null>> = {
        police: firs,
        courts: courtCases,
        prisons: custodies,
        forensics: forensicCases,
        prosecution: prosecutionFiles,
      };
      return cases.map(({ keys }, at) => {
        const silent = owning.find((pillar) => told[pillar]?.[at]?.unreadable);
        if (silent) return new UnreadableFacts(silent);
        const ours = new Set(keys.get('CUSTODY'));
        return {
          firs: firs?.[at]?.facts ?? null,
          courtCases: courtCases?.[at]?.facts ?? null,
          uncertain: firs?.[at]?.whole === false || courtCases?.[at]?.whole === false,
          custodies: custodies?.[at]?.facts.filter(({ custodyId }) => ours.has(custodyId)) ?? null,
          forensicCases: forensicCases?.[at]?.facts ?? null,
          prosecutionFiles: prosecutionFiles?.[at]?.facts ?? null,
        };
      });
    },
  };
};
