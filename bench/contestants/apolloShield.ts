import { createRequire } from 'node:module';
import util from 'node:util';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import type * as graphqlMiddleware from 'graphql-middleware';
import type * as graphqlShield from 'graphql-shield';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { contestant } from '../harness/contestant.ts';
import { listenWithApollo } from '../plain/apollo.ts';
import { type PlainContext, resolvers, typeDefs } from '../plain/graph.ts';
import { openPlain, plainContext } from '../plain/open.ts';

// graphql-shield 7.6.5 imports util.isUndefined, which Node 23 removed; its CommonJS build works once it is there again.
(util as unknown as Record<string, unknown>).isUndefined ??= (value: unknown) => value === undefined;
const require = createRequire(import.meta.url);
const { rule, shield } = require('graphql-shield') as typeof graphqlShield;
const { applyMiddleware } = require('graphql-middleware') as typeof graphqlMiddleware;

type Identified = PlainContext & { readonly claims: JWTPayload };

const read = ['PUBLIC_PROSECUTOR', 'JAIL_SUPERINTENDENT', 'JUDGE'];

/** The least that a rule can be: whether the role may read the field at all. A matrix with records and labels would cost more. */
const mayRead = rule({ cache: 'no_cache' })((_parent, _args, { claims }: Identified) =>
  read.includes(String(claims.role)),
);

/** Apollo Server with graphql-shield around every field and a token that is verified for every request; no audit. */
await contestant(async ({ urls, issuer, audience, jwks }) => {
  const plain = await openPlain(urls);
  const keys = createLocalJWKSet(jwks);
  const schema = makeExecutableSchema<Identified>({ typeDefs: [...typeDefs()], resolvers: resolvers as IResolvers });
  const types = Object.values(schema.getTypeMap()).filter(
    ({ astNode }) => String(astNode?.kind) === 'ObjectTypeDefinition',
  );
  const everyField = shield(Object.fromEntries(types.map(({ name }) => [name, { '*': mayRead }])), { debug: true });
  return listenWithApollo({ schema: applyMiddleware(schema, everyField) }, async ({ headers }) => {
    const token = headers.authorization?.slice('Bearer '.length) ?? '';
    const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['ES256'] });
    return { ...plainContext(plain), claims: payload };
  });
});
