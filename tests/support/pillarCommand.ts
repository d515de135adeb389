import { execFile } from 'node:child_process';

/** What a command said, line by line, and how it ended. */
export type Told = { readonly code: number; readonly lines: readonly string[] };

const root = new URL('../..', import.meta.url);

/** The setting that names a pillar's database. */
export const settingOf = (name: string): string => `${name.toUpperCase()}_DATABASE_URL`;

/** `npm run pillar`, as a DBA runs it. */
export const pillarCommand = (args: readonly string[], settings: Record<string, string>): Promise<Told> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...settings };
    execFile(process.execPath, ['src/server/pillarCommand.ts', ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), lines: (stdout + stderr).trim().split('\n') }),
    );
  });
