import { cpus, totalmem } from 'node:os';

/** What was measured on, without a name by which a machine could be found. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
};

export const machineOf = (postgres: string, settings: Readonly<Record<string, string>>): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
  node: process.version,
  postgres: postgres.split(' on ')[0] ?? postgres,
  settings,
});
