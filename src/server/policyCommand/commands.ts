import { readFileSync } from 'node:fs';
import { CommandError } from '../../platform/command.ts';
import type { Config } from '../../platform/config.ts';
import { type Matrix, PolicyError } from '../../policy/matrix.ts';
import { buildGraph } from '../schema.ts';
import { readMatrixText, readPolicyFiles } from '../schemaFiles.ts';
import { callerOf } from './caller.ts';
import { diffOf } from './diff.ts';
import { diffText } from './diffText.ts';
import { roleNamed } from './names.ts';
import { withServed } from './servedInstallation.ts';
import { whatMayRead } from './what.ts';
import { whatText } from './whatText.ts';
import { whoMayRead } from './who.ts';
import { whoText } from './whoText.ts';
import { whyIs } from './why.ts';
import { whyText } from './whyText.ts';

/** The options that a command may be given. */
export type Options = {
  readonly json?: boolean;
  readonly case?: string;
  readonly fir?: string;
  readonly cnr?: string;
  readonly claims?: string;
  readonly purpose?: string;
};

/** What an operator asked. The rows that are in force are those that this installation enforces. */
export type Asked = {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly config: Config;
};

/** An answer as a program and as a person reads it. */
type Answer = { readonly json: object; readonly text: string };

/** One command of `npm run policy`. */
export type Command = {
  readonly usage: string;
  readonly fits: (positionals: readonly string[], options: Options) => boolean;
  readonly tell: (asked: Asked) => Answer | Promise<Answer>;
};

const takes =
  (count: number): Command['fits'] =>
  ({ length }, { json: _json, ...others }) =>
    length === count && Object.keys(others).length === 0;

const who: Command = {
  usage: 'who Victim.name',
  fits: takes(1),
  tell: ({ positionals: [coordinate = ''], config }) => {
    const matrix = readPolicyFiles(config.acceptProposedMatrix);
    const json = whoMayRead(matrix, buildGraph(matrix), coordinate);
    return { json, text: whoText(json) };
  },
};

const what: Command = {
  usage: 'what JAIL_SUPERINTENDENT',
  fits: takes(1),
  tell: ({ positionals: [role = ''], config }) => {
    const matrix = readPolicyFiles(config.acceptProposedMatrix);
    const json = whatMayRead(matrix, buildGraph(matrix), roleNamed(role));
    return { json, text: whatText(json) };
  },
};

const why: Command = {
  usage: 'why <persona | --claims file.json> Victim.name --case <id> | --fir BR/PATNA/PIRBAHOR/1/2025 | --cnr <cnr>',
  fits: ({ length }, { case: id, fir, cnr, claims }) =>
    length === (claims === undefined ? 2 : 1) && [id, fir, cnr].filter((key) => key !== undefined).length === 1,
  tell: async ({ positionals, options, config }) => {
    const { claims, purpose, case: id, fir, cnr } = options;
    const matrix = readPolicyFiles(config.acceptProposedMatrix);
    const [persona = ''] = positionals;
    const caller = callerOf(
      { persona, ...(claims ? { claims } : {}), ...(purpose ? { purpose } : {}) },
      config,
      matrix,
    );
    const named = { ...(id ? { id } : {}), ...(fir ? { fir } : {}), ...(cnr ? { cnr } : {}) };
    const json = await withServed(config, matrix, (installed) =>
      whyIs(installed, caller, positionals.at(-1) ?? '', named),
    );
    return { json, text: whyText(json) };
  },
};

const matrixIn = (path: string, acceptProposed: boolean): Matrix => {
  try {
    return readMatrixText(readFileSync(path, 'utf8'), acceptProposed);
  } catch (error) {
    if (error instanceof PolicyError) throw new CommandError(`${path} is no matrix: ${error.message}`);
    throw new CommandError(`${path} cannot be read.`);
  }
};

const diff: Command = {
  usage: 'diff old.csv new.csv',
  fits: takes(2),
  tell: ({ positionals: [old = '', now = ''], config }) => {
    const json = diffOf(matrixIn(old, config.acceptProposedMatrix), matrixIn(now, config.acceptProposedMatrix));
    return { json, text: diffText(json) };
  },
};

/** The commands, by name. */
export const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ who, what, why, diff }));
