import { chance, integer, pick, type Random } from '../../src/demo/world/random.ts';
import type { CaseTruth } from './truth.ts';
import { enums, sections, someDay, type Values } from './values.ts';

export type RootName =
  | 'case'
  | 'cases'
  | 'undertrials'
  | 'prisoner'
  | 'district'
  | 'chargeSheets'
  | 'me'
  | 'station'
  | 'court'
  | 'prison'
  | 'laboratory'
  | 'prosecutionOffice';

export type RootArguments = Readonly<Record<string, unknown>>;

/** The arguments of a question at the door: in the text, or as variables that each execution fills anew. */
export type DrawnRoot = {
  readonly text: string;
  readonly variables: { name: string; type: string; draw: (random: Random, near: CaseTruth) => unknown }[];
  readonly given: (variables: Readonly<Record<string, unknown>>) => RootArguments;
  /** The variable that takes a cursor, where the list has one. */
  readonly after: string | null;
};

/** A value that is written without quotation marks in a document. */
class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
  toJSON(): string {
    return this.word;
  }
}

const literal = (value: unknown): string => {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literal(one)}`)
    .join(', ')} }`;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

type Draw = (random: Random, values: Values, near: CaseTruth) => unknown;

const word =
  (...words: readonly string[]): Draw =>
  (random) =>
    new Word(pick(random, words));

const caseFilters: Record<string, Draw> = {
  state: (random, values, near) => values.unit(random, 'STATION', near).state,
  district: (random, values, near) => values.unit(random, 'STATION', near).district,
  station: (random, values, near) => values.unit(random, 'STATION', near).id,
  court: (random, values, near) => values.unit(random, 'COURT', near).id,
  prosecutor: (random, values) => values.prosecutor(random),
  stage: word(...(enums.Stage ?? [])),
  section: (random) => {
    const [act, section] = pick(random, sections);
    return { act, section };
  },
  punishmentBand: word(...(enums.PunishmentBand ?? [])),
  registeredFrom: someDay,
  registeredTo: someDay,
  nextHearingFrom: someDay,
  nextHearingTo: someDay,
  filingDueBefore: someDay,
  updatedSince: (random) => `${someDay(random)}T00:00:00Z`,
};

const undertrialFilters: Record<string, Draw> = {
  maximumDetention: (random) => [new Word(pick(random, ['RUNNING', 'THIRD_REACHED', 'HALF_REACHED', 'UNKNOWN']))],
  defaultBail: (random) => [new Word(pick(random, ['RUNNING', 'ACCRUED', 'FILED_IN_TIME', 'UNKNOWN']))],
  bailGrantedDaysAgo: (random) => integer(random, 0, 60),
  dateBefore: someDay,
  admittedFrom: someDay,
  admittedTo: someDay,
  sex: word('FEMALE', 'MALE'),
};

const sheetFilters: Record<string, Draw> = {
  filedFrom: someDay,
  filedTo: someDay,
  exchangeState: word('SUBMITTED', 'DELIVERED', 'CONSUMED', 'RETURNED', 'REGISTERED'),
  updatedSince: (random) => `${someDay(random)}T00:00:00Z`,
};

const some =
  (filters: Record<string, Draw>, share: number): Draw =>
  (random, values, near) => {
    const chosen = Object.entries(filters).filter(() => chance(random, share));
    return Object.fromEntries(chosen.map(([name, draw]) => [name, draw(random, values, near)]));
  };

const pageSize: Draw = (random) => (chance(random, 0.9) ? integer(random, 1, 4) : integer(random, 5, 200));

type Argument = { readonly type: string; readonly share: number; readonly draw: Draw };

/** A first page is asked without a cursor; the answer's own is given back by whoever asks again. */
const after: Argument = { type: 'String', share: 0.4, draw: () => null };

const id =
  (kind: string): Draw =>
  (random, values, near) =>
    chance(random, 0.03) ? 'NOWHERE' : values.unit(random, kind, near).id;

const always = (type: string, draw: Draw): Argument => ({ type, share: 1, draw });
const sometimes = (type: string, share: number, draw: Draw): Argument => ({ type, share, draw });

