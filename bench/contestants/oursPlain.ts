import { substitute } from '../off/substitute.ts';

/** Ours with everything on, executed by graphql-js: what remains of the difference to ours is compiled execution. Bench only. */
substitute({ 'src/server/execution/compile.ts': 'bench/off/compile.ts' });
await import('./ours.ts');
