import type { Pillar } from '../../src/core/pillars.ts';

/** A type of which more than one pillar tells something: whose fields are whose, and what is handed from one to another. */
export type Split = {
  /** Whose the other fields are. */
  readonly owner: Pillar;
  readonly fields: Readonly<Record<string, Pillar>>;
  /** What a pillar hands to others in one piece, as scalar: codes and keys, or what the clocks rest on. */
  readonly handed: Readonly<Record<string, Pillar>>;
  /** What must have been handed over before a field can be told. */
  readonly requires: Readonly<Record<string, string>>;
};

const whole = (owner: Pillar, fields: Split['fields'] = {}): Split => ({ owner, fields, handed: {}, requires: {} });

/**
 * The graph split by pillar, as its operations ask for it: courts know a case by its number, prisons their undertrials, police their
 * reports. The clocks are the prisons', and rest on what police and courts hand over. An undertrial's FIR and court case are told with the
 * clocks, from what was handed over for them: that is one round of requests less.
 */
export const splits: Readonly<Record<string, Split>> = {
  Query: whole('courts', { undertrials: 'prisons', chargeSheets: 'police' }),
  Case: {
    owner: 'police',
    fields: {
      id: 'courts',
      sensitivities: 'courts',
      courtCases: 'courts',
      links: 'prisons',
      prosecution: 'prosecution',
      forensicCases: 'forensics',
    },
    handed: { ofPolice: 'police' },
    requires: { courtCases: 'ofPolice', links: 'ofPolice' },
  },
  Accused: whole('police', { custody: 'prisons' }),
  ChargeSheetAccused: whole('police', { custody: 'prisons' }),
  ChargeSheet: whole('police', { filedAt: 'courts', exchange: 'courts' }),
  Undertrial: {
    owner: 'prisons',
    fields: {},
    handed: { ofPolice: 'police', ofCourts: 'courts' },
    requires: { cases: 'ofPolice ofCourts', nearestDate: 'ofPolice ofCourts' },
  },
};
