import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/audit/ledger.ts';
import { createAuditStore } from '../../src/audit/store.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { testNow } from '../support/template.ts';
import { openWorld, operation, type World } from '../support/world.ts';
import { entryOf } from './sealed.ts';

const fir = 'fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }';
const dossier = operation('CaseDossier');
const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

const status = 'at institution role purpose outcome';
const content = 'official office operation told masked withheld grants request entry';
const logOf = (id: string, fields: string, page = '') =>
  `{ accessLog(case: "${id}"${page}) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;

let world: World;
let id: string;

/** An access that nobody made over HTTP: of a probation officer, whose posting the made-up world does not bring to this case. */
const recordProbation = async (): Promise<void> => {
  const database = openDatabase(world.owners.gateway, { application: 'tests' });
  const store = createAuditStore(database);
  const ledger = createLedger({ store, log: createLog('silent'), now: () => testNow, waitMs: 0 });
  const posting = { state: 'BR' };
  const by = { subject: 'PO-1', institution: 'probation', role: 'PROBATION_OFFICER', posting, purpose: 'PROBATION' };
  await ledger.append({ ...entryOf('probation'), by });
  await ledger.close();
  await database.close();
};

beforeAll(async () => {
  world = await openWorld();
  // Row 29: the general diary is the station's own.
  await world.ask('pp-patna', `{ case(${fir}) { firs { generalDiary { entryNo } } } }`);
  const { data } = await world.ask('pp-patna', dossier, ordinary);
  id = data.case.id;
  await world.ask('judge-patna', `{ case(${fir}) { stage } }`);
  await recordProbation();
});
afterAll(() => world.close());

const rolesIn = (nodes: readonly { role: string }[]): string[] => [...new Set(nodes.map(({ role }) => role))];

// Row 74: S for SP, DOP, JS, PH, RG, FD; F for the auditor.
const owners = ['sp-patna', 'dop-bihar', 'js-beur', 'prisons-hq-bihar', 'registry-patna', 'director-fsl-patna'];
const closed = Object.keys(personas).filter((name) =>
  ['STATION_HOUSE_OFFICER', 'INVESTIGATING_OFFICER', 'CRIME_RECORDS_BUREAU', 'PUBLIC_PROSECUTOR']
    .concat('PRISON_MEDICAL_OFFICER', 'LEGAL_SERVICES_AUTHORITY', 'JUDGE', 'FORENSIC_EXPERT')
    .concat('PROBATION_OFFICER', 'CITIZEN')
    .includes(personas[name]?.role ?? ''),
);

describe('who was told of a case', () => {
  it.each(owners)(
    'is told to %s, whose case it is: when, from which institution and role, and why',
    async (persona) => {
      const { data, errors } = await world.ask(persona, logOf(id, status));
      expect(errors).toBeUndefined();
      expect(data.accessLog.nodes).toContainEqual({
        at: '2026-11-20T06:30:00.000Z',
        institution: 'prosecution',
        role: 'PUBLIC_PROSECUTOR',
        purpose: 'PROSECUTION',
        outcome: 'ANSWERED',
      });
      expect(rolesIn(data.accessLog.nodes)).toContain('JUDGE');
    },
  );

  it.each(owners)('is told to %s without the official, the office and the fields: row 74', async (persona) => {
    const { data, extensions } = await world.ask(persona, logOf(id, content));
    for (const node of data.accessLog.nodes) expect(new Set(Object.values(node))).toEqual(new Set([null]));
    const told = extensions.withheld.map(({ coordinate, matrixRow }: Record<string, unknown>) => [
      coordinate,
      matrixRow,
    ]);
    for (const field of content.split(' ')) expect(told).toContainEqual([`AccessLogEntry.${field}`, 74]);
  });

  it('is told whole to the auditor: names of fields, and no value', async () => {
    const { data, text } = await world.ask('auditor-icjs', logOf(id, `${status} ${content}`));
    const access = data.accessLog.nodes.find(
      ({ role, operation: name }: Record<string, string>) => role === 'PUBLIC_PROSECUTOR' && name === 'CaseDossier',
    );
    expect(access).toMatchObject({
      official: 'PP-PATNA-001',
      office: 'PO-PATNA',
      operation: 'CaseDossier',
      grants: [],
    });
    expect(access.told).toContain('Accused.name');
    const kept = data.accessLog.nodes.flatMap(({ withheld }: { withheld: string[] }) => withheld);
    expect(kept).toContain('Fir.generalDiary');
    expect(text).not.toContain('Yadav');
  });

  it.each(closed)('is told to %s of no case', async (persona) => {
    const own = await world.ask(persona, logOf(id, status));
    expect(own.data.accessLog).toBeNull();
    expect((await world.ask(persona, logOf('CnothingAtAll', status))).text).toBe(own.text);
  });

  it.each([
    ['the superintendent of another district', 'sp-patna', { posting: { state: 'BR', district: 'VAISHALI' } }],
    ['a jail that holds none of the accused', 'js-hajipur', {}],
    ['the registry of another court', 'registry-hajipur', {}],
    ['another laboratory', 'director-fsl-patna', { posting: { state: 'BR', unit: 'FSL-ELSEWHERE' } }],
    ['the administrator, who reaches no case', 'admin-icjs', {}],
  ])('is not told to %s: as of a case that does not exist', async (_who, persona, claims) => {
    const other = await world.ask(persona, logOf(id, status), {}, claims);
    expect(other.data.accessLog).toBeNull();
    expect((await world.ask(persona, logOf('CnothingAtAll', status), {}, claims)).text).toBe(other.text);
  });

  it('does not tell an owner that a probation officer asked, which would tell of a child (row 24); the auditor is told', async () => {
    const page = ', first: 200';
    const owner = await world.ask('sp-patna', logOf(id, 'role', page));
    expect(rolesIn(owner.data.accessLog.nodes)).not.toContain('PROBATION_OFFICER');
    expect(owner.data.accessLog.totalCount).toBe(owner.data.accessLog.nodes.length);
    const auditor = await world.ask('auditor-icjs', logOf(id, 'role', page));
    expect(rolesIn(auditor.data.accessLog.nodes)).toContain('PROBATION_OFFICER');
  });

  it('is paged, the newest first, without a gap or a repetition', async () => {
    const whole = await world.ask('auditor-icjs', logOf(id, 'entry', ', first: 200'));
    const told: string[] = [];
    let cursor: string | null = null;
    for (let at = 0; at < whole.data.accessLog.nodes.length; at++) {
      const after: string = cursor === null ? '' : `, after: "${cursor}"`;
      const { data } = await world.ask('auditor-icjs', logOf(id, 'entry', `, first: 1${after}`));
      told.push(data.accessLog.nodes[0].entry);
      cursor = data.accessLog.pageInfo.endCursor;
    }
    // Each question was answered with an access of its own: those came after the first page, before it in the list.
    expect(new Set(told).size).toBe(told.length);
    const { errors } = await world.ask('auditor-icjs', logOf(id, 'entry', ', first: 0'));
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is itself something that is told: who asked for the list is in it', async () => {
    await world.ask('sp-patna', logOf(id, status));
    const { data } = await world.ask('auditor-icjs', logOf(id, 'role told', ', first: 200'));
    const read = data.accessLog.nodes.find(({ role }: { role: string }) => role === 'SUPERINTENDENT_OF_POLICE');
    expect(read.told).toContain('AccessLogEntry.role');
  });
});
