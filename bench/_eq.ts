import { prepareWorld } from './harness/world.ts';
import { tell } from './harness/progress.ts';
import { createCallers, issuer, audience } from './harness/callers.ts';
import { drawFrom } from './harness/questions.ts';
import { startContestant } from './harness/process.ts';
import { answersOf, differenceBetween } from './harness/equality.ts';
const urls = await prepareWorld('postgres://postgres@127.0.0.1:5432/postgres', 2000, tell);
const c = await createCallers();
const draw = await drawFrom(urls, c);
const get = async (who: string) => { const r = await startContestant(who, { urls, issuer, audience, jwks: c.jwks }); try { return await answersOf(r.url, draw); } finally { await r.stop(); } };
const ours = await get('ours');
for (const who of process.argv.slice(2)) { try { console.log(who, differenceBetween(ours, await get(who))); } catch (e) { console.log(who, String(e).slice(0, 1500)); } }
