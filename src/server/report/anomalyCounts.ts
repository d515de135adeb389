import type { Principal } from '../../core/principal.ts';
import { CommandError } from '../../platform/command.ts';
import type { Installed } from '../install.ts';
import { askPages } from './askPages.ts';

/** What is asked: every case of a police district, with what is amiss in it. */
const question = `query Anomalies($after: String) {
  cases(filter: {}, first: 200, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { anomalies { rule severity owner { unit } } }
  }
}`;

type Anomaly = { readonly rule: string; readonly severity: string; readonly owner: { readonly unit: string } };

type Case = { readonly anomalies: readonly Anomaly[] | null } | null;

/** How often a rule found something in the records of a station. */
export type AnomalyCount = {
  readonly station: string;
  readonly rule: string;
  readonly severity: string;
  readonly count: number;
};

/** The anomalies of a district, by station and rule. `unread` are cases of which nothing could be said. */
export type AnomalyCounts = {
  readonly asOf: string;
  readonly cases: number;
  readonly unread: number;
  readonly counts: readonly AnomalyCount[];
};

/** It is asked as the superintendent of the district, and tells what that office is told. */
const superintendentOf = (state: string, asked: string, { installation }: Installed): Principal => {
  const district = installation.units().district(state, asked);
  if (district === undefined) throw new CommandError(`There is no police district ${asked} in ${state}.`);
  return {
    subject: `ANOMALIES-${state}-${district}`,
    institution: 'police',
    role: 'SUPERINTENDENT_OF_POLICE',
    posting: { state, district },
    purpose: 'SUPERVISION',
  };
};

const inOrder = (one: AnomalyCount, other: AnomalyCount): number =>
  one.station.localeCompare(other.station) || other.count - one.count || one.rule.localeCompare(other.rule);

const counted = (anomalies: readonly Anomaly[]): AnomalyCount[] =>
  [...Map.groupBy(anomalies, ({ rule, owner }) => `${owner.unit} ${rule}`).values()].flatMap((found) => {
    const [first] = found;
    return first
      ? [{ station: first.owner.unit, rule: first.rule, severity: first.severity, count: found.length }]
      : [];
  });

/**
 * Counts what is amiss with the records of a police district.
 * @throws CommandError where there is no such district, or its cases cannot be told
 */
export const anomalyCounts = async (
  installed: Installed,
  { state, district }: { readonly state: string; readonly district: string },
): Promise<AnomalyCounts> => {
  const principal = superintendentOf(state, district, installed);
  const { nodes, total, today } = await askPages<Case>(installed, principal, {
    root: 'cases',
    query: question,
    variables: {},
  });
  return {
    asOf: today,
    cases: total,
    unread: nodes.filter((node) => !node?.anomalies).length,
    counts: counted(nodes.flatMap((node) => node?.anomalies ?? [])).toSorted(inOrder),
  };
};

const line = ({ station, rule, severity, count }: AnomalyCount): string =>
  `${station.padEnd(20)}${rule.padEnd(34)}${severity.padEnd(11)}${String(count).padStart(7)}`;

/** As the terminal shows it. */
export const anomalyText = ({ asOf, cases, unread, counts }: AnomalyCounts): string =>
  [
    `${cases} cases as of ${asOf}${unread > 0 ? `; of ${unread} nothing can be said` : ''}`,
    ...counts.map(line),
    'What is amiss is for the station to put right: nothing is mended here.',
    '',
  ].join('\n');
