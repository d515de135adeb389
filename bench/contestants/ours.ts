import { createLocalJWKSet } from 'jose';
import { createLog } from '../../src/platform/log.ts';
import { createGateway } from '../../src/server/gateway.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { contestant } from '../harness/contestant.ts';
import { benchKey } from '../harness/world.ts';

/** Our gateway with everything on. */
await contestant(async ({ urls, issuer, audience, jwks }) => {
  const gateway = await createGateway({
    urls,
    issuer: { issuer, audience, keys: createLocalJWKSet(jwks) },
    matrix: readPolicyFiles(true),
    key: benchKey,
    tokenRules: { bindingRequired: false, maxSeconds: 86_400, address: null },
    redisUrl: null,
    // The others wait without an end: on a busy machine ours must not win by leaving a pillar out.
    deadlineMs: 30_000,
    auditWaitMs: 30_000,
    costPerMinute: 1_000_000_000,
    costPerOperation: 1_000_000,
    log: createLog('error'),
  });
  await gateway.indexing.start();
  return gateway.app.listen({ host: '127.0.0.1', port: 0 });
});
