import type { Owners } from '../support/gateway.ts';
import { plantCanaries } from './canaries.ts';
import type { FuzzWorld } from './fuzzer.ts';
import { protectMore } from './protection.ts';
import { openSession } from './session.ts';

/** Makes a told world fit to be fuzzed: more whom the law protects, a canary in every place, and an index that has heard of it. */
export const makeFuzzWorld = async (owners: Owners, seed: string): Promise<FuzzWorld> => {
  const planted = await protectMore(owners, seed);
  const canaries = await plantCanaries(owners);
  const { gateway } = await openSession(owners);
  await gateway.close();
  return { owners, seed, planted, canaries };
};
