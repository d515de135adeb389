import { gather } from '../../connectors/loaders.ts';
import type { Database } from '../platform/postgres.ts';
import { byKeys, named } from './query.ts';

/** An application under BNSS 479(3) as it is recorded: days are days in India. */
export type NewApplication = {
  readonly custodyId: string;
  readonly madeOn: string;
  readonly office: string;
  readonly by: string;
  readonly at: Date;
};

/** The applications that were recorded through the gateway. */
export type Applications = {
  /** The days on which applications were made in a custody, the earliest first. */
  readonly madeIn: (custodyId: string) => Promise<readonly string[]>;
  /** Records one; the same day twice is one. */
  readonly record: (application: NewApplication) => Promise<void>;
};

const readMade = byKeys(`select custody_id, made_on::text from application where custody_id = any($1::text[])
  order by custody_id, made_on`);

const save = named(`insert into application (custody_id, made_on, office, recorded_by, recorded_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing`);

/** Bound to one request: what is recorded in it is read in it. */
export const createApplications = (index: Database): Applications => {
  const read = () =>
    gather<readonly string[]>(async (custodyIds) => {
      const found = Map.groupBy(await index.query(readMade, [custodyIds]), ([id]) => String(id));
      return custodyIds.map((id) => (found.get(id) ?? []).map(([, madeOn]) => String(madeOn)));
    });
  let madeIn = read();
  return {
    madeIn: (custodyId) => madeIn(custodyId),
    record: async ({ custodyId, madeOn, office, by, at }) => {
      await index.query(save, [custodyId, madeOn, office, by, at.toISOString()]);
      madeIn = read();
    },
  };
};
