import type { Caller } from './callers.ts';
import type { Asked } from './cases.ts';
import { anchors, fields } from './declared.ts';
import type { Dossier } from './dossier/dossier.ts';
import { isReturned, WAITING_DAYS } from './dossier/reports.ts';
import { mayAsk, numberOf } from './oracle.ts';
import { madeOf, type Planted, unit, unitAtDoor } from './planted.ts';
import { type Coverage, compare, cover, type Seen } from './seen.ts';
import { isOfPrisons, type Stand, standOf } from './stand.ts';
import { type Answered, walkRecord } from './walk.ts';

// What stands in a caller's lists, which are of own records alone, and what the caller is told of itself.

export type Item = { readonly stand: Stand; readonly record: Planted };

type Named = { readonly name: string; readonly items: (standings: readonly Standing[]) => readonly Item[] };

export type Standing = { readonly dossier: Dossier; readonly stand: Stand };

/** A prison lists the persons that it holds, whatever the case is; everybody else no child's custody, and nobody of a hidden case. */
export const prisonersFor = ({ dossier, stand }: Standing): Item[] => {
  return dossier.prisoners
    .filter(({ open }) => stand.viewer.owns(open.about))
    .filter(({ person }) => isOfPrisons(stand.caller) || (stand.lists && !person.child))
    .map(({ open, closed }) => ({ stand, record: stand.reaches ? open : closed }));
};

const filedFor = ({ dossier, stand }: Standing): Item[] => {
  const sheets = dossier.case.below.chargeSheets as readonly Planted[];
  return stand.lists ? sheets.filter(({ traits }) => !traits.has('draft')).map((record) => ({ stand, record })) : [];
};

/** In the order of each list: the newest case, the longest held, the last submitted first. */
const lists: readonly Named[] = [
  {
    name: 'cases',
    items: (all) =>
      all
        .filter(({ stand }) => stand.lists)
        .map(({ dossier, stand }) => ({ stand, record: dossier.case }))
        .toReversed(),
  },
  { name: 'undertrials', items: (all) => all.flatMap(prisonersFor) },
  { name: 'chargeSheets', items: (all) => all.flatMap(filedFor).toReversed() },
];

type Page = {
  readonly totalCount: number;
  readonly nodes: readonly Answered[];
  readonly edges: readonly { readonly cursor: string; readonly node: Answered }[];
  readonly pageInfo: Answered;
};

/** A page's own fields are told to everybody. An empty page has no edge to look at. */
const connectionOf = (root: string, items: readonly Item[]): string[] => {
  const type = fields.find(({ coordinate }) => coordinate === `Query.${root}`)?.holds ?? '';
  const edge = items.length > 0 ? type.replace('Connection', 'Edge') : '';
  return fields.filter((field) => [type, edge, 'PageInfo'].includes(field.type)).map(({ coordinate }) => coordinate);
};

const walkPage = (seen: Seen, coverage: Coverage, root: string, items: readonly Item[], page: Page): void => {
  const { totalCount, nodes, edges, pageInfo } = page;
  compare(seen, `${root} in numbers`, [totalCount, nodes.length, edges.length], Array(3).fill(items.length));
  cover(coverage, ...connectionOf(root, items));
  compare(seen, `${root} pages`, [pageInfo.hasNextPage, pageInfo.hasPreviousPage], [false, false]);
  if (nodes.length !== items.length) return;
  for (const [at, { stand, record }] of items.entries()) {
    const places = [`${root}.nodes`, `${root}.edges.node`].map((path) => ({ path, at: `${path}[${at}]` }));
    for (const [position, found] of [nodes[at], edges[at]?.node].entries())
      walkRecord({ stand, seen, coverage }, places[position] ?? { path: root, at: root }, record, found ?? null);
  }
};

/** A question under which a role could read nothing is null with one entry, whatever is there. */
const expectClosed = (seen: Seen, coordinate: string, path: string, found: unknown): void => {
  const row = numberOf(anchors.get(coordinate)?.[0] ?? '');
  seen.entries.set(`${coordinate} row ${row} WITHHELD`, { count: 1, paths: new Set([path]) });
  compare(seen, path, found, null);
};

export const walkLists = (
  caller: Caller,
  { dossiers, granted }: Asked,
  seen: Seen,
  coverage: Coverage,
  data: Readonly<Record<string, Page | null>>,
): void => {
  const standings = dossiers.map((dossier) => ({
    dossier,
    stand: standOf(caller, dossier, { granted: granted?.has(dossier) ?? false }),
  }));
  for (const { name, items } of lists) {
    const coordinate = `Query.${name}`;
    coverage.visited.add(coordinate);
    const page = data[name] ?? null;
    if (!mayAsk(caller.role, anchors.get(coordinate) ?? [])) expectClosed(seen, coordinate, name, page);
    else if (page === null) compare(seen, name, null, 'a page');
    else {
      cover(coverage, coordinate);
      walkPage(seen, coverage, name, items(standings), page);
    }
  }
};

/** What waits for the police or the court is counted of one's own: all of it is of one station, before one court. */
export const walkWaiting = (
  caller: Caller,
  { dossiers, granted }: Asked,
  seen: Seen,
  coverage: Coverage,
  found: readonly Answered[] | null,
): void => {
  const root = 'waitingChargeSheets';
  coverage.visited.add(`Query.${root}`);
  if (!mayAsk(caller.role, anchors.get(`Query.${root}`) ?? [])) {
    expectClosed(seen, `Query.${root}`, root, found);
    return;
  }
  cover(coverage, `Query.${root}`);
  const stands = dossiers.map((dossier) => ({
    dossier,
    stand: standOf(caller, dossier, { granted: granted?.has(dossier) ?? false }),
  }));
  const waiting = stands.flatMap((standing) => filedFor(standing).filter(() => isReturned(standing.dossier)));
  const told = { waitsFor: 'RESUBMISSION', count: waiting.length, longestDays: WAITING_DAYS };
  const line = madeOf('WaitingChargeSheets', {
    ofLists: true,
    told,
    below: { station: unit('Station'), court: unit('Court') },
  });
  compare(seen, `${root} in lines`, found?.length, waiting.length > 0 ? 1 : 0);
  for (const { stand } of waiting.slice(0, 1))
    walkRecord({ stand, seen, coverage }, { path: root, at: root }, line, found?.[0] ?? null);
};

/** Public units are told in full to everybody. */
export const walkUnits = (seen: Seen, coverage: Coverage, stand: Stand, data: Answered): void => {
  const units = {
    station: 'Station',
    court: 'Court',
    prison: 'Prison',
    prosecutionOffice: 'ProsecutionOffice',
    laboratory: 'Laboratory',
  };
  for (const [root, type] of Object.entries(units)) {
    cover(coverage, `Query.${root}`);
    walkRecord(
      { stand, seen, coverage },
      { path: root, at: root },
      unitAtDoor(type),
      (data[root] ?? null) as Answered | null,
    );
  }
};
