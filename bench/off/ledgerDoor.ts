import { createAccount } from '../../src/server/account.ts';
import type * as product from '../../src/server/ledgerDoor.ts';

export { recordBadAddress, recordUnreadable } from '../../src/server/ledgerDoor.ts';

/** What happens to a request is noted as ever, and no entry is made of it: bench only. */
export const recordAnswers: typeof product.recordAnswers = (app, { now }) => {
  app.decorateRequest('account');
  app.addHook('onRequest', async (request) => {
    request.account = createAccount(request.id, now());
  });
};
