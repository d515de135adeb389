import type { Course } from './course-story.ts';
import type { Plot } from './plot.ts';
import type { Random } from './random.ts';
import type { Registers } from './registers.ts';
import type { Section, TwoScripts } from './words.ts';

/** Particulars that a hand-written story fixes; whatever it leaves out is drawn. */
export type Particulars = {
  readonly accusedNames?: readonly TwoScripts[];
  readonly victimName?: TwoScripts;
  readonly informantName?: TwoScripts;
  readonly informantSubject?: string;
  readonly investigatorNumber?: number;
  readonly prosecutorNumber?: number;
  readonly expertNumber?: number;
  /** Sections of the zero FIR, when the offence was known only where the case went. */
  readonly zeroSections?: readonly Section[];
  readonly zeroNarrative?: TwoScripts;
  readonly sealed?: 'CASE' | 'RECORD';
  readonly protectedWitness?: boolean;
  readonly inCameraOrder?: boolean;
  readonly opinion?: TwoScripts;
  readonly objections?: readonly string[];
  readonly forensic?: boolean;
  /** Days from receipt in the laboratory to its reports. */
  readonly laboratoryDays?: number;
  readonly firstTimeOffender?: boolean;
  readonly probation?: boolean;
  readonly bailSectionsDiffer?: boolean;
};

/** What every part of a story is told from. */
export type Setting = {
  readonly random: Random;
  readonly plot: Plot;
  readonly course: Course;
  readonly registers: Registers;
  readonly particulars: Particulars;
};

export function sectionsOf({ plot }: Setting): readonly Section[] {
  return plot.newLaws ? plot.offence.bns : plot.offence.ipc;
}

/** The charges: what the police report said, or less. */
export function chargeSections(setting: Setting): readonly Section[] {
  const { course, plot } = setting;
  const lesser = plot.newLaws ? plot.offence.lesserBns : plot.offence.lesserIpc;
  return course.lesserCharges && lesser ? lesser : sectionsOf(setting);
}

/** Whether the law keeps the victim's identity, and with it the narrative, from the public. */
export function isProtected({ plot }: Setting): boolean {
  return plot.offence.sexual || plot.offence.victim === 'GIRL';
}
