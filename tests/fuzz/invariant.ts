import type { Aviary } from './aviary.ts';
import { tokensIn, wordsIn } from './canaries.ts';
import type { Entry, Operation, Scope } from './operations.ts';
import { identities } from './operations.ts';
import { secretRows } from './oracle.ts';
import type { Principal } from './principals.ts';
import type { Told } from './told.ts';
import type { CaseTruth, Truth } from './truth.ts';

/** An answer as it left the gateway: everything of it that a caller can read. */
export type Observed = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** What an answer held that it must not hold. */
export type Finding = {
  readonly channel:
    | 'canary'
    | 'header'
    | 'log'
    | 'secret row'
    | 'label'
    | 'length'
    | 'total'
    | 'sensitivities'
    | 'withheld count';
  readonly what: string;
  readonly where: string;
};

/** What was seen of one answer. */
export type Sight = {
  readonly findings: readonly Finding[];
  readonly permitted: readonly { readonly rows: readonly string[] }[];
  /** The coordinates that answered a value. */
  readonly answered: readonly string[];
  readonly errors: readonly string[];
};

/** What the invariants are judged by. */
export type Judges = { readonly truth: Truth; readonly aviary: Aviary; readonly told: Told };

type Value = unknown;
type Node = Readonly<Record<string, Value>>;
type Place = { readonly case: CaseTruth | null; readonly record: string | undefined };

const isNode = (value: Value): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a key of the answer itself: a caller may have called a field `toString`. */
const under = (node: Node, key: string): Value => (Object.hasOwn(node, key) ? node[key] : undefined);

/** The paths of an answer at which a text stands. */
const placesOf = (value: Value, token: string, path: string): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return String(value).includes(token) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => placesOf(one, token, path === '' ? name : `${path}.${name}`));
};

const dense = (labels: readonly string[], prefix: string): boolean =>
  labels.every((label, at) => label === `${prefix}-${at + 1}`);

