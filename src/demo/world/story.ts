import { eveningOf } from './calendar.ts';
import type { CaseStory } from './case-story.ts';
import { drawCourse } from './course.ts';
import { curatedStories } from './curated.ts';
import { firId } from './firs.ts';
import { drawPlot, type KnownPrisoner, type Plot } from './plot.ts';
import { chance, pick, type Random, randomFrom, seedOf } from './random.ts';
import { Registers } from './registers.ts';
import { tell } from './tell.ts';
import type { Units } from './units.ts';

export const worldSeed = 20_260_720;
/** The day around which the demo's dates are laid, so that its undertrials are of today. */
export const worldDate = '2026-11-20';

const keptPrisoners = 40;

/** Those lately sent to prison: now and then one of them turns out to be wanted in another case too. */
class Wanted {
  readonly #byState = new Map<string, KnownPrisoner[]>();

  remember(story: CaseStory): void {
    for (const {
      lodged,
      alreadyLodged,
      category,
      person,
      biometricReference,
      prisonerId,
      prison,
      matter,
    } of story.custody) {
      if (!lodged || alreadyLodged || category !== 'UNDERTRIAL') continue;
      const pool = this.#byState.get(matter.fir.state) ?? [];
      this.#byState.set(matter.fir.state, pool);
      pool.push({ person, biometricReference, prisonerId, prison, heldFor: firId(matter.fir) });
      if (pool.length > keptPrisoners) pool.shift();
    }
  }

  /** One accused of the plot, who is to be held, is someone whom a prison of the State has already. */
  join(random: Random, plot: Plot): Plot {
    const pool = this.#byState.get(plot.circuit.district.state) ?? [];
    const index = plot.accused.findIndex(({ fate }) => fate === 'HELD');
    if (index < 0 || pool.length === 0 || plot.offence.sexual || !chance(random, 0.12)) return plot;
    const known = pick(random, pool);
    pool.splice(pool.indexOf(known), 1);
    return { ...plot, accused: plot.accused.map((accused, at) => (at === index ? { ...accused, known } : accused)) };
  }
}

/**
 * The world, one case at a time: the hand-written stories, then made-up ones in the order of registration.
 * Nothing is kept of a story that was told, but the serials and a few prisoners.
 */
export function* stories(seed: number, count: number, units: Units, asOf: string = worldDate): Generator<CaseStory> {
  const curated = curatedStories(asOf).slice(0, count);
  yield* curated;
  const registers = new Registers(1_001);
  const wanted = new Wanted();
  const drawn = count - curated.length;
  for (let index = 0; index < drawn; index += 1) {
    const random = randomFrom(seedOf(`${seed}/${index}`));
    const plot = wanted.join(random, drawPlot(random, index, drawn, units, eveningOf(asOf)));
    const story = tell({ random, plot, course: drawCourse(random, plot), registers, particulars: {} });
    wanted.remember(story);
    yield story;
  }
}
