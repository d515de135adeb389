import type { Resolvers } from '../src/generated/graphql.ts';
import { accessLog } from './accessLog.ts';
import { base } from './base.ts';
import { cases } from './case.ts';
import { courts } from './courts.ts';
import { exchange } from './exchange.ts';
import { forensics } from './forensics.ts';
import { grants } from './grants.ts';
import { linking } from './linking.ts';
import { police } from './police.ts';
import { prisons } from './prisons.ts';
import { probation } from './probation.ts';
import { prosecution } from './prosecution.ts';
import { undertrials } from './undertrials.ts';

/** Every resolver, pillar by pillar. */
export const resolvers: readonly Resolvers[] = [
  base,
  cases,
  police,
  prosecution,
  courts,
  prisons,
  undertrials,
  forensics,
  probation,
  exchange,
  grants,
  accessLog,
  linking,
];
