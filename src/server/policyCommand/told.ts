import type { GraphQLResolveInfo } from 'graphql';
import type { Traits } from '../../core/record.ts';
import type { Sensitivity, Stage } from '../../core/sensitivity.ts';
import type { Cell } from '../../policy/matrix.ts';
import type { GatewayContext, Judgement } from '../context.ts';
import { because } from './because.ts';

/** One decision, in the words of the matrix, with what it was decided from. Never a value of the record. */
export type Told = {
  readonly coordinate: string;
  /** Where in the answer: `case.victims.0.name`. */
  readonly path: string;
  readonly outcome: 'READ' | 'MASKED' | 'WITHHELD';
  readonly row: number;
  readonly dataClass: string;
  readonly title: string;
  readonly cell: Cell;
  readonly basis: string;
  /** The facts without which it would have been decided otherwise. */
  readonly because: readonly string[];
  readonly inputs: {
    readonly own: boolean;
    /** Null where no source can tell. */
    readonly labels: readonly Sensitivity[] | null;
    readonly stage: Stage;
    readonly traits: Traits;
    /** The rows that recorded triggers open to the caller in this case. */
    readonly granted: readonly number[];
    readonly level: 'STATUS' | 'CONTENT';
    readonly mask: string | null;
    readonly freeText: boolean;
  };
};

type Path = GraphQLResolveInfo['path'];

const keysOf = (path: Path | undefined): (string | number)[] => (path ? [...keysOf(path.prev), path.key] : []);

/** What stands at a place of an answer. */
export const valueAt = (data: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce((value, key) => (value as Record<string | number, unknown> | null)?.[key] ?? null, data);

/** A list passes where it is masked; a mask that the record does not have is withheld. */
const becameOf = ({ field, decision, path }: Judgement, data: unknown): Told['outcome'] => {
  if (decision.outcome === 'WITHHOLD') return 'WITHHELD';
  if (decision.outcome === 'ALLOW' || field.container) return 'READ';
  return valueAt(data, keysOf(path)) === null ? 'WITHHELD' : 'MASKED';
};

/** Tells a decision of the policy, and what became of the field. */
export const tell = (judgement: Judgement, { matrix, principal }: GatewayContext, data: unknown): Told => {
  const { field, scope, decision, path } = judgement;
  const { number, dataClass, title, cells, basis } = decision.row;
  return {
    coordinate: field.coordinate,
    path: keysOf(path).join('.'),
    outcome: becameOf(judgement, data),
    row: number,
    dataClass,
    title: title.en,
    cell: cells[principal.role],
    basis: basis.en,
    because: because(matrix, principal.role, field, scope),
    inputs: {
      own: scope.own,
      labels: scope.labels && [...scope.labels].toSorted(),
      stage: scope.stage,
      traits: scope.traits,
      granted: [...scope.granted],
      level: field.level,
      mask: field.mask,
      freeText: field.freeText,
    },
  };
};
