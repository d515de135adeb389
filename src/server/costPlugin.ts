import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { GatewayError } from '../core/errors.ts';
import { type Budget, BudgetSpent, budgetHeaders, callerOf, type Left } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { createScales } from './cost.ts';
import { readCostDeclarations } from './costDirectives.ts';
import { weighedOf } from './costOfArguments.ts';
import { toRefusal } from './errors.ts';
import { isDeeperThan, MAX_VARIABLES_DEPTH } from './limits.ts';

/** What every request has spent when it comes in: the rest of its cost is spent when that is known. */
export const ENTRY_COST = 1;

type Resolved = GraphQLRequestContextDidResolveOperation<GatewayContext>;

const tooCostly = (message: string): Error => toRefusal(new GatewayError('OPERATION_TOO_COSTLY', message));

const refuseDeepVariables = ({ request }: Resolved): void => {
  if (!isDeeperThan(request.variables, MAX_VARIABLES_DEPTH)) return;
  throw tooCostly(`Variables are nested more than ${MAX_VARIABLES_DEPTH} deep.`);
};

const tell = ({ response }: Resolved, left: Left): void => {
  for (const [name, value] of Object.entries(budgetHeaders(left))) response.http.headers.set(name, String(value));
};

/**
 * Takes from a caller's minute what a request costs beyond its entry. What the minute does not hold is not taken from it: after one
 * question too dear the cheap ones are still answered.
 * @throws BudgetSpent
 */
export const spendRest = async (
  budget: Budget,
  { principal, left }: Pick<GatewayContext, 'principal' | 'left'>,
  cost: number,
): Promise<Left> => {
  if (left && left.remaining < cost) throw new BudgetSpent(left, cost + ENTRY_COST);
  return budget.spend(callerOf(principal), cost);
};

/** What the plugin needs. */
export type CostNeed = {
  readonly schema: GraphQLSchema;
  readonly budget: Budget;
  readonly costPerOperation: number;
};

/**
 * Weighs each operation before anything is fetched, and takes what it costs from the caller's minute. It stands behind validation, where
 * the fields of a document are bounded, and before the plan, whatever way the operation came in.
 */
export const costPlugin = ({ schema, budget, costPerOperation }: CostNeed): ApolloServerPlugin<GatewayContext> => {
  const costOf = createScales(schema, readCostDeclarations(schema));
  const limit = Math.min(costPerOperation, budget.limit);

  const costIn = ({ document, operation, request }: Resolved): number => {
    // Which of several is meant is not said: Apollo refuses it next.
    if (!operation) return ENTRY_COST;
    const cost = costOf(weighedOf(document, operation, request.variables));
    if (cost <= limit) return cost;
    throw tooCostly(
      `The operation costs ${cost}; at most ${limit} are answered. Ask for shorter lists or fewer fields.`,
    );
  };

  const settle = async (resolved: Resolved, cost: number): Promise<void> => {
    try {
      tell(resolved, await spendRest(budget, resolved.contextValue, cost));
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      tell(resolved, error.left);
      resolved.response.http.headers.set('retry-after', String(error.left.resetSeconds));
      throw toRefusal(error);
    }
  };

  return {
    requestDidStart: async () => ({
      didResolveOperation: async (resolved) => {
        refuseDeepVariables(resolved);
        const rest = costIn(resolved) - ENTRY_COST;
        if (rest > 0) await settle(resolved, rest);
      },
    }),
  };
};
