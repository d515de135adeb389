import { it } from 'vitest';
import { openWorld, operation } from '../support/world.ts';
const q = 'query($f:FirKeyInput){case(fir:$f){id}}';
const fir = (n: number, year: number, station = 'PIRBAHOR', district = 'PATNA') => ({ f: { state: 'BR', district, station, number: n, year } });
const brief = (a: any) => `${a.status} ${JSON.stringify(a.data)} ${JSON.stringify(a.errors?.map((e: any) => e.extensions.code + ' ' + e.message))} ${a.extensions?.pillars.map((p: any) => p.pillar + ':' + p.status).join(' ')} unl=${a.extensions?.unlinked}`;
it('healthy', async () => {
  const world = await openWorld();
  for (const who of ['citizen-patna', 'js-beur', 'expert-fsl-patna', 'probation-patna', 'mo-beur', 'admin-icjs']) for (const f of [fir(1008, 2026), fir(9999, 2026), fir(1, 2025)]) console.log(who, JSON.stringify(f.f.number), brief(await world.ask(who, q, f)));
  const w = await world.ask('registry-patna', operation('CaseDossier'), { fir: fir(1, 2025).f });
  console.log(JSON.stringify(w.extensions.withheld).replaceAll('},{', '},\n{'));
  const w2 = await world.ask('registry-patna', operation('CaseDossier'), { fir: fir(1, 2026).f });
  console.log(JSON.stringify(w2.extensions.withheld).replaceAll('},{', '},\n{'));
  await world.close();
}, 60000);
for (const [pillar, who] of [['police', 'sho-pirbahor'], ['prosecution', 'pp-patna'], ['courts', 'judge-patna'], ['prisons', 'js-beur'], ['forensics', 'expert-fsl-patna']] as const) it(`down ${pillar}`, async () => {
  const world = await openWorld({ urls: { [pillar]: 'postgres://127.0.0.1:1/x' } });
  for (const f of [fir(1008, 2026), fir(9999, 2026), fir(1, 2025)]) console.log(pillar, who, f.f.number, brief(await world.ask(who, q, f)));
  console.log('list', brief(await world.ask(who, '{cases(filter:{},first:5){totalCount nodes{id}}}')));
  console.log('empty list', brief(await world.ask(who, '{cases(filter:{registeredFrom:"2090-01-01"},first:5){totalCount nodes{id}}}')));
  if (pillar === 'prisons') { console.log('ut', brief(await world.ask(who, '{undertrials(prison:"BEUR",first:5){totalCount nodes{prisonerId}}}'))); console.log('ut empty', brief(await world.ask(who, '{undertrials(prison:"HAJIPUR-JAIL",first:5){totalCount nodes{prisonerId}}}')));}
  if (pillar === 'courts' || pillar === 'police') { console.log('cs', brief(await world.ask('registry-patna', '{chargeSheets(court:"PATNA-SESSIONS",first:5){totalCount nodes{id}}}'))); console.log('cs empty', brief(await world.ask('registry-patna', '{chargeSheets(court:"HAJIPUR-SESSIONS",first:5){totalCount nodes{id}}}')));}
  await world.close();
}, 60000);
it('gateway db down', async () => {
  const world = await openWorld();
  await world.gateway.checkPillars();
  await world.close();
});
