import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from '../platform/log.ts';
import type { GatewayContext } from './context.ts';
import { withholdCuts } from './cutTree.ts';
import type { Plan, Plans } from './plan.ts';
import { toldOfAnswer } from './toldOfAnswer.ts';

type Sending = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** An answer that could not be recorded does not leave. */
const unrecorded: FormattedExecutionResult = {
  errors: [{ message: 'The answer could not be recorded.', extensions: { code: 'AUDIT_UNAVAILABLE' } }],
};

/** Says with an answer what was withheld and on what basis, which pillars were asked, and which links were never found. */
const tell = (result: FormattedExecutionResult, plan: Plan, { withheld, answer }: GatewayContext): void => {
  withholdCuts(result.data, plan.cuts, ({ coordinate, row }, path) => withheld.note(coordinate, row, 'WITHHELD', path));
  result.extensions = { ...result.extensions, withheld: withheld.entries(plan.fieldPaths.of), ...answer.told() };
};

const isForbidden = ({ errors }: FormattedExecutionResult): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN') ?? false;

/** What an answer rests on by a recorded trigger is recorded before it leaves. */
const settled = async ({ triggers, requestId }: GatewayContext, log: Logger): Promise<boolean> => {
  try {
    await triggers.settle(requestId);
    return true;
  } catch {
    log.error({ problem: 'audit' }, 'the use of a trigger could not be recorded: the answer was not given');
    return false;
  }
};

const finish = async ({ contextValue, response }: Sending, plan: Plan | null, log: Logger): Promise<void> => {
  if (response.body.kind !== 'single' || !plan) return;
  if (isForbidden(response.body.singleResult)) response.http.status = 403;
  tell(response.body.singleResult, plan, contextValue);
  if (await settled(contextValue, log)) return;
  response.body.singleResult = unrecorded;
  response.http.status = 503;
};

/** Plans an operation before anything is fetched, and finishes its answer. */
export const answerPlugin = (plans: Plans, log: Logger): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => {
    let plan: Plan | null = null;
    return {
      didResolveOperation: async (request) => {
        if (!request.operation) return;
        const { policy, matrix, principal } = request.contextValue;
        plan = plans.of({
          document: request.document,
          documentHash: request.queryHash,
          operationName: request.operation.name?.value,
          policy,
          purpose: principal.purpose,
          matrixVersion: matrix.version,
        });
        Object.assign(request, { document: plan.document, operation: plan.operation });
      },
      willSendResponse: async (request) => {
        await finish(request, plan, log);
        request.contextValue.observation.tell(toldOfAnswer(request));
      },
    };
  },
});
