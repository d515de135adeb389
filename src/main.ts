import { setTimeout as delay } from 'node:timers/promises';
import { sealOptionsOf } from './audit/sealOptions.ts';
import { refuseForgotten } from './auth/forgottenRevocations.ts';
import { remoteKeys } from './auth/tokens.ts';
import type { Issuer } from './auth/trust.ts';
import { openDemonstration } from './demo/serve.ts';
import { claimIndex } from './index/claim.ts';
import { migrate } from './index/migrate.ts';
import { wordsOf } from './platform/command.ts';
import { type Config, ConfigurationError, readConfig } from './platform/config.ts';
import { directoryStore } from './platform/fileStore.ts';
import { createLog, type Logger } from './platform/log.ts';
import { openTraces } from './platform/traces.ts';
import { createGateway, type Gateway } from './server/gateway.ts';
import { keyIdOf, keyOfIndex } from './server/indexKeys.ts';
import { readManifestKeys, readManifests } from './server/manifestFiles.ts';
import { openMetricsDoor } from './server/metricsDoor.ts';
import { readPolicyFiles } from './server/schemaFiles.ts';
import { openServed, type Served } from './server/served.ts';
import { readTls } from './server/tls.ts';
import { type TrustedDocuments, trustDocuments } from './server/trustedDocuments.ts';

const welcome = (url: string): string => `
  ICJS gateway: a made-up world of five institutions is served at ${url}
  Open ${url} in a browser to ask as any persona, or get a token:

    npm run --silent token -- pp-patna
`;

const tellPillars = async (gateway: Gateway, log: Logger): Promise<void> => {
  for (const { pillar, ready, problems } of await gateway.checkPillars()) {
    for (const problem of problems) log.warn({ pillar, problem }, 'a pillar is not ready');
    if (ready) log.debug({ pillar }, 'a pillar is ready');
  }
};

/** How long a start waits for the index to be fed. A pillar that does not answer keeps nobody from the others. */
const CATCH_UP_MS = 5_000;

/** Starts the gateway: on the databases that the environment names, or on the embedded demonstration. */
const start = async (config: Config): Promise<void> => {
  const log = createLog(config.logLevel);
  const served = await openServed(config);
  try {
    await serve(config, served, log);
  } catch (error) {
    await served.stop();
    throw error;
  }
};

const serve = async (config: Config, { urls, owners, keys, stop }: Served, log: Logger): Promise<void> => {
  const access = config.auth ? { issuer: issuerOf(config.auth), ide: null } : await openDemonstration(config, owners);
  await migrate(urls.gateway);
  const gateway = await createGateway({
    urls,
    ...access,
    tokenRules: config.tokenRules,
    matrix: readPolicyFiles(config.acceptProposedMatrix),
    key: await keyOfIndex(urls.gateway, keys),
    keys,
    redisUrl: config.redisUrl,
    costPerMinute: config.costPerMinute,
    costPerOperation: config.costPerOperation,
    auditWaitMs: config.auditWaitMs,
    seal: await sealOptionsOf(config),
    deadlineMs: config.pillarDeadlineMs,
    traces: await openTraces(config.traceCollector),
    log,
    tls: config.tls && readTls(config.tls),
    shedLoadAfterMs: config.shedLoadAfterMs,
    files: config.documentFilesDirectory === null ? null : directoryStore(config.documentFilesDirectory),
    documents: config.trustedDocuments && (await documentsOf(config.trustedDocuments, log)),
  });
  await claimIndex(gateway.feed.gateway.query, gateway.feed.fingerprint);
  await refuseForgotten(gateway.feed.gateway.query, keys.map(keyIdOf));
  await tellPillars(gateway, log);
  gateway.sealing?.start();
  await Promise.race([gateway.indexing.start(), delay(CATCH_UP_MS, undefined, { ref: false })]);
  const url = await listen(gateway, config);
  await showMetrics(gateway, config, log);
  if (access.ide) console.log(welcome(url));
  else log.info({ url }, 'the gateway answers');
  stopOnSignal(gateway, stop, log);
};

/** Opens the door for those who watch. It stands until the process ends: a gateway that drains is watched as well. */
const showMetrics = async ({ metrics }: Gateway, { metrics: place }: Config, log: Logger): Promise<void> => {
  if (place === null) return;
  metrics.watchProcess();
  const { url } = await openMetricsDoor(metrics, place.host, place.port);
  log.info({ url }, 'metrics are shown');
};

const documentsOf = async (
  { mode, directory, keysFile }: NonNullable<Config['trustedDocuments']>,
  log: Logger,
): Promise<TrustedDocuments> => trustDocuments(await readManifests(directory, readManifestKeys(keysFile)), mode, log);

/** @throws ConfigurationError where the port is another's */
const listen = async (gateway: Gateway, { host, port }: Config): Promise<string> => {
  try {
    return await gateway.app.listen({ host, port });
  } catch (error) {
    await gateway.close();
    const isTaken = error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw isTaken ? new ConfigurationError(`Port ${port} is taken: stop what listens there, or set PORT.`) : error;
  }
};

const issuerOf = ({ issuer, audience, jwksUrl }: NonNullable<Config['auth']>): Issuer => ({
  issuer,
  audience,
  keys: remoteKeys(jwksUrl),
});

/** How long what is under way may take once a stop was asked for. */
const DRAIN_MS = 10_000;
/** A terminal tells every process of ours, and npm tells this one again: so soon after the first it is the same signal. */
const SAME_SIGNAL_MS = 1_000;

/** Drains on the first signal: what is under way is answered, then the databases are closed. The second ends it at once. */
const stopOnSignal = (gateway: Gateway, stopWorld: () => Promise<void>, log: Logger): void => {
  let since: number | undefined;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (since !== undefined) return performance.now() - since < SAME_SIGNAL_MS ? undefined : process.exit(1);
    since = performance.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error({ signal }, 'what was under way did not end in time and is cut');
      process.exit(1);
    }, DRAIN_MS);
    await gateway.close();
    await stopWorld();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, (received) => void stop(received));
};

// Whoever read our output may be gone; that is no reason to leave a database behind.
process.stdout.on('error', () => undefined);

try {
  await start(readConfig());
} catch (error) {
  console.error(wordsOf(error) ?? (error instanceof Error ? error.message : 'The gateway could not start.'));
  process.exit(1);
}
