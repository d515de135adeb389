import { equivalentsOf } from './equivalents.ts';
import { carriesDeathOrLife } from './gravity.ts';
import { entryOf, type Offence } from './offences.ts';
import { type Section, showSection } from './sections.ts';

/** Whether police may arrest without a warrant, whether bail is of right, which court tries; and what says so. */
export type Classification = Pick<Offence, 'cognizable' | 'bailable' | 'court' | 'source'>;

const grave = { cognizable: 'YES', bailable: 'NO', court: 'SESSION' };
const middle = { cognizable: 'YES', bailable: 'NO', court: 'MAGISTRATE_FIRST_CLASS' };
const light = { cognizable: 'NO', bailable: 'YES', court: 'ANY_MAGISTRATE' };

/** The First Schedule, Part II, for other laws: a maximum of just three years is in its middle class (Knit Pro, SC 2022). */
export const byLengthOfTerm = (offence: Offence): Classification => {
  const source = 'BNSS First Schedule, Part II';
  const months = offence.maxTermMonths ?? 0;
  if (carriesDeathOrLife(offence) || months > 84) return { ...grave, source };
  return months >= 36 ? { ...middle, source } : { ...light, source };
};

/** What some Acts say themselves, in place of Part II. */
const ownProvisions: Readonly<Record<string, Partial<Classification> & { readonly source: string }>> = {
  NDPS: { cognizable: 'YES', bailable: 'NO', source: 'NDPS Act 37' },
  PMLA: { cognizable: 'YES', bailable: 'NO', source: 'PMLA 45' },
  PROHIBITION: { cognizable: 'YES', bailable: 'NO', source: 'Bihar Prohibition and Excise Act 76' },
  DOWRY: { bailable: 'NO', source: 'Dowry Prohibition Act 8' },
  ARMS: { cognizable: 'YES', source: 'Arms Act 38' },
};

const ofOtherLaw = (offence: Offence): Classification => {
  const partTwo = byLengthOfTerm(offence);
  const own = ownProvisions[offence.act];
  return own ? { ...partTwo, ...own, source: `${own.source}; ${partTwo.source}` } : partTwo;
};

/** The IPC's own schedule is repealed: its offence is classed as the one that replaced it unchanged, and says so. */
const ofSuccessor = (section: Section, limb: string): Classification | null => {
  const successors = equivalentsOf(section).filter(({ relation }) => relation === 'same');
  const [only] = successors;
  if (!only || successors.length > 1) return null;
  const row = entryOf(only.section).own.find((one) => one.limb === limb);
  return row?.cognizable ? { ...row, source: `As ${showSection(only.section)}, which replaced it` } : null;
};

/** The classification of an offence; null where neither its own row nor what replaced it has one. */
export const classificationOf = (offence: Offence): Classification | null => {
  if (offence.cognizable !== '') return offence;
  if (offence.kind === 'DEFINITION') return null;
  if (offence.act === 'IPC') return ofSuccessor(offence, offence.limb);
  return offence.act === 'BNS' ? null : ofOtherLaw(offence);
};
