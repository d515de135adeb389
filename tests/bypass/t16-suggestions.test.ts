import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { everybody, timelessOf, watch } from './attack.ts';
import { declared } from './selection.ts';

// T16. A refusal that suggests, or that differs for what exists, draws the schema for whoever tries names. Introspection itself shows the same
// schema to everybody; the matrix, not the schema, keeps the records.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Every name that the schema gives to a field, an argument, a member of an enum or a type. */
const vocabulary: ReadonlySet<string> = new Set(
  Object.values(declared.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
      if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
      if (!isObjectType(type)) return [type.name];
      const fields = Object.values(type.getFields());
      return [type.name, ...fields.flatMap(({ name, args }) => [name, ...args.map((argument) => argument.name)])];
    })
    .filter((name) => name.length > 3),
);

const wordsOf = (text: string): string[] => text.match(/\w+/g) ?? [];

/** The names that a message tells: it quotes them. */
const namesIn = (message: string): string[] => (message.match(/"[^"]*"/g) ?? []).flatMap(wordsOf);

const messagesOf = ({ errors }: Answer): string[] => errors?.map(({ message }) => message) ?? [];

type Miss = readonly [what: string, query: (name: string) => string, near: readonly string[], told: readonly string[]];

/** `told` are names that a message may repeat though the query does not: the type in which something was looked for. */
const misses: readonly Miss[] = [
  [
    'a field of a victim',
    (name) => `{ case(cnr: "BRPA010000012026") { victims { ${name} } } }`,
    ['nam', 'names', 'addres', 'phon', 'injur', 'socialCategor'],
    ['Victim'],
  ],
  [
    'a field of a case',
    (name) => `{ case(cnr: "BRPA010000012026") { ${name} } }`,
    ['caseDiar', 'statementsBeforeMagistrat', 'victim', 'witnes', 'sensitivitie'],
    ['Case'],
  ],
  [
    'a field of an accused',
    (name) => `{ case(cnr: "BRPA010000012026") { accused { ${name} { name } } } }`,
    ['relativ', 'custod'],
    ['Accused'],
  ],
  [
    'a question',
    (name) => `{ ${name} { id } }`,
    ['cas', 'casess', 'undertrial', 'chargeSheet', 'victims', 'prisoners'],
    ['Query'],
  ],
  [
    'a mutation',
    (name) => `mutation { ${name} { chargeSheet { id } } }`,
    ['acknowledgeChargeSheets', 'acknowledge', 'seal', 'unmask'],
    ['Mutation'],
  ],
  [
    'an argument',
    (name) => `{ case(${name}: "x") { id } }`,
    ['cn', 'firs', 'prisonerID', 'caseNumbers', 'aadhaar'],
    ['Query', 'case'],
  ],
  [
    'a field of a filter',
    (name) => `{ cases(filter: { ${name}: "x" }, first: 1) { totalCount } }`,
    ['prosecuto', 'stat', 'victimName', 'sensitivitie', 'child'],
    ['CaseFilter'],
  ],
  [
    'a member of an enum',
    (name) => `{ cases(filter: { stage: ${name} }, first: 1) { totalCount } }`,
    ['INVESTIGATIO', 'SEALED', 'CHILD_IN_CONFLIC'],
    ['Stage'],
  ],
  [
    'a type of a fragment',
    (name) => `{ me { ...A } } fragment A on ${name} { role }`,
    ['Mee', 'Victi', 'ChildInConflict', 'HistorySheet'],
    [],
  ],
  [
    'a type of a variable',
    (name) => `query ($x: ${name}) { me { role } }`,
    ['CaseFilte', 'FirKeyInpu', 'VictimFilter'],
    [],
  ],
  ['a directive', (name) => `{ me { role @${name} } }`, ['skipp', 'includ', 'anchors', 'dat'], []],
  ['a fragment', (name) => `{ me { ...${name} } } fragment Other on Me { role }`, ['Othe', 'Others'], ['Other']],
  [
    'a variable',
    (name) => `query Mine ($prisonerId: ID) { case(prisonerId: $${name}) { id } }`,
    ['prisonerI', 'prisoner'],
    ['Mine', 'prisonerId'],
  ],
];

describe.each(misses)('%s that is nearly one', (_what, query, near, told) => {
  it('is refused as a random name is, word for word', async () => {
    const refusal = async (name: string) => {
      const answer = await world.ask('pp-patna', query(name));
      return {
        status: answer.status,
        data: answer.data,
        messages: messagesOf(answer).map((message) => message.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), '…')),
      };
    };
    const random = await refusal('zqxjkvbp');
    expect([random.status, random.data, random.messages.join()]).toEqual([400, undefined, expect.stringMatching(/\S/)]);
    for (const name of near) expect(await refusal(name), name).toEqual(random);
  });

  it('is refused without a name of the schema that the caller did not write', async () => {
    for (const name of [...near, 'zqxjkvbp']) {
      const written = new Set([...wordsOf(query(name)), ...told]);
      const answer = await world.ask('pp-patna', query(name));
      const given = messagesOf(answer)
        .flatMap(namesIn)
        .filter((word) => vocabulary.has(word) && !written.has(word));
      expect(given, name).toEqual([]);
      expect(answer.text).not.toMatch(/did you mean|perhaps|suggest/i);
    }
  });

  it('is refused to everybody in the same words', async () => {
    const [name = ''] = near;
    const first = timelessOf(await world.ask('pp-patna', query(name)));
    for (const persona of everybody) expect(timelessOf(await world.ask(persona, query(name))), persona).toEqual(first);
  });
});

