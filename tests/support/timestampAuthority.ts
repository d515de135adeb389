import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A time-stamping authority of our own (RFC 3161): `openssl ts -reply` behind HTTP. */
export type TestAuthority = {
  readonly url: string;
  /** The authority that signed its certificate, PEM. */
  readonly authoritiesFile: string;
  /** Bodies that it was sent. */
  readonly asked: Buffer[];
  /** What it does from now on: answers, refuses, keeps silent, or tells of something else than it was asked. */
  readonly set: (behaviour: 'ANSWERS' | 'REFUSES' | 'SILENT' | 'LIES') => void;
  readonly close: () => void;
};

const run = promisify(execFile);

const settings = `[tsa]
default_tsa = one
[one]
serial = ./serial
signer_cert = ./tsa.pem
signer_key = ./tsa.key
certs = ./ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
const extensions = [
  'extendedKeyUsage=critical,timeStamping',
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
].flatMap((extension) => ['-addext', extension]);

const makeFiles = async (cwd: string): Promise<void> => {
  const request = (...args: string[]) => run('openssl', ['req', '-x509', ...newKey, ...args], { cwd });
  await request('-subj', '/CN=authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-subj', '/CN=clock', ...extensions];
  await request(...signed, '-keyout', 'tsa.key', '-out', 'tsa.pem');
  await writeFile(join(cwd, 'tsa.cnf'), settings);
  await writeFile(join(cwd, 'serial'), '01\n');
};

export const openTimestampAuthority = async (): Promise<TestAuthority> => {
  const cwd = await mkdtemp(join(tmpdir(), 'clock-'));
  await makeFiles(cwd);
  const asked: Buffer[] = [];
  let behaviour: Parameters<TestAuthority['set']>[0] = 'ANSWERS';

  const reply = async (request: Buffer): Promise<Buffer> => {
    await writeFile(join(cwd, 'request.tsq'), request);
    const args = ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'request.tsq'];
    const { stdout } = await run('openssl', args, { cwd, encoding: 'buffer' });
    return stdout;
  };
  const another = async (): Promise<Buffer> => {
    const digest = ['-query', '-digest', 'ab'.repeat(32), '-sha256', '-cert', '-no_nonce'];
    const { stdout } = await run('openssl', ['ts', ...digest], { encoding: 'buffer' });
    return reply(stdout);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    asked.push(Buffer.concat(parts));
    const isQuery = request.headers['content-type'] === 'application/timestamp-query';
    if (behaviour === 'SILENT') return;
    if (behaviour === 'REFUSES' || !isQuery) {
      response.writeHead(503).end();
      return;
    }
    const told = behaviour === 'LIES' ? await another() : await reply(Buffer.concat(parts));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(told);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    authoritiesFile: join(cwd, 'ca.pem'),
    asked,
    set: (next) => {
      behaviour = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
