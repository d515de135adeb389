import { audience, createCallers, issuer } from './callers.ts';
import type { Setup } from './contestant.ts';
import type { Subject } from './measure.ts';
import type { Options } from './options.ts';
import { startContestant } from './process.ts';
import { type Draw, drawFrom } from './questions.ts';
import { watchServer } from './server.ts';
import { prepareWorld } from './world.ts';

/** What every measurement needs: a world that is loaded, officials with tokens, and ours, running. */
export type Stage = {
  readonly setup: Setup;
  readonly draw: Draw;
  readonly ours: Subject;
  readonly close: () => Promise<void>;
};

export const setStage = async ({ server: address, cases }: Pick<Options, 'server' | 'cases'>): Promise<Stage> => {
  const urls = await prepareWorld(address, cases);
  const callers = await createCallers();
  const draw = await drawFrom(urls, callers);
  const setup = { urls, issuer, audience, jwks: callers.jwks };
  const server = await watchServer(address, urls);
  const running = await startContestant('ours', setup);
  return {
    setup,
    draw,
    ours: { running, server, draw },
    close: async () => {
      await running.stop();
      await server.close();
    },
  };
};
