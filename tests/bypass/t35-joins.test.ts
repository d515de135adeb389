import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contracts } from '../../connectors/contract.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { administer } from '../support/administer.ts';
import { firName, tales } from '../support/oracle.ts';
import { openWorld, type World } from '../support/world.ts';
import { canariesIn, plantCanaries } from './canaries.ts';
import { everythingOf, schemaFor } from './everything.ts';

// T35: what one pillar hides of a victim, another tells. A canary stands in every column of every pillar in which her name could stand, and
// everybody who may not know her asks for everything.

/** Columns that name no victim, and what each holds. A column that stands in no list may not be told to whom she is hidden from. */
const harmless = {
  'a number, a code or a hash': `
    courts.court_case.filingNumber courts.court_case.registrationNumber courts.court_case.parentCnr courts.process.processNo courts.supplied_copies.sha256
    police.fir.key police.fir.displayNumber police.fir.inquestNo police.fir.beatNo police.charge_sheet.number
    police.charge_sheet_accused.provisionalCriminalNo police.charge_sheet_accused.regularCriminalNo police.charge_sheet_document.sha256
    police.scene_recording.packetId police.scene_recording.sha256 police.seizure.sealNo police.seizure.malkhanaNo
    prisons.custody.cnr prisons.custody.remandSpells prisons.prisoner.cell
    forensics.exhibit.number forensics.exhibit.parcelNo forensics.exhibit.scenePacketId forensics.forensic_case.memoNo
    forensics.forensic_report.number forensics.forensic_report.sha256`,
  'a word of a fixed list': `
    courts.court_case.sourceCaseType courts.court_case.sourceStage courts.court_case.sections courts.court_case.nextHearingPurpose
    courts.court_case.disposalNature courts.framed_charge.sections courts.hearing.purpose courts.court_order.kind courts.process.kind
    courts.process.status courts.bail_order.kind courts.bail_order.result courts.bail_order.sections courts.accused_outcome.result
    courts.accused_outcome.sections courts.accused_outcome.imprisonment courts.supplied_copies.contents police.fir.sections police.fir.crimeHead police.fir.directionAndDistance
    police.accused.ageBand police.accused.sections police.arrest.sections police.charge_sheet.sections police.charge_sheet_accused.sections
    police.medical_report.kind police.remand_application.custodySought police.scene_recording.kind police.seizure.sections police.victim.ageBand
    prisons.custody.nextProductionMode prisons.custody.warrants prisons.prisoner.alerts prosecution.prosecution_file.stage
    prosecution.opinion.kind forensics.examination.division forensics.forensic_case.priority forensics.forensic_case.divisions
    forensics.forensic_report.kind`,
  'a public office, or who acts in it': `
    courts.court_case.policeStationText courts.court_case.advocates courts.hearing.judge police.fir.registeredBy police.fir.investigatingOfficer
    police.arrest.arrestedBy police.arrest.surrenderedBefore police.charge_sheet.investigatingOfficer prisons.custody.counsel
    prosecution.prosecution_file.office prosecution.prosecution_file.prosecutor prosecution.prosecution_file.cadre
    prosecution.prosecution_file.assignments prosecution.opinion.givenBy`,
};

/** What the matrix tells of a protected case to those whose case it is, though she is hidden from them. */
const toOwners = {
  'the accused, whom the prison holds and the court tries (rows 17, 18, 22, 26)': `
    police.accused.name police.accused.aliases police.accused.relative police.accused.nationality police.accused.occupation
    police.accused.address police.accused.phone police.accused.fingerprintNumber police.arrest.description
    police.charge_sheet_accused.name police.charge_sheet_accused.relative police.charge_sheet_accused.nationality
    police.charge_sheet_accused.occupation police.charge_sheet_accused.address prisons.prisoner.name prisons.prisoner.relative
    prisons.prisoner.nationality prisons.prisoner.address prisons.prisoner.education prisons.prisoner.fingerprintNumber
    police.charge_sheet_accused.sureties courts.bail_order.sureties prisons.custody.release`,
  'a witness who is not the complainant (rows 13, 14)': `
    police.witness.name police.witness.address police.witness.phone police.arrest.arrestWitnesses police.seizure.panchWitnesses`,
  // The laboratory knows labels alone; what it writes names nobody, and what it examines it must be told.
  "the laboratory's own words, under an anonymous number (rows 37 to 40)": `
    forensics.forensic_case.natureOfCrime forensics.forensic_case.forwardingAuthority forensics.forensic_case.questions
    forensics.exhibit.description forensics.exhibit.seal forensics.exhibit.storage forensics.custody_event.from forensics.custody_event.to
    forensics.custody_event.purpose forensics.examination.method forensics.examination.notes forensics.forensic_report.signatory
    forensics.forensic_report.opinion`,
  'her medical report, which row 10 gives the expert who needs it for the examination': 'police.medical_report.opinion',
};

const columnsIn = (lists: Readonly<Record<string, string>>): Set<string> =>
  new Set(Object.values(lists).flatMap((columns) => columns.trim().split(/\s+/)));

const toAnybody = columnsIn(harmless);
const alsoToOwners = new Set([...toAnybody, ...columnsIn(toOwners)]);

