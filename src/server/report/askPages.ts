import type { Principal } from '../../core/principal.ts';
import { CommandError } from '../../platform/command.ts';
import { createContext } from '../context.ts';
import type { Installed } from '../install.ts';
import { commandAccount, recordCommand } from '../recordCommand.ts';
import { createRoleServers } from '../roleServers.ts';

/** A page of a list, as a report asks it. */
export type Page<Node> = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
};

/** A list that a report asks: the query takes `$after`. */
export type AskedList = { readonly root: string; readonly query: string; readonly variables: object };

/** A list whole, and the day on which it was asked. */
export type WholeList<Node> = { readonly nodes: Node[]; readonly total: number; readonly today: string };

/**
 * Asks page after page in one request, so that all pages are of one list, through the policy of whoever asks.
 * @throws CommandError where a page is not answered
 */
export const askPages = async <Node>(
  { installation, graph }: Installed,
  principal: Principal,
  { root, query, variables }: AskedList,
): Promise<WholeList<Node>> => {
  const { matrix, log } = installation;
  const account = commandAccount(installation, principal);
  const context = await createContext(installation, principal, account);
  const servers = createRoleServers({ graph, matrix, log, drain: {} });
  const server = await servers.for(context.policy);
  const ask = async (after: string | null): Promise<Page<Node>> => {
    const { body } = await server.executeOperation(
      { query, variables: { ...variables, after } },
      { contextValue: context },
    );
    const page = body.kind === 'single' ? (body.singleResult.data?.[root] as Page<Node> | null | undefined) : null;
    if (!page) throw new CommandError('The sheet cannot be made: the pillars that it asks did not answer.');
    return page;
  };
  try {
    const nodes: Node[] = [];
    let page = await ask(null);
    nodes.push(...page.nodes);
    while (page.pageInfo.hasNextPage) {
      page = await ask(page.pageInfo.endCursor);
      nodes.push(...page.nodes);
    }
    await recordCommand(installation, account, { document: query, variables }, nodes);
    return { nodes, total: page.totalCount, today: context.today };
  } finally {
    await servers.stop();
  }
};
