import { originOf } from '../../connectors/origin.ts';
import type { Principal } from '../core/principal.ts';
import { CASE, type CaseFile, type Judged } from '../core/record.ts';
import type { AnswerLog } from './answer.ts';
import type { WithheldEntry } from './withheld.ts';

/** Who asks, as far as it is known: the purpose comes last. */
export type KnownCaller = Omit<Principal, 'purpose'> & { readonly purpose: Principal['purpose'] | null };

/** What an answer says of itself. */
export type Said = ReturnType<AnswerLog['told']> & {
  readonly withheld: readonly WithheldEntry[];
  /** The recorded triggers on which it rests. */
  readonly grants: readonly string[];
};

/** What was disclosed to one caller in one answer, gathered while it is made. */
export type Disclosed = {
  /** Coordinates that were told, of one record or another. */
  readonly fields: Set<string>;
  /** Rows of the matrix by which a record's own facts decided that. Where every record is decided alike, the field's class names them. */
  readonly rows: Set<number>;
  /** Remembers each record in what a field answered. */
  readonly note: (value: unknown) => void;
  /** Remembers a case on which something was done, though nothing of it was answered. */
  readonly concern: (file: CaseFile) => void;
  readonly cases: () => string[];
  readonly records: () => Record<string, string[]>;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The names by which the ledger knows a case: every FIR and CNR of it. */
export const caseNamesOf = ({ firs, keys }: CaseFile): string[] => [
  ...firs.map(({ key }) => `FIR:${key}`),
  ...(keys.get('CNR') ?? []).map((cnr) => `CNR:${cnr}`),
];

/** Names are kept, and no record: what was read for a part of a large list is let go with that part. */
const createDisclosed = (): Disclosed => {
  const seen = new WeakSet<object>();
  const names = new Set<string>();
  const views = new Map<string, Set<string>>();

  const concern = (file: CaseFile): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of caseNamesOf(file)) names.add(name);
  };

  const noteRecord = (record: Judged): void => {
    if (record[CASE]) concern(record[CASE]);
    const origin = originOf(record);
    if (!origin) return;
    const ids = views.get(origin.view) ?? new Set<string>();
    views.set(origin.view, ids.add(origin.id));
  };

  const note = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) note(one);
    else if (value instanceof Promise) void value.then(note, () => undefined);
    else if (isObject(value) && CASE in value) noteRecord(value as Judged);
  };

  return {
    fields: new Set(),
    rows: new Set(),
    note,
    concern,
    cases: () => [...names],
    records: () => Object.fromEntries([...views].map(([view, ids]) => [view, [...ids]])),
  };
};

/** All that the ledger will want to know of a request. It is begun when the request arrives, and has an entry whatever becomes of it. */
export type Account = {
  readonly requestId: string;
  readonly receivedAt: Date;
  readonly disclosed: Disclosed;
  caller: KnownCaller | null;
  operation: { readonly type: string; readonly name: string | null } | null;
  said: Said | null;
  /** The file that leaves in the place of a text, by the SHA-256 that was found of it. */
  file: string | null;
};

export const createAccount = (requestId: string, receivedAt: Date): Account => ({
  requestId,
  receivedAt,
  disclosed: createDisclosed(),
  caller: null,
  operation: null,
  said: null,
  file: null,
});
