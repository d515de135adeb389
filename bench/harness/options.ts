import { parseArgs } from 'node:util';
import { type Operation, operations } from './questions.ts';

/** What a bench is asked to do. */
export type Options = {
  readonly server: string;
  readonly cases: number;
  readonly rounds: number;
  readonly seconds: number;
  /** With how many callers each operation is asked; null: with those of which the targets speak. */
  readonly callers: readonly number[] | null;
  readonly only: readonly string[];
  readonly operations: readonly Operation[];
  /** What a reader of the figures must know of the circumstances. */
  readonly note: string;
};

const numbers = (given: string): number[] => given.split(',').map(Number);
const names = (given: string): string[] => given.split(',').filter(Boolean);

/** What fits into three quarters of an hour on two cores, and what it takes to be sure. */
const usual = { cases: '100000', rounds: '5', seconds: '3' };
const full = { cases: '200000', rounds: '9', seconds: '4', callers: '1,8,16,64' };

const flags = {
  full: { type: 'boolean', default: false },
  server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
  cases: { type: 'string' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  callers: { type: 'string' },
  only: { type: 'string', default: '' },
  note: { type: 'string', default: '' },
  operations: { type: 'string', default: operations.join(',') },
} as const;

/** Reads the flags of a bench. */
export const optionsFrom = (args: readonly string[]): Options => {
  const { values } = parseArgs({ args: [...args], options: flags });
  const { cases, rounds, seconds, callers }: typeof usual & { callers?: string } = {
    ...(values.full ? full : usual),
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string')),
  };
  return {
    server: values.server,
    cases: Number(cases),
    rounds: Number(rounds),
    seconds: Number(seconds),
    callers: callers === undefined ? null : numbers(callers),
    only: names(values.only),
    note: values.note,
    operations: operations.filter((one) => names(values.operations).includes(one)),
  };
};
