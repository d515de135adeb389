import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildASTSchema, concatAST, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import {
  type DocumentKey,
  manifestOf,
  newManifestKey,
  publicPartOf,
  readManifest,
  signManifest,
} from '../auth/manifest.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readManifestKeys } from './manifestFiles.ts';
import { readTypeDefinitions } from './schemaFiles.ts';

/** `npm run documents -- …`: which documents an application may send. */

const USAGE = `Usage: npm run documents -- key <file>                       makes a key to sign with; prints the public set for the gateway
       npm run --silent documents -- sign --client <client_id> --key <file> <file.graphql>…   prints the signed manifest
       npm run documents -- show --keys <public set> <manifest>   what a manifest lists`;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandError(`${path} cannot be read.`);
  }
};

const keyIn = (path: string): DocumentKey => {
  try {
    return JSON.parse(textOf(path)) as DocumentKey;
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`${path} is no key.`);
  }
};

const makeKey = async (path: string): Promise<void> => {
  if (existsSync(path)) throw new CommandError(`${path} is there already: a key is not written over.`);
  const key = await newManifestKey();
  writeFileSync(path, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' });
  console.info(JSON.stringify({ keys: [publicPartOf(key)] }, null, 2));
};

/** A document that no role could be answered is a mistake of today, and would be a refusal tomorrow. */
const refuseMisfit = (path: string, text: string, schema: GraphQLSchema): void => {
  try {
    const [misfit] = validate(schema, parse(text));
    if (misfit) throw misfit;
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
};

const sign = async (client: string, keyFile: string, paths: readonly string[]): Promise<void> => {
  const schema = buildASTSchema(concatAST(readTypeDefinitions().map((text) => parse(text))));
  const texts = paths.map(textOf);
  for (const [at, text] of texts.entries()) refuseMisfit(paths[at] ?? '', text, schema);
  console.info(await signManifest(manifestOf(client, texts, new Date()), keyIn(keyFile)));
};

const namesIn = (text: string): string =>
  parse(text)
    .definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value ?? 'unnamed'] : []))
    .join(', ');

const show = async (keysFile: string, path: string): Promise<void> => {
  const manifest = await readManifest(textOf(path), readManifestKeys(keysFile)).catch(() => {
    throw new CommandError(`${path} is no manifest that one of these keys has signed.`);
  });
  console.info(`${manifest.client}, signed ${manifest.signedAt}`);
  for (const [id, text] of Object.entries(manifest.documents)) console.info(`${id} ${namesIn(text)}`);
};

const asked = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { client: { type: 'string' }, key: { type: 'string' }, keys: { type: 'string' } },
    });
  } catch {
    throw new CommandError(USAGE);
  }
};

await runCommand(async () => {
  const { values, positionals } = asked();
  const [command, first, ...rest] = positionals;
  if (command === 'key' && first && rest.length === 0) return makeKey(first);
  if (command === 'sign' && values.client && values.key && first)
    return sign(values.client, values.key, [first, ...rest]);
  if (command === 'show' && values.keys && first && rest.length === 0) return show(values.keys, first);
  throw new CommandError(USAGE);
});
