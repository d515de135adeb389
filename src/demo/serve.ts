import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Config, DatabaseUrls } from '../platform/config.ts';
import type { Ide } from '../server/ide.ts';
import { demoAudience, demoIssuer, openDemoIssuer } from './issuer.ts';
import { operationVariables } from './operation-variables.ts';
import { demoRefusal, readMarkers } from './refusal.ts';
import { personas } from './world/personas.ts';

/** What the demonstration adds to a gateway: an issuer whose tokens open made-up cases, and an IDE. */
export type Demonstration = {
  readonly issuer: { issuer: string; audience: string; keys: JWTVerifyGetKey };
  readonly ide: Ide;
};

const operations = (): Ide['operations'] =>
  parse(readFileSync(new URL('./operations.graphql', import.meta.url), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name
      ? [
          {
            name: definition.name.value,
            query: print(definition),
            variables: operationVariables[definition.name.value] ?? {},
          },
        ]
      : [],
  );

/**
 * Opens the demonstration over databases that say of themselves that they are made up.
 * @throws Error with the reason where demo tokens may not exist
 */
export const openDemonstration = async (config: Config, databases: DatabaseUrls): Promise<Demonstration> => {
  const refusal = demoRefusal({ config, markers: await readMarkers(databases) });
  if (refusal) throw new Error(refusal);
  const issuer = await openDemoIssuer(config.dataDirectory);
  return {
    issuer: { issuer: demoIssuer, audience: demoAudience, keys: createLocalJWKSet(issuer.jwks) },
    ide: {
      operations: operations(),
      personas: () =>
        Promise.all(
          Object.entries(personas).map(async ([name, { purpose }]) => ({
            name,
            purpose,
            token: await issuer.mintToken(name),
          })),
        ),
    },
  };
};
