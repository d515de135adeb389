import { readFileSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { ConfigurationError, type TlsFiles } from '../platform/config.ts';

/** The gateway's own certificate, and the authorities whose certificates callers may show; null: none are asked for. */
export type Tls = { readonly certificate: Buffer; readonly key: Buffer; readonly clientAuthorities: Buffer | null };

const contentOf = (setting: string, path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigurationError(`${setting}: the file cannot be read`);
  }
};

/**
 * Reads what TLS needs, once at start.
 * @throws ConfigurationError naming the setting whose file cannot be read
 */
export const readTls = ({ certificate, key, clientAuthorities }: TlsFiles): Tls => ({
  certificate: contentOf('TLS_CERT_FILE', certificate),
  key: contentOf('TLS_KEY_FILE', key),
  clientAuthorities: clientAuthorities === null ? null : contentOf('TLS_CLIENT_CA_FILE', clientAuthorities),
});

/** A caller without a certificate is let in here: whether its token needs one is the token's matter (RFC 8705). */
export const serverOptionsOf = ({ certificate, key, clientAuthorities }: Tls): ServerOptions => ({
  cert: certificate,
  key,
  ...(clientAuthorities ? { ca: clientAuthorities, requestCert: true, rejectUnauthorized: false } : {}),
});

/** Whoever shows a certificate of nobody whom we know is not heard: its request could be taken for one that proved something. */
export const endUnknownCertificate = (socket: TLSSocket): void => {
  if (socket.getPeerX509Certificate() && !socket.authorized) socket.destroy();
};
