/** Words that every part of a story uses. */

/** An instant with India's offset: `2026-03-01T10:15:00+05:30`. */
export type Instant = string;
/** A day of the law: `2026-03-01`. */
export type DayDate = string;
export type TwoScripts = { readonly en: string; readonly hi: string };
export type Sex = 'MALE' | 'FEMALE' | 'TRANSGENDER';
export type Religion = 'HINDU' | 'MUSLIM' | 'SIKH' | 'CHRISTIAN';
export type SocialCategory = 'GENERAL' | 'OBC' | 'EBC' | 'SC' | 'ST';
export type Section = { readonly act: string; readonly section: string };

/** `number` is the serial of its own register: zero FIRs are numbered apart. */
export type FirKey = {
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly number: number;
  readonly year: number;
  readonly zero: boolean;
};

export type Relative = { readonly relation: 'FATHER' | 'HUSBAND' | 'MOTHER'; readonly name: TwoScripts };
export type Address = {
  readonly text: TwoScripts;
  readonly district: string;
  readonly state: string;
};

export type Person = {
  readonly name: TwoScripts;
  readonly aliases: readonly TwoScripts[];
  readonly relative: Relative;
  readonly sex: Sex;
  /** Age in years when the first FIR of the story was registered. */
  readonly ageYears: number;
  readonly birthYear: number;
  readonly address: Address;
  readonly phone: string;
  readonly occupation: string;
  readonly religion: Religion;
  readonly socialCategory: SocialCategory;
};

export type Official = { readonly id: string; readonly name: TwoScripts; readonly rank: string };
/** Someone's charge of a matter, from a day to another; `to` is null while it lasts. */
export type Charge = { readonly official: Official; readonly from: Instant; readonly to: Instant | null };
