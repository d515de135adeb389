import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { administer } from '../support/administer.ts';
import { dropDatabase } from '../support/databases.ts';
import { createSigner, gatewayOver } from '../support/gateway.ts';
import { firName, tales } from '../support/oracle.ts';
import { type Answer, answerOf, createWorld, openWorld, type World } from '../support/world.ts';

// A court asks a probation officer who an accused is before it thinks of probation. The report is the court's and the officer's (Probation of
// Offenders Act 7; row 65): whoever else asks is told that it is withheld, and on what basis.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const story = tales().find(({ id }) => id === 'PROBATION-PATNA');
const courtCase = story?.courtCases.find(({ probation }) => probation !== null);
const cnr = courtCase?.cnr ?? '';
const court = courtCase?.court ?? '';
const inquiry = courtCase?.probation;
const subject = inquiry?.officer ?? '';

const fields =
  'code officer provision assignedOn dueOn status source { pillar } reports { submittedOn circumstances recommendation substanceToldOn sha256 }';
const query = `query ($cnr: CNR) { case(cnr: $cnr) { id courtCases { cnr probation { ${fields} } } } }`;

type CourtCase = { readonly cnr: string; readonly probation: readonly object[] | null };

const ask = (persona: string, claims: object = {}): Promise<Answer> => world.ask(persona, query, { cnr }, claims);

const probationIn = ({ data }: Answer): readonly object[] | null | undefined =>
  (data.case?.courtCases as CourtCase[] | undefined)?.find((one) => one.cnr === cnr)?.probation;

const ofTheCourt = { posting: { state: 'BR', district: 'PATNA', unit: court } };

const asReported = [
  expect.objectContaining({
    code: inquiry?.accusedCode,
    officer: subject,
    provision: 'PO_ACT_4',
    assignedOn: inquiry?.assignedOn,
    status: 'REPORTED',
    source: { pillar: 'PROBATION' },
    reports: [expect.objectContaining({ circumstances: inquiry?.report, submittedOn: inquiry?.reportedOn })],
  }),
];

describe('a social investigation report', () => {
  it('is there, in the case of an accused whose court asked for one', () => {
    expect(story?.police.firs.map(firName)).toHaveLength(1);
    expect(inquiry?.report).toEqual(expect.stringMatching(/./));
    expect(personas['probation-patna']?.sub).toBe(subject);
  });

  it('is read by the judge of the court that asked', async () => {
    expect(probationIn(await ask('judge-patna', ofTheCourt))).toEqual(asReported);
  });

  it('is read by the officer who wrote it', async () => {
    const answer = await ask('probation-patna');
    expect(probationIn(answer)).toEqual(asReported);
    expect(answer.extensions.withheld).toEqual([]);
  });

  it('is withheld from the prosecutor of the case by row 65 until the judge orders otherwise, and again when the order is withdrawn', async () => {
    const before = await ask('pp-patna');
    expect(probationIn(before)).toBeNull();
    expect(before.extensions.withheld).toContainEqual(
      expect.objectContaining({ coordinate: 'CourtCase.probation', outcome: 'WITHHELD', matrixRow: 65 }),
    );
    const made = await world.ask(
      'judge-patna',
      `mutation ($case: ID!, $office: String!) { recordGrant(case: $case, kind: COURT_ORDER, reference: "Order 4/2026", rows: [65],
        role: "PUBLIC_PROSECUTOR", office: $office) { grant { id } } }`,
      { case: before.data.case.id, office: personas['pp-patna']?.posting.unit },
      ofTheCourt,
    );
    expect(made.errors).toBeUndefined();
    expect(probationIn(await ask('pp-patna'))).toEqual(asReported);
    const id = made.data.recordGrant.grant.id as string;
    await world.ask('judge-patna', `mutation { withdrawGrant(id: "${id}") { grant { id } } }`, {}, ofTheCourt);
    expect(probationIn(await ask('pp-patna'))).toBeNull();
  });

  it.each(Object.keys(personas).filter((persona) => !['judge-patna', 'probation-patna'].includes(persona)))(
    'leaves no word, and no sign that it was asked for, in the answer to %s',
    async (persona) => {
      const answer = await ask(persona);
      expect(probationIn(answer) ?? null).toBeNull();
      expect(answer.text).not.toContain(inquiry?.report ?? 'nothing');
      expect(answer.text).not.toContain(subject);
    },
  );

  it('is not read by the judge of another court, nor by the registry of the court that asked', async () => {
    expect(probationIn(await ask('judge-hajipur')) ?? null).toBeNull();
    expect(probationIn(await ask('registry-patna', ofTheCourt)) ?? null).toBeNull();
  });
});

