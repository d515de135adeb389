import { describe, expect, it } from 'vitest';
import type { ReceiptFacts } from '../../src/core/facts.ts';
import { type Acknowledgement, judge } from '../../src/index/acknowledgement.ts';
import { deliveriesOf, exchangeOf } from '../../src/index/receipt.ts';
import type { Entry, Outcome } from '../../src/index/submissions.ts';

const TODAY = '2026-11-20';
const sheet = {
  chargeSheetId: 'PIRBAHOR/CS-9/2026',
  courtId: 'PATNA-SESSIONS',
  submittedAt: '2026-11-14T05:30:00.000Z',
  datedOn: '2026-11-13',
};
const again = { ...sheet, submittedAt: '2026-11-19T05:30:00.000Z' };

const say = (outcome: Outcome, more: Partial<Acknowledgement> = {}): Acknowledgement => ({
  outcome,
  court: 'PATNA-SESSIONS',
  by: 'REGISTRY-PATNA-001',
  receivedOn: null,
  cnrIsOfCase: true,
  cnr: outcome === 'REGISTERED' ? 'BRPA010000082026' : null,
  objections: outcome === 'RETURNED' ? ['The seizure list is not signed.'] : [],
  ...more,
});

/** What was said, a day each, from the fifteenth. */
const said = (...outcomes: readonly (Outcome | Partial<Entry>)[]): Entry[] =>
  outcomes.map((one, at) => {
    const more = typeof one === 'string' ? { outcome: one } : one;
    const { outcome = 'DELIVERED' } = more;
    const { cnr, objections, court } = say(outcome);
    const day = `2026-11-${15 + at}`;
    return {
      submission: 1,
      outcome,
      court,
      cnr,
      objections,
      submittedAt: sheet.submittedAt,
      acknowledgedAt: `${day}T06:00:00.000Z`,
      receivedOn: day,
      acknowledgementNo: 'GW-1',
      ...more,
    };
  });

const verdict = (one: Acknowledgement, entries: readonly Entry[] = [], of = sheet, own: ReceiptFacts | null = null) =>
  judge(one, of, { entries, own }, TODAY).is;

const outcomes: readonly Outcome[] = ['DELIVERED', 'CONSUMED', 'RETURNED', 'REGISTERED'];

describe('what a court says of a charge sheet', () => {
  it('may begin with any outcome: whatever it says, it has received it', () => {
    for (const outcome of outcomes) expect(verdict(say(outcome)), outcome).toBe('ENTRY');
  });

  it.each([
    ['DELIVERED', 'CONSUMED', 'ENTRY'],
    ['DELIVERED', 'RETURNED', 'ENTRY'],
    ['DELIVERED', 'REGISTERED', 'ENTRY'],
    ['CONSUMED', 'DELIVERED', 'REFUSED'],
    ['CONSUMED', 'RETURNED', 'ENTRY'],
    ['CONSUMED', 'REGISTERED', 'ENTRY'],
    ['RETURNED', 'DELIVERED', 'REFUSED'],
    ['RETURNED', 'CONSUMED', 'REFUSED'],
    ['RETURNED', 'REGISTERED', 'REFUSED'],
    ['REGISTERED', 'DELIVERED', 'REFUSED'],
    ['REGISTERED', 'CONSUMED', 'REFUSED'],
    ['REGISTERED', 'RETURNED', 'REFUSED'],
  ] as const)('after %s: %s is %s', (before, outcome, expected) => {
    expect(verdict(say(outcome), said(before))).toBe(expected);
  });

  it('is one entry however often it is repeated, also after what followed it', () => {
    for (const outcome of outcomes) expect(verdict(say(outcome), said(outcome)), outcome).toBe('REPEATED');
    expect(verdict(say('DELIVERED'), said('DELIVERED', 'CONSUMED', 'REGISTERED'))).toBe('REPEATED');
    expect(verdict(say('DELIVERED', { receivedOn: '2026-11-15' }), said('DELIVERED'))).toBe('REPEATED');
  });

  it('is refused where it says the same outcome otherwise: another number, other objections, another day', () => {
    expect(verdict(say('REGISTERED', { cnr: 'BRPA010000092026' }), said('REGISTERED'))).toBe('REFUSED');
    expect(verdict(say('RETURNED', { objections: ['Another.'] }), said('RETURNED'))).toBe('REFUSED');
    expect(verdict(say('DELIVERED', { receivedOn: '2026-11-16' }), said('DELIVERED'))).toBe('REFUSED');
  });

  it.each([
    ['the day before the form was written', '2026-11-12', 'REFUSED'],
    ['the day on which it was written', '2026-11-13', 'ENTRY'],
    ['today', TODAY, 'ENTRY'],
    ['tomorrow', '2026-11-21', 'REFUSED'],
  ])('tells a day of receipt: %s', (_what, receivedOn, expected) => {
    expect(verdict(say('DELIVERED', { receivedOn }))).toBe(expected);
  });

  it('tells no day of receipt before the one that it told earlier', () => {
    const before = said({ outcome: 'DELIVERED', receivedOn: '2026-11-17' });
    expect(verdict(say('CONSUMED', { receivedOn: '2026-11-16' }), before)).toBe('REFUSED');
    expect(verdict(say('CONSUMED', { receivedOn: '2026-11-17' }), before)).toBe('ENTRY');
  });

  it.each([
    ['a registration without its number', say('REGISTERED', { cnr: null })],
    ['a number without a registration', say('CONSUMED', { cnr: 'BRPA010000082026' })],
    ['a return without objections', say('RETURNED', { objections: [] })],
    ['an objection without a word', say('RETURNED', { objections: ['Unsigned.', ' '] })],
    ['objections without a return', say('DELIVERED', { objections: ['Unsigned.'] })],
    ['a book in place of an objection', say('RETURNED', { objections: ['x'.repeat(2_001)] })],
  ])('is refused as %s', (_what, one) => {
    expect(verdict(one)).toBe('REFUSED');
  });
});

