import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles, readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { openWorld, type World } from '../support/world.ts';
import { matters } from './attack.ts';

// T8. A policy that is written under another name, or in words that nobody reads, is no policy: the start refuses it.

const matrix = readPolicyFiles(true);

/** The SDL with one place changed. A change that finds nothing to change would prove nothing. */
const startWith = (from: string, to: string, more = ''): string => {
  const texts = readTypeDefinitions();
  const at = texts.findIndex((text) => text.includes(from));
  if (at < 0) throw new Error(`nothing to change: ${from}`);
  try {
    buildGraph(matrix, [...texts.with(at, (texts[at] ?? '').replace(from, to)), more].filter(Boolean));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'it started';
};

const narrative = 'narrative: String @data(class: NARRATIVE, mask: REDACTED, freeText: true)';
const renamed = 'directive @icjs__data(class: DataClass!) on FIELD_DEFINITION';

describe('a start is refused where', () => {
  it.each([
    ['a class is declared by a directive of another name', 'narrative: String @icjs__data(class: NARRATIVE)', renamed],
    ['a class is declared in other letters', 'narrative: String @Data(class: NARRATIVE)', ''],
    ['a class is declared in a comment', 'narrative: String # @data(class: NARRATIVE)\n', ''],
    ['a class is a text', 'narrative: String @data(class: "NARRATIVE")', ''],
    ['a class is none', 'narrative: String @data(class: null)', ''],
    ['a class is told by nothing', 'narrative: String @data', ''],
    ['a class is one that nobody declared', 'narrative: String @data(class: EVERYBODY)', ''],
    ['a mask is one that nobody declared', 'narrative: String @data(class: NARRATIVE, mask: BLACK)', ''],
    ['a level is one that nobody declared', 'narrative: String @data(class: NARRATIVE, level: PUBLIC)', ''],
    ['a field is declared twice', 'narrative: String @data(class: NARRATIVE) @data(class: PLUMBING)', ''],
    ['an argument is one that nobody declared', 'narrative: String @data(class: NARRATIVE, unless: true)', ''],
  ])('%s', (_what, to, more) => {
    expect(startWith(narrative, to, more)).not.toBe('it started');
  });

  it.each([
    ['an anchor has another name', 'directive @icjs__anchor(classes: [DataClass!]!) on FIELD_DEFINITION'],
    ['an anchor is missing', ''],
  ])('%s', (_what, more) => {
    const from = '@anchor(classes: [FIR_BASICS, COURT_CASE_STATUS]) ';
    expect(startWith(from, more ? from.replace('@anchor', '@icjs__anchor') : '', more)).not.toBe('it started');
  });

  it.each([
    ['a field again, in an open class', 'extend type Fir { narrative: String @data(class: PLUMBING) }'],
    ['a type again, in an open class', 'type Victim { injury: String @data(class: PLUMBING) }'],
    [
      'a question again, with an anchor that everybody may read',
      'extend type Query { case: Case @anchor(classes: [PLUMBING]) @data(class: PLUMBING) }',
    ],
    ['a filter again, in an open class', 'extend input CaseFilter { prosecutor: ID @data(class: PLUMBING) }'],
  ])('another file declares %s', (_what, more) => {
    expect(startWith(narrative, narrative, more)).not.toBe('it started');
  });
});

describe('a directive of the policy', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each([
    ['on a field', '{ me { role @data(class: PLUMBING) } }'],
    [
      'on a withheld field',
      'query ($fir: FirKeyInput) { case(fir: $fir) { caseDiary @data(class: PLUMBING) { text } } }',
    ],
    ['on a root', 'query ($fir: FirKeyInput) { case(fir: $fir) @anchor(classes: [PLUMBING]) { id } }'],
    ['on an operation', 'query @data(class: PLUMBING) { me { role } }'],
    ['on a fragment', '{ me { ... on Me @key(fields: "subject") { role } } }'],
    ['on the definition of a fragment', '{ me { ...A } } fragment A on Me @data(class: PLUMBING) { role }'],
    ['on a variable', 'query ($fir: FirKeyInput @data(class: PLUMBING)) { case(fir: $fir) { id } }'],
  ])('is none of a caller’s: %s it is refused', async (_where, query) => {
    const { status, data, errors } = await world.ask('registry-patna', query, { fir: matters.rape });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    'extend type Victim { name: String @data(class: PLUMBING) } query { me { role } }',
    'directive @data on FIELD query { me { role } }',
    'type Query { secrets: String } query { me { role } }',
  ])('is not declared by a document: %s', async (query) => {
    const { status, data } = await world.ask('pp-patna', query);
    expect([status, data]).toEqual([400, undefined]);
  });
});
