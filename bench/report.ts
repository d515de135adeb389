import { mkdirSync, writeFileSync } from 'node:fs';
import { chartOf } from './chart.ts';
import type { Comparison } from './harness/compare.ts';
import type { Results } from './harness/contest.ts';
import { contestants, ours } from './harness/contestants.ts';
import type { Measured } from './harness/measure.ts';
import { median } from './harness/statistics.ts';
import { targetOf } from './targets.ts';

const folder = new URL('./results/', import.meta.url);

const medianOf = (runs: readonly Measured[], read: (run: Measured) => number | null): number =>
  median(runs.flatMap((run) => read(run) ?? []));

const number = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

const comparisonRow = ({ contestant, operation, callers, ratio }: Comparison): string => {
  const target = targetOf(contestant, operation, callers);
  const met =
    target === null ? '' : ratio.median >= target ? 'met' : `${Math.floor((100 * ratio.median) / target)} % of it`;
  return `| ${operation} | ${callers} | ${contestant} | ${number(ratio.median, 2)} (${number(ratio.least, 2)}–${number(ratio.most, 2)}) | ${target === null ? '' : `≥ ${target}`} | ${met} |`;
};

const costRow = (name: string, { operation, callers }: Comparison, runs: readonly Measured[]): string =>
  `| ${operation} | ${callers} | ${name} | ${[
    number(medianOf(runs, (run) => run.requestsPerSecond)),
    number(medianOf(runs, (run) => run.p50Ms)),
    number(medianOf(runs, (run) => run.p99Ms)),
    number(
      medianOf(runs, (run) => run.cpuMsPerRequest),
      2,
    ),
    number(
      medianOf(runs, (run) => run.postgresCpuMsPerRequest),
      2,
    ),
    number(medianOf(runs, (run) => run.transactionsPerRequest)),
    number(medianOf(runs, (run) => run.auditEntries / run.requests)),
    number(
      medianOf(runs, (run) => run.residentMb),
      0,
    ),
    number(medianOf(runs, (run) => run.kilobytesPerAnswer)),
  ].join(' | ')} |`;

const machineText = ({ machine }: Results): string =>
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Node ${machine.node}, ${machine.postgres}, ${Object.entries(
    machine.settings,
  )
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`;

const documentOf = (results: Results): string => `# What was measured

Written by \`npm run bench\` on ${results.measuredOn}: ${results.cases.toLocaleString('en')} cases; ${results.rounds} rounds of ${results.secondsARun} s, ours and
theirs in turn; callers, gateway and PostgreSQL share one machine: ${machineText(results)}.
A ratio is ours to theirs in requests per second: the median of the rounds' own ratios, with the least and the most.

${ours} ${results.note}

![Requests per second, ours to theirs](latest.svg)

| Operation | Callers | Against | Ratio | Target | |
|---|---|---|---|---|---|
${results.comparisons.map(comparisonRow).join('\n')}

${Object.entries(contestants)
  .map(([name, what]) => `- **${name}**: ${what}.`)
  .join('\n')}

Medians of the runs; CPU in milliseconds a request.

| Operation | Callers | Who | Requests/s | p50 ms | p99 ms | CPU | CPU of PostgreSQL | Transactions | Ledger entries | Memory MB | kB an answer |
|---|---|---|---|---|---|---|---|---|---|---|---|
${results.comparisons.flatMap((one) => [costRow('ours', one, one.ours), costRow(one.contestant, one, one.theirs)]).join('\n')}
`;

/** Writes what was found where the repository keeps it: for machines, for readers, and as a picture. */
export const writeReport = (results: Results): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('latest.json', folder), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(new URL('latest.md', folder), documentOf(results));
  writeFileSync(new URL('latest.svg', folder), chartOf(results));
};
