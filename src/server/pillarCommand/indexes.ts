import { columnNames } from '../../../connectors/column.ts';
import type { RecordKind } from '../../../connectors/record.ts';
import { named } from '../../index/query.ts';
import type { Database } from '../../platform/postgres.ts';

/** A node of PostgreSQL's plan, as `explain (format json)` tells it. */
type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
};

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** With sequential scans as good as forbidden the planner still takes one, or a whole index, where nothing serves the key. */
const readsWhole = (node: PlanNode): boolean =>
  node['Node Type'] === 'Seq Scan' ||
  (/^Index (Only )?Scan/.test(node['Node Type']) && node['Index Cond'] === undefined);

const forbidScans = named('set local enable_seqscan = off');

const planOf = async (database: Database, text: string): Promise<PlanNode[]> =>
  database.transaction(async (query) => {
    await query(forbidScans, []);
    const [row] = await query(named(`explain (verbose, format json) ${text}`), []);
    const [top] = (row?.[0] ?? []) as readonly { readonly Plan: PlanNode }[];
    return top ? nodesOf(top.Plan) : [];
  });

/** One way in which the gateway asks: what it reads, and how that is said. */
type Asked = { readonly view: string; readonly by: string; readonly text: string };

const byKey = (record: RecordKind): Asked[] =>
  Object.keys(record.by).map((key) => {
    const column = record.keys[key] ?? record.fields[key];
    const by = column ? (columnNames(key, column)[0] ?? key) : key;
    const view = `icjs."${record.view}"`;
    return { view: record.view, by, text: `select "${by}" from ${view} where "${by}" = any('{-}'::text[])` };
  });

const feed: Asked = {
  view: 'changes',
  by: 'seq',
  text: 'select seq, kind, key, deleted from icjs.changes where seq > 0 order by seq limit 1',
};

const NOT_PERMITTED = '42501';

/** A view that stands but does not answer: what is behind it is closed to its owner, or gone. */
const cannotBeRead = ({ view }: Asked, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === NOT_PERMITTED)
    return `view icjs.${view} cannot be read: its owner may not read what is behind it; grant select on that to the view's owner`;
  if (code.startsWith('42')) return `view icjs.${view} cannot be read (SQLSTATE ${code}): create it anew`;
  throw error;
};

const slowTables = async (database: Database, { view, by, text }: Asked): Promise<string[]> => {
  const tables = (await planOf(database, text)).filter(readsWhole);
  return tables.map(
    (node) =>
      `view icjs.${view} by ${by} reads the whole of ${node.Schema}.${node['Relation Name']}: create an index there on the column, or the expression, of which ${by} is made`,
  );
};

/** The questions of the gateway that would read a whole table, however few rows they ask for. Plans alone are made; no row is read. */
export const slowReads = async (records: readonly RecordKind[], database: Database): Promise<string[]> => {
  const faults: string[] = [];
  for (const asked of [...records.flatMap(byKey), feed]) {
    try {
      faults.push(...(await slowTables(database, asked)));
    } catch (error) {
      faults.push(cannotBeRead(asked, error));
    }
  }
  return [...new Set(faults)];
};
