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
