import { arrest, remandApplication } from '../../../connectors/police/wire.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { Accused, Arrest, RemandApplication } from '../world/police-story.ts';
import { integer, pick, randomFrom, seedOf } from '../world/random.ts';
import { hoursAfter } from './moments.ts';
import { mainFir } from './police-fir.ts';
import { accusedIdOf } from './police-persons.ts';
import { type PillarRow, row } from './row.ts';
import { nameOf, officerOf, serial } from './words.ts';

/** IIF-3 item 5. */
const modeOf = ({ police }: CaseStory, { accusedCode, producedAt, surrenderedToCourt }: Arrest) => {
  const asked = police.remandApplications.find((application) => application.accusedCode === accusedCode);
  if (surrenderedToCourt !== null) {
    return asked?.custody === 'POLICE' ? 'SURRENDERED_TO_POLICE_CUSTODY' : 'SURRENDERED_TO_JUDICIAL_CUSTODY';
  }
  if (producedAt === null) return 'RELEASED_ON_BOND';
  return asked?.custody === 'POLICE' ? 'REMANDED_TO_POLICE_CUSTODY' : 'ARRESTED_AND_FORWARDED';
};

/** IIF-3 item 12. */
const risksOf = ({ police }: CaseStory, { riskFlags }: Arrest, person: Accused | undefined) => ({
  dangerous: riskFlags.includes('DANGEROUS'),
  jumpedBail: false,
  armed: riskFlags.includes('ARMED'),
  accomplices: police.accused.some((other) => other !== person && other.status === 'ABSCONDING'),
  knownCriminal: riskFlags.includes('KNOWN_CRIMINAL'),
  recidivist: (person?.previousConvictions?.length ?? 0) > 0,
  likelyToJumpBail: riskFlags.includes('LIKELY_TO_JUMP_BAIL'),
  likelyToThreaten: riskFlags.includes('LIKELY_TO_THREATEN_WITNESSES'),
  wantedElsewhere: riskFlags.includes('WANTED_ELSEWHERE'),
});

/** Items 7 and 9: what the officer saw. */
const seen = (arrestId: string) => {
  const random = randomFrom(seedOf(arrestId));
  const build = pick(random, ['Slim', 'Medium', 'Heavy']);
  const complexion = pick(random, ['fair', 'wheatish', 'dark']);
  return {
    description: `${build} build, ${integer(random, 152, 183)} cm, ${complexion} complexion`,
    articlesFound: ['One mobile telephone', `Cash, ${integer(random, 2, 90) * 10} rupees`],
  };
};

const arrestRow =
  (story: CaseStory, firId: string) =>
  (made: Arrest, index: number): PillarRow => {
    const arrestId = `${firId}/AR${serial(index + 1)}`;
    const person = story.police.accused.find(({ code }) => code === made.accusedCode);
    return row(arrest, {
      arrestId,
      accusedId: accusedIdOf(firId, made.accusedCode),
      arrestedAt: made.at,
      place: made.place.en,
      mode: modeOf(story, made),
      generalDiary: { entryNo: String(made.generalDiaryNumber), at: hoursAfter(made.at, 1) },
      surrenderedBefore: made.surrenderedToCourt,
      sections: made.sections,
      groundsWrittenAt: made.groundsWrittenAt,
      ...seen(arrestId),
      relativeInformedAt: made.relativeInformedAt,
      relativeInformed: made.relativeInformed && {
        relation: person?.relative.relation ?? 'FATHER',
        name: nameOf(made.relativeInformed),
      },
      producedAt: made.producedAt,
      medicallyExaminedAt: hoursAfter(made.at, 3),
      physicalCondition: made.medicalExamination,
      fingerprintsTaken: (person?.biometricReference ?? null) !== null,
      riskFlags: risksOf(story, made, person),
      arrestWitnesses: made.witnesses.map(({ en }) => en),
      arrestedBy: officerOf(made.officer),
    });
  };

const remandRow =
  (firId: string) =>
  ({ at, custody, days, grounds }: RemandApplication, index: number): PillarRow =>
    row(remandApplication, {
      applicationId: `${firId}/RA${serial(index + 1)}`,
      firId,
      appliedAt: at,
      custodySought: custody,
      daysSought: days,
      grounds: grounds.en,
    });

export const arrestRows = (story: CaseStory): PillarRow[] => {
  const { id } = mainFir(story);
  const { arrests, remandApplications } = story.police;
  return [...arrests.map(arrestRow(story, id)), ...remandApplications.map(remandRow(id))];
};
