import type { Finding } from '../../audit/finding.ts';
import type { Verdict } from '../../audit/verify.ts';

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

/** A verdict in words: what was found, and what could not be found. */
export const verdictText = (verdict: Verdict): string => {
  const { findings, chains, entries, seals, unsealed, openEnds } = verdict;
  const read = `${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain', 'chains')}, ${counted(seals, 'seal', 'seals')}`;
  return [
    ...findings.map(findingLine),
    `${read}: ${findings.length === 0 ? 'nothing was changed, deleted, reordered, inserted or cut off.' : `${counted(findings.length, 'finding', 'findings')}.`}`,
    ...(unsealed > 0
      ? [`${counted(unsealed, 'entry', 'entries')} after the last seal: of these, a cut-off end would not be noticed.`]
      : []),
    ...openEnds.map(openLine),
  ].join('\n');
};
