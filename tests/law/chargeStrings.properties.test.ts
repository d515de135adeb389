import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAct } from '../../src/law/acts.ts';
import { parseCharges } from '../../src/law/chargeStrings.ts';
import { entryOf, offences } from '../../src/law/offences.ts';
import { canonicalForm, showSection } from '../../src/law/sections.ts';

/** How officers write the Acts whose sections the table has. */
const written: Readonly<Record<string, readonly string[]>> = {
  BNS: ['BNS', 'B.N.S.', 'BNS, 2023', 'Bharatiya Nyaya Sanhita'],
  IPC: ['IPC', 'I.P.C.', 'ipc', 'भा.द.वि.'],
  NDPS: ['NDPS Act', 'N.D.P.S. Act, 1985'],
  ARMS: ['Arms Act', 'Arms Act, 1959'],
  POCSO: ['POCSO Act', 'POCSO'],
};

const known = offences.filter(({ act, section }) => written[act] && /^\d+(\(\w+\))*$/.test(section));
const offence = fc.constantFrom(...known);
const spelling = (act: string) => fc.constantFrom(...(written[act] ?? []));
const separator = fc.constantFrom('/', ', ', ' & ', ' r/w ', '. ', ' and ', ' व ');

/** Sections of one Act with the Act after them or before. */
const charge = offence.chain((first) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...known.filter(({ act }) => act === first.act)), { minLength: 1, maxLength: 4 }),
      separator,
      spelling(first.act),
      fc.boolean(),
    )
    .map(([rows, between, act, actLast]) => {
      const sections = rows.map(({ section }) => section).join(between);
      return { rows, text: actLast ? `u/s ${sections} ${act}` : `${act} ${sections}` };
    }),
);

const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('3', '(', ')', 'a', 'A', '-', ' ', '/', 'IPC', 'BNS', 'Act', 'r/w', '४', 'भा'))
    .map((parts) => parts.join('')),
);

const digitsIn = (text: string): string =>
  text.normalize('NFKC').replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

describe('the reading of a charge', () => {
  it('finds each section of an Act, however the Act is written and the sections are joined', () => {
    fc.assert(
      fc.property(charge, ({ rows, text }) => {
        const expected = [...new Set(rows.map((row) => showSection(row)))];
        expect({ text, read: parseCharges(text).sections.map(showSection) }).toEqual({ text, read: expected });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws, and reads no number that is not there', () => {
    fc.assert(
      fc.property(noise, fc.option(fc.constantFrom('BNS', 'IPC', 'ARMS'), { nil: undefined }), (text, act) => {
        for (const { section } of parseCharges(text, act).sections)
          expect(digitsIn(text)).toContain(/^\d+/.exec(section)?.[0] ?? 'a number');
      }),
      { numRuns: 5_000 },
    );
  });

  it('never chooses an Act that is neither written nor the form’s own', () => {
    const texts = fc.oneof(
      noise,
      charge.map(({ text }) => text),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const numbers = digitsIn(text).replaceAll(/\p{L}|\p{M}/gu, ' ');
        expect(parseCharges(numbers).sections).toEqual([]);
        expect(parseCharges(numbers, 'ARMS').sections.filter(({ act }) => act !== 'ARMS')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reports every number that it does not read', () => {
    const number = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(number, fc.constantFrom('', ' Gambling Act', ' BNS', ' IPC'), (section, act) => {
        const { sections, unread } = parseCharges(`${section}${act}`);
        expect(sections.length + unread.length).toBe(1);
      }),
    );
  });

  it('never suggests a section that no table has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('', 'A', 'B'), (section, letter) => {
        const suggested = parseCharges(`${section}${letter} BNS`).unread.flatMap(({ perhaps }) => perhaps ?? []);
        for (const one of suggested) {
          const { own, beneath } = entryOf(one);
          expect(own.length + beneath.length).toBeGreaterThan(0);
          expect(canonicalForm(one)).toEqual(one);
          expect(canonicalAct(one.act)).toBe('IPC');
        }
      }),
    );
  });
});
