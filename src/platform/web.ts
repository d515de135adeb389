import { Pool } from 'undici';
import { reasonOf } from './outage.ts';
import { POOL_CONNECTIONS } from './postgres.ts';
import { UnusableAnswer, type WebFault } from './unusableAnswer.ts';

/** A web service that answers JSON. */
export type WebService = {
  /**
   * Asks one question; the signal stops it.
   * @throws UnusableAnswer, or what the signal was aborted for
   */
  readonly ask: (path: string, body: object | undefined, signal: AbortSignal | undefined) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** How much is waited for and taken. */
export type WebLimits = { readonly timeoutMs: number; readonly answerBytes: number };

const CONNECT_TIMEOUT_MS = 1_500;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

const faults: Readonly<Record<string, WebFault>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'TOO_LARGE',
  UND_ERR_HEADERS_TIMEOUT: 'LATE',
  UND_ERR_BODY_TIMEOUT: 'LATE',
  UND_ERR_CONNECT_TIMEOUT: 'LATE',
  UND_ERR_SOCKET: 'CUT_SHORT',
  ECONNRESET: 'CUT_SHORT',
};

const faultOf = (error: unknown): WebFault => {
  if (!(error instanceof Error)) return 'UNREACHABLE';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'LATE';
  const code = 'code' in error ? String(error.code) : '';
  return faults[code] ?? (code.startsWith('HPE_') ? 'CUT_SHORT' : 'UNREACHABLE');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableAnswer('CUT_SHORT');
  }
};

/** Too many requests, and what a proxy says of a service that does not answer. */
const busy: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const refuseStatus = (status: number): void => {
  if (status >= 300 && status < 400) throw new UnusableAnswer('REDIRECTED');
  if (busy.has(status)) throw new UnusableAnswer('OUT_OF_ORDER');
  if (status !== 200) throw new UnusableAnswer('REFUSED');
};

const refuseType = (headers: Readonly<Record<string, string | string[] | undefined>>): void => {
  const isPlainJson = JSON_TYPE.test(String(headers['content-type'])) && headers['content-encoding'] === undefined;
  if (!isPlainJson) throw new UnusableAnswer('NOT_JSON');
};

/** Basic credentials, where the address holds them. */
const authorizationOf = ({ username, password }: URL): Record<string, string> =>
  username === ''
    ? {}
    : {
        authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      };

/** Opens a web service. It is asked at its own address and nowhere else: a redirection would carry a case's keys, and our login, to a stranger. */
export const openWebService = (address: string, { timeoutMs, answerBytes }: WebLimits): WebService => {
  const url = new URL(address);
  const base = url.pathname.replace(/\/$/, '');
  const pool = new Pool(url.origin, {
    connections: POOL_CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: answerBytes,
  });
  const headers = { accept: 'application/json', ...authorizationOf(url) };

  const answered = async (path: string, body: object | undefined, signal: AbortSignal): Promise<string> => {
    const response = await pool.request({
      path: `${base}${path}`,
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
    try {
      refuseStatus(response.statusCode);
      refuseType(response.headers);
    } catch (error) {
      // A body that is left says so in an event: unheard, it would end the process.
      response.body.on('error', () => undefined).destroy();
      throw error;
    }
    return response.body.text();
  };

  return {
    ask: async (path, body, signal) => {
      // The limits of header and body start anew with every byte: a drip would never be late.
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        return parsed(await answered(path, body, signal ? AbortSignal.any([signal, limit]) : limit));
      } catch (error) {
        if (signal?.aborted) throw reasonOf(signal);
        throw error instanceof UnusableAnswer ? error : new UnusableAnswer(faultOf(error));
      }
    },
    close: () => pool.close(),
  };
};
