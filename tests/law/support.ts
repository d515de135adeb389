import { addDays, type LawDate } from '../../src/law/calendar.ts';
import { parseCharges } from '../../src/law/chargeStrings.ts';
import type { DetentionInput, PoliceReport } from '../../src/law/detention.ts';
import type { Section } from '../../src/law/sections.ts';

/** 'BNS 303(2)' as a section. */
export const section = (text: string): Section => ({
  act: text.slice(0, text.indexOf(' ')),
  section: text.slice(text.indexOf(' ') + 1),
});

/** Someone in custody for theft since 1 July 2024, of whom everything is known and nothing has happened. */
export const undertrial = (facts: Partial<DetentionInput> = {}): DetentionInput => ({
  asOf: '2024-07-10',
  firstRemandOn: '2024-07-01',
  spells: null,
  sections: [section('BNS 303(2)')],
  sectionsFrom: 'FIR',
  reports: [],
  appliedOn: null,
  extensionDays: 0,
  firstTimeOffender: 'YES',
  otherPendingCases: 0,
  attributedDays: null,
  applicationMadeOn: null,
  inCustody: 'IN_CUSTODY',
  ...facts,
});

export const delivered = (on: string, more: Partial<PoliceReport> = {}): PoliceReport => ({
  submittedAt: on,
  deliveredAt: on,
  returnedAt: null,
  kind: 'ORIGINAL',
  ...more,
});

/** Day 1 is the day of the first remand. */
export const dayOf = (firstRemandOn: LawDate, day: number): LawDate => addDays(firstRemandOn, day - 1);

export const charged = (text: string, usualAct?: string): string[] =>
  parseCharges(text, usualAct).sections.map(({ act, section: number }) => `${act} ${number}`);
