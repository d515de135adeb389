import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A statement planted in a file of the gateway. */
export type Planted = readonly [file: string, statement: string];

const biome = resolve('node_modules/@biomejs/biome/bin/biome');
/** What guards the layers and the doors: planted statements break other rules too, and those prove nothing here. */
const guards = /title=(?:lint\/style\/noRestrictedImports|lint\/style\/noProcessEnv|plugin),.*?,line=(\d+)/g;

/** Lints the statements under the project's own rules, in a directory of their own, and returns those refused. */
export function refusedAmong(planted: readonly Planted[]): Planted[] {
  const directory = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const rules of ['biome.json', 'lint', '.gitignore'])
      cpSync(rules, join(directory, rules), { recursive: true });
    for (const file of new Set(planted.map(([name]) => name)))
      plant(join(directory, file), statementsOf(file, planted));
    const lines = linesRefused(directory);
    return planted.filter((_, index) => lines.has(index + 1));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Every statement stands on the line of its number, whatever its file: a line in a report names one statement. */
function statementsOf(file: string, planted: readonly Planted[]): string {
  return planted.map(([name, statement]) => (name === file ? `${statement}\n` : '\n')).join('');
}

function plant(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function linesRefused(directory: string): Set<number> {
  const options = ['lint', '--diagnostic-level=error', '--max-diagnostics=none', '--reporter=github', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: directory, encoding: 'utf8' });
  return new Set(Array.from(stdout.matchAll(guards), ([, line]) => Number(line)));
}
