import { dateOf, dayMs, type Moment, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import { inWords, numbered } from './court-orders.ts';
import type { BailOrder, CourtCase, FirReference } from './court-story.ts';
import { drawPerson } from './persons.ts';
import type { Accused } from './police-story.ts';
import { chance, integer } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';
import type { Section } from './words.ts';

const conditions = [
  'Shall appear on every date',
  'Shall not leave the State without leave',
  'Shall not contact the witnesses',
  'Shall mark attendance at the station on the first Monday',
];

/** Officers of courts write "303" for "303(2)", or leave one section out (Aftab v. State of UP, 2025). */
function asOrdered({ random, particulars }: Setting, sections: readonly Section[]): readonly Section[] {
  const differs = particulars.bailSectionsDiffer ?? chance(random, 0.06);
  if (!differs) return sections;
  return sections.map(({ act, section }) => ({ act, section: section.replace(/\(.*$/, '') }));
}

function granted(setting: Setting, accused: Accused, index: number): BailOrder[] {
  const { course, random, plot } = setting;
  const bail = course.accused[index]?.bail;
  if (!bail) return [];
  const surety = drawPerson(random, { district: plot.circuit.district, at: bail.grantedAt });
  const bondRupees = integer(random, 1, 10) * 5_000;
  return [
    {
      accusedCode: accused.code,
      kind: bail.kind,
      appliedOn: dateOf(bail.appliedAt),
      decidedOn: dateOf(bail.grantedAt),
      granted: true,
      conditions: conditions.filter(() => chance(random, 0.55)),
      bondRupees,
      sureties:
        bail.bondAt === null ? [] : [{ name: surety.name, address: surety.address.text.en, amountRupees: bondRupees }],
      sections: asOrdered(setting, sectionsOf(setting)),
    },
  ];
}

function rejected(setting: Setting, accused: Accused, index: number): BailOrder[] {
  const { course, random, plot } = setting;
  const told = course.accused[index];
  if (!told || told.producedAt === null || plot.accused[index]?.fate !== 'HELD' || !chance(random, 0.3)) return [];
  const decidedAt = told.producedAt + integer(random, 15, 70) * dayMs;
  if (decidedAt > plot.asOf) return [];
  return [
    {
      accusedCode: accused.code,
      kind: 'REGULAR',
      appliedOn: dateOf(decidedAt - 9 * dayMs),
      decidedOn: dateOf(decidedAt),
      granted: false,
      conditions: [],
      bondRupees: null,
      sureties: [],
      sections: sectionsOf(setting),
    },
  ];
}

export function bailOrders(setting: Setting, cast: Cast): readonly BailOrder[] {
  return cast.accused.flatMap((accused, index) => [
    ...granted(setting, accused, index),
    ...rejected(setting, accused, index),
  ]);
}

function orderText(order: BailOrder, accused: Accused | undefined): string {
  const who = accused?.name.en ?? order.accusedCode;
  const under = inWords(order.sections);
  return order.granted
    ? `${who}, in custody under ${under}, shall be released on bail.`
    : `Prayer of ${who}, in custody under ${under}, rejected.`;
}

/** A bail petition before the court of session is a case of its own, with its own CNR. */
export function bailPetition(
  setting: Setting,
  cast: Cast,
  order: BailOrder,
  parentCnr: string | null,
  fir: FirReference | null,
): CourtCase {
  const { plot, registers, random } = setting;
  const court = plot.circuit.courts.SESSIONS;
  const accused = cast.accused.find(({ code }) => code === order.accusedCode);
  const appliedAt: Moment = Date.parse(order.appliedOn);
  const decidedAt: Moment = Date.parse(order.decidedOn);
  const year = yearOf(appliedAt);
  return {
    ...emptyCase,
    cnr: registers.cnr(court.establishment, year),
    court: court.id,
    role: 'BAIL',
    caseType: 'B.P.',
    filingNumber: registers.next('FILING', court.id, year),
    filedOn: order.appliedOn,
    registrationNumber: registers.next('B.P.', court.id, year),
    registeredOn: order.appliedOn,
    stage: 'DISPOSED',
    stageLabel: 'Disposed',
    parentCnr,
    fir,
    sections: order.sections,
    accusedCodes: [order.accusedCode],
    parties: accused ? [{ number: 1, name: accused.name, advocate: 'Advocate on record' }] : [],
    judge: 'District and Sessions Judge',
    courtNumber: integer(random, 1, 12),
    orders: numbered([{ kind: 'BAIL', at: decidedAt, text: orderText(order, accused) }], plot.asOf),
    bailOrders: [order],
    disposals: [
      {
        accusedCode: order.accusedCode,
        nature: order.granted ? 'ALLOWED' : 'REJECTED',
        on: order.decidedOn,
        sections: order.sections,
        sentence: null,
      },
    ],
    disposedOn: order.decidedOn,
  };
}

/** What a fresh record of a court has not yet. */
export const emptyCase = {
  cognizanceOn: null,
  copiesSuppliedOn: null,
  nextHearing: null,
  hearings: [],
  chargesFramed: [],
  bailOrders: [],
  processes: [],
  receipts: [],
  sealings: [],
  probation: null,
} satisfies Partial<CourtCase>;