const roots: Record<Exclude<RootName, 'case' | 'undertrials'>, Record<string, Argument>> = {
  cases: {
    filter: always('CaseFilter!', (random, values, near) =>
      some(caseFilters, chance(random, 0.5) ? 0 : 0.12)(random, values, near),
    ),
    first: always('Int!', pageSize),
    after,
  },
  chargeSheets: {
    court: always('ID!', id('COURT')),
    filter: sometimes('ChargeSheetFilter', 0.3, some(sheetFilters, 0.4)),
    first: always('Int!', pageSize),
    after,
  },
  prisoner: {
    id: always('ID!', (random, values, near) => values.key(random, near, 'prisonerId') ?? 'NOWHERE'),
    asOf: sometimes('Date', 0.4, someDay),
  },
  district: {
    state: always('String!', (random, values, near) => values.unit(random, 'PRISON', near).state),
    district: always('String!', (random, values, near) => values.unit(random, 'PRISON', near).district),
  },
  me: {},
  station: { id: always('ID!', id('STATION')) },
  court: { id: always('ID!', id('COURT')) },
  prison: { id: always('ID!', id('PRISON')) },
  laboratory: { id: always('ID!', id('LABORATORY')) },
  prosecutionOffice: { id: always('ID!', id('OFFICE')) },
};

const undertrialRoot = (random: Random): Record<string, Argument> => {
  const where = pick(random, ['prison', 'prison', 'district', 'state']);
  return {
    [where]: always(where === 'prison' ? 'ID' : 'String', (other, values, near) => {
      const prison = values.unit(other, 'PRISON', near);
      return where === 'prison' ? prison.id : where === 'district' ? prison.district : prison.state;
    }),
    asOf: sometimes('Date', 0.1, someDay),
    filter: sometimes('UndertrialFilter', 0.15, some(undertrialFilters, 0.25)),
    orderBy: sometimes('UndertrialOrder', 0.15, word('ADMITTED', 'NEAREST_DATE')),
    first: always('Int!', pageSize),
    after,
  };
};

const caseKeys: Record<string, string> = {
  fir: 'FirKeyInput',
  cnr: 'CNR',
  caseNumber: 'CaseNumberInput',
  prisonerId: 'ID',
};

/** One or two keys, of one case mostly. */
const drawCase = (random: Random, values: Values, near: CaseTruth, from: number): DrawnRoot => {
  const first = pick(random, ['fir', 'fir', 'fir', 'cnr', 'cnr', 'caseNumber', 'prisonerId']);
  const names = [...new Set([first, ...(chance(random, 0.1) ? [pick(random, Object.keys(caseKeys))] : [])])];
  const keyOf = (other: Random, name: string, found: CaseTruth): unknown =>
    values.key(other, chance(other, 0.97) ? found : values.someCase(other), name) ??
    values.key(other, values.someCase(other), name);
  if (chance(random, 0.25)) {
    const given = Object.fromEntries(names.map((name) => [name, keyOf(random, name, near)]));
    const texts = Object.entries(given).map(([name, key]) => `${name}: ${literal(key)}`);
    return { text: `(${texts.join(', ')})`, variables: [], given: () => given, after: null };
  }
  return {
    text: `(${names.map((name, at) => `${name}: $v${from + at}`).join(', ')})`,
    variables: names.map((name, at) => ({
      name: `v${from + at}`,
      type: caseKeys[name] ?? '',
      draw: (other, found) => keyOf(other, name, found),
    })),
    given: (variables) => Object.fromEntries(names.map((name, at) => [name, variables[`v${from + at}`]])),
    after: null,
  };
};

/** Draws the arguments of a question. `near` is the case that it is about; `from` numbers its variables. */
export const drawRoot = (
  random: Random,
  root: RootName,
  { values, near, from }: { values: Values; near: CaseTruth; from: number },
): DrawnRoot => {
  if (root === 'case') return drawCase(random, values, near, from);
  const wanted = Object.entries(root === 'undertrials' ? undertrialRoot(random) : roots[root]).filter(([, { share }]) =>
    chance(random, share),
  );
  const variables: DrawnRoot['variables'] = [];
  const literals: Record<string, unknown> = {};
  const names: Record<string, string> = {};
  const texts = wanted.map(([name, { type, draw }]) => {
    if (name !== 'after' && chance(random, 0.5)) {
      const value = draw(random, values, near);
      literals[name] = plain(value);
      return `${name}: ${literal(value)}`;
    }
    const variable = `v${from + variables.length}`;
    variables.push({ name: variable, type, draw: (other, found) => plain(draw(other, values, found)) });
    names[name] = variable;
    return `${name}: $${variable}`;
  });
  return {
    text: texts.length > 0 ? `(${texts.join(', ')})` : '',
    variables,
    given: (given) => ({
      ...literals,
      ...Object.fromEntries(Object.entries(names).map(([name, variable]) => [name, given[variable]])),
    }),
    after: names.after ?? null,
  };
};
