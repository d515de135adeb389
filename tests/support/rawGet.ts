import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Asks by GET for an address as it is written: no client tidies it. The connection stays open until it is answered. */
export const rawGet = (url: string, address: string, authorization: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = ['Host: gateway', `Authorization: ${authorization}`, 'Apollo-Require-Preflight: 1', 'Connection: close'];
  socket.write([`GET ${address} HTTP/1.1`, ...head, '', ''].join('\r\n'));
  return text(socket);
};