export const createInvariant = ({ truth, aviary, told }: Judges) => {
  const threads = Map.groupBy(truth.cases, ({ thread }) => thread);
  const bySheet = new Map(truth.cases.flatMap((one) => one.sheets.map(({ id }) => [id, one] as const)));

  /** Where in the world an object of the answer stands: its case, and the record by which its lists are counted. */
  const placeOf = (type: string, node: Node, outer: Place): Place => {
    const id = under(node, identities[type] ?? '');
    const known = typeof id === 'string' ? id : undefined;
    if (type === 'Case') {
      const found = threads.get(known ?? '') ?? [];
      return { case: found.length === 1 ? (found[0] ?? null) : null, record: undefined };
    }
    if (type === 'ChargeSheet') return { case: bySheet.get(known ?? '') ?? null, record: known };
    if (type === 'CourtCase') return { case: outer.case, record: known };
    return { case: outer.case, record: undefined };
  };

  const canaries = (
    principal: Principal,
    { text, headers }: Observed,
    body: Value,
  ): Pick<Sight, 'findings' | 'permitted'> => {
    const findings: Finding[] = [];
    const permitted: { rows: readonly string[] }[] = [];
    for (const token of new Set(wordsIn(text))) {
      const meeting = aviary.meet(principal, token);
      if (meeting?.permitted) permitted.push({ rows: meeting.rows });
      else if (meeting)
        findings.push({
          channel: 'canary',
          what: `${meeting.canary.column} of ${meeting.canary.row} (${meeting.rows.join(', ')})`,
          where: placesOf(body, token, '').join(', '),
        });
    }
    for (const token of tokensIn(JSON.stringify(headers)))
      if (aviary.meet(principal, token))
        findings.push({ channel: 'header', what: token, where: JSON.stringify(headers) });
    return { findings, permitted };
  };

  const withheld = (body: Node): Finding[] => {
    const entries = (isNode(body.extensions) ? body.extensions.withheld : []) as
      | { matrixRow: number; path: string }[]
      | undefined;
    return (entries ?? [])
      .filter(({ matrixRow }) => secretRows.has(matrixRow))
      .map(({ matrixRow, path }) => ({ channel: 'secret row', what: `row ${matrixRow}`, where: path }));
  };

  const labelsOf = (entry: Entry, items: readonly Value[], name: string): string[] | null => {
    const key = [...(entry.scope ?? [])].find(([, one]) => one.name === name)?.[0];
    const labels = key === undefined ? [] : items.map((item) => (isNode(item) ? under(item, key) : undefined));
    return labels.length > 0 && labels.every((label) => typeof label === 'string') ? (labels as string[]) : null;
  };

  const listed = (
    principal: Principal,
    entry: Entry,
    items: readonly Value[],
    place: Place,
    path: string,
  ): Finding[] => {
    const findings: Finding[] = [];
    const found = (channel: Finding['channel'], what: string): void =>
      void findings.push({ channel, what, where: path });
    const { coordinate } = entry;
    const labels = labelsOf(entry, items, 'label');
    const codes = labelsOf(entry, items, 'code');
    if (coordinate === 'Case.victims' && labels && !dense(labels, 'VICTIM')) found('label', labels.join(' '));
    if (coordinate === 'Case.witnesses' && labels && !dense(labels, 'WITNESS')) found('label', labels.join(' '));
    if (!place.case) return findings;
    const known = told.codes(principal, place.case);
    if (coordinate === 'Case.accused' && codes && codes.join() !== known.join())
      found('label', `${codes.join(' ')} instead of ${known.join(' ')}`);
    const strange = (codes ?? []).filter((code) => !known.includes(code));
    if (strange.length > 0) found('label', `${strange.join(' ')} beyond ${known.join(' ')}`);
    const names = told.witnesses(principal, place.case);
    const beyond = (labels ?? []).filter((label) => label.startsWith('WITNESS-') && !names.includes(label));
    if (beyond.length > 0) found('label', `${beyond.join(' ')} beyond ${names.length} witnesses`);
    const expected = told.items(principal, place.case, coordinate, place.record);
    const isWhole = !items.includes(null);
    const countable = place.record !== undefined || coordinate.startsWith('Case.');
    if (countable && isWhole && expected !== null && expected !== items.length)
      found('length', `${coordinate}: ${items.length} instead of ${expected}`);
    return findings;
  };

  /** Labels stand in texts of other records, too: who spoke, who was examined, who the parties are. */
  const spoken = (principal: Principal, entry: Entry, value: Value, place: Place, path: string): Finding[] => {
    const at = ['Statement.madeBy', 'MagistrateStatement.madeBy', 'MedicalReport.person', 'ForensicCase.parties'];
    if (!place.case || !at.includes(entry.coordinate)) return [];
    const labels = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    const known = [...told.witnesses(principal, place.case), ...told.codes(principal, place.case)];
    return labels
      .filter((label) => /^WITNESS-\d+$|^[A-Z]\d$/.test(label) && !known.includes(label))
      .map((label) => ({ channel: 'label', what: `${label} beyond ${known.join(' ')}`, where: path }));
  };

  const sensitivities = (principal: Principal, entry: Entry, value: Value, place: Place, path: string): Finding[] => {
    if (entry.coordinate !== 'Case.sensitivities' || !place.case || !Array.isArray(value)) return [];
    const expected = told.sensitivities(principal, place.case);
    return [...value].toSorted().join() === [...expected].toSorted().join()
      ? []
      : [{ channel: 'sensitivities', what: `${value.join(' ')} instead of ${expected.join(' ')}`, where: path }];
  };

  const totals = (principal: Principal, { asked, variables }: Operation, data: Node): Finding[] =>
    [...asked.scope].flatMap(([key, entry]) => {
      const page = under(data, key);
      const given = entry.given?.(variables);
      const counter = [...(entry.scope ?? [])].find(([, one]) => one.name === 'totalCount')?.[0];
      if (!isNode(page) || !given || counter === undefined) return [];
      const expected = told.total(principal, entry.name, given);
      const total = under(page, counter);
      return expected === null || total === undefined || total === expected
        ? []
        : [{ channel: 'total' as const, what: `${entry.name}: ${String(total)} instead of ${expected}`, where: key }];
    });

  return (operation: Operation, principal: Principal, observed: Observed): Sight => {
    const body = JSON.parse(observed.text) as Node;
    const met = canaries(principal, observed, body);
    const findings = [...met.findings, ...withheld(body)];
    const answered = new Set<string>();

    const walk = (scope: Scope, node: Node, place: Place, path: string): void => {
      for (const [key, entry] of scope) {
        const value = under(node, key);
        if (value === undefined || value === null) continue;
        answered.add(entry.coordinate);
        const at = `${path}.${key}`;
        findings.push(
          ...sensitivities(principal, entry, value, place, at),
          ...spoken(principal, entry, value, place, at),
        );
        if (!entry.scope) continue;
        const items = Array.isArray(value) ? value : [value];
        if (Array.isArray(value)) findings.push(...listed(principal, entry, items, place, at));
        for (const [position, item] of items.entries())
          if (isNode(item)) walk(entry.scope, item, placeOf(entry.type, item, place), `${at}.${position}`);
      }
    };

    if (isNode(body.data)) {
      walk(operation.asked.scope, body.data, { case: null, record: undefined }, 'data');
      findings.push(...totals(principal, operation, body.data));
    }
    const errors = (body.errors ?? []) as { extensions: { code: string } }[];
    return {
      findings,
      permitted: met.permitted,
      answered: [...answered],
      errors: errors.map(({ extensions }) => extensions.code),
    };
  };
};

export type Invariant = ReturnType<typeof createInvariant>;
