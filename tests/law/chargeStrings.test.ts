import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCharges } from '../../src/law/chargeStrings.ts';
import { canonicalForm } from '../../src/law/sections.ts';
import { charged } from './support.ts';

describe('charges as officers type them', () => {
  it.each([
    ['379/411 IPC', ['IPC 379', 'IPC 411']],
    ['u/s 103 BNS r/w 3(5)', ['BNS 103', 'BNS 3(5)']],
    ['25(1-B)a Arms Act', ['ARMS 25(1B)(a)']],
    ['25(1-B)a/26/35 Arms Act, 1959', ['ARMS 25(1B)(a)', 'ARMS 26', 'ARMS 35']],
    ['section 498-A IPC', ['IPC 498A']],
    ['u/s 498-a I.P.C.', ['IPC 498A']],
    ['498 a ipc', ['IPC 498A']],
    ['103-r/w 3(5) BNS', ['BNS 103', 'BNS 3(5)']],
    ['302/34 IPC & 27 Arms Act', ['IPC 302', 'IPC 34', 'ARMS 27']],
    ['IPC 302/34, Arms Act 27', ['IPC 302', 'IPC 34', 'ARMS 27']],
    ['8(c)/20(b)(ii)(B) NDPS Act', ['NDPS 8(c)', 'NDPS 20(b)(ii)(B)']],
    ['30(a) Bihar Prohibition and Excise Act', ['PROHIBITION 30(a)']],
    ['धारा ३७९ भा.द.वि.', ['IPC 379']],
    ['3(1)(r)(s), 3(2)(va) SC/ST (POA) Act', ['SCST 3(1)(r)(s)', 'SCST 3(2)(va)']],
    ['376DA IPC, 4/6 POCSO Act', ['IPC 376DA', 'POCSO 4', 'POCSO 6']],
    ['304 Part II IPC', ['IPC 304(ii)']],
    ['3/4 D.P. Act & 498A IPC', ['DOWRY 3', 'DOWRY 4', 'IPC 498A']],
    ['376 D IPC', ['IPC 376D']],
    ['13 UA(P) Act', ['UAPA 13']],
    ['Section 8 read with section 21(b) of the NDPS Act, 1985', ['NDPS 8', 'NDPS 21(b)']],
  ])('%s', (text, sections) => {
    expect(charged(text)).toEqual(sections);
    expect(parseCharges(text).unread).toEqual([]);
  });

  it('takes the Act from the form when the charge names none', () => {
    expect(charged('303(2).317(2)', 'BNS')).toEqual(['BNS 303(2)', 'BNS 317(2)']);
  });

  it('reports a section whose Act is not said, and does not guess it', () => {
    expect(parseCharges('303(2).317(2)').unread.map(({ text, reason }) => [text, reason])).toEqual([
      ['303(2)', 'ACT_NOT_STATED'],
      ['317(2)', 'ACT_NOT_STATED'],
    ]);
    expect(parseCharges('303(2) BNS, 411').unread).toHaveLength(1);
    expect(parseCharges('IPC 302/34 & 27 Arms Act').sections).toEqual([]);
  });

  it('reports an Act that it does not know, and still reads the rest', () => {
    expect(parseCharges('4 Gambling Act, 303(2) BNS').unread[0]).toMatchObject({ text: '4', reason: 'ACT_NOT_KNOWN' });
    expect(charged('4 Gambling Act, 303(2) BNS')).toEqual(['BNS 303(2)']);
  });

  it('flags an IPC number under the label of the BNS', () => {
    expect(parseCharges('420 BNS')).toMatchObject({
      sections: [],
      unread: [{ perhaps: { act: 'IPC', section: '420' } }],
    });
    expect(parseCharges('304A BNS')).toMatchObject({
      sections: [],
      unread: [{ perhaps: { act: 'IPC', section: '304A' } }],
    });
    expect(parseCharges('302 BNS').suspicious).toEqual([{ act: 'BNS', section: '302' }]);
  });

  it('suggests nothing where no Act has the number', () => {
    expect(parseCharges('Sec. 999 BNS')).toMatchObject({ sections: [], unread: [{ perhaps: null }] });
  });

  it('never throws, whatever is typed, and answers in canonical form', () => {
    const fragments = fc.constantFrom(
      '302',
      '25(1-B)a',
      ' IPC',
      'BNS ',
      '/',
      'r/w',
      '(((',
      'u/s',
      'Arms Act',
      'धारा',
      '३०२',
      ')',
      'Part II',
      '0',
      '-',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fragments, fc.string({ maxLength: 3 }))).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        typed,
        fc.option(fc.constantFrom('BNS', 'IPC', 'Unheard Act'), { nil: undefined }),
        (text, usualAct) => {
          for (const read of parseCharges(text, usualAct).sections) expect(canonicalForm(read)).toEqual(read);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads a hostile text of any length in bounded time', () => {
    for (const piece of ['(', '1(', 'a.', '1 A ', 'act ', '25(1-B)', 'SC/']) {
      const started = performance.now();
      parseCharges(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});
