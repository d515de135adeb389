import { Client } from 'pg';

/** Lends a connection to one database for one piece of work. */
export const withClient = async <T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString });
  // A server that goes away says so in an event, which unheard would end the process; the statement at hand fails anyway.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
