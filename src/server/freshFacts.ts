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

/** Facts that were read; null where their pillar did not answer. `whole` is false where a key had none that could be read. */
type Reading<T> = { readonly facts: T[] | null; readonly whole: boolean };

const toReading = <R, T>(
  rows: readonly (R | Error)[],
  toFacts: (row: R) => T | null,
): { facts: T[]; unreadable: boolean } => {
  const read = rows.map((row) => (row instanceof Error ? null : toFacts(row)));
  return { facts: read.filter((one) => one !== null), unreadable: read.includes(null) };
};

/** What the pillars say of a case now. */
export type FreshFacts = {
  readonly of: (indexed: Pick<IndexedCase, 'firs' | 'keys'>) => Promise<CaseFacts>;
};

/**
 * Reads the facts of cases for one request: those of police and courts always, because they carry the labels; another pillar's only where
 * they decide "own". A pillar that does not answer is null, unless it decides: then nothing can be.
 */
export const createFreshFacts = ({ principal, loaders }: Asking): FreshFacts => {
  const owning = owningPillars[principal.role];

  /** The facts under these keys, and whether every key had one that could be read. */
  const read = async <R extends RecordKind, T>(
    record: R,
    key: string,
    keys: readonly string[],
    toFacts: (row: RowOf<R>) => T | null,
  ): Promise<Reading<T>> => {
    const rows = await below(loaders.rowsOfEach(record, key, orAbsent(keys)));
    const found = rows?.map((some) => toReading(some, toFacts)) ?? null;
    const unreadable = found?.some((one) => one.unreadable) ?? false;
    if (found === null && owning.includes(record.pillar)) throw unavailable(record.pillar);
    if (unreadable && owning.includes(record.pillar)) throw new UnreadableFacts(record.pillar);
    if (found === null) return { facts: null, whole: true };
    return {
      facts: found.flatMap(({ facts }) => facts),
      whole: keys.length === 0 || found.every(({ facts }) => facts.length > 0),
    };
  };

  const decides = <T>(pillar: Pillar, reading: () => Promise<Reading<T>>): Promise<T[] | null> | null =>
    owning.includes(pillar) ? reading().then(({ facts }) => facts) : null;

  return {
    of: async ({ firs, keys }) => {
      const under = (...kinds: readonly KeyKind[]): string[] => kinds.flatMap((kind) => keys.get(kind) ?? []);
      const firIds = firs.map(({ id }) => id);
      const prisoners = under('PRISONER', 'CHILD_PRISONER');
      const [firFound, courtCases, custodies, forensicCases, prosecutionFiles] = await Promise.all([
        read(firFacts, 'firId', firIds, toFirFacts),
        read(courtCaseFacts, 'cnr', under('CNR'), toCourtCaseFacts),
        decides('prisons', () => read(custodyFacts, 'prisonerId', prisoners, toCustodyFacts)),
        decides('forensics', () => read(forensicCaseFacts, 'labCaseId', under('LAB_CASE'), toForensicCaseFacts)),
        decides('prosecution', () =>
          read(prosecutionFileFacts, 'fileId', under('PROSECUTION_FILE'), toProsecutionFileFacts),
        ),
      ]);
      const ours = new Set(keys.get('CUSTODY'));
      return {
        firs: firFound.facts,
        courtCases: courtCases.facts,
        uncertain: !firFound.whole || !courtCases.whole,
        custodies: custodies?.filter(({ custodyId }) => ours.has(custodyId)) ?? null,
        forensicCases,
        prosecutionFiles,
      };
    },
  };
};