describe('another officer', () => {
  it('whom the court has not assigned reaches no case at all', async () => {
    const { data } = await ask('probation-patna', { sub: 'PROBATION-PATNA-999' });
    expect(data.case).toBeNull();
  });

  it('whom the court assigned in the same case reads the own assignments and is not told of the first one’s', async () => {
    const statements = `update courts.court_case_facts set probation_officers = array_append(probation_officers, 'PROBATION-PATNA-002'), updated_at = now() where cnr = '${cnr}'`;
    await administer(world.owners.courts, (client) => client.query(statements));
    await administer(world.owners.probation, (client) =>
      client.query(`insert into probation.probation_assignment (assignment_id, cnr, accused_code, officer_id, officer, provision, status)
        values ('PB/2', '${cnr}', '${inquiry?.accusedCode}', 'PROBATION-PATNA-002', 'Officer Two', 'PO_ACT_6', 'ASSIGNED')`),
    );
    await world.gateway.indexing.catchUp();
    const second = probationIn(await ask('probation-patna', { sub: 'PROBATION-PATNA-002' }));
    expect(second).toEqual([expect.objectContaining({ officer: 'Officer Two', provision: 'PO_ACT_6', reports: [] })]);
    expect(probationIn(await ask('probation-patna'))).toEqual(asReported);
    expect(probationIn(await ask('judge-patna', ofTheCourt))).toHaveLength(2);
  });
});

describe('a report in a case whose victim the law protects', () => {
  const rape = tales().find(({ id }) => id === 'RAPE-MAHILA-PATNA');
  const [filed] = rape?.courtCases ?? [];
  const named = rape?.police.victims[0]?.name.en ?? '';

  it('is not read by the officer, whose words may name her, and is by the judge, who may know her', async () => {
    const assigned = `update courts.court_case_facts set probation_officers = array['${subject}'], updated_at = now() where cnr = '${filed?.cnr}'`;
    await administer(world.owners.courts, (client) => client.query(assigned));
    await administer(world.owners.probation, (client) =>
      client.query(`insert into probation.probation_assignment (assignment_id, cnr, accused_code, officer_id, officer, provision, status)
        values ('PB/3', '${filed?.cnr}', '${filed?.accusedCodes[0]}', '${subject}', '${subject}', 'PO_ACT_4', 'REPORTED');
        insert into probation.social_investigation_report (report_id, assignment_id, submitted_on, circumstances, recommendation)
        values ('SIR/3', 'PB/3', '2026-11-01', 'He is the uncle of ${named}.', 'Not to live with ${named}.')`),
    );
    await world.gateway.indexing.catchUp();
    const reports = async (persona: string, claims: object): Promise<readonly object[]> => {
      const { data } = await world.ask(persona, query, { cnr: filed?.cnr }, claims);
      return data.case.courtCases
        .find((one: CourtCase) => one.cnr === filed?.cnr)
        .probation.flatMap((one: { reports: object[] }) => one.reports);
    };
    const told = { submittedOn: '2026-11-01' };
    expect(await reports('probation-patna', {})).toEqual([
      expect.objectContaining({ ...told, circumstances: null, recommendation: null }),
    ]);
    const court = { posting: { state: 'BR', district: 'PATNA', unit: filed?.court } };
    expect(await reports('judge-patna', court)).toEqual([
      expect.objectContaining({ ...told, circumstances: `He is the uncle of ${named}.` }),
    ]);
  });
});

describe('an installation that probation has not joined', () => {
  it('is ready, answers all else, and says of the reports that nobody answers', async () => {
    const owners = await createWorld();
    const { keys, sign } = await createSigner();
    const gateway = await gatewayOver(owners, keys, { without: ['probation'] });
    await gateway.indexing.catchUp();
    const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });
    const ready = await (await fetch(`${url}/ready`)).json();
    const answer = await answerOf(
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await sign({ ...personas['judge-patna'], ...ofTheCourt })}`,
        },
        body: JSON.stringify({ query, variables: { cnr } }),
      }),
    );
    await gateway.close();
    await Promise.all(Object.values(owners).map(dropDatabase));
    expect(ready).toMatchObject({ ready: true });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.case.courtCases.length).toBeGreaterThan(0);
    expect(probationIn(answer)).toBeNull();
    expect(answer.extensions.pillars).toContainEqual(
      expect.objectContaining({ pillar: 'probation', status: 'UNAVAILABLE' }),
    );
  });
});
