import { CASE, type Judged, SCOPE } from '../src/core/record.ts';
import type { GatewayContext } from '../src/server/context.ts';

/**
 * Whether the caller may read a field of a record in full, where a resolver tells it as part of another value: a note, a draft. What a
 * recorded trigger opens is remembered, as it is for the field itself.
 */
export const mayRead = (coordinate: string, record: Judged, { policy, triggers }: GatewayContext): boolean => {
  const decision = policy.rules.get(coordinate)?.check(record[SCOPE]);
  if (decision?.outcome !== 'ALLOW') return false;
  if (decision.opened.length > 0) triggers.use(record[CASE]?.id, decision.opened);
  return true;
};
