import { hearing } from '../../../connectors/courts/wire.ts';
import { forensicCase, forensicCaseFacts } from '../../../connectors/forensics/wire.ts';
import type { Pillar } from '../../core/pillars.ts';
import type { CaseStory } from '../world/case-story.ts';
import { mainFir } from './police-fir.ts';
import { type PillarRow, row } from './row.ts';

/** The one hearing whose day nobody can read: somebody pressed on, and CIS exports `00-00-0000`. */
export const unreadableHearingId = 'HEARING-WITHOUT-DAY';

/** The one laboratory case whose status code an older release left behind. */
export const unreadableLabCaseId = 'FSL-PATNA/OLD/1';

const hearingOf = ({ courtCases }: CaseStory): PillarRow[] => {
  const record = courtCases.find(({ hearings }) => hearings.length > 0);
  if (!record) return [];
  const { cnr, judge, hearings } = record;
  return [
    row(hearing, {
      hearingId: unreadableHearingId,
      cnr,
      hearingNo: hearings.length + 1,
      inCamera: false,
      date: '0000-00-00',
      purpose: 'Appearance',
      judge,
      business: 'Put up on the next date.',
      nextDate: null,
    }),
  ];
};

const labCaseOf = (story: CaseStory): PillarRow[] => {
  const { key, registeredAt, crimeHead } = mainFir(story);
  const { state: firState, district: firDistrict, station: firStation, number: firNumber, year: firYear } = key;
  const ids = { labCaseId: unreadableLabCaseId, labId: 'FSL-PATNA' };
  const day = registeredAt.slice(0, 10);
  return [
    row(forensicCaseFacts, {
      ...ids,
      firState,
      firDistrict,
      firStation,
      firNumber,
      firYear,
      allotments: [],
      updatedAt: registeredAt,
    }),
    row(forensicCase, {
      ...ids,
      // The wire's list of codes does not have it, and that is the point.
      status: 'AWAITED_OLD' as 'RECEIVED',
      expectedOn: null,
      receivedOn: day,
      natureOfCrime: crimeHead,
      forwardingAuthority: `Station house officer, ${firStation}`,
      memoNo: 'Memo 1',
      memoOn: day,
      questions: [],
      priority: 'NORMAL',
      divisions: [],
      parties: [],
      natureOfCrimeRedacted: crimeHead,
      questionsRedacted: [],
    }),
  ];
};

const isOrdinaryOfPatna = (story: CaseStory): boolean =>
  story.id.startsWith('S-') && story.labels.length === 0 && mainFir(story).key.district === 'PATNA';

/**
 * Adds to the first ordinary story of Patna with a hearing the two rows that no reader can understand: every source has some, and an
 * answer must say so in their place instead of failing whole.
 */
export const unreadableRows = (): ((story: CaseStory) => Partial<Readonly<Record<Pillar, PillarRow[]>>>) => {
  let placed = false;
  return (story) => {
    const courts = placed || !isOrdinaryOfPatna(story) ? [] : hearingOf(story);
    if (courts.length === 0) return {};
    placed = true;
    return { courts, forensics: labCaseOf(story) };
  };
};
