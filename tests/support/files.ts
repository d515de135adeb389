import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plant } from '../bypass/attack.ts';
import type { World } from './world.ts';

export const sha256Of = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

/** A directory of files as an institution fills it. */
export type Files = {
  readonly directory: string;
  readonly pathOf: (sha256: string) => string;
  /** Puts a content under a name, which is its hash unless said otherwise. */
  readonly store: (content: Buffer, name?: string) => Promise<string>;
  readonly remove: () => Promise<void>;
};

export const createFiles = async (): Promise<Files> => {
  const directory = await mkdtemp(join(tmpdir(), 'documents-'));
  const pathOf: Files['pathOf'] = (sha256) => join(directory, sha256.slice(0, 2), sha256);
  return {
    directory,
    pathOf,
    store: async (content, name = sha256Of(content)) => {
      await mkdir(dirname(pathOf(name)), { recursive: true });
      await writeFile(pathOf(name), content);
      return name;
    },
    remove: () => rm(directory, { recursive: true }),
  };
};

/** Says in the police's record that a charge sheet has this document. */
export const addDocument = (world: World, chargeSheet: string, sha256: string): Promise<object[]> =>
  plant(
    world,
    'police',
    `insert into police.charge_sheet_document (row_id, charge_sheet_id, title, sha256, pages) values ($1, $2, 'Planted Title', $3, 1)`,
    [`D/${chargeSheet}/${sha256.slice(0, 8)}`, chargeSheet, sha256],
  );

/** What came back: whether the connection ended before all of it did is `broken`. */
export type Fetched = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly broken: boolean;
};

type Asked = { readonly persona: string | null; readonly headers?: Record<string, string>; readonly claims?: object };

/** Asks for a file over HTTP. */
export const fetchFile = async (
  world: World,
  sha256: string,
  chargeSheet: string,
  { persona, headers = {}, claims = {} }: Asked,
): Promise<Fetched> => {
  const authorization = persona ? { authorization: `Bearer ${await world.token(persona, claims)}` } : {};
  const response = await fetch(`${world.url}/documents/${sha256}?chargeSheet=${encodeURIComponent(chargeSheet)}`, {
    headers: { ...authorization, ...headers },
  });
  const pieces: Uint8Array[] = [];
  let broken = false;
  try {
    for await (const piece of response.body ?? []) pieces.push(piece as Uint8Array);
  } catch {
    broken = true;
  }
  return { status: response.status, headers: response.headers, body: Buffer.concat(pieces), broken };
};
