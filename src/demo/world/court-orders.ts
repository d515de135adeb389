import { hash } from 'node:crypto';
import { dateOf, dayMs, type Moment } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { CourtOrder, CourtRole } from './court-story.ts';
import { chargeSections, isProtected, type Setting } from './setting.ts';
import type { Section } from './words.ts';

export const inWords = (sections: readonly Section[]) =>
  sections.map(({ act, section }) => `${act} ${section}`).join(', ');

type Draft = Pick<CourtOrder, 'kind' | 'text'> & {
  readonly at: Moment | null;
  readonly redacted?: string;
  readonly inCamera?: boolean;
  readonly sealed?: boolean;
};

/** Orders in the order of their dates, each with the hash of its text. */
export function numbered(drafts: readonly Draft[], asOf: Moment): readonly CourtOrder[] {
  return drafts
    .flatMap((draft) => (draft.at === null || draft.at > asOf ? [] : [{ ...draft, at: draft.at }]))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, kind, text, redacted, inCamera, sealed }, index) => ({
      number: index + 1,
      kind,
      on: dateOf(at),
      inCamera: inCamera ?? false,
      sealed: sealed ?? false,
      text,
      redactedText: redacted ?? null,
      sha256: hash('sha256', text),
      pages: 1 + Math.floor(text.length / 400),
    }));
}

/** What the victim said in the closed court: BNSS 366(2), POCSO 37. */
function deposition({ course, particulars, plot }: Setting, cast: Cast): Draft[] {
  const [victim] = cast.victims;
  const afterDays = particulars.inCameraOrder ? 7 : 35;
  const when = course.chargesAt === null ? null : course.chargesAt + afterDays * dayMs;
  if (!victim || !plot.offence.sexual) return [];
  const rest =
    'was examined in chief in a closed court; the press and the public were asked to leave. Cross-examination deferred.';
  return [
    { kind: 'DEPOSITION', at: when, inCamera: true, text: `${victim.name.en} ${rest}`, redacted: `VICTIM-1 ${rest}` },
  ];
}

function judgment(setting: Setting, cast: Cast): Draft[] {
  const { course } = setting;
  const results = cast.accused.flatMap(({ name, status }) =>
    status === 'CONVICTED' || status === 'ACQUITTED' ? [`${name.en}: ${status.toLowerCase()}`] : [],
  );
  const victim = isProtected(setting) ? cast.victims[0] : undefined;
  const about = `Charges under ${inWords(chargeSections(setting))}. ${results.join('; ')}.`;
  if (!victim) return [{ kind: 'JUDGMENT', at: course.judgmentAt, text: about }];
  return [
    {
      kind: 'JUDGMENT',
      at: course.judgmentAt,
      text: `${about} The evidence of ${victim.name.en} was weighed with care.`,
      redacted: `${about} The evidence of VICTIM-1 was weighed with care.`,
    },
  ];
}

function sealing({ particulars, course, plot }: Setting): Draft[] {
  if (!particulars.sealed) return [];
  const at = (course.committedAt ?? course.cognizanceAt ?? plot.registeredAt) + 5 * dayMs;
  const text =
    'The report handed up in a sealed cover shall be kept sealed; no copy shall issue without the order of this Court.';
  return [{ kind: 'SEALING', at, text, sealed: true }];
}

/** Orders up to the case's leaving the court that took it first. */
function firstOrders(setting: Setting, cast: Cast, remandedAt: Moment | null): Draft[] {
  const { course } = setting;
  const names = cast.accused
    .filter(({ childInConflict }) => !childInConflict)
    .map(({ name }) => name.en)
    .join(', ');
  return [
    {
      kind: 'REMAND',
      at: remandedAt,
      text: `${names}: produced. Grounds of arrest seen. Remanded to custody under BNSS 187.`,
    },
    {
      kind: 'COGNIZANCE',
      at: course.cognizanceAt,
      text: 'Police report perused. Cognizance taken. Copies to be supplied under BNSS 230.',
    },
    {
      kind: 'COMMITTAL',
      at: course.committedAt,
      text: 'The offence being triable by the Court of Session, the case is committed under BNSS 232.',
    },
  ];
}

/** Orders of the court that tries the case. */
function trialOrders(setting: Setting, cast: Cast): Draft[] {
  const { course } = setting;
  const charge = `Charges framed under ${inWords(chargeSections(setting))}, read over and explained. The accused plead not guilty.`;
  return [
    { kind: 'CHARGE', at: course.chargesAt, text: charge },
    ...deposition(setting, cast),
    ...sealing(setting),
    ...judgment(setting, cast),
  ];
}

export function ordersOf(
  setting: Setting,
  cast: Cast,
  role: CourtRole,
  remandedAt: Moment | null,
  committed: boolean,
): readonly CourtOrder[] {
  const first = role === 'REMAND' || !committed ? firstOrders(setting, cast, remandedAt) : [];
  const trial = role === 'TRIAL' ? trialOrders(setting, cast) : [];
  return numbered([...first, ...trial], setting.plot.asOf);
}
