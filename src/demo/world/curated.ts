import { dayMs, eveningOf, hourMs, newLawsFrom } from './calendar.ts';
import type { CaseStory } from './case-story.ts';
import { standingCircuits } from './circuits.ts';
import { drawCourse } from './course.ts';
import { type Script, scripts } from './curated-scripts.ts';
import { firId } from './firs.ts';
import { offenceOf } from './offences.ts';
import type { KnownPrisoner, Plot, ZeroPlot } from './plot.ts';
import { randomFrom, seedOf } from './random.ts';
import { Registers } from './registers.ts';
import { tell } from './tell.ts';

function placeOf(stationId: string): ZeroPlot {
  for (const circuit of standingCircuits) {
    const station = circuit.stations.find(({ id }) => id === stationId);
    if (station) return { circuit, station };
  }
  throw new RangeError(`no such station: ${stationId}`);
}

function prisonerOf(story: CaseStory | undefined): KnownPrisoner | null {
  const custody = story?.custody[0];
  if (!custody) return null;
  const { person, biometricReference, prisonerId, prison, matter } = custody;
  return { person, biometricReference, prisonerId, prison, heldFor: firId(matter.fir) };
}

function plotOf(script: Script, asOf: string, known: KnownPrisoner | null): Plot {
  const evening = eveningOf(asOf);
  const registeredAt = evening - script.registeredDaysAgo * dayMs - 7 * hourMs;
  const occurredAt = registeredAt - (script.zeroAt ? 90 : 14) * hourMs;
  return {
    ...placeOf(script.station),
    id: script.id,
    asOf: evening,
    offence: offenceOf(script.offence),
    newLaws: occurredAt >= newLawsFrom,
    occurredAt,
    registeredAt,
    zero: script.zeroAt ? placeOf(script.zeroAt) : null,
    accused: script.fates.map((fate, index) => ({
      fate,
      relationToVictim: index === 0 ? (script.relation ?? null) : null,
      known: index === 0 ? known : null,
    })),
    link: script.link ?? 'GOOD',
    onlyChildren: script.fates.every((fate) => fate === 'JUVENILE'),
  };
}

/** The hand-written stories: the same in every world of one date, whatever its seed and size. */
export function curatedStories(asOf: string): readonly CaseStory[] {
  const registers = new Registers(1);
  const told = new Map<string, CaseStory>();
  for (const script of scripts) {
    const random = randomFrom(seedOf(script.id));
    const plot = plotOf(script, asOf, prisonerOf(told.get(script.samePrisonerAs ?? '')));
    const course = drawCourse(random, plot, script.choices);
    told.set(script.id, tell({ random, plot, course, registers, particulars: script.particulars ?? {} }));
  }
  return [...told.values()];
}
