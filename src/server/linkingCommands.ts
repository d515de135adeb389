import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { directoryOf, type Units } from '../core/units.ts';
import { type Node, nodeOf } from '../index/entry.ts';
import type { FeedContext } from '../index/feed.ts';
import type { Candidate } from '../index/linking/candidates.ts';
import { replaceCrosswalk } from '../index/linking/codes.ts';
import type { CrosswalkRow } from '../index/linking/crosswalk.ts';
import type { Decider } from '../index/linking/decisions.ts';
import { decide, undo } from '../index/linking/desk.ts';
import { findCandidates } from '../index/linking/finder.ts';
import {
  doubtfulIn,
  type UnmatchedWhere,
  unmatchedAfter,
  unmatchedCounts,
  unmatchedEntries,
} from '../index/linking/queue.ts';
import type { ThreadContext } from '../index/thread.ts';
import { unitsIn } from '../index/unitTable.ts';
import { CommandError } from '../platform/command.ts';
import { courtRecordsIn } from './courtRecords/cisRecord.ts';
import { readCourtFile } from './courtRecords/reading.ts';
import { trialLines } from './courtRecords/text.ts';
import { tryLinker } from './courtRecords/trial.ts';
import { countLines, decisionLine, doubtfulLines, unmatchedLines } from './linkingText.ts';

/** The commands of `npm run index` for those who decide on likenesses. */

const PAGE = 500;

const makingOf = async ({ gateway, threadId, today }: FeedContext): Promise<ThreadContext> => ({
  units: directoryOf(await unitsIn(gateway.query)),
  threadId,
  today: today(),
});

/** The candidates of a page of records, record by record. */
const candidatesFor = async (
  { gateway }: FeedContext,
  making: ThreadContext,
  nodes: readonly Node[],
): Promise<ReadonlyMap<Node, readonly Candidate[]>> =>
  findCandidates(gateway.query, making, await unmatchedEntries(gateway.query, nodes));

/** Tells what found no counterpart, and what may be one. */
export const tellUnmatched = async (
  context: FeedContext,
  where: UnmatchedWhere,
  print: (line: string) => void,
): Promise<void> => {
  const making = await makingOf(context);
  let after: string | null = null;
  for (;;) {
    const page = await unmatchedAfter(context.gateway.query, where, after, PAGE);
    const nodes = page.map(({ kind, key }) => nodeOf(kind, key));
    const candidates = await candidatesFor(context, making, nodes);
    for (const node of nodes) for (const line of unmatchedLines(node, candidates.get(node) ?? [])) print(line);
    after = nodes.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  for (const line of doubtfulLines(await doubtfulIn(context.gateway.query))) print(line);
  for (const line of countLines(await unmatchedCounts(context.gateway.query))) print(line);
};

/** Confirms, rejects or undoes, and says what stands then. */
export const decideOn = async (
  context: FeedContext,
  verdict: 'CONFIRMED' | 'REJECTED' | 'UNDONE',
  id: string,
  by: string,
): Promise<string> => {
  const making = await makingOf(context);
  const decider: Decider = { by, office: 'COMMAND', at: new Date() };
  return decisionLine(
    verdict === 'UNDONE'
      ? await undo(context.gateway, making, id, decider)
      : await decide(context.gateway, making, id, verdict, decider),
  );
};

const day = z.iso
  .date()
  .or(z.literal(''))
  .transform((text) => text || null);

const rowShape = z.object({
  kind: z.enum(['STATION', 'DISTRICT']),
  state: z.string().length(2).toUpperCase(),
  written: z.string().min(1),
  unit: z.string().min(1),
  valid_from: day,
  valid_to: day,
});

const isKnown = ({ kind, state, unit }: CrosswalkRow, units: Units): boolean =>
  kind === 'STATION' ? units.byId('STATION', unit)?.state === state : units.district(state, unit) === unit;

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
};

/** Tries the courts' reader and the linker on a file of public court records: in figures, with the candidates. Nothing is kept of it. */
export const tryCourtRecords = async (
  context: FeedContext,
  file: string,
  print: (line: string) => void,
): Promise<void> => {
  const reading = await readCourtFile(courtRecordsIn(contentOf(file)));
  const tried = await tryLinker(context.gateway.query, await makingOf(context), reading.entries);
  for (const line of trialLines(reading, tried)) print(line);
};

const rowsIn = (file: string): CrosswalkRow[] => {
  const read = z.array(rowShape).safeParse(parse(contentOf(file), { columns: true, trim: true, bom: true }));
  if (!read.success)
    throw new CommandError(
      `Not a table of kind,state,written,unit,valid_from,valid_to: ${z.prettifyError(read.error)}`,
    );
  return read.data.map(({ valid_from: validFrom, valid_to: validTo, ...row }) => ({ ...row, validFrom, validTo }));
};

/**
 * Puts a file's codes of before in the place of those that stood.
 * @throws CommandError with the rows that mean a unit which the police do not tell of; nothing is changed then
 */
export const loadCrosswalk = async ({ gateway }: FeedContext, file: string): Promise<string> => {
  const rows = rowsIn(file);
  const units = directoryOf(await unitsIn(gateway.query));
  const unknown = rows.flatMap((row, at) =>
    isKnown(row, units) ? [] : [`line ${at + 2}: no ${row.kind} ${row.unit}`],
  );
  const backwards = rows.flatMap(({ validFrom, validTo }, at) =>
    validFrom !== null && validTo !== null && validTo < validFrom ? [`line ${at + 2}: it ends before it begins`] : [],
  );
  if (unknown.length + backwards.length > 0) throw new CommandError([...unknown, ...backwards].join('\n'));
  await gateway.transaction((query) => replaceCrosswalk(query, rows));
  return `${rows.length} codes of before are known.`;
};
