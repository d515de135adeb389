import { dateOf } from './calendar.ts';
import type { AccusedCourse } from './course-story.ts';
import { medicalReport } from './medical.ts';
import { sections } from './offence.ts';
import { houseOfficer } from './officials.ts';
import { drawPerson, named, type PersonWanted } from './persons.ts';
import type { AccusedPlot } from './plot.ts';
import type { Accused, AccusedStatus, Conviction, Informant, Victim } from './police-story.ts';
import { chance, digits, integer, type Random } from './random.ts';
import { type Setting, sectionsOf } from './setting.ts';
import type { Person } from './words.ts';

export type Cast = {
  readonly informant: Informant;
  readonly victims: readonly Victim[];
  readonly accused: readonly Accused[];
};

/** A1 to A9, then B1: the tenth accused is B1. */
function accusedCode(index: number): string {
  return `${String.fromCharCode(65 + Math.floor(index / 9))}${(index % 9) + 1}`;
}

const wanted = ({ plot }: Setting, more: Partial<PersonWanted> = {}): PersonWanted => ({
  district: plot.circuit.district,
  at: plot.registeredAt,
  ...more,
});

function drawVictims(setting: Setting, informant: Person): Victim[] {
  const { plot, random, particulars } = setting;
  const { offence } = plot;
  if (offence.victim === 'NONE') return [];
  const child = offence.victim === 'GIRL';
  const women = child || offence.victim === 'WOMAN' || offence.kind === 'DOWRY_DEATH';
  const age: readonly [number, number] = child ? [6, 15] : [19, 45];
  const other = drawPerson(random, wanted(setting, women ? { sex: 'FEMALE', age } : {}));
  const person = offence.victim === 'INFORMANT' ? informant : named(random, other, particulars.victimName);
  const injury = offence.injury;
  return [
    {
      ...person,
      child,
      sexualOffence: offence.sexual,
      dead: offence.victim === 'DEAD',
      injury,
      medicalReport: injury ? medicalReport(setting) : null,
    },
  ];
}

function drawInformant(setting: Setting): Informant {
  const { plot, random, particulars } = setting;
  const { victim, kind } = plot.offence;
  const officer = victim === 'NONE';
  const self = victim === 'INFORMANT' || (victim === 'WOMAN' && chance(random, 0.3));
  const drawn = drawPerson(
    random,
    wanted(setting, kind === 'CRUELTY' ? { sex: 'FEMALE', age: [20, 38] } : { age: [24, 60] }),
  );
  const name = officer ? houseOfficer(plot.station).name : particulars.informantName;
  return {
    ...named(random, drawn, name),
    occupation: officer ? 'Police officer' : drawn.occupation,
    relationToVictim: officer ? 'STATE' : self ? 'SELF' : relationOf(random, drawn),
    partySubject: particulars.informantSubject ?? null,
  };
}

function relationOf(random: Random, person: Person): string {
  if (chance(random, 0.3)) return person.sex === 'FEMALE' ? 'SISTER' : 'BROTHER';
  return person.sex === 'FEMALE' ? 'MOTHER' : 'FATHER';
}

function statusOf({ fate }: AccusedPlot, course: AccusedCourse): AccusedStatus {
  if (course.verdict) return course.verdict;
  if (course.lodged) return 'JUDICIAL_CUSTODY';
  if (course.releasedAt !== null) return 'BAILED_BY_COURT';
  if (course.arrestedAt !== null)
    return fate === 'BAILED_BY_POLICE' || fate === 'JUVENILE' ? 'BAILED_BY_POLICE' : 'POLICE_CUSTODY';
  return fate === 'ABSCONDING' ? 'ABSCONDING' : 'NOT_ARRESTED';
}

function drawConvictions(setting: Setting, child: boolean): readonly Conviction[] | null {
  const { random, particulars, plot } = setting;
  const drawn = random.next();
  if (child || particulars.firstTimeOffender || drawn < 0.6) return [];
  if (drawn < 0.88) return null;
  const year = integer(random, 2012, 2018);
  return [
    {
      court: plot.circuit.courts.MAGISTRATE.name,
      sections: sections('IPC 379'),
      on: `${year}-0${integer(random, 1, 9)}-1${integer(random, 0, 9)}`,
    },
  ];
}

function drawOneAccused(setting: Setting, plot: AccusedPlot, course: AccusedCourse, index: number): Accused {
  const { random, particulars } = setting;
  const child = plot.fate === 'JUVENILE';
  const drawn = drawPerson(
    random,
    wanted(setting, child ? { sex: 'MALE', age: [13, 17] } : { byName: true, age: [18, 55] }),
  );
  const printed = course.arrestedAt !== null && !child;
  return {
    ...(plot.known?.person ?? named(random, drawn, particulars.accusedNames?.[index])),
    code: accusedCode(index),
    status: statusOf(plot, course),
    sections: sectionsOf(setting),
    biometricReference: plot.known?.biometricReference ?? (printed ? digits(random, 10) : null),
    biometricCollectedOn: printed ? dateOf(course.arrestedAt) : null,
    relativeOfVictim: plot.relationToVictim === 'uncle' || plot.relationToVictim === 'cousin',
    relationToVictim: plot.relationToVictim,
    childInConflict: child,
    previousConvictions: drawConvictions(setting, child),
  };
}

/** The people of a story. */
export function drawCast(setting: Setting): Cast {
  const informant = drawInformant(setting);
  const victims = drawVictims(setting, informant);
  const [victim] = victims;
  const self = victim && informant.relationToVictim === 'SELF';
  return {
    informant: self ? { ...informant, ...asInformant(victim) } : informant,
    victims,
    accused: setting.plot.accused.flatMap((accused, index) => {
      const course = setting.course.accused[index];
      return course ? [drawOneAccused(setting, accused, course, index)] : [];
    }),
  };
}

/** She who speaks for herself is one person, not two. */
function asInformant(victim: Victim): Person {
  const {
    child: _child,
    sexualOffence: _offence,
    dead: _dead,
    injury: _injury,
    medicalReport: _report,
    ...person
  } = victim;
  return person;
}
