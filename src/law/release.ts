import { daysBetween, type LawDate } from './calendar.ts';
import { canonicalForm, type Section, sectionsCompatible, showSection } from './sections.ts';

export type ReleaseNoteKind =
  | 'NOT_RELEASED_24_HOURS'
  | 'NOT_RELEASED_7_DAYS'
  | 'NOT_RELEASED_30_DAYS'
  | 'DETAINED_IN_ANOTHER_CASE'
  | 'SUB_SECTION_DIFFERS'
  | 'SECTIONS_DIFFER';

/** Something to act upon or to know at a release. It is a note: nothing here is ever a reason to hold anyone. */
export type ReleaseNote = {
  readonly kind: ReleaseNoteKind;
  /** Days since bail was granted, where the note counts them. */
  readonly days: number | null;
  readonly reason: string;
};

/** What is known of one bail on one day. Null is "not known", never "no". */
export type ReleaseFacts = {
  readonly asOf: LawDate;
  readonly grantedOn: LawDate | null;
  readonly releasedOn: LawDate | null;
  /** Sections as each order of bail recites them, and as the custody warrant does: null where one of them is not known. */
  readonly ordered: readonly Section[] | null;
  readonly recorded: readonly Section[] | null;
  /** The prison itself noted that order and record differ. */
  readonly mismatchNoted: boolean;
  readonly otherCases: number | null;
};

const directions = 'In re Policy Strategy for Grant of Bail, SC 31 January 2023';

/** Who must act, the longest delay first: the days are those of the Supreme Court's directions. */
const steps = [
  {
    days: 30,
    kind: 'NOT_RELEASED_30_DAYS',
    act: 'the court may take it up of its own motion and consider whether the conditions need change',
  },
  {
    days: 7,
    kind: 'NOT_RELEASED_7_DAYS',
    act: 'the superintendent informs the secretary of the district legal services authority, who may depute a lawyer or volunteer',
  },
  {
    days: 1,
    kind: 'NOT_RELEASED_24_HOURS',
    act: 'the order is to reach the prisoner through the superintendent on the same or the next day: find out what is wanting',
  },
] as const;

const isFree = ({ asOf, releasedOn }: ReleaseFacts): boolean => releasedOn !== null && releasedOn <= asOf;

const notReleased = (facts: ReleaseFacts): ReleaseNote[] => {
  const { asOf, grantedOn } = facts;
  if (grantedOn === null || grantedOn > asOf || isFree(facts)) return [];
  const days = daysBetween(grantedOn, asOf);
  const step = steps.find((one) => days >= one.days);
  return step
    ? [
        {
          kind: step.kind,
          days,
          reason: `Bail was granted on ${grantedOn}, ${days} days ago, and no release is recorded: ${step.act} (${directions}).`,
        },
      ]
    : [];
};

const detainedElsewhere = (facts: ReleaseFacts): ReleaseNote[] =>
  facts.grantedOn !== null && !isFree(facts) && facts.otherCases !== null && facts.otherCases > 0
    ? [
        {
          kind: 'DETAINED_IN_ANOTHER_CASE',
          days: null,
          reason: `Detained in ${facts.otherCases} other case(s): bail in this one opens the gate only when the others do. Verify each warrant.`,
        },
      ]
    : [];

/** How order and record agree: by the strictest difference of any section that one of them names. */
export const sectionsAgree = (
  ordered: readonly Section[],
  recorded: readonly Section[],
): 'SAME' | 'SUB_SECTION' | 'OTHER' => {
  const names = (sections: readonly Section[]) => new Set(sections.map((one) => showSection(canonicalForm(one))));
  const [one, other] = [names(ordered), names(recorded)];
  if (one.size === other.size && [...one].every((name) => other.has(name))) return 'SAME';
  const hasLike = (section: Section, among: readonly Section[]) =>
    among.some((like) => sectionsCompatible(section, like));
  const alike =
    ordered.every((section) => hasLike(section, recorded)) && recorded.every((section) => hasLike(section, ordered));
  return alike ? 'SUB_SECTION' : 'OTHER';
};

const subSection =
  'Order and record differ only in a sub-section: that is no reason to hold anyone (Aftab v. State of Uttar Pradesh, SC 25 June 2025: 28 days in jail over it).';
const other =
  'Order and record name different sections: ask the court the same day whether they are of one case. A difference in the paper is no reason to hold a person who is rightly identified (Aftab, SC 2025).';

const differing = ({ grantedOn, ordered, recorded, mismatchNoted }: ReleaseFacts): ReleaseNote[] => {
  if (grantedOn === null) return [];
  const agreement = ordered === null || recorded === null ? null : sectionsAgree(ordered, recorded);
  if (agreement === 'SUB_SECTION') return [{ kind: 'SUB_SECTION_DIFFERS', days: null, reason: subSection }];
  if (agreement === 'OTHER' || (agreement === null && mismatchNoted))
    return [{ kind: 'SECTIONS_DIFFER', days: null, reason: other }];
  return [];
};

/**
 * What a superintendent should know and do where bail was granted: how long it has stood, whether another case holds the person, and
 * whether order and record differ. Dates are days in India; nothing is decided here.
 */
export const releaseNotesOf = (facts: ReleaseFacts): ReleaseNote[] => [
  ...notReleased(facts),
  ...detainedElsewhere(facts),
  ...differing(facts),
];
