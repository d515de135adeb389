import type { Finding } from '../../audit/finding.ts';
import type { Verdict } from '../../audit/verify.ts';
import type { StampedVerdict } from './verifyLedger.ts';

const number = new Intl.NumberFormat('en-IN');

const counted = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;

const placeOf = ({ writer, sequence, upTo }: Finding): string => {
  const which = upTo > sequence ? `${sequence} to ${upTo}` : String(sequence);
  const many = upTo > sequence;
  return writer === null ? `seal ${which}` : `${many ? 'entries' : 'entry'} ${which} of chain ${writer}`;
};

const findingLine = (finding: Finding): string => `${finding.kind.padEnd(10)} ${placeOf(finding)}: ${finding.words}`;

const openLine = ({ writer, last }: Verdict['openEnds'][number]): string =>
  `Chain ${writer} ends with entry ${last} without a word: its process runs, or was killed.`;

const stampLine = ({ count, upTo, latestSeconds }: NonNullable<StampedVerdict['stamps']>): string[] =>
  upTo
    ? [
        `${counted(count, 'time-stamp', 'time-stamps')}: seal ${upTo.seal} and all before it were there at ${upTo.at}; ` +
          `the latest came ${number.format(Math.round(latestSeconds))} s after its seal.`,
      ]
    : [];

/** A verdict in words: what was found, and what could not be found. */
export const verdictText = (verdict: StampedVerdict): string => {
  const { findings, chains, entries, seals, unsealed, openEnds, stamps } = verdict;
  const read = `${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain', 'chains')}, ${counted(seals, 'seal', 'seals')}`;
  return [
    ...findings.map(findingLine),
    `${read}: ${findings.length === 0 ? 'nothing was changed, deleted, reordered, inserted or cut off.' : `${counted(findings.length, 'finding', 'findings')}.`}`,
    ...(unsealed > 0
      ? [`${counted(unsealed, 'entry', 'entries')} after the last seal: of these, a cut-off end would not be noticed.`]
      : []),
    ...(stamps ? stampLine(stamps) : []),
    ...openEnds.map(openLine),
  ].join('\n');
};
