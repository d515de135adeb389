import { everybodyGone } from './everybodyGone.ts';
import { isAnswer, unlessAborted } from './outage.ts';
import type { Asked, Database, Together } from './postgres.ts';

type Companion = Asked & {
  readonly signal: AbortSignal | undefined;
  readonly answer: (rows: unknown[][]) => void;
  readonly refuse: (error: unknown) => void;
};

/** A statement of more keys than this goes on a connection of its own: nobody's row or two waits behind a page. */
const KEYS_IN_COMPANY = 50;

const isSmall = ({ statement, values }: Asked): boolean =>
  statement.inCompany === true && values.every((value) => !Array.isArray(value) || value.length <= KEYS_IN_COMPANY);

/**
 * Sends the statements of one turn of the event loop in one round trip: a write and a transaction in the place of one for each. Only those that
 * read a few rows by their keys (`inCompany`), which the server answers in less time than the way takes.
 *
 * One that the server refuses fails none beside it: those after it are asked for alone, and so is it.
 *
 * @param soon when a turn ends
 */
export const withCompany = <D extends Database & Partial<Together>>(
  database: D,
  soon: (work: () => void) => void,
): D => {
  const { query, together } = database;
  if (!together) return database;
  let waiting: Companion[] = [];

  const alone = ({ statement, values, signal, answer, refuse }: Companion): Promise<void> =>
    query(statement, values, signal).then(answer, refuse);

  const trip = async (all: readonly Companion[]): Promise<void> => {
    try {
      const answers = await together(all, everybodyGone(all.map(({ signal }) => signal)));
      for (const [at, rows] of answers.entries()) all[at]?.answer(rows);
      for (const one of all.slice(answers.length)) void alone(one);
    } catch (error) {
      for (const one of all)
        if (isAnswer(error)) void alone(one);
        else one.refuse(error);
    }
  };

  const leave = (): void => {
    // Who has gone was refused already.
    const all = waiting.filter(({ signal }) => !signal?.aborted);
    waiting = [];
    const [first] = all;
    if (first) void (all.length === 1 ? alone(first) : trip(all));
  };

  const join = (asked: Asked, signal: AbortSignal | undefined): Promise<unknown[][]> =>
    new Promise((answer, refuse) => {
      if (waiting.length === 0) soon(leave);
      waiting.push({ ...asked, signal, answer, refuse });
    });

  return {
    ...database,
    query: (statement, values, signal) => {
      if (!isSmall({ statement, values })) return query(statement, values, signal);
      const rows = join({ statement, values }, signal);
      return signal ? unlessAborted(rows, signal) : rows;
    },
  };
};
