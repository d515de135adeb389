import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Received, startClients } from './clients.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Place, startGateway } from './gatewayProcess.ts';

/** What came of killing a gateway many times. */
export type Killed = {
  readonly kills: number;
  /** Answers that clients received; of these in part; and questions that were under way in a gateway when it died. */
  readonly received: number;
  readonly broken: number;
  readonly underWay: number;
  readonly evidence: Evidence;
};

/** A gateway is killed after this many answers at most, and so long after the last of them. */
const MOST_ANSWERS = 40;
const LONGEST_MS = 30;
const CLIENTS_EACH = 6;

/** A moment that comes sooner or later by what was answered, so that a slow machine does not make it an early one. */
const randomMoment = async (answers: () => number): Promise<void> => {
  const enough = randomInt(MOST_ANSWERS);
  while (answers() < enough) await wait(1);
  await wait(randomInt(LONGEST_MS));
};

/**
 * Kills a gateway at a random moment under load, so many times, while another that serves the same callers goes on. Meanwhile the next is
 * started. Then the ledger is held against all that clients received.
 */
export const killManyTimes = async (place: Place, times: number, told: (kill: number) => void): Promise<Killed> => {
  const survivor = await startGateway(place);
  const received: Received[] = [];
  let underWay = 0;
  let next = startGateway(place);
  for (let kill = 1; kill <= times; kill++) {
    const victim = await next;
    if (kill < times) next = startGateway(place);
    const clients = await startClients([victim.url, survivor.url], place.directory, CLIENTS_EACH);
    await randomMoment(() => clients.answers(victim.url));
    underWay += clients.waiting(victim.url);
    await victim.kill();
    await clients.stop();
    received.push(...clients.received);
    told(kill);
  }
  await survivor.stop();
  const broken = received.filter(({ text }) => text === null).length;
  return { kills: times, received: received.length, broken, underWay, evidence: await evidenceOf(place, received) };
};
