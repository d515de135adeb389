import type { Principal } from '../../core/principal.ts';
import { CommandError } from '../../platform/command.ts';
import { createContext } from '../context.ts';
import type { Installed } from '../install.ts';
import { commandAccount, recordCommand } from '../recordCommand.ts';
import { createRoleServers } from '../roleServers.ts';
import type { Sheet } from './paper.ts';
import { type AskedPage, type AskedPrisoner, question } from './question.ts';
import { sheetLines } from './urgency.ts';
import type { SheetLanguage } from './words.ts';

/** What is printed: of which prison, as of which day (null is today), in which language, and whether of everybody. */
export type SheetAsked = {
  readonly prison: string;
  readonly asOf: string | null;
  readonly language: SheetLanguage;
  readonly all: boolean;
};

/** The sheet is the superintendent's: it is asked as that office, and tells what that office is told. */
const superintendentOf = (prison: string, { installation }: Installed): Principal => {
  const unit = installation.units().byId('PRISON', prison);
  if (!unit?.state) throw new CommandError(`There is no prison ${prison}.`);
  return {
    subject: `MORNING-SHEET-${unit.id}`,
    institution: 'prisons',
    role: 'JAIL_SUPERINTENDENT',
    posting: { state: unit.state, ...(unit.district ? { district: unit.district } : {}), unit: unit.id },
    purpose: 'CUSTODY_REVIEW',
  };
};

/** Asks page after page in one request, so that all pages are of one sheet. */
const askAll = async (
  installed: Installed,
  principal: Principal,
  { prison, asOf, language }: SheetAsked,
): Promise<{ people: AskedPrisoner[]; total: number; today: string }> => {
  const { installation, graph } = installed;
  const { matrix, log } = installation;
  const account = commandAccount(installation, principal);
  const context = await createContext(installation, principal, account);
  const servers = createRoleServers({ graph, matrix, log, drain: {} });
  const server = await servers.for(context.policy);
  const ask = async (after: string | null): Promise<AskedPage> => {
    const variables = { prison, asOf, script: language === 'hi' ? 'NATIVE' : 'LATIN', after };
    const { body } = await server.executeOperation({ query: question, variables }, { contextValue: context });
    const page = body.kind === 'single' ? (body.singleResult.data?.undertrials as AskedPage | null | undefined) : null;
    if (!page) throw new CommandError('The sheet cannot be made: the prisons or the police did not answer.');
    return page;
  };
  try {
    const people: AskedPrisoner[] = [];
    let page = await ask(null);
    people.push(...page.nodes);
    while (page.pageInfo.hasNextPage) {
      page = await ask(page.pageInfo.endCursor);
      people.push(...page.nodes);
    }
    await recordCommand(installation, account, { document: question, variables: { prison, asOf, language } }, people);
    return { people, total: page.totalCount, today: context.today };
  } finally {
    await servers.stop();
  }
};

/**
 * The morning sheet of a prison, the most urgent first.
 * @throws CommandError where there is no such prison, or whom it holds cannot be told
 */
export const morningSheet = async (installed: Installed, asked: SheetAsked): Promise<Sheet> => {
  const principal = superintendentOf(asked.prison, installed);
  const { people, total, today } = await askAll(installed, principal, asked);
  const asOf = asked.asOf ?? today;
  const unit = installed.installation.units().byId('PRISON', asked.prison);
  const name = asked.language === 'hi' ? unit?.nameNative : unit?.nameLatin;
  return {
    prison: name ?? asked.prison,
    asOf,
    language: asked.language,
    people: total,
    lines: sheetLines(people, asOf, asked.all),
  };
};
