import { dateOf, dayMs, hourMs, instant, yearOf } from './calendar.ts';
import { accusedOf } from './charge-sheet-accused.ts';
import { articlesOf, devicesOf, documentsOf, evidenceOf, type Told } from './charge-sheet-contents.ts';
import type { ChargeSheet, Receipt } from './charge-sheet-story.ts';
import { isCommitted } from './course-trial.ts';
import { isSecret, narrative, redactedNarrative } from './narrative.ts';
import { houseOfficer } from './officials.ts';
import { withheldPlace } from './places.ts';
import { chance, integer, pick } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';

const objections = [
  'The statement of witness 2 is not enclosed.',
  'The seizure list is not legible.',
  'The address of the accused differs from the arrest memo.',
  'The certificate for the electronic record is not signed.',
];

function receiptOf({ course, registers, plot, particulars, random }: Setting): Receipt {
  const { submittedAt, deliveredAt, consumedAt, returnedAt, registeredAt } = course.filing;
  const told = (at: number | null) => (at === null ? null : instant(at));
  const year = yearOf(deliveredAt ?? plot.asOf);
  return {
    submittedAt: told(submittedAt),
    deliveredAt: told(deliveredAt),
    consumedAt: told(consumedAt),
    returnedAt: told(returnedAt),
    objections: returnedAt === null ? [] : (particulars.objections ?? [pick(random, objections)]),
    registeredAt: told(registeredAt),
    acknowledgementNo:
      deliveredAt === null
        ? null
        : `ACK/${presentedTo(plot).establishment}/${registers.next('ACK', presentedTo(plot).id, year)}/${year}`,
    cnr: null,
  };
}

/** A committal case is first laid before the Magistrate; a special court takes its own. */
export function presentedTo(plot: Setting['plot']) {
  const { courts } = plot.circuit;
  return isCommitted(plot) || plot.onlyChildren ? courts.MAGISTRATE : courts[plot.offence.court];
}

function outcomeOf({ course, random }: Setting): ChargeSheet['outcome'] {
  return course.charged ? 'CHARGE_SHEETED' : pick(random, ['INSUFFICIENT_EVIDENCE', 'MISTAKE_OF_FACT', 'UNTRACED']);
}

function original(setting: Setting, told: Told): ChargeSheet {
  const { plot, course, random, registers } = setting;
  const { cast, fir, police, forensics } = told;
  const filed = course.filing.submittedAt !== null;
  const datedAt = course.filing.submittedAt ?? course.filing.draftedAt ?? plot.asOf;
  const year = yearOf(datedAt);
  const number = registers.next('CHARGE_SHEET', plot.station.id, year);
  const secret = isSecret(setting, cast);
  const court = course.committedAt !== null ? plot.circuit.courts[plot.offence.court] : presentedTo(plot);
  const left = cast.accused.filter(({ childInConflict }) => !course.charged || (childInConflict && !plot.onlyChildren));
  return {
    id: `${plot.station.id}/CS-${number}/${year}`,
    number,
    year,
    status: filed ? 'FILED' : 'DRAFT',
    kind: 'ORIGINAL',
    supplementaryNumber: 0,
    outcome: outcomeOf(setting),
    fir: fir.key,
    datedOn: dateOf(datedAt),
    court: court.id,
    presentedTo: presentedTo(plot).id,
    sections: sectionsOf(setting),
    informationNature: `${fir.mode === 'ORAL' ? 'Oral' : 'Written'} information of a cognizable offence: ${plot.offence.crimeHead}`,
    briefFacts: narrative(setting, cast, fir.place),
    redactedBriefFacts: secret ? redactedNarrative(setting, cast, withheldPlace(plot.circuit.district)) : null,
    officer: fir.officers.at(-1)?.official ?? fir.registeredBy,
    forwardedBy: houseOfficer(plot.station),
    accused: course.charged ? accusedOf(setting, cast, null) : [],
    notChargeSheeted: left.map(({ code, name, childInConflict }) => ({
      code,
      name,
      reason: childInConflict ? 'Child: reported separately to the Juvenile Justice Board' : 'No sufficient evidence',
    })),
    witnesses: police.witnesses.map(({ number: serial, evidence }) => ({
      number: serial,
      evidence,
      pages: integer(random, 1, 3),
    })),
    evidence: evidenceOf(told),
    articles: articlesOf(police.seizures, forensics),
    electronicDevices: devicesOf(forensics),
    documents: documentsOf(setting, told),
    womansMedicalReportAttached: plot.offence.sexual && cast.victims[0] ? cast.victims[0].medicalReport !== null : null,
    sanctionRequired: plot.offence.terror,
    opposesBail: plot.offence.limitDays > 60,
    progressToldAt:
      plot.registeredAt + 85 * dayMs <= plot.asOf && chance(random, 0.7)
        ? instant(plot.registeredAt + integer(random, 30, 85) * dayMs)
        : null,
    receipt: receiptOf(setting),
  };
}

/** What the laboratory or further investigation brought (BNSS 193(9)). */
function supplementary(setting: Setting, told: Told, first: ChargeSheet): ChargeSheet[] {
  const at = setting.course.supplementaryAt;
  if (at === null) return [];
  const last = told.cast.accused.length - 1;
  const deliveredAt = at + hourMs;
  const later = (days: number) => (at + days * dayMs <= setting.plot.asOf ? instant(at + days * dayMs) : null);
  const year = yearOf(at);
  return [
    {
      ...first,
      id: `${first.id}/S1`,
      kind: 'SUPPLEMENTARY',
      supplementaryNumber: 1,
      datedOn: dateOf(at),
      accused: last > 0 ? accusedOf(setting, told.cast, last) : first.accused,
      notChargeSheeted: [],
      receipt: {
        submittedAt: instant(at),
        deliveredAt: instant(deliveredAt),
        consumedAt: later(2),
        returnedAt: null,
        objections: [],
        registeredAt: later(4),
        acknowledgementNo: `ACK/${presentedTo(setting.plot).establishment}/${setting.registers.next('ACK', presentedTo(setting.plot).id, year)}/${year}`,
        cnr: null,
      },
    },
  ];
}

/** The police reports of a case: none yet, a draft, the original, and sometimes a supplementary one. */
export function drawChargeSheets(setting: Setting, told: Told): readonly ChargeSheet[] {
  const { filing } = setting.course;
  if (filing.submittedAt === null && filing.draftedAt === null) return [];
  const first = original(setting, told);
  return [first, ...supplementary(setting, told, first)];
}