describe('a value of a variable', () => {
  it.each([
    [
      'a member of an enum that is secret',
      'query ($x: Stage) { cases(filter: { stage: $x }, first: 1) { totalCount } }',
      'SEALED',
    ],
    [
      'a member of an enum that nobody declared',
      'query ($x: Stage) { cases(filter: { stage: $x }, first: 1) { totalCount } }',
      'zqxjkvbp',
    ],
    [
      'an outcome',
      'mutation ($x: ExchangeOutcome!) { acknowledgeChargeSheet(id: "1", outcome: $x) { chargeSheet { id } } }',
      'SUBMITTED',
    ],
  ])('is not told what would have been one: %s', async (_what, query, value) => {
    const answer = await world.ask('registry-patna', query, { x: value });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const written = new Set(wordsOf(query));
    expect(
      messagesOf(answer)
        .flatMap(namesIn)
        .filter((word) => vocabulary.has(word) && !written.has(word)),
    ).toEqual([]);
  });

  it('under a name that is nearly a filter’s is refused as under a random one', async () => {
    const query = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 1) { totalCount } }';
    const said = new Set<string>();
    for (const name of ['victimName', 'prosecuto', 'zqxjkvbp']) {
      const [message = ''] = messagesOf(await world.ask('js-beur', query, { filter: { [name]: 'x' } }));
      said.add(message.replaceAll(name, '…'));
    }
    expect([...said]).toEqual([expect.stringContaining('CaseFilter!')]);
  });
});

describe('a type asked by its name', () => {
  it('is null where there is none, near or far, and asks no database', async () => {
    const seen = watch(world);
    for (const name of [
      'Victi',
      'victim',
      'ChildInConflict',
      'HistorySheet',
      'Zqxjkvbp',
      '__proto__',
      'constructor',
      'toString',
      '',
    ])
      expect(
        (await world.ask('pp-patna', 'query ($name: String!) { __type(name: $name) { name } }', { name })).data,
        name,
      ).toEqual({
        __type: null,
      });
    expect(seen()).toEqual({});
  });

  it('has nothing deprecated, whose reason would tell of what was', async () => {
    const query = `{ __schema { types { name fields(includeDeprecated: true) { name isDeprecated } enumValues(includeDeprecated: true) { name isDeprecated } } } }`;
    const { text } = await world.ask('pp-patna', query);
    expect(text).not.toContain('"isDeprecated":true');
  });
});
