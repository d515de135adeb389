const onePiece = 'an answer is one piece: what leaves in parts has no entry in the ledger, and is refused (threat T23)';

/** What our transport does otherwise than the suite asks, and why. */
export const otherwise: Readonly<Record<string, string>> = {
  'throws an error if POST body is empty': 'a body without a content type is refused as such: 415',
  'throws an error if invalid content-type': 'the code of the refusal has one status: 415',
  'throws an error if POST JSON is malformed': 'the refusal says nothing of what was sent',
  'runs when cache-control is disabled': 'nothing on its way may keep an answer: no-store, always',
  'cache-control not set without any hints with if-cacheable':
    'nothing on its way may keep an answer: no-store, always',
  default: 'CSRF: what is no JSON is refused before it is looked at, 415',
  'basic @defer working legacy incremental': onePiece,
  'basic @defer working graphql@17.0.0-alpha.9': onePiece,
  'first payload sent while deferred field is blocking legacy incremental': onePiece,
  'first payload sent while deferred field is blocking graphql@17.0.0-alpha.9': onePiece,
  'lockstep versioning of @apollo/server and @apollo/server-integration-testsuite': 'the last suite is of 5.5.0',
};
