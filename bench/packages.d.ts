// What is used of the packages that are installed beside the bench alone: the product is checked without them.

declare module 'mercurius' {
  import type { FastifyPluginAsync } from 'fastify';

  export const mercurius: FastifyPluginAsync<{
    schema: string;
    resolvers: object;
    context: () => object;
    jit: number;
  }>;
}

declare module 'undici' {
  export class Pool {
    constructor(origin: string, options: { connections: number; pipelining: number });
    request(options: {
      path: string;
      method: 'POST';
      headers: Readonly<Record<string, string>>;
      body: string;
    }): Promise<{ statusCode: number; body: { text(): Promise<string> } }>;
    close(): Promise<void>;
  }
}
