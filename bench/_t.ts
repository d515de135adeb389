import { prepareWorld } from './harness/world.ts';
import { tell } from './harness/progress.ts';
import { createCallers, issuer, audience } from './harness/callers.ts';
import { drawFrom, operations } from './harness/questions.ts';
import { startContestant } from './harness/process.ts';
import { load } from './harness/load.ts';
import { randomFrom } from './harness/random.ts';
const [, , who = 'ours', cases='2000', secs='3', callers='16', only='', ...opts] = process.argv;
const urls = await prepareWorld('postgres://postgres@127.0.0.1:5432/postgres', Number(cases), tell);
const c = await createCallers();
const draw = await drawFrom(urls, c);
const running = await startContestant(who, { urls, issuer, audience, jwks: c.jwks }, opts);
for (const op of operations) {
  if (only && op !== only) continue;
  const q = draw(op, randomFrom(3));
  const r = await fetch(running.url + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization: q.authorization }, body: q.body });
  const j: any = await r.json(); const t = JSON.stringify(j);
  console.log(op, q.body.slice(-120), r.status, t.length, JSON.stringify(j.extensions)?.slice(0, 600), JSON.stringify(j.errors)?.slice(0,500));
  (await import('node:fs')).writeFileSync(`/tmp/answer-${who}-${op}.json`, JSON.stringify(j, null, 1));
  await load({ url: running.url, operation: op, callers: Number(callers), seconds: 2, seed: 1 }, draw);
  const before = await running.usage();
  const s = await load({ url: running.url, operation: op, callers: Number(callers), seconds: Number(secs), seed: 2 }, draw);
  const after = await running.usage();
  const l = [...s.latenciesMs].sort((a, b) => a - b);
  console.log(op, 'rps', (s.requests / s.seconds).toFixed(1), 'p50', l[l.length >> 1]?.toFixed(1), 'p99', l[Math.floor(l.length * .99)]?.toFixed(1), 'cpu us/req', ((after.cpuMicroseconds - before.cpuMicroseconds) / s.requests).toFixed(0), 'rss MB', (after.residentBytes / 1e6).toFixed(0), 'fail', s.failures);
}
await running.stop();
