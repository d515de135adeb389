import { GraphQLScalarType, Kind } from 'graphql';
import { canonicalCnr } from '../src/core/cnr.ts';
import { badInput } from '../src/core/errors.ts';

const canonical = (value: unknown): string => {
  const cnr = typeof value === 'string' ? canonicalCnr(value) : null;
  if (cnr !== null) return cnr;
  throw badInput('A CNR has 16 characters: four letters, eight digits and the year, as in BRPA010000452026.');
};

/** A court's case number record. Hyphens are accepted, the canonical form has none; it has no check digit, so a slip may name another case. */
export const cnr = new GraphQLScalarType({
  name: 'CNR',
  serialize: (value) => String(value),
  parseValue: canonical,
  parseLiteral: (node) => canonical(node.kind === Kind.STRING ? node.value : null),
});
