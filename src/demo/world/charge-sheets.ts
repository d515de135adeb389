import type { Cast } from './cast.ts';
import { dateOf, dayMs, hourMs, instant, yearOf } from './calendar.ts';
import type { Article, ChargeSheet, ChargeSheetAccused, ElectronicDevice, Enclosure, Receipt } from './charge-sheet-story.ts';
import { isCommitted } from './course.ts';
import type { ForensicCase } from './forensic-story.ts';
import { narrative, redactedNarrative } from './narrative.ts';
import { houseOfficer } from './officials.ts';
import { withheldPlace } from './places.ts';
import type { Fir, PoliceStory, Seizure } from './police-story.ts';
import { chance, fileHash, integer, pick } from './random.ts';
import { isProtected, type Setting, sectionsOf } from './setting.ts';
import { drawPerson } from './persons.ts';

const objections = [
  'The statement of witness 2 is not enclosed.',
  'The seizure list is not legible.',
  'The address of the accused differs from the arrest memo.',
  'The certificate for the electronic record is not signed.',
];

export type Told = { readonly cast: Cast; readonly fir: Fir; readonly police: PoliceStory; readonly forensics: readonly ForensicCase[] };

function accusedOf(setting: Setting, cast: Cast, onlyIndex: number | null): readonly ChargeSheetAccused[] {
  const { course, plot, random } = setting;
  const submittedAt = course.filing.submittedAt ?? plot.asOf;
  return cast.accused.flatMap((accused, index): ChargeSheetAccused[] => {
    const told = course.accused[index];
    const alone = onlyIndex === null || onlyIndex === index;
    if (!told || !alone || (accused.childInConflict && !plot.onlyChildren)) return [];
    const bailed = told.bail !== null && told.bail.grantedAt <= submittedAt ? told.bail : null;
    const police = plot.accused[index]?.fate === 'BAILED_BY_POLICE' && told.arrestedAt !== null;
    const arrested = told.arrestedAt !== null && told.arrestedAt <= submittedAt;
    return [
      {
        code: accused.code,
        person: accused,
        nameVerified: chance(random, 0.95),
        status: bailed ? 'BAILED_BY_COURT' : police ? 'BAILED_BY_POLICE' : arrested ? 'JUDICIAL_CUSTODY' : accused.status === 'ABSCONDING' ? 'ABSCONDING' : 'NOT_ARRESTED',
        arrestedOn: arrested && told.arrestedAt !== null ? dateOf(told.arrestedAt) : null,
        forwardedOn: told.producedAt === null ? null : dateOf(told.producedAt),
        bail: bailed
          ? { kind: bailed.kind, on: dateOf(bailed.grantedAt) }
          : police && told.arrestedAt !== null
            ? { kind: 'POLICE', on: dateOf(told.arrestedAt) }
            : null,
        sections: sectionsOf(setting),
        sureties: bailed ? [drawPerson(random, { district: plot.circuit.district, at: submittedAt }).name] : [],
        previousConvictions: accused.previousConvictions ?? [],
      },
    ];
  });
}

function articlesOf(seizures: readonly Seizure[], forensics: readonly ForensicCase[]): readonly Article[] {
  const [lab] = forensics;
  return seizures.flatMap(({ items }) =>
    items.map((item) => ({
      number: item.number,
      description: item.description,
      labCaseId: item.sealed && lab ? lab.labCaseId : null,
      location: item.sealed && lab ? 'LABORATORY' : 'STATION',
      reportStatus: !item.sealed || !lab ? 'NOT_SENT' : lab.status === 'REPORTED' ? 'RECEIVED' : 'PENDING',
    })),
  );
}

function devicesOf(forensics: readonly ForensicCase[]): readonly ElectronicDevice[] {
  return forensics.flatMap(({ exhibits }) =>
    exhibits.flatMap(({ division, description, log }) =>
      division === 'CYBER' ? [{ description, sequenceOfCustody: log.map(({ at, from, to }) => ({ at, from, to })) }] : [],
    ),
  );
}

function documentsOf(setting: Setting, { fir, police, forensics }: Told): readonly Enclosure[] {
  const { random } = setting;
  const secret = isProtected(setting);
  const page = (title: string, pages: number, signedBy: string, named = secret): Enclosure => ({
    title,
    sha256: fileHash(random),
    pages,
    signedBy,
    protected: named,
  });
  const officer = fir.officers[0]?.official.name.en ?? fir.registeredBy.name.en;
  const reported = forensics.filter(({ status }) => status === 'REPORTED');
  return [
    page('Police report', integer(random, 6, 14), officer),
    page('First information report', 3, fir.registeredBy.name.en),
    page('Statements of witnesses', Math.max(1, police.statements.length * 2), officer),
    ...police.seizures.map(() => page('Seizure list', 2, officer, false)),
    ...reported.map(() => page('Forensic report', 4, setting.plot.circuit.laboratory.name, false)),
  ];
}

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
    acknowledgementNo: deliveredAt === null ? null : `ACK/${presentedTo(plot).establishment}/${registers.next('ACK', presentedTo(plot).id, year)}/${year}`,
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
  const secret = isProtected(setting) || plot.offence.terror;
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
    witnesses: police.witnesses.map(({ number: serial, evidence }) => ({ number: serial, evidence, pages: integer(random, 1, 3) })),
    evidence: evidenceOf(told),
    articles: articlesOf(police.seizures, forensics),
    electronicDevices: devicesOf(forensics),
    documents: documentsOf(setting, told),
    womansMedicalReportAttached: plot.offence.sexual && cast.victims[0] ? cast.victims[0].medicalReport !== null : null,
    sanctionRequired: plot.offence.terror,
    opposesBail: plot.offence.limitDays > 60,
    progressToldAt: plot.registeredAt + 85 * dayMs <= plot.asOf && chance(random, 0.7) ? instant(plot.registeredAt + integer(random, 30, 85) * dayMs) : null,
    receipt: receiptOf(setting),
  };
}

function evidenceOf({ police, forensics, cast }: Told): ChargeSheet['evidence'] {
  return [
    { kind: 'ORAL', description: `${police.witnesses.length} witnesses` },
    ...police.seizures.map(() => ({ kind: 'PHYSICAL', description: 'Articles of the seizure list' })),
    ...police.recordings.map(({ sid }) => ({ kind: 'ELECTRONIC', description: `Recording ${sid}` })),
    ...forensics.map(({ labCaseId }) => ({ kind: 'FORENSIC', description: `Laboratory case ${labCaseId}` })),
    ...cast.victims.flatMap(({ medicalReport }) => (medicalReport ? [{ kind: 'MEDICAL', description: medicalReport.number }] : [])),
  ];
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
