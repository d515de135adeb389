import { noGrant } from '../../core/grant.ts';
import type { Scope, Traits } from '../../core/record.ts';
import { type Sensitivity, type Stage, sensitivities, stages } from '../../core/sensitivity.ts';
import type { Declaration } from '../../policy/decide.ts';
import { families, type Selection } from '../../policy/families.ts';

/** What the policy knows of a record besides whose it is and what is granted. */
export type Facts = Pick<Scope, 'labels' | 'stage' | 'traits'>;

/** A fact by which the policy may tell records apart, with all that it can be. The first is what the ordinary record is. */
export type Dimension = {
  readonly name: string;
  readonly values: readonly { readonly words: string; readonly facts: Partial<Facts> }[];
};

/** A kind of record: one value in each dimension that matters, by its place. */
export type Kind = readonly number[];

const labelWords: Readonly<Record<Sensitivity, string>> = {
  SEXUAL_OFFENCE: 'sexual offence',
  CHILD_VICTIM: 'child victim',
  TERROR: 'terror',
  CHILD_IN_CONFLICT: 'child in conflict with law',
  SEALED: 'sealed case',
};

/**
 * One label at a time: where a case has several, the strictest of them decides, so that nothing changes for several that changes for
 * none of them. Where no source can tell, identities and free text are withheld from everybody, whatever the matrix says.
 */
const labels: Dimension = {
  name: 'label',
  values: [
    { words: 'ordinary case', facts: { labels: new Set() } },
    ...sensitivities.map((label) => ({ words: labelWords[label], facts: { labels: new Set([label]) } })),
  ],
};

const stageDimension: Dimension = {
  name: 'stage',
  values: stages.map((stage: Stage) => ({ words: stage, facts: { stage } })),
};

/** Whether the caller's own office requested a record, or kept one of a case, is no kind of record: it is part of whose it is. */
type Trait = Exclude<keyof Traits, 'requestedByOwnOffice' | 'keptOnly'>;

export const traitWords: Readonly<Record<Trait, string>> = {
  child: 'child',
  protectedWitness: 'protected witness',
  relativeOfVictim: 'relative of the victim',
  ofVictim: 'of the victim',
  draft: 'draft',
  inCamera: 'in camera',
  sealed: 'sealed record',
  complainant: 'complainant',
};

const traits: readonly Dimension[] = (Object.keys(traitWords) as Trait[]).map((trait) => ({
  name: 'trait',
  values: [
    { words: `not ${traitWords[trait]}`, facts: {} },
    { words: traitWords[trait], facts: { traits: { [trait]: true } } },
  ],
}));

const ordinary: Facts = { labels: new Set(), stage: 'INVESTIGATION', traits: {} };

const merged = (facts: Facts, more: Partial<Facts>): Facts => ({
  ...facts,
  ...more,
  traits: { ...facts.traits, ...more.traits },
});

/** Every kind that these dimensions tell apart. */
export const kindsOf = (dimensions: readonly Dimension[]): Kind[] =>
  dimensions.reduce<Kind[]>((kinds, { values }) => kinds.flatMap((kind) => values.map((_, at) => [...kind, at])), [[]]);

/** What the policy knows of a record of a kind. */
export const factsOf = (dimensions: readonly Dimension[], kind: Kind): Facts =>
  dimensions.reduce((facts, { values }, at) => merged(facts, values[kind[at] ?? 0]?.facts ?? {}), ordinary);

const select = (dataClass: string, facts: Facts, own: boolean): Selection | undefined =>
  families[dataClass]?.select({ ...facts, own, granted: noGrant });

/** Whether a dimension, alone or beside another fact, makes a family select other rows. */
const matters = (dataClass: string, dimension: Dimension): boolean => {
  const others = [labels, stageDimension, ...traits].filter((other) => other !== dimension);
  const beside = others.flatMap(({ values }) => values.map(({ facts }) => merged(ordinary, facts)));
  return [true, false].some((own) =>
    beside.some((facts) => {
      const selections = dimension.values.map((value) => select(dataClass, merged(facts, value.facts), own));
      return new Set(selections.map((selection) => JSON.stringify(selection))).size > 1;
    }),
  );
};

const known = new Map<string, readonly Dimension[]>();

/** The dimensions by which the policy tells records of a field's class apart. Free text is judged by whom the case protects, too. */
export const dimensionsOf = ({ dataClass, freeText }: Declaration): readonly Dimension[] => {
  const name = `${dataClass} ${freeText}`;
  const found =
    known.get(name) ??
    [labels, stageDimension, ...traits].filter(
      (dimension) => (freeText && dimension === labels) || matters(dataClass, dimension),
    );
  known.set(name, found);
  return found;
};
