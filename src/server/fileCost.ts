import { GatewayError } from '../core/errors.ts';
import type { Budget, Left } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { spendRest } from './costPlugin.ts';

/** A file is read whole, whatever part of it is asked: so many bytes cost as much as one record. */
const BYTES_PER_COST = 16 * 1_024;

/** Takes what a file costs from the caller's minute, and refuses one that costs more than an operation may. */
export const spendOnFiles =
  (budget: Budget, costPerOperation: number) =>
  async (context: GatewayContext, bytes: number): Promise<Left> => {
    const cost = Math.max(1, Math.ceil(bytes / BYTES_PER_COST));
    const limit = Math.min(costPerOperation, budget.limit);
    if (cost > limit)
      throw new GatewayError('OPERATION_TOO_COSTLY', `The file costs ${cost}; at most ${limit} are answered.`);
    return spendRest(budget, context, cost);
  };
