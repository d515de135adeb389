import { isWebAddress, openWebSource } from '../../../connectors/webSource.ts';
import type { Pillar } from '../../core/pillars.ts';
import { CommandError, databaseTrouble } from '../../platform/command.ts';
import { readConfig, readPillarUrl } from '../../platform/config.ts';
import { type Database, openDatabase } from '../../platform/postgres.ts';
import { UnusableAnswer } from '../../platform/unusableAnswer.ts';
import { openServed } from '../served.ts';

/** A catalogue of a thousand views is read slower than a record. */
const TIMEOUT_MS = 30_000;

const addressOf = async (pillar: Pillar): Promise<{ url: string; stop: () => Promise<void> }> => {
  const url = readPillarUrl(pillar);
  if (url !== null) return { url, stop: async () => undefined };
  const { urls, stop } = await openServed(readConfig());
  const served = urls[pillar];
  if (served === undefined) throw new CommandError(`${pillar} has not joined.`);
  return { url: served, stop };
};

/** One pillar, open: a database, or a web service that no SQL can be asked of. */
export type OpenPillar = { readonly database: Database; readonly isWeb: boolean };

const toldOf = (pillar: Pillar, error: unknown): unknown => {
  if (error instanceof UnusableAnswer) return new CommandError(`The pillar ${pillar}: ${error.message}.`);
  const trouble = databaseTrouble(error);
  return trouble === null ? error : new CommandError(`The database of ${pillar} ${trouble}.`);
};

/**
 * Opens one pillar's database for one piece of work, as the gateway would: its DBA has no other pillar's address. Where no database is
 * named it is the demonstration's.
 * @throws CommandError where it does not answer
 */
export const withPillar = async <T>(pillar: Pillar, work: (open: OpenPillar) => Promise<T>): Promise<T> => {
  const { url, stop } = await addressOf(pillar);
  const isWeb = isWebAddress(url);
  const database = isWeb
    ? openWebSource(url)
    : openDatabase(url, { application: 'icjs-pillar', connections: 2, statementTimeoutMs: TIMEOUT_MS });
  try {
    return await work({ database, isWeb });
  } catch (error) {
    throw toldOf(pillar, error);
  } finally {
    await database.close();
    await stop();
  }
};
