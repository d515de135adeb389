import type { KeyKind, Link } from '../core/record.ts';
import { type Sensitivity, type Stage, sensitivities, stages } from '../core/sensitivity.ts';
import type { Database } from '../platform/postgres.ts';
import { byKeys } from './query.ts';

/** A case as the index has it, for one request. */
export type IndexedCase = {
  readonly id: string;
  readonly stage: Stage;
  readonly labels: ReadonlySet<Sensitivity>;
  readonly everyAccusedChild: boolean;
  readonly keys: ReadonlyMap<KeyKind, readonly string[]>;
  /** The police's own identifiers of the FIRs, with their numbers in the index's spelling. */
  readonly firs: readonly { readonly id: string; readonly key: string }[];
  readonly links: readonly Link[];
};

/** A key by which a case is asked for. */
export type AskedKey = { readonly kind: KeyKind; readonly key: string };

const findByKeys = byKeys(
  'select k.kind, k.key, k.thread_id from thread_key k join unnest($1::text[], $2::text[]) as asked(kind, key) on k.kind = asked.kind and k.key = asked.key',
);

/** The one case to which all keys lead; null where there is none, or more than one. */
export const findCase = async (index: Database, keys: readonly AskedKey[]): Promise<string | null> => {
  const rows = await index.query(findByKeys, [keys.map(({ kind }) => kind), keys.map(({ key }) => key)]);
  const found = keys.map(
    ({ kind, key }) => new Set(rows.filter((row) => row[0] === kind && row[1] === key).map((row) => String(row[2]))),
  );
  const [first, ...others] = found;
  const common = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
  return common.length === 1 ? (common[0] ?? null) : null;
};

/** Whether any case has this identifier, of one of these kinds. */
export const isKnown = async (index: Database, kinds: readonly KeyKind[], key: string): Promise<boolean> =>
  (await index.query(findByKeys, [kinds, kinds.map(() => key)])).length > 0;

/** Which case each key belongs to. A key of several cases, or of none, has no place in the answer. */
export const casesOf = async (index: Database, kind: string, keys: readonly string[]): Promise<Map<string, string>> => {
  const rows = await index.query(findByKeys, [keys.map(() => kind), keys]);
  const groups = Map.groupBy(rows, (row) => String(row[1]));
  return new Map(
    [...groups].flatMap(([key, found]) => (found.length === 1 ? [[key, String(found[0]?.[2])] as const] : [])),
  );
};

const readCases = byKeys(`select t.id, t.stage, t.labels, t.every_accused_child,
    (select json_agg(json_build_array(k.kind, k.key, k.source_id) order by k.kind, k.key) from thread_key k where k.thread_id = t.id),
    (select json_agg(json_build_array(l.from_key, l.to_key, l.method, l.confidence, l.confirmed) order by l.from_key, l.to_key) from link l where l.thread_id = t.id)
  from thread t where t.id = any($1::text[])`);

const isStage = (text: unknown): text is Stage => (stages as readonly unknown[]).includes(text);
const isSensitivity = (text: unknown): text is Sensitivity => (sensitivities as readonly unknown[]).includes(text);

type KeyCells = readonly [kind: string, key: string, sourceId: string | null];
type LinkCells = readonly [from: string, to: string, method: Link['method'], confidence: number, confirmed: boolean];

const toCase = ([id, stage, labels, everyAccusedChild, keyCells, linkCells]: readonly unknown[]): IndexedCase => {
  const keys = (keyCells ?? []) as KeyCells[];
  const kinds = Map.groupBy(keys, ([kind]) => kind as KeyKind);
  return {
    id: String(id),
    stage: isStage(stage) ? stage : 'INVESTIGATION',
    labels: new Set(Array.isArray(labels) ? labels.filter(isSensitivity) : []),
    everyAccusedChild: everyAccusedChild === true,
    keys: new Map([...kinds].map(([kind, found]) => [kind, found.map(([, key]) => key)])),
    firs: keys.flatMap(([kind, key, sourceId]) => (kind === 'FIR' && sourceId !== null ? [{ id: sourceId, key }] : [])),
    links: ((linkCells ?? []) as LinkCells[]).map(([from, to, method, confidence, confirmed]) => ({
      from,
      to,
      method,
      confidence,
      confirmed,
    })),
  };
};

/** Reads cases with their keys and links: one statement, however many. */
export const casesWithIds = async (index: Database, ids: readonly string[]): Promise<Map<string, IndexedCase>> =>
  new Map((await index.query(readCases, [ids])).map(toCase).map((found) => [found.id, found]));

/** A page of a list: identifiers in order, how many there are in all, and where each stands. */
export type Page = {
  readonly totalCount: number;
  readonly items: readonly { readonly id: string; readonly position: readonly (string | null)[] }[];
};

/** Rows of `total, id, position…`; a page that is empty still tells its total. */
export const toPage = (rows: readonly (readonly unknown[])[]): Page => ({
  totalCount: Number(rows[0]?.[0] ?? 0),
  items: rows.flatMap(([, id, ...position]) =>
    typeof id === 'string' ? [{ id, position: position.map((cell) => (typeof cell === 'string' ? cell : null)) }] : [],
  ),
});
