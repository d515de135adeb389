import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { administer } from '../support/administer.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// A child in conflict with law leaves no trace (Juvenile Justice Act 24, 74, 99): row 24 is secret from everyone without a recorded trigger.

const beside = { fir: { state: 'BR', district: 'Patna', station: 'PIRBAHOR', number: 2, year: 2026 } };
const alone = { fir: { state: 'BR', district: 'Patna', station: 'PIRBAHOR', number: 3, year: 2026 } };
const sealed = { fir: { state: 'BR', district: 'Patna', station: 'PIRBAHOR', number: 4, year: 2026 } };

const story = (name: string) => curatedStories(worldDate).find(({ id }) => id === name);
const child = story('CHILD-IN-CONFLICT-A2')?.police.accused.find(({ childInConflict }) => childInConflict);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dossier = operation('CaseDossier');
const open = (persona: string, keys: object): Promise<Answer> => world.ask(persona, dossier, keys);
const bodyOf = ({ data, errors, extensions }: Answer) => ({
  data,
  errors,
  withheld: extensions.withheld,
  unlinked: extensions.unlinked,
});

describe('a child beside adults', () => {
  it('is in nobody’s answer, by name, code, count or label', async () => {
    expect(child?.code).toBe('A2');
    for (const persona of Object.keys(personas)) {
      const answer = await open(persona, beside);
      const text = JSON.stringify(bodyOf(answer));
      expect(text, persona).not.toContain(child?.name.en);
      expect(text, persona).not.toContain('CHILD_IN_CONFLICT');
      expect(text, persona).not.toMatch(/"matrixRow":24\b/);
    }
  });

  it('leaves the codes of the others dense: a gap would tell', async () => {
    const { data } = await open('pp-patna', beside);
    const codes = data.case.accused.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(codes.map((_: string, at: number) => `A${at + 1}`));
    expect(codes.length).toBe((story('CHILD-IN-CONFLICT-A2')?.police.accused.length ?? 0) - 1);
    const framed = data.case.courtCases.flatMap(
      ({ chargesFramed }: { chargesFramed: { code: string }[] }) => chargesFramed,
    );
    for (const { code } of framed) expect(codes).toContain(code);
  });
});

describe('a case in which every accused is a child', () => {
  it('is for everyone the answer of a case that does not exist', async () => {
    for (const persona of Object.keys(personas)) {
      const hidden = await open(persona, alone);
      const absent = await open(persona, { fir: { ...alone.fir, number: 999_999 } });
      expect(bodyOf(hidden), persona).toEqual(bodyOf(absent));
      expect(hidden.status, persona).toBe(absent.status);
    }
  });
});

describe('a zero FIR whose only accused turns out to be a child at the station to which it was transferred', () => {
  it('hides with the case, whatever the first station still counts', async () => {
    await administer(world.owners.police, async (client) => {
      const fir = "fir_id = 'PANCHKULA-SECTOR-5/1/2026'";
      await client.query(`update police.accused_facts set child = true where ${fir}`);
      await client.query(
        `update police.fir_facts set child_accused_count = accused_count, child_accused_codes = '{A1}' where ${fir}`,
      );
    });
    const zero = { fir: { ...alone.fir, number: 1, zero: true } };
    const list = 'query { cases(filter: {}, first: 200) { nodes { firs { displayNumber } } } }';
    const shown = new Set<string>();
    for (const fed of [false, true]) {
      if (fed) await world.gateway.indexing.catchUp();
      for (const persona of Object.keys(personas)) {
        if ((await open(persona, zero)).data.case !== null) shown.add(persona);
        if ((await world.ask(persona, list)).text.includes('"0/0001/2026"')) shown.add(persona);
      }
    }
    expect([...shown]).toEqual([]);
  });
});

describe('a prisoner who is held as a child in one case', () => {
  const prisoner = 'BEUR-2024-00001';
  const asked =
    'query ($first: Int!) { undertrials(prison: "BEUR", first: $first) { totalCount nodes { prisonerId } } }';

  it('is listed to nobody but the prison by another case either, and counted by nobody else', async () => {
    const listedTo = async (persona: string): Promise<string[]> =>
      (await world.ask(persona, asked, { first: 200 })).data.undertrials.nodes.map(
        ({ prisonerId }: { prisonerId: string }) => prisonerId,
      );
    const countFor = async (persona: string): Promise<number> =>
      (await world.ask(persona, asked, { first: 1 })).data.undertrials.totalCount;
    const outside = ['pp-patna', 'sho-pirbahor', 'sho-hajipur', 'judge-hajipur', 'sp-patna', 'dlsa-patna'];
    for (const persona of [...outside, 'js-beur']) expect(await listedTo(persona), persona).toContain(prisoner);
    const client = new Client(world.owners.prisons);
    await client.connect();
    await client.query(
      `update prisons.custody_facts set child = true where prisoner_id = '${prisoner}' and custody_id like '%PIRBAHOR%'`,
    );
    await client.end();
    for (const persona of outside) expect(await listedTo(persona), persona).not.toContain(prisoner);
    await world.gateway.indexing.catchUp();
    for (const persona of outside) {
      const listed = await listedTo(persona);
      expect([listed.includes(prisoner), await countFor(persona)], persona).toEqual([false, listed.length]);
    }
    expect(await listedTo('js-beur')).toContain(prisoner);
  });
});

describe('a sealed case', () => {
  it('looks to everyone but the seized judge exactly like one that does not exist', async () => {
    for (const persona of Object.keys(personas).filter((name) => name !== 'judge-patna')) {
      const hidden = await open(persona, sealed);
      const absent = await open(persona, { fir: { ...sealed.fir, number: 999_999 } });
      expect(bodyOf(hidden), persona).toEqual(bodyOf(absent));
      expect(hidden.status, persona).toBe(absent.status);
    }
    expect((await open('judge-patna', sealed)).data.case).toMatchObject({ sensitivities: ['SEALED'] });
  });
});

describe('a protected witness', () => {
  it('is not among the witnesses, and leaves no gap in their labels', async () => {
    const murder = { fir: { state: 'BR', district: 'Patna', station: 'PIRBAHOR', number: 1, year: 2025 } };
    const { data } = await open('pp-patna', murder);
    const labels = data.case.witnesses.map(({ label }: { label: string }) => label);
    const all = story('MURDER-PIRBAHOR')?.police.witnesses ?? [];
    expect(all.some((witness) => witness.protected)).toBe(true);
    expect(labels).toEqual(all.filter((witness) => !witness.protected).map((_, at) => `WITNESS-${at + 1}`));
  });
});
