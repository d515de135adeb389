import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, operation, type World } from '../support/world.ts';
import { matters, watch } from './attack.ts';

// T20. A loader or a memory that lives as long as the process is shared by all callers. The code is read for such things; and a question asked
// twice is read twice.

const root = new URL('../../', import.meta.url);

const sources = ['src', 'connectors', 'resolvers'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated/') && !name.startsWith('demo/'))
    .map((name) => `${folder}/${name}`),
);

/** Statements that stand in a module itself: they begin at the margin and go on as long as lines are indented or close a bracket. */
const moduleStatements = (source: string): string[] =>
  source.split(/\n(?=[A-Za-z/*])/).filter((text) => /^(export )?(const|let|var) /.test(text));

const nameOf = (statement: string): string => /(?:const|let|var) (\{[^}]*\}|\w+)/.exec(statement)?.[1] ?? '';

/** What stands before the first function: what a function makes, it makes anew for whoever calls it. */
const madeAtOnce = (statement: string): string => statement.split(/=>|\bfunction\b/)[0] ?? '';

const keeps = (statement: string): boolean =>
  /^(export )?(let|var) /.test(statement) ||
  /new (Map|WeakMap|Set|WeakSet|WeakRef|DataLoader|LRU\w*|Keyv)\b|\b(createLoaders|gather|memoi[sz]e\w*|once|cached?)\(/.test(
    madeAtOnce(statement),
  );

const keptIn = (source: string): string[] => moduleStatements(source).filter(keeps).map(nameOf);

/** What a module may keep, and what it is: words of the law and of the contract, which nobody writes to after the start. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'connectors/judge.ts': { noCase: 'the case of what belongs to none: nothing is own in it' },
  'resolvers/custody.ts': { neverLodged: 'statuses of the police' },
  'src/core/grant.ts': { noGrant: 'no row' },
  'src/core/ranks.ts': { levels: 'the ranks of the police' },
  'src/core/states.ts': { codes: 'names of States' },
  'src/index/linking/stations.ts': {
    made: 'names of stations by directory: public reference data, and no caller in it',
  },
  'src/law/acts.ts': { actByName: 'names of Acts' },
  'src/law/chargeStrings.ts': { commonUnderIpc: 'sections' },
  'src/law/gravity.ts': { proceduralActs: 'names of Acts', readOfTable: 'the table of offences, read' },
  'src/index/changed.ts': { tellingClasses: 'rows of the matrix' },
  'src/law/offences.ts': { descendants: 'the First Schedule' },
  'src/platform/addresses.ts': { encrypted: 'schemes of addresses', here: 'names of this machine' },
  'src/law/sections.ts': {
    remembered: 'spellings of sections, and the one form of each: no record and no caller in it',
    howMany: 'how many spellings that are',
  },
  'src/law/equivalents.ts': {
    known: 'sections of one penal code, and what corresponds in the other: no record and no caller',
  },
  'src/platform/log.ts': { allowed: 'names that a line of the log may have' },
  'src/platform/postgres.ts': { AS_TEXT: 'types of PostgreSQL' },
  'src/platform/roundTrip.ts': { described: 'types of the columns of statements, by connection: no row and no caller' },
  'src/platform/web.ts': { busy: 'statuses of HTTP' },
  'src/policy/own.ts': { ownsNothing: 'nothing' },
  'src/policy/triggers.ts': { neverInHaste: 'rows of the matrix' },
  'src/server/auditCommand/commands.ts': { commands: 'names of commands' },
  'src/server/cost.ts': { LENGTH: 'the length of a list, where the schema says none', NOTHING_SIZED: 'nothing' },
  'src/server/declarations.ts': { openClasses: 'classes of the schema' },
  'src/server/errors.ts': { impossibleValues: 'codes of PostgreSQL' },
  'src/server/indexCommand.ts': { commands: 'names of commands' },
  'src/server/pillarCommand/scaffold/tests.ts': { world: 'a word of the test that is written' },
  'src/server/policyCommand/commands.ts': { commands: 'names of commands' },
  'src/server/policyCommand/kinds.ts': {
    labels: 'kinds of records',
    ordinary: 'the ordinary record',
    known: 'kinds of records, by class',
  },
  'src/server/admit.ts': { addedByOthers: 'coordinates of the schema' },
};

const kept = Object.fromEntries(
  sources
    .map((file) => [file, keptIn(readFileSync(new URL(file, root), 'utf8'))] as const)
    .filter(([, names]) => names.length > 0),
);

describe('a module', () => {
  it('keeps nothing but what is named here', () => {
    expect(sources.length).toBeGreaterThan(100);
    const named = Object.entries(allowed).map(([file, names]) => [file, Object.keys(names)]);
    expect(kept).toEqual(Object.fromEntries(named));
  });

  it.each([
    ['a loader', 'const victims = new DataLoader(load);\n'],
    ['a loader by another name', 'export const byId = gather((keys) => load(keys));\n'],
    ['a map', 'const answers = new Map<string, Answer>();\n'],
    ['a typed map', 'export const answers: Map<string, Answer> = new Map();\n'],
    ['a weak map', 'const decisions = new WeakMap<Principal, Decision>();\n'],
    ['a variable', 'let last: Answer | null = null;\n'],
    ['a map over many lines', 'const answers = Object.freeze({\n  map: new Map(),\n});\n'],
  ])('that kept %s would be found', (_what, planted) => {
    expect(keptIn(`import { x } from 'y';\n\n${planted}\nexport const f = () => new Map();\n`)).toHaveLength(1);
  });

  it('that makes one for each call is not mistaken for it', () => {
    const innocent =
      'export const create = (): Loaders => {\n  const loaders = new Map();\n  return { loaders };\n};\n';
    expect(keptIn(innocent)).toEqual([]);
  });
});

describe('a question', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each(['pp-patna', 'js-beur', 'registry-patna'])('asked twice by %s is read twice', async (persona) => {
    const asked = async () => {
      const seen = watch(world);
      await world.ask(persona, operation('CaseDossier'), { fir: matters.murder });
      return seen();
    };
    const first = await asked();
    expect(Object.values(first).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    expect(await asked()).toEqual(first);
  });

  it('asked twice in one document is read once, for one caller', async () => {
    const asked = async (query: string) => {
      const seen = watch(world);
      await world.ask('pp-patna', query, { fir: matters.murder });
      return seen();
    };
    const one = await asked('query ($fir: FirKeyInput) { case(fir: $fir) { victims { name } } }');
    const many = await asked(
      `query ($fir: FirKeyInput) { ${Array.from({ length: 10 }, (_, at) => `a${at}: case(fir: $fir) { victims { name } }`).join(' ')} }`,
    );
    expect(many.police).toBe(one.police);
    expect(many.courts).toBe(one.courts);
  });
});
