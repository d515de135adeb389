import { audience, type Callers, createCallers, issuer } from './callers.ts';
import type { Setup } from './contestant.ts';
import type { Subject } from './measure.ts';
import { startContestant } from './process.ts';
import { type Draw, drawFrom } from './questions.ts';
import { type Server, watchServer } from './server.ts';
import { prepareWorld } from './world.ts';
import type { WorldPlace } from './worldDatabases.ts';

/** What every measurement needs: a world that is loaded, officials with tokens, and an eye on PostgreSQL. */
export type Stage = {
  readonly setup: Setup;
  readonly draw: Draw;
  readonly callers: Callers;
  readonly server: Server;
  readonly close: () => Promise<void>;
};

export const setStage = async (place: WorldPlace): Promise<Stage> => {
  const urls = await prepareWorld(place);
  const callers = await createCallers();
  const draw = await drawFrom(urls, callers);
  const server = await watchServer(place.server, urls);
  return { setup: { urls, issuer, audience, jwks: callers.jwks }, draw, callers, server, close: server.close };
};

/** Measures something of a contestant that is started for it: none is measured old, and none is idle beside those that are measured. */
export const withContestant = async <T>(
  { setup, draw, server }: Stage,
  name: string,
  work: (subject: Subject) => Promise<T>,
): Promise<T> => {
  const running = await startContestant(name, setup);
  try {
    return await work({ running, server, draw });
  } finally {
    await running.stop();
  }
};
