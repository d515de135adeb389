import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInside } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// T40: two texts that look alike, or one that is written in two ways. What is asked is the canonical one or nothing: never an error of ours,
// never somebody else's case.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A door through which a text comes in: what it is when it is written as the source writes it, and the question. */
type Door = {
  readonly persona: string;
  readonly canonical: string;
  readonly query: string;
  readonly variables: (text: string) => object;
};

const fir = { state: 'BR', district: 'PATNA', station: 'PIRBAHOR', number: 1, year: 2025 };
const byFir = 'query ($fir: FirKeyInput) { found: case(fir: $fir) { id } }';
const byNumber = 'query ($number: CaseNumberInput) { found: case(caseNumber: $number) { id } }';
const byFilter =
  'query ($filter: CaseFilter!) { found: cases(filter: $filter, first: 200) { totalCount nodes { id } } }';
const sessions = { court: 'PATNA-SESSIONS', caseType: 'S.TR.', number: 1, year: 2026 };

const unit = (root: string, canonical: string): Door => ({
  persona: 'pp-patna',
  canonical,
  query: `query ($id: ID!) { found: ${root}(id: $id) { id name } }`,
  variables: (id) => ({ id }),
});

const filter = (persona: string, field: string, canonical: string, more: object = {}): Door => ({
  persona,
  canonical,
  query: byFilter,
  variables: (text) => ({ filter: { ...more, [field]: text } }),
});

const doors: Readonly<Record<string, Door>> = {
  'a CNR': {
    persona: 'pp-patna',
    canonical: 'BRPA010000012026',
    query: 'query ($cnr: CNR) { found: case(cnr: $cnr) { id } }',
    variables: (cnr) => ({ cnr }),
  },
  'the state of an FIR': {
    persona: 'pp-patna',
    canonical: 'BR',
    query: byFir,
    variables: (state) => ({ fir: { ...fir, state } }),
  },
  'the district of an FIR': {
    persona: 'pp-patna',
    canonical: 'PATNA',
    query: byFir,
    variables: (district) => ({ fir: { ...fir, district } }),
  },
  'the station of an FIR': {
    persona: 'pp-patna',
    canonical: 'PIRBAHOR',
    query: byFir,
    variables: (station) => ({ fir: { ...fir, station } }),
  },
  'the court of a number': {
    persona: 'pp-patna',
    canonical: 'PATNA-SESSIONS',
    query: byNumber,
    variables: (court) => ({ number: { ...sessions, court } }),
  },
  'the type of a number': {
    persona: 'pp-patna',
    canonical: 'S.TR.',
    query: byNumber,
    variables: (caseType) => ({ number: { ...sessions, caseType } }),
  },
  'a prisoner': {
    persona: 'js-beur',
    canonical: 'BEUR-2025-00001',
    query: 'query ($id: ID) { found: case(prisonerId: $id) { id } }',
    variables: (id) => ({ id }),
  },
  'a prison': {
    persona: 'js-beur',
    canonical: 'BEUR',
    query:
      'query ($prison: ID) { found: undertrials(prison: $prison, first: 200) { totalCount nodes { prisonerId } } }',
    variables: (prison) => ({ prison }),
  },
  'a district of prisons': {
    persona: 'prisons-hq-bihar',
    canonical: 'PATNA',
    query:
      'query ($district: String) { found: undertrials(district: $district, first: 200) { totalCount nodes { prisonerId } } }',
    variables: (district) => ({ district }),
  },
  'a court of charge sheets': {
    persona: 'registry-patna',
    canonical: 'PATNA-SESSIONS',
    query: 'query ($court: ID!) { found: chargeSheets(court: $court, first: 200) { totalCount nodes { id } } }',
    variables: (court) => ({ court }),
  },
  'a state to filter by': filter('scrb-bihar', 'state', 'BR'),
  'a district to filter by': filter('scrb-bihar', 'district', 'PATNA'),
  'a station to filter by': filter('scrb-bihar', 'station', 'PIRBAHOR', { district: 'PATNA' }),
  'a court to filter by': filter('scrb-bihar', 'court', 'PATNA-SESSIONS'),
  'a prosecutor to filter by': filter('dop-bihar', 'prosecutor', 'PP-PATNA-001'),
  'a section to filter by': {
    ...filter('scrb-bihar', 'section', '103'),
    variables: (section) => ({ filter: { section: { act: 'BNS', section } } }),
  },
  'a station': unit('station', 'PIRBAHOR'),
  'a court': unit('court', 'PATNA-SESSIONS'),
  'a prison by its code': unit('prison', 'BEUR'),
  'a laboratory': unit('laboratory', 'FSL-PATNA'),
  'an office': unit('prosecutionOffice', 'PO-PATNA'),
};

const lookalikes: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  R: 'Я',
  S: 'Ѕ',
  T: 'Т',
  N: 'Ν',
};

const replaced = (text: string, map: (letter: string) => string): string => Array.from(text, map).join('');
const inserted = (text: string, what: string): string => `${text.slice(0, 2)}${what}${text.slice(2)}`;

