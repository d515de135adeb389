import fastify from 'fastify';
import type { Metrics } from '../platform/metrics.ts';

/** A door for those who watch, on a port of its own: callers never meet it. */
export type MetricsDoor = { readonly url: string; readonly close: () => Promise<void> };

/** Shows the metrics on `GET /metrics`. */
export const openMetricsDoor = async (metrics: Metrics, host: string, port: number): Promise<MetricsDoor> => {
  const app = fastify({ logger: false, requestTimeout: 10_000 });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  const url = await app.listen({ host, port });
  return { url, close: () => app.close() };
};
