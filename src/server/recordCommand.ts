import { randomUUID } from 'node:crypto';
import type { Principal } from '../core/principal.ts';
import { CommandError } from '../platform/command.ts';
import { type Account, createAccount } from './account.ts';
import type { Installation } from './context.ts';
import { entryOf } from './ledgerEntry.ts';

/** An operator's command asks as somebody: it has an account like any request. */
export const commandAccount = ({ now }: Installation, principal: Principal): Account =>
  Object.assign(createAccount(randomUUID(), now()), { caller: principal });

/**
 * Records what a command was answered, before it tells it.
 * @throws CommandError where that cannot be recorded
 */
export const recordCommand = async (
  installation: Installation,
  account: Account,
  { document, variables }: { document: string; variables: unknown },
  answer: unknown,
): Promise<void> => {
  const asked = { document, variables: JSON.stringify(variables) };
  const leaving = { status: 200, text: JSON.stringify(answer) };
  try {
    await installation.ledger.append(entryOf(installation, account, asked, leaving, 'COMMAND'));
  } catch {
    throw new CommandError('The ledger cannot be written: nothing is told that is not recorded.');
  }
};
