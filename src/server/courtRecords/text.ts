import { unmatchedLines } from '../linkingText.ts';
import type { Reading } from './reading.ts';
import { type Outcome, outcomes, type Tried } from './trial.ts';

const words: Readonly<Record<Outcome, string>> = {
  LINKED_BY_KEY: 'name an FIR of the index exactly',
  HAS_CANDIDATES: 'have candidates, for a person to decide on',
  NO_SUCH_FIR: 'name a station of the register, and an FIR that is not in the index',
  NO_SUCH_STATION: 'name no station like one of the register',
  NO_SUCH_STATE: 'name a State of which no station is in the register',
  NAMES_NO_FIR: 'name no FIR',
};

const line = (count: number, what: string): string => `${String(count).padStart(7)} ${what}`;

const readingLines = ({ entries, others, unnumbered, unreadable }: Reading): string[] => [
  line(entries.length, 'cases were read'),
  ...(others > 0 ? [line(others, 'items of the file are no case')] : []),
  ...(unnumbered > 0 ? [line(unnumbered, 'have no case number record of their own')] : []),
  ...[...unreadable].map(([fault, count]) => line(count, `cannot be read: ${fault}`)),
];

/** What a trial found, in figures; and the candidates, record by record. */
export const trialLines = (reading: Reading, tried: readonly Tried[]): string[] => {
  const counts = Map.groupBy(tried, ({ outcome }) => outcome);
  return [
    ...readingLines(reading),
    ...outcomes.flatMap((outcome) => {
      const count = counts.get(outcome)?.length ?? 0;
      return count > 0 ? [line(count, words[outcome])] : [];
    }),
    ...tried
      .filter(({ candidates }) => candidates.length > 0)
      .flatMap(({ node, candidates }) => ['', ...unmatchedLines(node, candidates)]),
  ];
};
