import graphql from '@graphql-eslint/eslint-plugin';

// ESLint reads the schema only: Biome and oxlint read the code.
export default [
  {
    files: ['schema/**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/**/*.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Five institutions sign this document: each type and each field says what it is in law and whence it comes.
      '@graphql-eslint/require-description': [
        'error',
        { types: true, rootField: true, DirectiveDefinition: true, FieldDefinition: true },
      ],
      // A record is known by its own keys (CNR, FIR number, prisoner number); an id stands only where a node is refetched.
      '@graphql-eslint/strict-id-in-types': 'off',
      // The words of the field come first: an Exhibit's exhibitNumber is what the forwarding letter calls it.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Signers read a description where it stands; one line or several is a matter of its length.
      '@graphql-eslint/description-style': 'off',
      // Short lists that are never paged (the sections of a charge) stay plain lists.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // `first` and `after` only: a register is read forward.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    },
  },
];
