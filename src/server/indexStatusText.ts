import type { Step } from '../index/feed.ts';
import type { FeedFault } from '../index/feedOrder.ts';
import type { Counts, FeedStatus, IndexStatus } from '../index/status.ts';

const number = (value: number | null): string => value?.toLocaleString('en-IN') ?? 'no answer';

const instant = (value: string | null): string => (value === null ? 'never' : new Date(value).toISOString());

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(18) + cells.map((cell) => cell.padStart(12)).join('');

const table = (title: string, counts: Counts): string[] => [
  '',
  title,
  ...[...counts].map(([name, count]) => line(`  ${name}`, [number(count)])),
];

const feedLine = ({ pillar, seq, newest, behind, asOf, polledAt }: FeedStatus): string =>
  `${line(pillar, [number(seq), number(newest), behind === null ? '' : number(behind)])}  ${instant(asOf).padEnd(24)}  ${instant(polledAt)}`;

const troubleWords: Readonly<Record<FeedFault, string>> = {
  REPEATED: 'two lines stood at one place',
  SKIPPED: 'a line came in beneath a place that was read already',
  WENT_BACK: 'the feed ended before a place that was read already',
  REWRITTEN: 'lines that were read are gone, and others came after them',
};

/** What was last wrong with a feed: for its owner. */
const troubleLines = ({ pillar, trouble, doubtedSince }: FeedStatus): string[] => {
  if (trouble === null) return [];
  const { fault, seq, noticedAt, doubted } = trouble;
  const told = `${pillar}: ${fault} at ${number(seq)}, ${instant(noticedAt)}: ${troubleWords[fault]}.`;
  return [
    doubtedSince === null ? told : `${told} Its records are read again: ${number(doubted)} and its feed are left.`,
  ];
};

/** One step of a rebuilding, in a line. */
export const stepLine = ({ pillar, seq, changed }: Step): string =>
  `${line(pillar, [number(changed)])} changes read, up to ${number(seq)}`;

/** The status of the index as the terminal shows it. */
export const statusLines = ({ feeds, cases, links, keys, unlinked }: IndexStatus): string[] => [
  `${line('feed', ['read', 'newest', 'behind'])}  ${'as of'.padEnd(24)}  last polled`,
  ...feeds.map(feedLine),
  ...feeds.flatMap(troubleLines),
  '',
  line('cases', [number(cases)]),
  ...table('links by method', links),
  ...table('keys by kind', keys),
  ...table('cases without a link to', unlinked),
];
