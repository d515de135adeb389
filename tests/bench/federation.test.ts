import { buildASTSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asked } from '../../bench/federation/asked.ts';
import { subgraphText } from '../../bench/federation/cut.ts';
import { splits } from '../../bench/federation/ownership.ts';

const pillars = ['police', 'prosecution', 'courts', 'prisons', 'forensics'] as const;

const subgraphs = pillars.map((pillar) => buildASTSchema(parse(subgraphText(pillar)), { assumeValidSDL: true }));

/** How many subgraphs tell a field. */
const tellersOf = (type: string, field: string): number =>
  subgraphs.filter((schema) => {
    const found = schema.getType(type);
    return isObjectType(found) && found.getFields()[field];
  }).length;

const fields = [...asked].flatMap(([type, names]) => [...names].map((name) => [type, name] as const));

describe('the graph cut into subgraphs', () => {
  it('leaves out no field for which an operation asks', () => {
    expect(fields.filter(([type, field]) => tellersOf(type, field) === 0)).toEqual([]);
  });

  it('gives a field of a type that is split to one pillar alone', () => {
    const split = fields.filter(([type]) => Object.hasOwn(splits, type));
    expect(split.length).toBeGreaterThan(0);
    expect(split.filter(([type, field]) => tellersOf(type, field) !== 1)).toEqual([]);
  });

  it('hands from one pillar to another by a key that every split type has', () => {
    const entities = Object.keys(splits).filter((type) => type !== 'Query');
    expect(entities.filter((type) => tellersOf(type, 'held') < 2)).toEqual([]);
  });
});
