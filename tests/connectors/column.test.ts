import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  courtDay,
  day,
  flag,
  instant,
  integer,
  list,
  names,
  oneOf,
  text,
  UnreadableCell,
} from '../../connectors/column.ts';

describe('a cell', () => {
  it.each([
    ['a day', day, ['00-00-0000', '2026-02-30', '2026-2-3', '', 20260203]],
    ['a court’s day', courtDay, ['00-00-0000', '31-02-2026', '2026-01-01', 'null', '']],
    ['an instant', instant, ['yesterday', 'infinity', '0000-00-00']],
    ['an integer', integer, ['7', true]],
    ['a flag', flag, ['t', 1]],
    ['a text', text, [7, true]],
    ['a list', list, ['a', [1], [null]]],
    ['a code', oneOf('OPEN', 'SHUT'), ['AJAR', 'open', '']],
  ] as const)('that is not %s is unreadable, never guessed', (_name, column, cells) => {
    for (const cell of cells) expect(() => column.read([cell]), String(cell)).toThrow(UnreadableCell);
    expect(column.read([null])).toBeNull();
  });

  it('that is unreadable is not quoted: its content may be a name', () => {
    expect(() => day.read(['Ramesh Kumar'])).toThrow(/^expected a calendar day$/);
  });

  it('is read as it was written', () => {
    const anyDay = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.string(), fc.string(), (one, latin, native) => {
        expect(day.read(day.write(one))).toBe(one);
        expect(courtDay.read(courtDay.write(one))).toBe(one);
        expect(names.read(names.write({ LATIN: latin, NATIVE: native }))).toEqual({ LATIN: latin, NATIVE: native });
      }),
    );
  });
});
