import { clocksBench } from './clocks.ts';
import { linksBench } from './links/links.ts';

/** `npm run bench -- <name>`: measures one part of the gateway and prints the result as JSON. */

const benches: Readonly<Record<string, () => unknown>> = {
  clocks: clocksBench,
  links: linksBench,
};

const [name = ''] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) console.info(JSON.stringify(await bench(), null, 2));
else {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
}
