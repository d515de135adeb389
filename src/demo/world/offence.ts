import type { CourtLevel } from './units.ts';
import type { Section, TwoScripts } from './words.ts';

export type Goods = { readonly description: string; readonly quantity: string; readonly valueRupees: number | null };
/** What goes to the laboratory, and what its division may find. */
export type ExhibitKind = {
  readonly division: 'BIOLOGY' | 'CHEMISTRY' | 'BALLISTICS' | 'CYBER' | 'DOCUMENTS' | 'TOXICOLOGY' | 'DNA';
  readonly description: string;
  readonly method: string;
  readonly finding: string;
};

export type Offence = {
  readonly kind: string;
  /** The major head under which the Bureau counts it. */
  readonly crimeHead: string;
  readonly weight: number;
  /** A State's own law: told of that State only. */
  readonly onlyIn: string | null;
  readonly bns: readonly Section[];
  readonly ipc: readonly Section[];
  /** What a court may frame charges for instead. */
  readonly lesserBns: readonly Section[] | null;
  readonly lesserIpc: readonly Section[] | null;
  /** The days within which the world's police file their report; the law's own class is computed elsewhere. */
  readonly limitDays: 60 | 90 | 180;
  readonly court: CourtLevel;
  /** The longest sentence that the world's courts give, in months; null is life. */
  readonly sentenceMonths: number | null;
  readonly victim: 'NONE' | 'INFORMANT' | 'DEAD' | 'WOMAN' | 'GIRL';
  readonly sexual: boolean;
  readonly terror: boolean;
  readonly accused: readonly [least: number, most: number];
  /** How many in a hundred of the accused are arrested, and of those are never bailed. */
  readonly arrested: number;
  readonly heldThroughout: number;
  readonly injury: TwoScripts | null;
  readonly goods: readonly Goods[];
  readonly exhibits: readonly ExhibitKind[];
  /** With {informant}, {victim}, {accused}, {place}, {day}, {relation}. */
  readonly narrative: TwoScripts;
};

/** Reads `BNS 103(1), ARMS 27`. */
export function sections(text: string): readonly Section[] {
  return text.split(', ').map((part) => {
    const [act = '', section = ''] = part.split(' ');
    return { act, section };
  });
}

type Draft = Partial<Omit<Offence, 'bns' | 'ipc'>> & {
  readonly kind: string;
  readonly crimeHead: string;
  readonly weight: number;
  readonly bns: string;
  readonly ipc: string;
  readonly lesser?: readonly [bns: string, ipc: string];
  readonly narrative: TwoScripts;
};

/** An offence with the ordinary answers where the draft is silent: one victim, a Magistrate's trial, sixty days. */
export function offence({ lesser, ...draft }: Draft): Offence {
  return {
    onlyIn: null,
    limitDays: 60,
    court: 'MAGISTRATE',
    sentenceMonths: 36,
    victim: 'INFORMANT',
    sexual: false,
    terror: false,
    accused: [1, 2],
    arrested: 60,
    heldThroughout: 15,
    injury: null,
    goods: [],
    exhibits: [],
    ...draft,
    bns: sections(draft.bns),
    ipc: sections(draft.ipc),
    lesserBns: lesser ? sections(lesser[0]) : null,
    lesserIpc: lesser ? sections(lesser[1]) : null,
  };
}
