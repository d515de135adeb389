import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { PgContextPlugin } from 'postgraphile/@dataplan/pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { QueryPlugin } from 'postgraphile/graphile-build';
import { PgIntrospectionPlugin, PgRegistryPlugin } from 'postgraphile/graphile-build-pg';
import { pillars } from '../../src/core/pillars.ts';
import { POOL_CONNECTIONS } from '../../src/platform/postgres.ts';
import { contestant } from '../harness/contestant.ts';
import { listenOnAnyPort } from '../harness/listen.ts';
import { openPlain, plannedOnce } from '../plain/open.ts';
import { resourcesPlugin } from '../postgraphile/resources.ts';
import { graphPlugin } from '../postgraphile/schema.ts';

/** Of PostGraphile's plugins those that read: none makes fields of what it finds in a database. */
const plugins = [QueryPlugin, PgContextPlugin, PgIntrospectionPlugin, PgRegistryPlugin];

/** A pool as large as everybody's; no schema is looked into, since the resources are given. */
const serviceOf = (name: string, url: string) =>
  makePgService({
    name,
    connectionString: plannedOnce(url),
    schemas: [],
    pubsub: false,
    poolConfig: { max: POOL_CONNECTIONS },
  });

/** PostGraphile 5: Grafast plans whose steps read each pillar's rows from its own database, served by grafserv. No authorization. */
await contestant(async ({ urls }) => {
  const plain = await openPlain(urls);
  const served = postgraphile({
    plugins: [...plugins, await resourcesPlugin(urls), graphPlugin(plain)],
    pgServices: pillars.flatMap((name) => (urls[name] ? [serviceOf(name, urls[name])] : [])),
    grafserv: { graphiql: false, websockets: false, outputDataAsString: true },
  });
  await served.getSchema();
  const server = createServer();
  await served.createServ(grafserv).addTo(server);
  return listenOnAnyPort(server);
});
