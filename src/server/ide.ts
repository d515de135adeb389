import fastifyStatic from '@fastify/static';
import { getDistDirectory, type RenderOptions, renderAltair } from 'altair-static';
import type { FastifyInstance } from 'fastify';

/** A caller whom the IDE can play, with a token for it. */
export type IdePersona = { readonly name: string; readonly token: string; readonly purpose: string };

/** An operation that stands ready in the IDE. */
export type IdeOperation = { readonly name: string; readonly query: string; readonly variables: object };

/** What the IDE offers: only the demonstration has one. */
export type Ide = {
  readonly personas: () => Promise<readonly IdePersona[]>;
  readonly operations: readonly IdeOperation[];
};

const headers = { Authorization: 'Bearer {{token}}', 'X-Purpose': '{{purpose}}' };

const optionsFor = (personas: readonly IdePersona[], operations: readonly IdeOperation[]): RenderOptions => ({
  baseURL: '/ide/',
  endpointURL: '/graphql',
  initialSettings: { theme: 'system', addQueryDepthLimit: 3, 'schema.reloadOnStart': true },
  persistedSettings: { 'banners.disable': true },
  initialHeaders: headers,
  initialEnvironments: {
    base: { title: 'Personas', variables: variablesOf(personas[0]) },
    subEnvironments: personas.map((persona, at) => ({
      id: String(at),
      title: persona.name,
      variables: variablesOf(persona),
    })),
    activeSubEnvironment: '0',
  },
  initialWindows: operations.map(({ name, query, variables }) => ({
    initialName: name,
    initialQuery: query,
    initialVariables: JSON.stringify(variables, null, 2),
    initialHeaders: headers,
  })),
  // A token that a browser kept from yesterday is refused today: nothing is remembered.
  preserveState: false,
  disableAccount: true,
});

const variablesOf = (persona: IdePersona | undefined) => ({
  token: persona?.token ?? '',
  purpose: persona?.purpose ?? '',
});

/**
 * Serves a GraphQL IDE from this host, without a CDN: personas are its environments, the daily operations its windows. The page needs
 * inline script, so this route alone has a policy of its own.
 */
export const serveIde = async (app: FastifyInstance, { personas, operations }: Ide): Promise<void> => {
  await app.register(fastifyStatic, { root: getDistDirectory(), prefix: '/ide/', index: false });
  app.get('/', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:; frame-ancestors 'none'",
    );
    reply.header('cache-control', 'no-store');
    return reply.type('text/html').send(renderAltair(optionsFor(await personas(), operations)));
  });
};
