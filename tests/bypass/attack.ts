import { Client } from 'pg';
import type { Pillar } from '../../src/core/pillars.ts';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { tales } from '../support/oracle.ts';
import type { Answer, World } from '../support/world.ts';

/** Everybody for whom the world has a post. */
export const everybody = Object.keys(personas);

/** The first of each role: what the matrix says to a role it says to all of them. */
export const oneOfEachRole = everybody.filter(
  (name, at) => everybody.findIndex((other) => personas[other]?.role === personas[name]?.role) === at,
);

/** A case as the police number it. */
export type Matter = {
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly number: number;
  readonly year: number;
  readonly zero: boolean;
};

const stories = tales();

/** A hand-written story of the world, by its name. */
export const storyOf = (id: string): CaseStory => {
  const story = stories.find((one) => one.id === id);
  if (!story) throw new Error(`there is no story ${id}`);
  return story;
};

export const matterOf = ({ police }: CaseStory): Matter => {
  const key = police.firs[0]?.key;
  if (!key) throw new Error('a story without an FIR');
  const { state, district, station, number, year, zero } = key;
  return { state, district, station, number, year, zero };
};

const matter = (id: string): Matter => matterOf(storyOf(id));

/** The cases that an attacker would open first. */
export const matters = {
  /** All five pillars know it; one of its witnesses is protected. */
  murder: matter('MURDER-PIRBAHOR'),
  /** The accused is the victim's uncle. */
  rape: matter('RAPE-MAHILA-PATNA'),
  childVictim: matter('CHILD-PIRBAHOR'),
  /** A child stands among the adults who are accused. */
  childBeside: matter('CHILD-IN-CONFLICT-A2'),
  /** Every accused is a child: the case is not there. */
  onlyChildren: matter('ONLY-CHILDREN'),
  /** Sealed as a whole: there for the seized judge alone. */
  sealed: matter('SEALED-PIRBAHOR'),
  /** One order of it is sealed. */
  sealedOrder: matter('TERROR-PIRBAHOR'),
  zero: matter('ZERO-PIRBAHOR-PANCHKULA'),
  absent: { ...matter('MURDER-PIRBAHOR'), number: 999_999 },
} as const satisfies Readonly<Record<string, Matter>>;

/** Writes into a database as its owner, past every rule of the gateway. */
export const plant = async <Row extends object>(
  world: World,
  database: Pillar | 'gateway',
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new Client({ connectionString: world.owners[database] });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** Asks for fields of a case by its FIR. */
export const askCase = (
  world: World,
  persona: string,
  fields: string,
  fir: Matter,
  claims: object = {},
): Promise<Answer> =>
  world.ask(persona, `query ($fir: FirKeyInput) { case(fir: $fir) { ${fields} } }`, { fir }, claims);

/** Headers that differ between any two answers: when, which request, and what is left of the minute. */
const passing: ReadonlySet<string> = new Set([
  'date',
  'x-request-id',
  'ratelimit',
  'ratelimit-remaining',
  'ratelimit-reset',
]);

/** All that a caller could compare between two answers. */
export const seenOf = ({ status, text, headers }: Answer): object => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !passing.has(name)),
});

/** An answer without the instants up to which the copies are complete: they move on while a test runs. */
export const timelessOf = ({ status, data, errors, extensions }: Answer): unknown =>
  JSON.parse(JSON.stringify({ status, data, errors, extensions }, (name, value) => (name === 'asOf' ? null : value)));

/** Everything that leaves the gateway for a caller: the body and every header. */
export const everyText = ({ text, headers }: Answer): string => [text, ...[...headers].flat()].join('\n');

/** What reaches the databases from here on, without the feed that polls beside the test. */
export const watch = (world: World): (() => Readonly<Record<string, number>>) => {
  const from = world.statements.length;
  return () => {
    const seen = world.statements
      .slice(from)
      .filter(({ statement }) => !/icjs\.(changes|as_of)|watermark|advisory/.test(statement.text));
    const groups = Map.groupBy(seen, ({ database }) => database);
    return Object.fromEntries([...groups].map(([name, found]) => [name, found.length]));
  };
};
