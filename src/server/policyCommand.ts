import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { type Matrix, PolicyError } from '../policy/matrix.ts';
import { diffOf } from './policyCommand/diff.ts';
import { diffText } from './policyCommand/diffText.ts';
import { roleNamed } from './policyCommand/names.ts';
import { whatMayRead } from './policyCommand/what.ts';
import { whatText } from './policyCommand/whatText.ts';
import { whoMayRead } from './policyCommand/who.ts';
import { whoText } from './policyCommand/whoText.ts';
import { buildGraph } from './schema.ts';
import { readMatrixText, readPolicyFiles } from './schemaFiles.ts';

/** `npm run policy -- who | what | diff`: what the policy decides and why, from its own decisions. For operators, not for callers. */

/** An answer as a program and as a person reads it. */
type Told = { readonly json: object; readonly text: string };

type Asked = { readonly positionals: readonly string[]; readonly acceptProposed: boolean };

type Command = { readonly usage: string; readonly takes: number; readonly tell: (asked: Asked) => Told };

const readFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandError(`${path} cannot be read.`);
  }
};

const matrixIn = (path: string, acceptProposed: boolean): Matrix => {
  try {
    return readMatrixText(readFile(path), acceptProposed);
  } catch (error) {
    throw error instanceof PolicyError ? new CommandError(`${path} is no matrix: ${error.message}`) : error;
  }
};

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'who',
    {
      usage: 'who Victim.name',
      takes: 1,
      tell: ({ positionals: [coordinate = ''], acceptProposed }) => {
        const matrix = readPolicyFiles(acceptProposed);
        const json = whoMayRead(matrix, buildGraph(matrix), coordinate);
        return { json, text: whoText(json) };
      },
    },
  ],
  [
    'what',
    {
      usage: 'what JAIL_SUPERINTENDENT',
      takes: 1,
      tell: ({ positionals: [role = ''], acceptProposed }) => {
        const matrix = readPolicyFiles(acceptProposed);
        const json = whatMayRead(matrix, buildGraph(matrix), roleNamed(role));
        return { json, text: whatText(json) };
      },
    },
  ],
  [
    'diff',
    {
      usage: 'diff old.csv new.csv',
      takes: 2,
      tell: ({ positionals: [old = '', now = ''], acceptProposed }) => {
        const json = diffOf(matrixIn(old, acceptProposed), matrixIn(now, acceptProposed));
        return { json, text: diffText(json) };
      },
    },
  ],
]);

const usage = (): string =>
  ['Usage:', ...[...commands.values()].map((command) => `  npm run policy -- ${command.usage} [--json]`)].join('\n');

const run = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [name = '', ...others] = positionals;
  const command = commands.get(name);
  if (!command || others.length !== command.takes) throw new CommandError(usage());
  const { json, text } = command.tell({ positionals: others, acceptProposed: readConfig().acceptProposedMatrix });
  console.info(values.json ? JSON.stringify(json, null, 2) : text);
};

await runCommand(run);
