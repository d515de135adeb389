import type { GraphQLResolveInfo } from 'graphql';
import type { Matrix, MatrixRow } from '../policy/matrix.ts';

/** What became of a field that was not answered in full. */
export type WithheldOutcome = 'WITHHELD' | 'MASKED';

/** One entry of `extensions.withheld`. */
export type WithheldEntry = {
  readonly path: string;
  readonly paths: readonly string[];
  readonly coordinate: string;
  readonly count: number;
  readonly at: readonly (readonly number[])[];
  readonly outcome: WithheldOutcome;
  readonly dataClass: string;
  readonly matrixRow: number;
  readonly matrixVersion: string;
  readonly basis: string;
  readonly message: { readonly en: string; readonly hi: string };
};

type Found = {
  readonly coordinate: string;
  readonly row: MatrixRow;
  readonly outcome: WithheldOutcome;
  readonly parents: Map<string, number[]>;
  readonly responsePaths: Set<string>;
};

type Path = GraphQLResolveInfo['path'];

const keysOf = (path: Path | undefined): (string | number)[] => (path ? [...keysOf(path.prev), path.key] : []);

const isIndex = (key: string | number): key is number => typeof key === 'number';

/** Records are judged as they arrive; an answer is read from its beginning. */
const inDocumentOrder = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((index, depth) => index !== other[depth]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/** How many places an entry names: an answer must not grow with what it hides. */
const PLACES = 50;

/** Gathers what was withheld from one answer. */
export type WithheldLog = {
  readonly note: (coordinate: string, row: MatrixRow, outcome: WithheldOutcome, path: Path) => void;
  /** `fieldPath` turns a path of response names into the schema's field names, with its place in the document. */
  readonly entries: (fieldPath: (responsePath: string) => { path: string; order: number }) => WithheldEntry[];
};

const messageFor = ({ title }: MatrixRow, outcome: WithheldOutcome): WithheldEntry['message'] =>
  outcome === 'MASKED'
    ? { en: `Masked: ${title.en}.`, hi: `आवरित: ${title.hi}।` }
    : { en: `Withheld: ${title.en}.`, hi: `रोका गया: ${title.hi}।` };

export const createWithheldLog = (matrix: Matrix): WithheldLog => {
  const found = new Map<string, Found>();

  const toEntry = (
    { coordinate, row, outcome, parents, responsePaths }: Found,
    fieldPath: Parameters<WithheldLog['entries']>[0],
  ): WithheldEntry & { order: number } => {
    const paths = [...responsePaths].map(fieldPath).toSorted((one, other) => one.order - other.order);
    const distinct = [...new Set(paths.map(({ path }) => path))];
    return {
      path: distinct[0] ?? coordinate,
      paths: distinct,
      coordinate,
      count: parents.size,
      at: [...parents.values()].toSorted(inDocumentOrder).slice(0, PLACES),
      outcome,
      dataClass: row.dataClass,
      matrixRow: row.number,
      matrixVersion: matrix.version,
      basis: row.basis.en,
      message: messageFor(row, outcome),
      order: paths[0]?.order ?? 0,
    };
  };

  return {
    note: (coordinate, row, outcome, path) => {
      // A row whose existence is secret leaves no trace, in answers as in the schema.
      if (row.secret) return;
      const name = `${coordinate} ${row.number} ${outcome}`;
      const entry = found.get(name) ?? { coordinate, row, outcome, parents: new Map(), responsePaths: new Set() };
      const keys = keysOf(path);
      const parent = keys.slice(0, -1);
      entry.parents.set(parent.join('.'), parent.filter(isIndex));
      entry.responsePaths.add(keys.filter((key) => !isIndex(key)).join('.'));
      found.set(name, entry);
    },
    entries: (fieldPath) =>
      [...found.values()]
        .map((entry) => toEntry(entry, fieldPath))
        .toSorted((one, other) => one.order - other.order)
        .map(({ order: _order, ...entry }) => entry),
  };
};
