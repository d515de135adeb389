import { feedStatuses } from '../../src/index/status.ts';
import type { World } from './world.ts';

const MOST_ROUNDS = 20;

/** Reads every feed until none has more to tell: on a loaded machine a pillar may take longer than the feed waits for it. */
export const fed = async ({ gateway }: World): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await gateway.indexing.catchUp();
    const feeds = await feedStatuses(gateway.feed);
    if (feeds.every(({ seq, newest }) => newest !== null && seq >= newest)) return;
  }
  throw new Error('the index was never fed to its end');
};
