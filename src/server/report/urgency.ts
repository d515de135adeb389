import { addDays } from '../../law/calendar.ts';
import type { ToVerify } from '../../law/maximumDetention.ts';
import { showSection } from '../../law/sections.ts';
import type { AskedCase, AskedPrisoner } from './question.ts';

/** Why a person is on the morning sheet, the most urgent first. */
export const urgencies = [
  'MAX_REACHED',
  'NOT_RELEASED',
  'ACCRUED',
  'AVAILED',
  'DISPUTED',
  'HALF_REACHED',
  'THIRD_REACHED',
  'NOT_KNOWN',
  'COMING',
  'OTHER',
] as const;

export type Urgency = (typeof urgencies)[number];

/** One line of the sheet: a person in a case, why, since when, and what to verify. */
export type SheetLine = {
  readonly urgency: Urgency;
  readonly reasons: readonly { readonly urgency: Urgency; readonly on: string | null }[];
  readonly prisonerId: string | null;
  readonly name: string | null;
  readonly relative: string | null;
  readonly fir: string | null;
  readonly cnr: string | null;
  readonly sections: string | null;
  readonly firstRemandOn: string | null;
  readonly daysInCustody: number | null;
  readonly nextProductionOn: string | null;
  readonly toVerify: readonly ToVerify[];
  readonly sectionsDiffer: boolean;
  readonly heldElsewhere: boolean;
  readonly applicationMadeOn: string | null;
};

type Reason = SheetLine['reasons'][number];

/** How far ahead a superintendent looks. */
const DAYS_AHEAD = 15;

const ofBail = ({ bail, releaseNotes }: AskedCase): Reason[] =>
  releaseNotes?.some(({ kind }) => kind.startsWith('NOT_RELEASED'))
    ? [{ urgency: 'NOT_RELEASED', on: bail?.grantedOn ?? null }]
    : [];

const ofDefaultBail = ({ detention }: AskedCase): Reason[] => {
  const { status, accruesOn = null } = detention?.defaultBail ?? {};
  return status === 'ACCRUED' || status === 'AVAILED' || status === 'DISPUTED'
    ? [{ urgency: status, on: accruesOn }]
    : [];
};

/** A limit that an application has answered asks for nothing more until the next. */
const ofMaximum = ({ detention }: AskedCase): Reason[] => {
  const {
    status,
    thirdOn = null,
    halfOn = null,
    maxOn = null,
    applicationMadeOn = null,
  } = detention?.maximumDetention ?? {};
  if (status === 'MAX_REACHED') return [{ urgency: status, on: maxOn }];
  const on = status === 'HALF_REACHED' ? halfOn : status === 'THIRD_REACHED' ? thirdOn : null;
  const answered = on !== null && applicationMadeOn !== null && applicationMadeOn >= on;
  return (status === 'HALF_REACHED' || status === 'THIRD_REACHED') && !answered ? [{ urgency: status, on }] : [];
};

const isNotKnown = ({ detention }: AskedCase): boolean =>
  detention === null || detention.defaultBail.status === 'UNKNOWN' || detention.maximumDetention.status === 'UNKNOWN';

const coming = ({ detention }: AskedCase, asOf: string): Reason[] => {
  const { status, accruesOn = null } = detention?.defaultBail ?? {};
  const { status: limit, thirdOn, halfOn, maxOn } = detention?.maximumDetention ?? {};
  const open =
    limit === 'RUNNING' || limit === 'THIRD_REACHED' || limit === 'HALF_REACHED' ? [thirdOn, halfOn, maxOn] : [];
  const dates = [status === 'RUNNING' ? accruesOn : null, ...open].filter((date) => typeof date === 'string');
  const [on] = dates.filter((date) => date > asOf && date <= addDays(asOf, DAYS_AHEAD)).toSorted();
  return on === undefined ? [] : [{ urgency: 'COMING', on }];
};

const reasonsOf = (one: AskedCase, asOf: string): Reason[] => [
  ...ofBail(one),
  ...ofDefaultBail(one),
  ...ofMaximum(one),
  ...(isNotKnown(one) ? [{ urgency: 'NOT_KNOWN' as const, on: null }] : []),
  ...coming(one, asOf),
];

const rank = (urgency: Urgency): number => urgencies.indexOf(urgency);

const lineOf = (person: NonNullable<AskedPrisoner>, one: AskedCase, asOf: string): SheetLine => {
  const reasons = reasonsOf(one, asOf).toSorted((a, b) => rank(a.urgency) - rank(b.urgency));
  const notes = new Set(one.releaseNotes?.map(({ kind }) => kind));
  return {
    urgency: reasons[0]?.urgency ?? 'OTHER',
    reasons,
    prisonerId: person.prisonerId,
    name: person.name,
    relative: person.relative?.name ?? null,
    fir: [one.fir?.displayNumber, one.fir?.station?.name].filter((part) => typeof part === 'string').join(', ') || null,
    cnr: one.cnr,
    sections: one.sections?.map(showSection).join(', ') ?? null,
    firstRemandOn: one.firstRemandOn,
    daysInCustody: one.detention?.daysInCustody ?? null,
    nextProductionOn: one.nextProductionOn,
    toVerify: one.detention?.maximumDetention.toVerify ?? [],
    sectionsDiffer: notes.has('SUB_SECTION_DIFFERS') || notes.has('SECTIONS_DIFFER'),
    heldElsewhere: notes.has('DETAINED_IN_ANOTHER_CASE'),
    applicationMadeOn: one.detention?.maximumDetention.applicationMadeOn ?? null,
  };
};

/** Whose record could not be read, or of whose cases nothing was told: a line that says so, because nobody is left out. */
const unread = (person: AskedPrisoner): SheetLine => ({
  urgency: 'NOT_KNOWN',
  reasons: [{ urgency: 'NOT_KNOWN', on: null }],
  prisonerId: person?.prisonerId ?? null,
  name: person?.name ?? null,
  relative: person?.relative?.name ?? null,
  fir: null,
  cnr: null,
  sections: null,
  firstRemandOn: null,
  daysInCustody: null,
  nextProductionOn: null,
  toVerify: [],
  sectionsDiffer: false,
  heldElsewhere: false,
  applicationMadeOn: null,
});

const LAST = '9999-12-31';

const compare = (one: SheetLine, other: SheetLine): number => {
  const [a, b] = [one, other].map(
    ({ urgency, reasons, prisonerId }) =>
      `${String(rank(urgency)).padStart(2, '0')} ${reasons[0]?.on ?? LAST} ${prisonerId ?? ''}`,
  ) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The lines of a morning sheet, the most urgent first; with `all`, also of those of whom nothing is due. */
export const sheetLines = (people: readonly AskedPrisoner[], asOf: string, all: boolean): SheetLine[] =>
  people
    .flatMap((person) =>
      person?.cases && person.cases.length > 0
        ? person.cases.map((one) => lineOf(person, one, asOf))
        : [unread(person)],
    )
    .filter(({ urgency }) => all || urgency !== 'OTHER')
    .toSorted(compare);
