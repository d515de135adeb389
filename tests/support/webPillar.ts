import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Pool } from 'pg';

/** A web service that answers what a pillar's database holds, as an institution without a reporting copy would write it. */
export type WebPillar = {
  readonly url: string;
  /** Every question that came, with its body. */
  readonly asked: { readonly path: string; readonly body: unknown }[];
  /** Answers in the service's place until it is set back to null. */
  misbehave: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  readonly close: () => Promise<void>;
};

type Asked = {
  readonly columns: readonly string[];
  readonly by?: string;
  readonly order?: string;
  readonly keys?: readonly string[];
  readonly limit?: number;
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const selectFrom = (view: string, { columns, by, order, limit }: Asked): string => {
  if (by === undefined) return `select ${quoted(columns)} from icjs."${view}"`;
  const rows = `select ${quoted(columns)} from icjs."${view}"`;
  return limit === undefined
    ? `${rows} where "${by}" = any($1) order by ${order}`
    : `select found.* from unnest($1::text[]) as asked(key) cross join lateral (${rows} where "${by}" = asked.key order by ${order} limit ${limit}) as found`;
};

const contractSql = `select table_name as view, json_object_agg(column_name, (select format_type(a.atttypid, null) from pg_attribute a
  where a.attrelid = format('icjs.%I', table_name)::regclass and a.attname = column_name)) as columns
  from information_schema.columns where table_schema = 'icjs' group by table_name`;

const answerTo = async (pool: Pool, path: URL, body: Asked): Promise<object> => {
  const all = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (
      await pool.query<{ row: Record<string, unknown> }>(
        `select to_json(answer) as row from (${text}) as answer`,
        values,
      )
    ).rows.map(({ row }) => row);
  const after = Number(path.searchParams.get('after'));
  switch (path.pathname) {
    case '/icjs/changes':
      return {
        changes: await all('select * from icjs.changes where seq > $1 order by seq limit $2', [
          after,
          Number(path.searchParams.get('limit')),
        ]),
      };
    case '/icjs/progress':
      return (
        (
          await all('select max(seq) as newest, count(*) filter (where seq > $1) as behind from icjs.changes', [after])
        )[0] ?? {}
      );
    case '/icjs/as-of':
      return { asOf: (await all('select as_of from icjs.as_of'))[0]?.as_of ?? null };
    case '/icjs/contract':
      return { views: Object.fromEntries((await all(contractSql)).map(({ view, columns }) => [view, columns])) };
    default:
      return { rows: await all(selectFrom(path.pathname.split('/').at(-1) ?? '', body), body.keys ? [body.keys] : []) };
  }
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** Starts a web service over one pillar's database, behind a login. */
export const openWebPillar = async (database: string): Promise<WebPillar> => {
  const pool = new Pool({ connectionString: database, max: 2 });
  pool.on('error', () => undefined);
  const asked: WebPillar['asked'] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = request.method === 'POST' ? ((await json(request)) as Asked) : { columns: [] };
    asked.push({ path: request.url ?? '', body });
    if (pillar.misbehave) {
      pillar.misbehave(request, response);
      return;
    }
    const known = request.headers.authorization === `Basic ${Buffer.from('gateway:a secret').toString('base64')}`;
    const answer = known ? await answerTo(pool, new URL(request.url ?? '', 'http://pillar'), body) : {};
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(500).end());
  });
  const port = await listen(server);
  const pillar: WebPillar = {
    url: `http://gateway:a%20secret@127.0.0.1:${port}/icjs/`,
    asked,
    misbehave: null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
  return pillar;
};
