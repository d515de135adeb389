import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: '@jest/globals', replacement: fileURLToPath(new URL('jest-globals.ts', import.meta.url)) },
      { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) },
    ],
  },
  test: {
    root: import.meta.dirname,
    include: ['*.suite.ts'],
    server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
  },
});
