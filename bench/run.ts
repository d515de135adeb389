import { clocksBench } from './clocks.ts';
import { linksBench } from './links/links.ts';

/** `npm run bench [-- <name>] [-- --cases 20000 …]`: measures one part of the gateway, or the whole beside what users would otherwise pick. */

type Bench = (args: readonly string[]) => unknown;

/** Those that need `npm ci` in this folder are read when they are asked for: the others run without. */
const benches: Readonly<Record<string, Bench>> = {
  growth: async (args) => (await import('./growth/growth.ts')).growthBench(args),
  soak: async (args) => (await import('./soak.ts')).soakBench(args),
  masked: async (args) => (await import('./masked.ts')).maskedBench(args),
  contest: async (args) => (await import('./contest.ts')).contestBench(args),
  clocks: clocksBench,
  links: linksBench,
};

const given = process.argv.slice(2);
const isNamed = given[0] !== undefined && !given[0].startsWith('--');
const [name = '', args] = isNamed ? [given[0], given.slice(1)] : ['contest', given];
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) console.info(JSON.stringify(await bench(args), null, 2));
else {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
}
