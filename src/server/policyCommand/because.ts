import type { Scope, Traits } from '../../core/record.ts';
import type { Role } from '../../core/roles.ts';
import { stages } from '../../core/sensitivity.ts';
import { type Declaration, decide } from '../../policy/decide.ts';
import type { Matrix } from '../../policy/matrix.ts';
import { roleLegend } from '../documentLegend.ts';
import { traitWords } from './kinds.ts';

/** One field of one record. */
type Question = { readonly field: Declaration; readonly scope: Scope };

/** A fact on which a decision may rest, and the question as it would be without it. */
type Fact = { readonly words: string; readonly otherwise: readonly Question[] };

const without = <T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> =>
  new Set([...set].filter((one) => one !== member));

const ownFact = (role: Role, { field, scope }: Question): Fact => ({
  words: `the record is ${scope.own ? 'own' : 'not own'} (own: ${roleLegend[role].own})`,
  otherwise: [{ field, scope: { ...scope, own: !scope.own } }],
});

const labelFacts = ({ field, scope }: Question): Fact[] => {
  const { labels } = scope;
  const unlabelled = { field, scope: { ...scope, labels: new Set<never>() } };
  if (labels === null) return [{ words: 'no source can tell how sensitive the case is', otherwise: [unlabelled] }];
  return [...labels].map((label) => ({
    words: `the case is labelled ${label}`,
    otherwise: [{ field, scope: { ...scope, labels: without(labels, label) } }],
  }));
};

const stageFact = ({ field, scope }: Question): Fact => ({
  words: `the case is at the stage ${scope.stage}`,
  otherwise: stages.map((stage) => ({ field, scope: { ...scope, stage } })),
});

const wordsOfTrait = (trait: keyof Traits): string => {
  if (trait === 'requestedByOwnOffice') return 'requested by the own office';
  return trait === 'keptOnly' ? 'kept by the own office after its transfer' : traitWords[trait];
};

const traitFacts = ({ field, scope }: Question): Fact[] =>
  (Object.keys(scope.traits) as (keyof Traits)[])
    .filter((trait) => scope.traits[trait])
    .map((trait) => ({
      words: `the record is: ${wordsOfTrait(trait)}`,
      otherwise: [{ field, scope: { ...scope, traits: { ...scope.traits, [trait]: false } } }],
    }));

const grantFacts = ({ field, scope }: Question, decidedBy: number): Fact[] => [
  ...[...scope.granted].map((row) => ({
    words: `a recorded trigger opens row ${row}`,
    otherwise: [{ field, scope: { ...scope, granted: without(scope.granted, row) } }],
  })),
  {
    words: `no recorded trigger opens row ${decidedBy}`,
    otherwise: [{ field, scope: { ...scope, granted: new Set([...scope.granted, decidedBy]) } }],
  },
];

const fieldFacts = ({ field, scope }: Question): Fact[] => [
  {
    words: field.level === 'STATUS' ? 'the field tells a status' : 'the field tells content',
    otherwise: [{ field: { ...field, level: field.level === 'STATUS' ? 'CONTENT' : 'STATUS' }, scope }],
  },
  {
    words: 'it is free text, which may name whom the case protects',
    otherwise: [{ field: { ...field, freeText: false }, scope }],
  },
];

/** The facts on which a decision rests: each without which the policy would have decided otherwise, or by another row. */
export const because = (matrix: Matrix, role: Role, field: Declaration, scope: Scope): string[] => {
  const asked = { field, scope };
  const told = (question: Question): string => {
    const { outcome, row } = decide(matrix, role, question.field, question.scope);
    return `${outcome} ${row.number}`;
  };
  const facts = [
    ownFact(role, asked),
    ...labelFacts(asked),
    stageFact(asked),
    ...traitFacts(asked),
    ...grantFacts(asked, decide(matrix, role, field, scope).row.number),
    ...fieldFacts(asked),
  ];
  return facts.filter(({ otherwise }) => otherwise.some((one) => told(one) !== told(asked))).map(({ words }) => words);
};