it('keeps no list of harmless columns that has grown old: each of them is in a contract', () => {
  const inContract = Object.values(contracts)
    .flat()
    .flatMap(({ pillar, view, fields }) => Object.keys(fields).map((field) => `${pillar}.${view}.${field}`));
  expect([...alsoToOwners].filter((column) => !inContract.includes(column))).toEqual([]);
});

const firOf = (story: string) => {
  const [fir] = tales().find(({ id }) => id === story)?.police.firs ?? [];
  if (!fir) throw new Error(`there is no story ${story}`);
  return fir;
};
const keyOf = (story: string): string => firName(firOf(story));
const firId = (story: string): string => firOf(story).id;

const everybody = Object.keys(personas);

/** Rows 8 and 9, O and OM of those whose case it is; who else owns it (contract: who reaches which record). */
const protectedCases = [
  {
    story: 'RAPE-MAHILA-PATNA',
    know: ['sp-patna', 'pp-patna', 'judge-patna'],
    own: ['scrb-bihar', 'dop-bihar', 'js-beur', 'prisons-hq-bihar', 'mo-beur', 'dlsa-patna', 'registry-patna'],
    examine: ['expert-fsl-patna', 'director-fsl-patna'],
  },
  {
    story: 'CHILD-PIRBAHOR',
    know: ['sho-pirbahor', 'io-pirbahor', 'sp-patna', 'pp-patna'],
    own: ['scrb-bihar', 'dop-bihar', 'js-beur', 'prisons-hq-bihar', 'mo-beur', 'dlsa-patna'],
    examine: ['expert-fsl-patna', 'director-fsl-patna'],
  },
] as const;

describe.each(protectedCases)('the victim of $story', ({ story, know, own, examine }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await plantCanaries(world, keyOf(story));
    await administer(world.owners.police, (client) =>
      client.query('update police.accused_facts set relative_of_victim = true where fir_id = $1', [firId(story)]),
    );
  });
  afterAll(() => world.close());

  const caseKey = (): string => {
    const [state, district, station, year, number] = keyOf(story).split('.');
    return `fir: { state: "${state}", district: "${district}", station: "${station}", number: ${number}, year: ${year} }`;
  };

  /** Every question in which something of the case could be answered. */
  const questions = (schema: GraphQLSchema): string[] => [
    `{ case(${caseKey()}) { ${everythingOf(schema, 'Case')} } }`,
    `{ cases(filter: {}, first: 200) { nodes { victims { name relative { name } address phone } firs { informant { name address } } } } }`,
    `{ undertrials(state: "BR", first: 200) { nodes { ${everythingOf(schema, 'Undertrial')} } } }`,
    ...['PATNA-SESSIONS', 'PATNA-POCSO'].map(
      (court) => `{ chargeSheets(court: "${court}", first: 200) { nodes { ${everythingOf(schema, 'ChargeSheet')} } } }`,
    ),
  ];

  const columnsToldTo = async (persona: string, claims: object = {}): Promise<string[]> => {
    const schema = await schemaFor(world, persona);
    const answers = await Promise.all(questions(schema).map((question) => world.ask(persona, question, {}, claims)));
    for (const { errors } of answers) expect(errors).toBeUndefined();
    return canariesIn(answers.map(({ text }) => text).join('\n'));
  };

  it('is told of in a hundred columns and more to her prosecutor: the canaries sing', async () => {
    const found = await columnsToldTo('pp-patna');
    expect(found.length).toBeGreaterThan(100);
    for (const column of [
      'victim.name',
      'victim.address',
      'victim.relative',
      'informant.name',
      'fir.narrative',
      'seizure.items',
    ])
      expect(found).toContain(`police.${column}`);
  });

  it.each(everybody.filter((name) => ![...know, ...own, ...examine].some((one) => one === name)))(
    'is in no column that is told to %s, whose case it is not, and nor is the accused who may be her relative',
    async (persona) => {
      expect((await columnsToldTo(persona)).filter((column) => !toAnybody.has(column))).toEqual([]);
    },
  );

  it("is in no column that is told to another state's bureau, which may know every accused by name (row 17)", async () => {
    const elsewhere = { sub: 'SCRB-UP-001', posting: { state: 'UP' } };
    expect((await columnsToldTo('scrb-bihar', elsewhere)).filter((column) => !toAnybody.has(column))).toEqual([]);
  });

  it.each([...own, ...examine])('is in no column that is told to %s, from whom she is hidden', async (persona) => {
    expect((await columnsToldTo(persona)).filter((column) => !alsoToOwners.has(column))).toEqual([]);
  });

  it('is not named among the witnesses of her own case: the complainant is masked as the victim is', async () => {
    await administer(world.owners.police, (client) =>
      client.query(
        "update police.witness set evidence_kind = 'COMPLAINANT' where witness_id in (select witness_id from police.witness_facts where fir_id = $1)",
        [firId(story)],
      ),
    );
    const question = `{ case(${caseKey()}) { witnesses { label name address phone } chargeSheets { witnesses { name address } } } }`;
    for (const persona of everybody.filter((name) => !know.some((one) => one === name))) {
      const { text } = await world.ask(persona, question);
      expect(canariesIn(text), persona).toEqual([]);
    }
    const { text } = await world.ask('pp-patna', question);
    expect(canariesIn(text)).toEqual(['police.witness.address', 'police.witness.name', 'police.witness.phone']);
  });
});
