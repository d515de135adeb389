import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Who says when something was there (RFC 3161): where it is asked, and the authorities that vouch for it, PEM. */
export type TimestampAuthority = { readonly url: string; readonly authoritiesFile: string };

const TIMEOUT_MS = 10_000;

/** Larger than any answer of such an authority. */
const ANSWER_BYTES = 65_536;

const run = promisify(execFile);

/** All that is done with time-stamps is done by the host's `openssl`: nobody writes ASN.1 by hand to prove something to a court. */
const openssl = (args: readonly string[]): Promise<{ stdout: Buffer }> =>
  run('openssl', ['ts', ...args], { encoding: 'buffer', timeout: TIMEOUT_MS, maxBuffer: ANSWER_BYTES });

/** `openssl ts` reads an answer from a file alone. */
const withFile = async <T>(content: Buffer, work: (path: string) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'timestamp-'));
  try {
    const path = join(directory, 'answer.tsr');
    await writeFile(path, content, { mode: 0o600 });
    return await work(path);
  } finally {
    await rm(directory, { recursive: true });
  }
};

const timeIn = async (path: string): Promise<number> => {
  const { stdout } = await openssl(['-reply', '-in', path, '-text']);
  const [, text = ''] = /^Time stamp: (.+)$/m.exec(stdout.toString()) ?? [];
  return Date.parse(text);
};

/**
 * The instant at which a time-stamp says that this was there; null where it says nothing of it, or nobody vouches for who says it. Its
 * certificate needs to have been good then: it is verified for as long as evidence is kept.
 */
export const timeStamped = (answer: Buffer, sha256: Buffer, authoritiesFile: string): Promise<string | null> =>
  withFile(answer, async (path) => {
    try {
      const at = await timeIn(path);
      const moment = ['-attime', String(Math.floor(at / 1_000))];
      await openssl(['-verify', '-digest', sha256.toString('hex'), '-in', path, '-CAfile', authoritiesFile, ...moment]);
      return new Date(at).toISOString();
    } catch {
      return null;
    }
  });

const asked = async (url: string, request: Buffer): Promise<Buffer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(request),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the authority answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > ANSWER_BYTES) throw new Error('the authority answers without an end');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * Has the hash of something time-stamped: nothing else leaves.
 * @throws where no time-stamp came that a verifier would believe
 */
export const timestamp = async ({ url, authoritiesFile }: TimestampAuthority, sha256: Buffer): Promise<Buffer> => {
  const { stdout } = await openssl(['-query', '-digest', sha256.toString('hex'), '-sha256', '-cert', '-no_nonce']);
  const answer = await asked(url, stdout);
  if ((await timeStamped(answer, sha256, authoritiesFile)) === null) throw new Error('the authority is not believed');
  return answer;
};
