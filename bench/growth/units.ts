import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** The prison with the most undertrials, and the court with the most charge sheets. */
export type LargestUnits = {
  readonly prison: string;
  readonly undertrials: number;
  readonly court: string;
  readonly chargeSheets: number;
};

const largestPrison = `select prison_id as unit, count(*)::int as many from custody
  where undertrial and released_at is null group by prison_id order by 2 desc, 1 limit 1`;
const largestCourt = `select court_id as unit, count(*)::int as many from charge_sheet
  where filed_at is not null group by court_id order by 2 desc, 1 limit 1`;

type Row = { readonly unit: string; readonly many: number };

/** Reads from the index which units are the largest. */
export const largestUnits = async ({ gateway }: DatabaseUrls): Promise<LargestUnits> => {
  const client = new Client({ connectionString: gateway });
  await client.connect();
  try {
    const read = async (text: string): Promise<Row> => (await client.query<Row>(text)).rows[0] ?? { unit: '', many: 0 };
    const [prison, court] = [await read(largestPrison), await read(largestCourt)];
    return { prison: prison.unit, undertrials: prison.many, court: court.unit, chargeSheets: court.many };
  } finally {
    await client.end();
  }
};
