import type { FastifyReply } from 'fastify';
import type { Bytes } from '../platform/fileStore.ts';

/** A file as its answer tells of it: its name is the hash of what it holds. */
export type ToldFile = { readonly sha256: string; readonly bytes: number };

const of = ({ sha256 }: ToldFile, { from, to }: Bytes) => ({
  etag: `"${sha256}"`,
  'content-type': 'application/octet-stream',
  'content-length': to - from + 1,
  // It is shown in no browser, whatever it holds.
  'content-disposition': `attachment; filename="${sha256}"`,
  'accept-ranges': 'bytes',
  'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
});

/** Tells of a file that is given whole. */
export const tellWhole = (reply: FastifyReply, file: ToldFile): Bytes => {
  const bytes = { from: 0, to: file.bytes - 1 };
  reply.headers(of(file, bytes));
  return bytes;
};

/** Tells of a part of a file. */
export const tellPart = (reply: FastifyReply, file: ToldFile, part: Bytes): Bytes => {
  reply.status(206).headers({ ...of(file, part), 'content-range': `bytes ${part.from}-${part.to}/${file.bytes}` });
  return part;
};

/** Takes back what was told of a file: what leaves in its place says nothing of it. */
export const forgetFile = (reply: FastifyReply): void => {
  for (const name of ['etag', 'content-length', 'content-disposition', 'content-range', 'accept-ranges', 'repr-digest'])
    reply.removeHeader(name);
  reply.type('application/json; charset=utf-8');
};
