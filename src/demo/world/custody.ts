import { dateOf, dayMs, hourMs, instant, yearOf } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { CourtCase } from './court-story.ts';
import type { Custody } from './custody-story.ts';
import type { Inmate } from './inmate.ts';
import { matterOf } from './matter.ts';
import type { KnownPrisoner } from './plot.ts';
import type { Fir } from './police-story.ts';
import { alertsOf, holdsOf, movementsOf } from './prison-life.ts';
import { releasesOf, sentenceOf, warrantsOf } from './prison-papers.ts';
import { chance, fileHash, integer, pick } from './random.ts';
import type { Setting } from './setting.ts';

/** A prisoner is in the books once the doctor has seen him. */
const screenedAfterMs = 2 * hourMs;

function custodyOf(inmate: Inmate, known: KnownPrisoner | null): Custody {
  const { setting, accused, told, producedAt } = inmate;
  const { random, plot, registers } = setting;
  const admittedAt = producedAt + (told.policeCustodyDays * 24 + 5) * hourMs;
  const prison = known?.prison ?? plot.circuit.prison.id;
  const year = yearOf(admittedAt);
  return {
    prisonerId:
      known?.prisonerId ?? `${prison}-${year}-${String(registers.next('PRISONER', prison, year)).padStart(5, '0')}`,
    prison,
    accusedCode: accused.code,
    alreadyLodged: known !== null,
    person: accused,
    biometricReference: accused.biometricReference,
    ageAtAdmissionYears: accused.ageYears,
    admittedAt: instant(admittedAt),
    admittedFrom: inmate.cases[0]?.court ?? plot.circuit.courts.MAGISTRATE.id,
    category: told.verdict === 'CONVICTED' ? 'CONVICT' : 'UNDERTRIAL',
    lodged: known !== null || told.lodged,
    photo: chance(random, 0.93) ? { takenAt: instant(admittedAt + hourMs), sha256: fileHash(random) } : null,
    ward: {
      barrack: `Ward ${integer(random, 1, 14)}`,
      cell: `${integer(random, 1, 40)}`,
      securityClass: plot.offence.terror || chance(random, 0.04) ? 'HIGH' : 'ORDINARY',
    },
    emergencyContact: accused.phone,
    previouslyConvicted: accused.previousConvictions === null ? null : accused.previousConvictions.length > 0,
    matter: matterOf(inmate),
    warrants: warrantsOf(inmate),
    movements: movementsOf(inmate),
    releases: known ? [] : releasesOf(inmate),
    sentence: sentenceOf(inmate),
    otherHolds: holdsOf(inmate, known),
    fitnessAlerts: alertsOf(inmate),
    medicalNotes: [
      {
        at: instant(admittedAt + screenedAfterMs),
        text: pick(random, [
          'Screened at admission; fit.',
          'Screened at admission; anaemia, treated.',
          'Screened at admission; history of tuberculosis, referred.',
        ]),
      },
    ],
    punishments:
      told.lodged && chance(random, 0.02)
        ? [
            {
              on: dateOf(Math.min(admittedAt + 60 * dayMs, plot.asOf)),
              text: 'Warned for possession of a mobile telephone',
            },
          ]
        : [],
    visits:
      told.lodged && chance(random, 0.4)
        ? [
            {
              on: dateOf(Math.min(admittedAt + 9 * dayMs, plot.asOf)),
              visitor: accused.relative.name,
              relation: accused.relative.relation,
            },
          ]
        : [],
  };
}

/** Whoever a court sent to prison in this case. */
export function drawCustody(setting: Setting, cast: Cast, fir: Fir, cases: readonly CourtCase[]): readonly Custody[] {
  return cast.accused.flatMap((accused, index) => {
    const told = setting.course.accused[index];
    if (!told || told.producedAt === null) return [];
    const admittedAt = told.producedAt + (told.policeCustodyDays * 24 + 5) * hourMs;
    if (admittedAt + screenedAfterMs > setting.plot.asOf) return [];
    return [
      custodyOf(
        { setting, accused, told, producedAt: told.producedAt, fir, cases },
        setting.plot.accused[index]?.known ?? null,
      ),
    ];
  });
}