describe('a charge sheet that was returned', () => {
  it('is before the court anew once the police submit it again, and may be returned again', () => {
    const returned = said('DELIVERED', 'RETURNED');
    expect(exchangeOf({ entries: returned, own: null }, sheet).state).toBe('RETURNED');
    expect(exchangeOf({ entries: returned, own: null }, again)).toMatchObject({
      state: 'SUBMITTED',
      deliveredAt: null,
      returnedAt: '2026-11-16T06:00:00.000Z',
      objections: ['The seizure list is not signed.'],
    });
    for (const outcome of outcomes) expect(verdict(say(outcome), returned, again), outcome).toBe('ENTRY');
  });

  it('is told with both submissions to whoever counts days: the first was in the court’s hands', () => {
    const second = { submission: 2, submittedAt: again.submittedAt, acknowledgedAt: '2026-11-19T09:00:00.000Z' };
    const entries = [...said('DELIVERED', 'RETURNED'), ...said({ ...second, outcome: 'DELIVERED' })];
    expect(deliveriesOf({ entries, own: null }, again)).toEqual([
      {
        submittedAt: sheet.submittedAt,
        deliveredAt: '2026-11-15T06:00:00.000Z',
        returnedAt: '2026-11-16T06:00:00.000Z',
      },
      { submittedAt: again.submittedAt, deliveredAt: '2026-11-19T09:00:00.000Z', returnedAt: null },
    ]);
  });

  it('is what the court said last however the police date it: they take nothing back that a court has received', () => {
    for (const outcome of ['DELIVERED', 'CONSUMED', 'REGISTERED'] as const)
      expect(exchangeOf({ entries: said(outcome), own: null }, again).state).toBe(outcome);
  });

  it('is another court’s to receive where the police submit it there, unless it is registered', () => {
    const elsewhere = { ...sheet, courtId: 'PATNA-CJM' };
    expect(verdict(say('DELIVERED', { court: 'PATNA-CJM' }), said('CONSUMED'), elsewhere)).toBe('ENTRY');
    expect(verdict(say('DELIVERED', { court: 'PATNA-CJM' }), said('REGISTERED'), elsewhere)).toBe('REFUSED');
  });
});

describe('the court’s own receipt', () => {
  const own = (more: Partial<ReceiptFacts>): ReceiptFacts => ({
    chargeSheetId: sheet.chargeSheetId,
    courtId: 'PATNA-SESSIONS',
    cnr: null,
    deliveredAt: '2026-11-15T06:00:00.000Z',
    consumedAt: null,
    returnedAt: null,
    registeredAt: null,
    objections: [],
    acknowledgementNo: 'ACK/1',
    ...more,
  });

  it('outranks what was said through the gateway', () => {
    expect(exchangeOf({ entries: said('DELIVERED', 'CONSUMED'), own: own({}) }, sheet)).toMatchObject({
      state: 'DELIVERED',
      consumedAt: null,
      acknowledgementNo: 'ACK/1',
    });
  });

  it('leaves no room for an entry that nobody would be shown; the same is said twice', () => {
    expect(verdict(say('CONSUMED'), [], sheet, own({}))).toBe('REFUSED');
    expect(verdict(say('DELIVERED'), [], sheet, own({}))).toBe('REPEATED');
    const registered = own({ registeredAt: '2026-11-16T06:00:00.000Z', cnr: 'BRPA010000082026' });
    expect(verdict(say('REGISTERED'), [], sheet, registered)).toBe('REPEATED');
    expect(verdict(say('DELIVERED'), [], sheet, registered)).toBe('REPEATED');
    expect(verdict(say('REGISTERED', { cnr: 'BRPA010000092026' }), [], sheet, registered)).toBe('REFUSED');
    const returned = own({ returnedAt: '2026-11-16T06:00:00.000Z', objections: ['Unsigned.'] });
    expect(verdict(say('RETURNED'), [], sheet, returned)).toBe('REFUSED');
  });

  it('speaks of the submission before, where the police submitted the sheet again after that return', () => {
    const returned = own({ returnedAt: '2026-11-16T06:00:00.000Z', objections: ['Unsigned.'] });
    expect(exchangeOf({ entries: [], own: returned }, sheet).state).toBe('RETURNED');
    expect(exchangeOf({ entries: [], own: returned }, again)).toMatchObject({
      state: 'SUBMITTED',
      objections: ['Unsigned.'],
    });
    expect(verdict(say('DELIVERED'), [], again, returned)).toBe('ENTRY');
  });
});
