import { describe, expect, it } from 'vitest';
import { toPredicate, toSql } from '../../src/policy/rowLanguage.ts';
import { isInForce, isMine, isNamed, isPrisonerTold, isThere } from '../../src/policy/rowRules.ts';

// That SQL and memory agree is shown on a real index, in rowRules.properties.test.ts. Here is what each of them says.

describe('a word of a rule', () => {
  const row = { text: 'b', capital: 'A', gone: null, flag: true, off: false, set: new Set(['SEALED']) };
  const asked = { day: 'b', nothing: null, yes: true, no: false, list: [{ text: 'b', other: 'c' }] };
  type Sentence = Parameters<typeof toPredicate<keyof typeof row, keyof typeof asked>>[0];
  const says = (rule: Sentence): boolean => toPredicate(rule)(row, asked);

  it('compares in the order of days, the limit included', () => {
    expect(says(({ atMost }) => atMost('text', 'day'))).toBe(true);
    expect(says(({ atLeast }) => atLeast('text', 'day'))).toBe(true);
    const isBy = toPredicate<'text', 'day'>(({ atMost }) => atMost('text', 'day'));
    const isFrom = toPredicate<'text', 'day'>(({ atLeast }) => atLeast('text', 'day'));
    const newYear = { day: '2026-01-01' };
    expect([isBy({ text: '2025-12-31' }, newYear), isFrom({ text: '2025-12-31' }, newYear)]).toEqual([true, false]);
    expect([isBy({ text: '2026-01-02' }, newYear), isFrom({ text: '2026-01-02' }, newYear)]).toEqual([false, true]);
  });

  it('finds what is null neither early nor late, on either side', () => {
    expect(says(({ atMost }) => atMost('gone', 'day'))).toBe(false);
    expect(says(({ atLeast }) => atLeast('gone', 'day'))).toBe(false);
    expect(says(({ atMost }) => atMost('text', 'nothing'))).toBe(false);
    expect(says(({ atLeast }) => atLeast('text', 'nothing'))).toBe(false);
  });

  it('finds in what is no text neither an earlier nor a later day', () => {
    // As text, any object begins with a bracket: after the capitals, before the small letters.
    expect(says(({ atMost }) => atMost('set', 'day'))).toBe(false);
    expect(says(({ atLeast }) => atLeast('text', 'list'))).toBe(false);
    expect(says(({ atMost }) => atMost('capital', 'list'))).toBe(false);
    expect(says(({ atLeast }) => atLeast('flag', 'day'))).toBe(false);
  });

  it('believes true and nothing else', () => {
    expect(says(({ is }) => is('flag'))).toBe(true);
    for (const column of ['off', 'gone', 'text', 'set'] as const)
      expect(
        says(({ is }) => is(column)),
        column,
      ).toBe(false);
    expect(says(({ may }) => may('yes'))).toBe(true);
    for (const permission of ['no', 'nothing', 'day', 'list'] as const)
      expect(
        says(({ may }) => may(permission)),
        permission,
      ).toBe(false);
  });

  it('finds a row among a list where all named columns agree, and nothing in what is no list', () => {
    const among = (...columns: ('text' | 'gone')[]) => says((words) => words.among(columns, 'list'));
    expect(among('text')).toBe(true);
    expect(among('text', 'gone')).toBe(false);
    expect(says((words) => words.among(['text'], 'nothing'))).toBe(false);
    expect(says((words) => words.among(['text'], 'yes'))).toBe(false);
    expect(says((words) => words.among(['text'], 'day'))).toBe(false);
  });

  it('finds a member in a set alone', () => {
    expect(says(({ holds }) => holds('set', 'SEALED'))).toBe(true);
    expect(says(({ holds }) => holds('set', 'TERROR'))).toBe(false);
    expect(says(({ holds }) => holds('text', 'b'))).toBe(false);
  });

  it('joins: all needs each, any needs one, and not turns round', () => {
    expect(says(({ all, is }) => all(is('flag'), is('off')))).toBe(false);
    expect(says(({ all, is }) => all(is('flag'), is('flag')))).toBe(true);
    expect(says(({ any, is }) => any(is('off'), is('flag')))).toBe(true);
    expect(says(({ any, is }) => any(is('off'), is('gone')))).toBe(false);
    expect(says(({ not, is }) => not(is('off')))).toBe(true);
    expect(says(({ not, is }) => not(is('flag')))).toBe(false);
  });

  it('tells what is not given from what is empty', () => {
    expect(says(({ isNotGiven }) => isNotGiven('nothing'))).toBe(true);
    expect(says(({ isNotGiven }) => isNotGiven('list'))).toBe(false);
    expect(says(({ isNull }) => isNull('gone'))).toBe(true);
    expect(says(({ isNull }) => isNull('off'))).toBe(false);
  });
});

describe('what the case index is asked', () => {
  it('is for the rows of a scope that name a claim and are in force today', () => {
    const columns = { relation: 's.relation', holder: 's.holder', validFrom: 's.valid_from', validTo: 's.valid_to' };
    expect(toSql(isMine, columns, { claims: '$1::text[], $2::text[]', today: '$3::date' })).toBe(
      '((s.relation, s.holder) in (select * from unnest($1::text[], $2::text[]))' +
        ' and ((s.valid_from is null or coalesce(s.valid_from <= $3::date, false))' +
        ' and (s.valid_to is null or coalesce(s.valid_to >= $3::date, false))))',
    );
  });

  it('is for the cases that a token names, or all where it names none', () => {
    expect(toSql(isNamed, { id: 't.id' }, { caseIds: '$4::text[]' })).toBe(
      '(($4::text[]) is null or (t.id) in (select * from unnest($4::text[])))',
    );
  });

  it('is for cases that are there: sealed ones and the children’s only for those whom their rows open them to', () => {
    expect(
      toSql(
        isThere,
        { labels: 't.labels', everyAccusedIsChild: 't.every_child' },
        { mayKnowSealed: '$5', mayKnowChildren: '$6' },
      ),
    ).toBe("(($5 or (not 'SEALED' = any(t.labels))) and ($6 or (not t.every_child)))");
  });

  it('is for prisoners that are held here, or no children and in a case that is there', () => {
    expect(toSql(isPrisonerTold, { isHeldHere: 'held_here', isChild: 'is_child', isCaseThere: 'is_there' }, {})).toBe(
      '(held_here or (is_there and (not is_child)))',
    );
  });
});

describe('a scope row', () => {
  const inForce = toPredicate(isInForce);
  it.each([
    [null, null, true],
    ['2026-11-20', '2026-11-20', true],
    ['2026-11-21', null, false],
    [null, '2026-11-19', false],
    ['2026-11-01', '2026-11-10', false],
    ['2026-12-01', '2026-12-10', false],
  ])('from %s to %s is in force on 20 November 2026: %s', (validFrom, validTo, stands) => {
    expect(inForce({ validFrom, validTo }, { today: '2026-11-20' })).toBe(stands);
  });
});
