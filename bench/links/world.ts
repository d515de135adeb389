import { pillars } from '../../src/core/pillars.ts';
import { directoryOf, type Unit, type UnitKind, type Units } from '../../src/core/units.ts';
import { rowsOfStory } from '../../src/demo/rows/story.ts';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { unitsFor } from '../../src/demo/world/growth.ts';
import { stories, worldSeed } from '../../src/demo/world/story.ts';
import type { Unit as ToldUnit, Units as ToldUnits } from '../../src/demo/world/units.ts';
import type { Entry } from '../../src/index/entry.ts';
import { sourcesOf } from '../../src/index/sources.ts';

/** A record of the made-up world with the story that it is of: what a linker should find. */
export type TrueEntry = { readonly entry: Entry; readonly story: string };

const unitsIn = (told: ToldUnits): Unit[] => {
  const districts = new Map(told.districts.map(({ code, name }) => [code, name]));
  const of = (kind: UnitKind, units: readonly ToldUnit[]): Unit[] =>
    units.map(({ id, name, nameHi, state, district }) => ({
      kind,
      id,
      nameLatin: name,
      nameNative: nameHi,
      district,
      districtName: districts.get(district) ?? null,
      state,
    }));
  return [
    ...of('STATION', told.stations),
    ...of('COURT', told.courts),
    ...of('PRISON', told.prisons),
    ...of('LABORATORY', told.laboratories),
    ...of('OFFICE', told.offices),
  ];
};

/** The made-up world as the index would hold it: every record, and the public register of units. */
export const entriesOf = (cases: number): { readonly entries: TrueEntry[]; readonly units: Units } => {
  const told = unitsFor(cases);
  const rowsOf = rowsOfStory(told);
  const sources = pillars.flatMap((pillar) => sourcesOf(pillar, (subject) => subject));
  const ofStory = (story: CaseStory): TrueEntry[] => {
    const rows = rowsOf(story);
    return pillars
      .flatMap((pillar) => rows[pillar])
      .flatMap(([kind, values]) => {
        const entry = sources.find(({ record }) => record === kind)?.toEntry(values as never);
        return entry ? [{ entry, story: story.id }] : [];
      });
  };
  return { entries: [...stories(worldSeed, cases, told)].flatMap(ofStory), units: directoryOf(unitsIn(told)) };
};
