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
const tell = (
  result: FormattedExecutionResult,
  plan: Plan,
  { withheld: log, answer, account }: GatewayContext,
  grants: readonly string[],
): void => {
  withholdCuts(result.data, plan.cuts, ({ coordinate, row }, path) => log.note(coordinate, row, 'WITHHELD', path));
  const said = { withheld: log.entries(plan.fieldPaths.of), ...answer.told() };
  result.extensions = { ...result.extensions, ...said };
  account.said = { ...said, grants };
};

const isForbidden = ({ errors }: FormattedExecutionResult): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN') ?? false;

/** What an answer rests on by a recorded trigger is recorded before it leaves. Null where it could not be. */
const settled = async ({ triggers, account }: GatewayContext, log: Logger): Promise<readonly string[] | null> => {
  try {
    return await triggers.settle(account.requestId);
  } catch {
    log.error({ problem: 'audit' }, 'the use of a trigger could not be recorded: the answer was not given');
    return null;
  }
};

const finish = async ({ contextValue, response }: Sending, plan: Plan | null, log: Logger): Promise<void> => {
  if (response.body.kind !== 'single' || !plan) return;
  if (isForbidden(response.body.singleResult)) response.http.status = 403;
  const grants = await settled(contextValue, log);
  if (grants) {
    tell(response.body.singleResult, plan, contextValue, grants);
    return;
  }
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
        const { policy, matrix, principal, account } = request.contextValue;
        const { operation: type, name } = request.operation;
        account.operation = { type, name: name?.value ?? null };
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
