import { parseArgs } from 'node:util';
import { type Operation, operations } from './questions.ts';

/** What a bench is asked to do. */
export type Options = {
  readonly server: string;
  readonly cases: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly callers: readonly number[];
  readonly only: readonly string[];
  readonly operations: readonly Operation[];
  /** What a reader of the figures must know of the circumstances. */
  readonly note: string;
};

const numbers = (given: string): number[] => given.split(',').map(Number);
const names = (given: string): string[] => given.split(',').filter(Boolean);

/** Reads the flags of a bench. The defaults measure what the targets speak of, and take hours; each can be made smaller. */
export const optionsFrom = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
      cases: { type: 'string', default: '200000' },
      rounds: { type: 'string', default: '9' },
      seconds: { type: 'string', default: '4' },
      callers: { type: 'string', default: '1,8,16,64' },
      only: { type: 'string', default: '' },
      note: { type: 'string', default: '' },
      operations: { type: 'string', default: operations.join(',') },
    },
  });
  return {
    server: values.server,
    cases: Number(values.cases),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    callers: numbers(values.callers),
    only: names(values.only),
    note: values.note,
    operations: operations.filter((one) => names(values.operations).includes(one)),
  };
};
