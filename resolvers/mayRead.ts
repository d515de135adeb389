import { type Judged, SCOPE } from '../src/core/record.ts';
import type { GatewayContext } from '../src/server/context.ts';

/** Whether the caller reads a field of a record: asked where one record tells what another one says (threat T7). */
export const mayRead = (record: Judged, coordinate: string, { policy }: GatewayContext): boolean =>
  policy.rules.get(coordinate)?.check(record[SCOPE]).outcome === 'ALLOW';
