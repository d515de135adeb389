import { expect } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { administer } from './administer.ts';
import type { Answer, World } from './world.ts';

/** One of the stories that are told by hand, with the person whom a prison holds in it. */
export const heldStory = (id: string) => {
  const found = curatedStories(worldDate).find((one) => one.id === id);
  if (!found?.custody[0]) throw new Error(`nobody is held in ${id}`);
  return { ...found, held: found.custody[0] };
};

/** A first offender held for theft past one third of the term. */
export const theft = heldStory('THEFT-PAST-ONE-THIRD').held.prisonerId;
export const twoCases = heldStory('TWO-CASES-PIRBAHOR').held.prisonerId;
/** Bail was granted a month ago. */
export const bailed = heldStory('BAIL-NOT-RELEASED').held.prisonerId;
/** No police report has come, and the period has passed. */
export const accrued = heldStory('DEFAULT-BAIL-ACCRUED').held.prisonerId;

type Detention = {
  readonly daysInCustody: number;
  readonly notice: string;
  readonly defaultBail: { status: string; accruesOn: string; reasons: string[] };
  readonly maximumDetention: Record<string, unknown> & { status: string; reached: string; reasons: string[] };
  readonly inputs: Record<string, unknown>;
};
export type HeldCase = {
  readonly fir: { displayNumber: string } | null;
  readonly detention: Detention;
  readonly applicationDraft: Record<string, unknown> | null;
  readonly releaseNotes: { kind: string; days: number | null; reason: string }[];
};
export type Prisoner = {
  readonly prisonerId: string;
  readonly nearestDate: { on: string; rule: string } | null;
  readonly cases: HeldCase[];
};

/** All that is computed of a prisoner. */
export const EVERYTHING = `prisonerId name nearestDate { on rule } cases { fir { displayNumber } releaseNotes { kind days reason }
  applicationDraft { limit reachedOn dueOn releaseOn daysInCustody maxTermMonths toVerify applicationMadeOn text hindi: text(language: HI) }
  detention { daysInCustody notice defaultBail { status accruesOn reasons }
    maximumDetention { status reached thirdOn halfOn maxOn maxTermMonths firstTimeOffender barredBy toVerify applicationMadeOn reasons }
    inputs { firstRemandOn spells { from to } firRegisteredOn sections { act section } sectionsFrom sectionsKnown otherCases custody
      firstTimeOffender attributedDays applicationMadeOn policeReports { submittedAt deliveredAt returnedAt supplementary } } } }`;

/** What a prison administration asks of its undertrials, in a world. */
export const undertrialDesk = (world: () => World) => {
  const plant = (name: keyof World['owners'], statement: string, values: unknown[] = []): Promise<unknown> =>
    administer(world().owners[name], (client) => client.query(statement, values));

  const askPrisoner = (
    persona: string,
    id: string,
    asOf: string | null = null,
    claims: object = {},
    fields = EVERYTHING,
  ): Promise<Answer> =>
    world().ask(
      persona,
      `query ($id: ID!, $asOf: Date) { prisoner(id: $id, asOf: $asOf) { ${fields} } }`,
      { id, asOf },
      claims,
    );

  const prisoner = async (persona: string, id: string, asOf: string | null = null): Promise<Prisoner> =>
    (await askPrisoner(persona, id, asOf)).data.prisoner;

  const listed = async (filter: object, persona = 'js-beur', where = 'prison: "BEUR"'): Promise<string[]> => {
    const query = `query ($filter: UndertrialFilter) { undertrials(${where}, filter: $filter, first: 200) { totalCount nodes { prisonerId } } }`;
    const { data } = await world().ask(persona, query, { filter });
    const ids = data.undertrials.nodes.map(({ prisonerId }: Prisoner) => prisonerId);
    expect(data.undertrials.totalCount).toBe(ids.length);
    return ids;
  };

  return { plant, askPrisoner, prisoner, listed };
};
