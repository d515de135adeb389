import { dateOf, dayMs, type Moment } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { ChargeSheet } from './charge-sheet-story.ts';
import type { CourtReceipt, CourtRole, Disposal, Process } from './court-story.ts';
import { chance } from './random.ts';
import { chargeSections, type Setting, sectionsOf } from './setting.ts';

/** How the record ended for each accused: by committal, or by judgment. */
export function disposals(setting: Setting, cast: Cast, role: CourtRole): readonly Disposal[] {
  const { course } = setting;
  const tried = cast.accused.filter(({ childInConflict }) => !childInConflict);
  if (role === 'REMAND') {
    return course.committedAt === null
      ? []
      : tried.map(({ code }) => ({
          accusedCode: code,
          nature: 'COMMITTED',
          on: dateOf(course.committedAt ?? 0),
          sections: sectionsOf(setting),
          sentence: null,
        }));
  }
  return cast.accused.flatMap(({ code }, index): Disposal[] => {
    const told = course.accused[index];
    if (!told?.verdict || course.judgmentAt === null) return [];
    const months =
      told.sentenceMonths === null
        ? 'Rigorous imprisonment for life'
        : `Rigorous imprisonment for ${told.sentenceMonths} months`;
    return [
      {
        accusedCode: code,
        nature: told.verdict,
        on: dateOf(course.judgmentAt),
        sections: chargeSections(setting),
        sentence: told.verdict === 'CONVICTED' ? `${months} and fine` : null,
      },
    ];
  });
}

/** Summons and warrants to whoever is not there. */
export function processes(setting: Setting, cast: Cast, cnr: string, openedAt: Moment): readonly Process[] {
  const { plot, random, course } = setting;
  const absent = cast.accused.filter(({ status }) => status === 'NOT_ARRESTED' || status === 'ABSCONDING');
  const issue = (
    serial: number,
    kind: Process['kind'],
    addressee: Process['addressee'],
    to: string,
    at: Moment,
  ): Process[] => {
    const served = chance(random, 0.6);
    if (at > plot.asOf) return [];
    return [
      {
        id: `${cnr}/P${serial}`,
        kind,
        addressee,
        to,
        issuedOn: dateOf(at),
        returnableOn: dateOf(at + 25 * dayMs),
        status: served ? 'SERVED' : 'NOT_SERVED',
        reason: served ? null : 'Not found at the address',
      },
    ];
  };
  const forAccused = absent.flatMap(({ code, status }, index) =>
    issue(
      index + 1,
      status === 'ABSCONDING' ? 'NON_BAILABLE_WARRANT' : 'SUMMONS',
      'ACCUSED',
      code,
      (course.cognizanceAt ?? openedAt) + 2 * dayMs,
    ),
  );
  const forWitness =
    course.chargesAt === null ? [] : issue(90, 'SUMMONS', 'WITNESS', '1', course.chargesAt + 3 * dayMs);
  return [...forAccused, ...forWitness];
}

/** What the court noted of the police reports that reached it. */
export function receiptsOf(sheets: readonly ChargeSheet[]): readonly CourtReceipt[] {
  return sheets.flatMap(({ id, receipt }) => {
    const { submittedAt: _submitted, cnr: _cnr, ...noted } = receipt;
    return noted.deliveredAt === null ? [] : [{ chargeSheetId: id, ...noted }];
  });
}
