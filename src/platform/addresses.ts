/** Schemes under which what is sent cannot be read or changed on its way. */
const encrypted: ReadonlySet<string> = new Set(['https:', 'rediss:']);

/** This machine, under its usual names; a socket in the file system has none. */
const here: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '']);

/** Whether an address is of this machine. */
const isLocal = (address: string): boolean => here.has(new URL(address).hostname);

/** Whether nobody between us and an address can read or change what is sent. */
export const isPrivate = (address: string): boolean => isLocal(address) || encrypted.has(new URL(address).protocol);

/** A database's address says how its certificate is checked; a web service's is checked wherever it is asked by `https`. */
const asksForProof = ({ protocol, searchParams }: URL): boolean =>
  protocol.startsWith('http') ? encrypted.has(protocol) : searchParams.get('sslmode') === 'verify-full';

/** Whether a pillar's address asks for TLS, with the certificate checked against the host's name. */
export const isVerified = (address: string): boolean => isLocal(address) || asksForProof(new URL(address));
