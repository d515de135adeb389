import type { Caller } from './callers.ts';
import { fields, fieldsOf } from './declared.ts';
import { cellOf, numberOf } from './oracle.ts';
import { type Coverage, compare, cover, type Seen } from './seen.ts';
import type { Answered } from './walk.ts';

// Who was told of a case: row 74, of own cases alone; the auditor of every case.

const row = numberOf('AUDIT_LOG');
const entryFields = fieldsOf.get('AccessLogEntry') ?? [];
const everyField = entryFields.map(({ name }) => name).join(' ');

/** Named, so that whoever asks last is told of an operation with a name. */
export const accessesQuestion = (caseId: string): string => `query Accesses { accessLog(case: "${caseId}", first: 5) {
  totalCount pageInfo { hasNextPage } nodes { ${everyField} } edges { cursor node { ${everyField} } } } }`;

type Page = {
  readonly totalCount: number;
  readonly nodes: readonly Answered[];
  readonly edges: readonly { readonly node: Answered }[];
};

const isTold = ({ role, own }: Caller): boolean => {
  const cell = cellOf(role, row);
  return cell === 'F' || (cell === 'S' && own !== null);
};

const walkEntry = (caller: Caller, seen: Seen, coverage: Coverage, path: string, found: Answered): void => {
  for (const { coordinate, name, level } of entryFields) {
    coverage.visited.add(coordinate);
    const isOpen = cellOf(caller.role, row) === 'F' || level === 'STATUS';
    coverage[isOpen ? 'allowed' : 'denied'].add(row);
    if (found[name] !== null) coverage.answered.add(coordinate);
    // An operation may have no name.
    if (!isOpen || name !== 'operation') compare(seen, `${caller.name}: ${coordinate}`, found[name] !== null, isOpen);
    if (isOpen) continue;
    const key = `${coordinate} row ${row} WITHHELD`;
    const entry = seen.entries.get(key);
    seen.entries.set(key, {
      count: (entry?.count ?? 0) + 1,
      paths: new Set([...(entry?.paths ?? []), `${path}.${name}`]),
    });
  }
};

/** An owner is told that there was access, the auditor of what, and nobody else that there is a case. */
export const walkAccesses = (caller: Caller, seen: Seen, coverage: Coverage, page: Page | null): void => {
  compare(seen, `${caller.name}: accesses`, page !== null, isTold(caller));
  if (['NONE', 'A'].includes(cellOf(caller.role, row)))
    seen.entries.set(`Query.accessLog row ${row} WITHHELD`, { count: 1, paths: new Set(['accessLog']) });
  if (page === null) return;
  compare(seen, `${caller.name}: in numbers`, page.totalCount >= page.nodes.length && page.nodes.length === 5, true);
  for (const node of page.nodes) walkEntry(caller, seen, coverage, 'accessLog.nodes', node);
  for (const { node } of page.edges) walkEntry(caller, seen, coverage, 'accessLog.edges.node', node);
  const around = fields.filter(({ type }) => ['AccessLogConnection', 'AccessLogEdge'].includes(type));
  cover(coverage, 'Query.accessLog', ...around.map(({ coordinate }) => coordinate));
};
