import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../src/core/errors.ts';

/** Letters of the state and district or High Court, two digits of the establishment, six of the serial, four of the year. */
const FORM = /^[A-Z]{4}\d{2}\d{6}(?:19|20)\d{2}$/;

const canonical = (value: unknown): string => {
  const cnr = typeof value === 'string' ? value.normalize('NFKC').replaceAll('-', '').trim().toUpperCase() : '';
  if (FORM.test(cnr)) return cnr;
  throw badInput('A CNR has 16 characters: four letters, eight digits and the year, as in BRPA010000452026.');
};

/** A court's case number record. Hyphens are accepted, the canonical form has none; it has no check digit, so a slip may name another case. */
export const cnr = new GraphQLScalarType({
  name: 'CNR',
  serialize: (value) => String(value),
  parseValue: canonical,
  parseLiteral: (node) => canonical(node.kind === Kind.STRING ? node.value : null),
});
