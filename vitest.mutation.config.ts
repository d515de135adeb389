import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What `npm run mutate` runs for every mutant: the tests of the policy that need no database. */
export default defineConfig({
  // As in vitest.config.ts: one graphql, not two.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['tests/policy/{decide,families,labels,mask,matrix,own,reach,rows,rules,scope,triggers,unknown}.test.ts'],
    pool: 'forks',
    passWithNoTests: false,
  },
});
