import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, and where both are. */
export type Identity = {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly certFile: string;
  readonly keyFile: string;
  /** As a token names it (RFC 8705). */
  readonly thumbprint: string;
};

/** An authority of our own, which signs for this machine alone. */
export type Authority = {
  readonly identity: Identity;
  readonly issue: (name: string) => Identity;
  readonly remove: () => void;
};

const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });

const identityAt = (certFile: string, keyFile: string): Identity => {
  const cert = readFileSync(certFile);
  const thumbprint = createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url');
  return { cert, key: readFileSync(keyFile), certFile, keyFile, thumbprint };
};

/** Makes an authority in a folder of its own. */
export const createAuthority = (name: string): Authority => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const at = (file: string): string => join(folder, file);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...newKey, '-subj', `/CN=${name}`, '-keyout', at('ca.key'), '-out', at('ca.pem'));
  const signedBy = ['-CA', at('ca.pem'), '-CAkey', at('ca.key')];
  return {
    identity: identityAt(at('ca.pem'), at('ca.key')),
    issue: (holder) => {
      const files = ['-keyout', at(`${holder}.key`), '-out', at(`${holder}.pem`)];
      const names = [
        '-addext',
        'subjectAltName=IP:127.0.0.1,DNS:localhost',
        '-addext',
        'basicConstraints=critical,CA:FALSE',
      ];
      openssl('req', '-x509', ...signedBy, ...newKey, '-subj', `/CN=${holder}`, ...names, ...files);
      return identityAt(at(`${holder}.pem`), at(`${holder}.key`));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
