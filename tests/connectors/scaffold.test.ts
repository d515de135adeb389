import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A stranger adds a pillar the next morning: what the command writes compiles, keeps the style, and names the pillar wherever the compiler
// would ask for it. It is tried on a copy of this repository.

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

let copy: string;

const inCopy = (program: string, ...args: string[]): Promise<{ stdout: string }> =>
  run(program, args, { cwd: copy, env: { PATH: process.env.PATH }, maxBuffer: 2 ** 24 });

const bin = (name: string, ...args: string[]) =>
  inCopy(process.execPath, join(root, 'node_modules/.bin', name), ...args);

const pillar = (...args: string[]) => inCopy(process.execPath, 'src/server/pillarCommand.ts', ...args);

const listed = async (): Promise<string[]> => {
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return stdout.trim().split('\n');
};

let before: Map<string, string>;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'scaffold-'));
  const files = await listed();
  for (const file of files) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file));
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  before = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(copy, file), 'utf8')] as const)),
  );
}, 120_000);
afterAll(() => rm(copy, { recursive: true }));

const refused = (...args: string[]): Promise<string> =>
  pillar('scaffold', ...args).then(
    () => 'it was written',
    (error: unknown) => String((error as { stderr?: string }).stderr).trim(),
  );

describe('npm run pillar -- scaffold', () => {
  it.each([
    ['probation', 'SOCIAL_INVESTIGATION_REPORT', 'There is a pillar probation.'],
    ['Excise', 'SOCIAL_INVESTIGATION_REPORT', 'A pillar is named by one word in small letters.'],
    ['../excise', 'SOCIAL_INVESTIGATION_REPORT', 'A pillar is named by one word in small letters.'],
    ['excise', 'EXCISE_RECORD', 'Nothing is served that no row of the matrix decides on'],
  ])('refuses %s under %s and writes nothing', async (name, dataClass, words) => {
    expect(await refused(name, dataClass)).toContain(words);
    for (const [file, text] of before) expect(await readFile(join(copy, file), 'utf8')).toBe(text);
  });

  it('writes a pillar in the five folders that compiles and keeps the style, with a line or two in each file that names every pillar', async () => {
    const { stdout } = await pillar('scaffold', 'excise', 'SOCIAL_INVESTIGATION_REPORT');
    const written = stdout.split('\n').flatMap((line) => /^wrote (.*)$/.exec(line)?.[1] ?? []);
    const named = stdout.split('\n').flatMap((line) => /^named it in (.*)$/.exec(line)?.[1] ?? []);
    expect(new Set(written.map((file) => file.split('/')[0]))).toEqual(
      new Set(['schema', 'resolvers', 'connectors', 'src', 'tests']),
    );
    for (const file of named) {
      const lines = new Set(before.get(file)?.split('\n'));
      const added = (await readFile(join(copy, file), 'utf8')).split('\n').filter((line) => !lines.has(line));
      expect(added.length, file).toBeGreaterThan(0);
      expect(added.length, file).toBeLessThanOrEqual(3);
      expect(added.join('\n')).not.toMatch(/probation(?!')/i);
    }
    await bin('graphql-codegen', '--config', 'codegen.yml');
    await inCopy(process.execPath, 'connectors/writeContract.ts');
    await inCopy(process.execPath, 'src/server/matrixDocument.ts');
    await bin('biome', 'check', '--write', '--error-on-warnings', ...written, ...named);
    await bin('tsc');
    await bin('eslint', 'schema');
    await bin('oxlint', '--type-aware', ...written.filter((file) => file.endsWith('.ts')));
    expect(await readFile(join(copy, 'connectors/excise/contract.sql'), 'utf8')).toContain(
      'create view icjs."excise_record"',
    );
  }, 400_000);
});