/** Ways to write a text so that it looks the same, or is nearly the same. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'letters of another script': (text) => replaced(text, (letter) => lookalikes[letter] ?? letter),
  'one letter of another script': (text) => text.replace(/[ABEHIKMOPRSTN]/, (letter) => lookalikes[letter] ?? letter),
  'full-width letters and digits': (text) =>
    replaced(text, (letter) =>
      /[A-Z\d]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter,
    ),
  'digits of another script': (text) =>
    replaced(text, (letter) => (/\d/.test(letter) ? String.fromCodePoint(0x0966 + Number(letter)) : letter)),
  'small letters': (text) => text.toLowerCase(),
  'letters that become others in capitals': (text) =>
    text.replaceAll('S', 'ſ').replaceAll('I', 'ı').replaceAll('SS', 'ß'),
  'a mark that turns the direction': (text) => inserted(text, '\u202e'),
  'a mark for right-to-left at its end': (text) => `${text}\u200f`,
  'a joiner without width': (text) => inserted(text, '\u200d'),
  'a byte order mark before it': (text) => `\ufeff${text}`,
  'a combining mark': (text) => inserted(text, '\u0301'),
  'a soft hyphen': (text) => inserted(text, '\u00ad'),
  'another hyphen': (text) => (text.includes('-') ? text.replaceAll('-', '\u2011') : inserted(text, '\u2011')),
  'a tag that is not seen': (text) => `${text}\u{e0041}`,
  'blanks around it': (text) => `  ${text}  `,
  'a blank that does not break': (text) => `${text}\u00a0`,
  'a blank within': (text) => inserted(text, ' '),
  'a line break': (text) => `${text}\n`,
  'a NUL at its end': (text) => `${text}\u0000`,
  'a NUL within': (text) => inserted(text, '\u0000'),
  'half of a character': (text) => `${text}\ud83d`,
  'the other half': (text) => inserted(text, '\udc00'),
  'a character beyond the plane': (text) => `${text}\u{1f600}`,
  'a wildcard': (text) => `${text.slice(0, -1)}%`,
  'one letter of any': (text) => `${text.slice(0, -1)}_`,
  'a quotation mark': (text) => `${text}' or '1'='1`,
  'a backslash': (text) => `${text}\\`,
  'a bar and more': (text) => `${text}|1|2026`,
  'a dot and more': (text) => `${text}.1`,
  nothing: () => '',
  'a great length': (text) => text.repeat(500),
  'itself and another': (text) => `${text},${text}`,
};

const ask = ({ persona, query, variables }: Door, text: string): Promise<Answer> =>
  world.ask(persona, query, variables(text));

const isEmpty = ({ data, errors }: Answer): boolean => {
  if (errors) return errors.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
  return data.found === null || data.found.totalCount === 0;
};

/** The canonical answer, or none: in the caller's own words never a failure of ours. */
const expectCanonicalOrNothing = (answer: Answer, canonical: Answer, where: string): void => {
  expectNothingInside(answer);
  expect(answer.status, where).toBeLessThan(500);
  if (!isEmpty(answer)) expect(answer.data, where).toEqual(canonical.data);
};

describe.each(Object.entries(doors))('%s', (_name, door) => {
  let canonical: Answer;
  beforeAll(async () => {
    canonical = await ask(door, door.canonical);
  });

  it('is found as its source writes it', () => {
    expect(canonical.errors).toBeUndefined();
    expect(isEmpty(canonical)).toBe(false);
  });

  it('is found, or is not there, in whatever disguise', async () => {
    for (const [what, disguise] of Object.entries(disguises))
      expectCanonicalOrNothing(await ask(door, disguise(door.canonical)), canonical, what);
  });

  it('is found, or is not there, with any characters put into it', async () => {
    const anywhere = fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), fc.nat(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(anywhere, async ([what, at, over]) => {
        const place = at % (door.canonical.length + 1);
        const text = `${door.canonical.slice(0, place)}${what}${door.canonical.slice(over ? place + what.length : place)}`;
        // A digit written wider is that digit, and may make the number of another record: that is no disguise of this one.
        fc.pre(!/^[\w. -]*$/.test(text.normalize('NFKC')));
        expectCanonicalOrNothing(await ask(door, text), canonical, JSON.stringify(text));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a look-alike', () => {
  it('is never the same as what it looks like, where identifiers decide who may read', async () => {
    for (const name of ['a prisoner', 'a prosecutor to filter by', 'a court to filter by', 'the court of a number']) {
      const door = doors[name];
      if (!door) throw new Error(`there is no door ${name}`);
      for (const what of [
        'one letter of another script',
        'a joiner without width',
        'blanks around it',
        'a mark that turns the direction',
      ])
        expect(isEmpty(await ask(door, disguises[what]?.(door.canonical) ?? '')), `${name} ${what}`).toBe(true);
    }
  });

  it('of a CNR is the CNR where it is only written wider, and nothing where it is another letter', async () => {
    const door = doors['a CNR'] as Door;
    const found = (what: string): Promise<Answer> => ask(door, disguises[what]?.(door.canonical) ?? '');
    const canonical = await ask(door, door.canonical);
    expect((await found('full-width letters and digits')).data).toEqual(canonical.data);
    expect((await found('blanks around it')).data).toEqual(canonical.data);
    for (const what of [
      'one letter of another script',
      'a combining mark',
      'a joiner without width',
      'digits of another script',
    ])
      expect(isEmpty(await found(what)), what).toBe(true);
  });
});
