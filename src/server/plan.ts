import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Purpose } from '../core/purposes.ts';
import { type CutTree, cutTreeOf, type DeniedField } from './cutTree.ts';
import { type FieldPaths, fieldPathsOf } from './fieldPaths.ts';
import type { RolePolicy } from './policyTables.ts';

/** What the matrix says of one coordinate of an operation: the same for every record, or a matter of the record. */
export type PlanDecision = 'ALLOW' | 'DENY' | 'DEPENDS';

/**
 * What the matrix decides of an operation before anything is fetched. `operation` is what is executed: in the place of each field that is
 * denied for every record stands `__typename`, so that nothing of it is resolved, its parents are still counted, and the answer keeps
 * its order.
 */
export type Plan = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly decisions: ReadonlyMap<string, PlanDecision>;
  readonly cuts: CutTree;
  readonly fieldPaths: FieldPaths;
};

const responseKeyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

const inPlaceOf = (field: FieldNode): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: responseKeyOf(field) },
  name: { kind: Kind.NAME, value: '__typename' },
  ...(field.directives ? { directives: field.directives } : {}),
});

const isDoor = (coordinate: string): boolean => /^(Query|Mutation)\./.test(coordinate);

const decisionOf = (policy: RolePolicy, coordinate: string): PlanDecision => {
  const rule = policy.rules.get(coordinate);
  if (!rule || isDoor(coordinate)) return 'ALLOW';
  if (rule.deniedBy) return 'DENY';
  return rule.always === 'ALLOW' ? 'ALLOW' : 'DEPENDS';
};

const operationIn = (document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const found = operations.find((one) => one.name?.value === name);
  if (!found) throw new Error('a document without an operation was planned');
  return found;
};

/** Makes the plan of one operation for one role class. */
export const makePlan = (
  schema: GraphQLSchema,
  policy: RolePolicy,
  document: DocumentNode,
  operationName: string | undefined,
): Plan => {
  const fieldPaths = fieldPathsOf(document, operationIn(document, operationName));
  const decisions = new Map<string, PlanDecision>();
  const denied = new Map<FieldNode, DeniedField>();
  const types = new TypeInfo(schema);
  const cut = visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) => {
        const coordinate = `${types.getParentType()?.name}.${field.name.value}`;
        const decision = decisionOf(policy, coordinate);
        decisions.set(coordinate, decision);
        const row = policy.rules.get(coordinate)?.deniedBy;
        if (decision !== 'DENY' || !row) return undefined;
        const replacement = inPlaceOf(field);
        denied.set(replacement, { coordinate, row });
        return replacement;
      },
    }),
  );
  const operation = operationIn(cut, operationName);
  return { document: cut, operation, decisions, cuts: cutTreeOf(cut, operation, denied), fieldPaths };
};

/** What a plan is asked for. */
export type PlanRequest = {
  readonly document: DocumentNode;
  readonly documentHash: string;
  readonly operationName: string | undefined;
  readonly policy: RolePolicy;
  readonly purpose: Purpose;
  readonly matrixVersion: string;
};

/** The plans of an installation. */
export type Plans = { readonly of: (request: PlanRequest) => Plan; readonly size: () => number };

const PLANS = 1_000;

/** What all plans together may hold: an operation has two thousand fields at most, a thousand such would be a gigabyte. */
const FIELDS = 50_000;

const keyOf = ({ documentHash, operationName, policy, purpose, matrixVersion }: PlanRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([documentHash, operationName ?? null, policy.name, purpose, matrixVersion]))
    .digest('base64');

/** Keeps plans, at most a thousand: decided once for a document, operation, role class, purpose and version of the matrix. */
export const createPlans = (schema: GraphQLSchema, limit = PLANS): Plans => {
  const kept = new LRUCache<string, Plan>({
    max: limit,
    maxSize: FIELDS,
    sizeCalculation: ({ fieldPaths }) => Math.max(1, fieldPaths.size),
  });
  let version: string | undefined;
  return {
    of: (request) => {
      // Nothing that an old matrix decided outlives it.
      if (version !== request.matrixVersion) kept.clear();
      version = request.matrixVersion;
      const key = keyOf(request);
      const plan = kept.get(key) ?? makePlan(schema, request.policy, request.document, request.operationName);
      kept.set(key, plan);
      return plan;
    },
    size: () => kept.size,
  };
};
