import { dateOf, dayMs, hourMs, instant, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { CourtCase } from './court-story.ts';
import { prosecutor } from './officials.ts';
import type { Fir } from './police-story.ts';
import type { Assignment, Cadre, DailyRecord, Opinion, ProsecutionFile, ScrutinyDefect } from './prosecution-story.ts';
import { chance, integer, pick } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';

const ranks: Readonly<Record<Cadre, string>> = {
  PUBLIC_PROSECUTOR: 'Public Prosecutor',
  ADDITIONAL_PUBLIC_PROSECUTOR: 'Additional Public Prosecutor',
  ASSISTANT_PUBLIC_PROSECUTOR: 'Assistant Public Prosecutor',
  SPECIAL_PUBLIC_PROSECUTOR: 'Special Public Prosecutor',
};

/** Four prosecutors in an office: the first is the Public Prosecutor. */
const cadres: readonly [Cadre, ...Cadre[]] = [
  'PUBLIC_PROSECUTOR',
  'ADDITIONAL_PUBLIC_PROSECUTOR',
  'ASSISTANT_PUBLIC_PROSECUTOR',
  'SPECIAL_PUBLIC_PROSECUTOR',
];

/** Assistant Public Prosecutors appear before Magistrates, the others before the court of session. */
function serialsFor({ plot }: Setting): readonly number[] {
  return plot.offence.court === 'MAGISTRATE' ? [1, 3, 3] : [1, 2, 4];
}

function prosecutorNumber({ plot }: Setting, number: number): Pick<Assignment, 'official' | 'cadre'> {
  const cadre = cadres[number - 1] ?? cadres[0];
  return { official: prosecutor(plot.circuit.office, number, ranks[cadre]), cadre };
}

function assignments(setting: Setting, openedAt: number): readonly Assignment[] {
  const { plot, random, particulars } = setting;
  const number = particulars.prosecutorNumber ?? pick(random, serialsFor(setting));
  const current = prosecutorNumber(setting, number);
  const changedAt = openedAt + integer(random, 60, 600) * dayMs;
  if (!chance(random, 0.12) || changedAt > plot.asOf) return [{ ...current, from: instant(openedAt), to: null }];
  const former = prosecutorNumber(setting, serialsFor(setting).find((serial) => serial !== number) ?? number);
  return [
    { ...former, from: instant(openedAt), to: instant(changedAt) },
    { ...current, from: instant(changedAt), to: null },
  ];
}

const advice = [
  {
    en: 'The material makes out the offence. Obtain the certificate for the electronic record before filing.',
    hi: 'सामग्री से अपराध बनता है। आरोप पत्र से पूर्व इलेक्ट्रॉनिक अभिलेख का प्रमाण पत्र प्राप्त करें।',
  },
  {
    en: 'Common intention is weak against the last accused; record the further statement of witness 2.',
    hi: 'अंतिम अभियुक्त के विरुद्ध सामान्य आशय कमजोर है; साक्षी 2 का पुनः बयान लें।',
  },
  { en: 'Fit for filing under the sections proposed.', hi: 'प्रस्तावित धाराओं में आरोप पत्र समर्पित करने योग्य।' },
];

function opinions(setting: Setting, fileId: string, by: string): readonly Opinion[] {
  const { plot, course, random, particulars } = setting;
  const draftedAt = course.filing.submittedAt ?? course.filing.draftedAt;
  if (draftedAt === null || !(particulars.opinion || chance(random, 0.4))) return [];
  const requestedAt = draftedAt - integer(random, 5, 12) * dayMs;
  const givenAt = requestedAt + integer(random, 1, 4) * dayMs;
  const given = givenAt <= plot.asOf;
  return [
    {
      id: `${fileId}/O1`,
      kind: course.filing.submittedAt === null || !particulars.opinion ? 'DRAFT_CHARGE_SHEET' : 'LEGAL_OPINION',
      requestedBy: plot.station.id,
      requestedAt: instant(requestedAt),
      givenBy: given ? by : null,
      givenAt: given ? instant(givenAt) : null,
      text: given ? (particulars.opinion ?? pick(random, advice)) : null,
    },
  ];
}

function defects({ plot, course, random }: Setting): readonly ScrutinyDefect[] {
  const at = course.filing.submittedAt;
  if (at === null || !chance(random, 0.25)) return [];
  const curedAt = at - 6 * hourMs;
  return [
    {
      number: 1,
      text: pick(random, [
        'Seizure list lacks the second witness.',
        'Section of the special Act not stated.',
        'Age of the accused not verified.',
      ]),
      raisedAt: instant(at - 4 * dayMs),
      curedAt: curedAt <= plot.asOf ? instant(curedAt) : null,
    },
  ];
}

/** Of the days that were held: the prosecutor writes on the evening of the hearing. */
function dailyRecords({ random }: Setting, cases: readonly CourtCase[]): readonly DailyRecord[] {
  const trial = cases.find(({ role }) => role === 'TRIAL');
  if (!trial) return [];
  return trial.hearings.slice(-4).map((hearing) => {
    const evidence = hearing.purpose === 'Prosecution evidence';
    const present = evidence ? integer(random, 0, 2) : 0;
    return {
      cnr: trial.cnr,
      on: hearing.on,
      stage: hearing.purpose,
      witnessesPresent: present,
      witnessesExamined: present === 0 ? 0 : integer(random, 0, present),
      witnessesHostile: present > 0 && chance(random, 0.12) ? 1 : 0,
      adjournedAtInstanceOf: pick(random, ['NOBODY', 'NOBODY', 'PROSECUTION', 'DEFENCE', 'COURT']),
      nextOn: hearing.next,
      remarks: evidence ? 'Witnesses of the seizure to be produced on the next date.' : 'Heard in part.',
    };
  });
}

function appealProposal({ course, plot }: Setting, cast: Cast): ProsecutionFile['appealProposal'] {
  const acquitted = cast.accused.some(({ status }) => status === 'ACQUITTED');
  const at = course.judgmentAt;
  if (!acquitted || at === null || plot.offence.limitDays === 60 || at + 20 * dayMs > plot.asOf) return null;
  return {
    proposedOn: dateOf(at + 20 * dayMs),
    limitationOn: dateOf(at + 90 * dayMs),
    grounds: 'The trial court overlooked the evidence of recovery.',
    decision: at + 60 * dayMs > plot.asOf ? 'PENDING' : 'REJECTED',
  };
}

function sanction(setting: Setting): ProsecutionFile['sanction'] {
  const { plot, course } = setting;
  const at = course.filing.submittedAt;
  if (!plot.offence.terror || at === null) return null;
  const requestedAt = at - 40 * dayMs;
  return {
    authority: 'Home Department',
    sections: sectionsOf(setting).filter(({ act }) => act === 'UAPA'),
    requestedOn: dateOf(requestedAt),
    decidedOn: dateOf(at - 5 * dayMs),
    granted: true,
  };
}

function stageOf({ course, plot }: Setting): ProsecutionFile['stage'] {
  if (course.judgmentAt !== null) return course.judgmentAt + 90 * dayMs > plot.asOf ? 'APPEAL' : 'CLOSED';
  if (course.cognizanceAt !== null) return 'TRIAL';
  return course.filing.submittedAt === null ? 'ADVICE' : 'SCRUTINY';
}

/** The prosecution's file; small cases without one are those that no police user has sent yet. */
export function drawProsecution(
  setting: Setting,
  cast: Cast,
  fir: Fir,
  cases: readonly CourtCase[],
): ProsecutionFile | null {
  const { plot, course, random, registers, particulars } = setting;
  const openedAt = plot.registeredAt + integer(random, 2, 30) * dayMs;
  const wanted =
    particulars.prosecutorNumber !== undefined || chance(random, course.cognizanceAt !== null ? 0.96 : 0.6);
  if (openedAt > plot.asOf || !wanted) return null;
  const year = yearOf(openedAt);
  const office = plot.circuit.office.id;
  const id = `${office}/${registers.next('PROSECUTION', office, year)}/${year}`;
  const assigned = assignments(setting, openedAt);
  return {
    id,
    fileNumber: id,
    office,
    openedAt: instant(openedAt),
    stage: stageOf(setting),
    assignments: assigned,
    opinions: opinions(setting, id, assigned.at(-1)?.official.id ?? fir.registeredBy.id),
    defects: defects(setting),
    dailyRecords: dailyRecords(setting, cases),
    bailOppositions: cases.flatMap(({ bailOrders }) =>
      bailOrders.map(({ accusedCode, decidedOn }) => ({
        accusedCode,
        on: decidedOn,
        opposed: plot.offence.limitDays > 60,
        grounds: 'Gravity of the offence; witnesses may be influenced.',
      })),
    ),
    sanction: sanction(setting),
    appealProposal: appealProposal(setting, cast),
  };
}
