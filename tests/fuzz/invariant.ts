import {
  type Finding,
  isDown,
  isNode,
  type Node,
  type Observed,
  type Place,
  placesOf,
  under,
  type Value,
} from './answer.ts';
import type { Aviary } from './aviary.ts';
import { tokensIn, wordsIn } from './canaries.ts';
import { createLists } from './lists.ts';
import { identities, type Operation, type Scope } from './operations.ts';
import { cellOf, classOf, secretRows } from './oracle.ts';
import type { Principal } from './principals.ts';
import type { Told } from './told.ts';
import type { Truth } from './truth.ts';

/** What was seen of one answer. */
export type Sight = {
  readonly findings: readonly Finding[];
  readonly permitted: readonly { readonly rows: readonly string[] }[];
  /** The coordinates that answered a value. */
  readonly answered: readonly string[];
  readonly errors: readonly string[];
  /** Cursors by the response key of their list. */
  readonly cursors: ReadonlyMap<string, string>;
};

/** What the invariants are judged by. */
export type Judges = { readonly truth: Truth; readonly aviary: Aviary; readonly told: Told };

type Entry = { readonly matrixRow: number; readonly path: string; readonly coordinate: string; readonly count: number };

const withheldIn = (body: Node): readonly Entry[] =>
  (isNode(body.extensions) ? (body.extensions.withheld as Entry[] | undefined) : undefined) ?? [];

const errorsIn = (body: Node): string[] =>
  ((body.errors ?? []) as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);

/** A class whose existence is secret from the caller is named nowhere: not as a permission, not as what was withheld. */
const isSecretFrom = ({ role }: Principal, row: number): boolean =>
  secretRows.has(row) && ['X', 'NONE', 'A'].includes(cellOf(classOf(row), role));

const cursorFields: ReadonlySet<string> = new Set(['PageInfo.endCursor', 'PageInfo.startCursor']);

export const createInvariant = ({ truth, aviary, told }: Judges) => {
  const lists = createLists(told);
  const threads = Map.groupBy(truth.cases, ({ thread }) => thread);
  const bySheet = new Map(truth.cases.flatMap((one) => one.sheets.map(({ id }) => [id, one] as const)));

  /** An alias may give another field's value under the identifier's name. */
  const placeOf = ({ type, scope }: { type: string; scope: Scope }, node: Node, outer: Place): Place => {
    const [key] = [...scope].find(([, { name }]) => name === identities[type]) ?? [];
    const id = under(node, key);
    const known = typeof id === 'string' ? id : undefined;
    if (type === 'Case') {
      const found = threads.get(known ?? '') ?? [];
      return { case: found.length === 1 ? (found[0] ?? null) : null, record: undefined };
    }
    if (type === 'ChargeSheet') return { case: bySheet.get(known ?? '') ?? null, record: known };
    return { case: outer.case, record: type === 'CourtCase' ? known : undefined };
  };

  const canaries = (
    principal: Principal,
    { text, headers }: Observed,
    body: Node,
  ): Pick<Sight, 'findings' | 'permitted'> => {
    const met = [...new Set(wordsIn(text))].flatMap((word) => aviary.meet(principal, word) ?? []);
    const inHeaders = tokensIn(JSON.stringify(headers)).filter((token) => aviary.meet(principal, token));
    return {
      permitted: met.filter(({ permitted }) => permitted),
      findings: [
        ...met
          .filter(({ permitted }) => !permitted)
          .map(
            ({ canary, rows }): Finding => ({
              channel: 'canary',
              what: `${canary.column} of ${canary.row} (${rows.join(', ')})`,
              where: placesOf(body, canary.token).join(', '),
            }),
          ),
        ...inHeaders.map((token): Finding => ({ channel: 'header', what: token, where: JSON.stringify(headers) })),
      ],
    };
  };

  /** What is withheld is told of the objects that the answer holds, and of no more: a larger count tells how many were left out. */
  const withheld = (principal: Principal, body: Node, objects: ReadonlyMap<string, number>): Finding[] =>
    withheldIn(body).flatMap(({ matrixRow, path, coordinate, count }): Finding[] => {
      const [type = ''] = coordinate.split('.');
      const present = type === 'Query' || type === 'Mutation' ? count : (objects.get(type) ?? 0);
      return [
        ...(isSecretFrom(principal, matrixRow)
          ? [{ channel: 'secret row', what: `row ${matrixRow}`, where: path } as const]
          : []),
        ...(count > present
          ? [{ channel: 'withheld count', what: `${coordinate}: ${count} of ${present}`, where: path } as const]
          : []),
      ];
    });

  const permissions = (principal: Principal, coordinate: string, value: Value, path: string): Finding[] =>
    coordinate === 'Permission.matrixRow' && isSecretFrom(principal, Number(value))
      ? [{ channel: 'secret row', what: `row ${JSON.stringify(value)} among the permissions`, where: path }]
      : [];

  return (operation: Operation, principal: Principal, observed: Observed): Sight => {
    const body = JSON.parse(observed.text) as Node;
    const met = canaries(principal, observed, body);
    const down = isDown(observed);
    const findings = [...met.findings];
    const answered = new Set<string>();
    const objects = new Map<string, number>();
    const cursors = new Map<string, string>();

    const walk = (scope: Scope, node: Node, place: Place, path: string): void => {
      for (const [key, entry] of scope) {
        const value = under(node, key);
        if (value === undefined || value === null) continue;
        const at = path === '' ? key : `${path}.${key}`;
        answered.add(entry.coordinate);
        findings.push(...lists.value(principal, { entry, value, place, path: at }, down));
        findings.push(...permissions(principal, entry.coordinate, value, at));
        if (cursorFields.has(entry.coordinate) && typeof value === 'string') cursors.set(at.split('.')[0] ?? '', value);
        if (entry.scope)
          for (const [position, item] of [value].flat().entries()) into(entry, item, place, `${at}.${position}`);
      }
    };

    const into = (entry: { type: string; scope: Scope | null }, item: Value, place: Place, path: string): void => {
      if (!isNode(item) || !entry.scope) return;
      objects.set(entry.type, (objects.get(entry.type) ?? 0) + 1);
      walk(entry.scope, item, placeOf({ type: entry.type, scope: entry.scope }, item, place), path);
    };

    if (isNode(body.data)) {
      walk(operation.asked.scope, body.data, { case: null, record: undefined }, '');
      findings.push(...lists.pages(principal, operation, body.data, down));
    }
    findings.push(...withheld(principal, body, objects));
    return { findings, permitted: met.permitted, answered: [...answered], errors: errorsIn(body), cursors };
  };
};
