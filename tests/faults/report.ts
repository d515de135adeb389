import type { Pillar } from '../../src/core/pillars.ts';
import type { Fault } from '../support/faultProxy.ts';

/** What was found of one fault on the way to one pillar; with the fault `none`, of two equal runs: the control. */
export type Cell = {
  readonly fault: Fault;
  readonly pillar: Pillar;
  readonly answers: number;
  readonly longestMs: number;
  readonly wrong: readonly string[];
  /** The 99th percentile with the fault over that without it, of the pillar that lost most, in the median of the rounds. */
  readonly p99Ratio: number;
  readonly backAfterMs: number;
};

/** How far the same figure goes in runs between which nothing differs. */
export type Spread = { readonly from: number; readonly to: number };

/** What the requirement allows a fault to cost the other pillars. How noisy a machine is does not loosen it. */
const TOLERATED = 1.1;
export const RECOVERY_MS = 15_000;

const isControl = ({ fault }: Cell): boolean => fault === 'none';

const isWithinTenth = ({ p99Ratio }: Cell): boolean => p99Ratio <= TOLERATED;

/** A control has no fault that could cost anything: a machine that lets two equal runs differ is no gateway's. */
export const isRed = (cell: Cell): boolean =>
  cell.wrong.length > 0 || !(cell.backAfterMs <= RECOVERY_MS) || !(isControl(cell) || isWithinTenth(cell));

/** Between the lowest and the highest figure of the controls; null without any. */
export const spreadOf = (cells: readonly Cell[]): Spread | null => {
  const found = cells.filter(isControl).map(({ p99Ratio }) => p99Ratio);
  return found.length > 0 ? { from: Math.min(...found), to: Math.max(...found) } : null;
};

/** Whether a fault cost more than nothing at all did on the same machine in the same hour. */
const besideControl = ({ p99Ratio }: Cell, { to }: Spread): string =>
  p99Ratio <= to ? 'within the control' : 'beyond the control';

const rowOf = (cell: Cell, spread: Spread | null): string => {
  const beside = spread
    ? [
        `${spread.from.toFixed(2)} to ${spread.to.toFixed(2)}`,
        isControl(cell) ? 'control' : besideControl(cell, spread),
      ]
    : ['none', 'no control'];
  const told = [cell.pillar, cell.fault, cell.p99Ratio.toFixed(2), isWithinTenth(cell) ? 'yes' : 'no', ...beside];
  return `| ${told.join(' | ')} |`;
};

/** All cells in the order in which they were measured, each beside what the controls found. */
export const tableOf = (cells: readonly Cell[]): string =>
  [
    '| Pillar | Fault | p99, others | Within a tenth | p99, controls | Beside them |',
    '|---|---|---|---|---|---|',
    ...cells.map((cell) => rowOf(cell, spreadOf(cells))),
  ].join('\n');
