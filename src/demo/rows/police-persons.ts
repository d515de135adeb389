import { accused, accusedFacts, medicalReport, victim } from '../../../connectors/police/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Accused, AccusedStatus, Victim } from '../world/police-story.ts';
import { mainFir } from './police-fir.ts';
import { witnessRows } from './police-witness.ts';
import { type PillarRow, row } from './row.ts';
import { addressOf, ageBand, nameOf, relativeOf, serial } from './words.ts';

export const accusedIdOf = (firId: string, code: string): string => `${firId}/${code}`;

const victimRows =
  (firId: string) =>
  (person: Victim, index: number): PillarRow[] => [
    row(victim, {
      victimId: `${firId}/V${serial(index + 1)}`,
      firId,
      serial: index + 1,
      name: nameOf(person.name),
      relative: relativeOf(person),
      ageYears: person.ageYears,
      ageBand: ageBand(person.ageYears),
      sex: person.sex,
      nationality: 'Indian',
      occupation: person.occupation,
      ...addressOf(person.address),
      phone: person.phone,
      socialCategory: person.socialCategory,
      injury: person.injury?.en ?? null,
    }),
    ...medicalRows(firId, person, index + 1),
  ];

/** The examination of BNSS 184 has a name of its own: its report must reach the officer within seven days. */
const medicalKind = ({ sexualOffence, dead }: Victim): string =>
  dead ? 'POST_MORTEM' : sexualOffence ? 'VICTIM_184' : 'INJURY';

const medicalRows = (firId: string, person: Victim, number: number): PillarRow[] =>
  person.medicalReport === null
    ? []
    : [
        row(medicalReport, {
          reportId: `${firId}/MR${serial(number)}`,
          firId,
          ofVictim: true,
          person: `VICTIM-${number}`,
          kind: medicalKind(person),
          examinedAt: person.medicalReport.examinedAt,
          receivedAt: person.medicalReport.receivedAt,
          opinion: person.medicalReport.text,
        }),
      ];

/** The police form knows no outcome of a trial: after judgment the last word is how the accused was sent up. */
export const accusedStatus = (status: AccusedStatus) =>
  status === 'CONVICTED' || status === 'ACQUITTED' ? 'FORWARDED' : status;

/** The police know the number of a prisoner whom they had to fetch from prison: whoever they arrest at large gets one later. */
const knownPrisoner = ({ custody }: CaseStory, { code }: Accused): string | null =>
  custody.find(({ accusedCode, alreadyLodged }) => alreadyLodged && accusedCode === code)?.prisonerId ?? null;

const accusedRows =
  (story: CaseStory, firId: string) =>
  (person: Accused, index: number): PillarRow[] => {
    const accusedId = accusedIdOf(firId, person.code);
    return [
      row(accusedFacts, {
        accusedId,
        firId,
        code: person.code,
        serial: index + 1,
        child: person.childInConflict,
        relativeOfVictim: person.relativeOfVictim,
        prisonerId: knownPrisoner(story, person),
      }),
      row(accused, {
        accusedId,
        name: nameOf(person.name),
        aliases: person.aliases.map(({ en }) => en),
        relative: relativeOf(person),
        ageYears: person.ageYears,
        ageBand: ageBand(person.ageYears),
        sex: person.sex,
        nationality: 'Indian',
        occupation: person.occupation,
        ...addressOf(person.address),
        phone: person.phone,
        socialCategory: person.socialCategory,
        fingerprintNumber: person.biometricReference,
        photographHeld: person.biometricReference !== null,
        previousConvictions: person.previousConvictions?.length ?? null,
        status: accusedStatus(person.status),
        sections: person.sections,
      }),
    ];
  };

export const personRows = (story: CaseStory): PillarRow[] => {
  const { id } = mainFir(story);
  const { victims, accused: people, witnesses } = story.police;
  return [
    ...victims.flatMap(victimRows(id)),
    ...people.flatMap(accusedRows(story, id)),
    ...witnesses.flatMap(witnessRows(id)),
  ];
};
