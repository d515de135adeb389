import { noGrant } from '../src/core/grant.ts';
import { type Judged, SCOPE } from '../src/core/record.ts';

/** What is the caller's own: row 85 is everybody's own and nobody else's. */
export const oneself = (record: object): Judged => ({
  ...record,
  [SCOPE]: { own: true, labels: new Set(), stage: 'INVESTIGATION', traits: {}, granted: noGrant },
});
