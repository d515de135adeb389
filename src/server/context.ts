import type { GraphQLResolveInfo } from 'graphql';
import type { Asking } from '../../connectors/connector.ts';
import { type CourtsConnector, courtsConnector } from '../../connectors/courts/connector.ts';
import { type ForensicsConnector, forensicsConnector } from '../../connectors/forensics/connector.ts';
import { createLoaders } from '../../connectors/loaders.ts';
import { type PoliceConnector, policeConnector } from '../../connectors/police/connector.ts';
import { type PrisonsConnector, prisonsConnector } from '../../connectors/prisons/connector.ts';
import { type ProbationConnector, probationConnector } from '../../connectors/probation/connector.ts';
import { type ProsecutionConnector, prosecutionConnector } from '../../connectors/prosecution/connector.ts';
import type { Ledger } from '../audit/ledger.ts';
import type { PerPillar } from '../core/pillars.ts';
import type { Principal } from '../core/principal.ts';
import type { Scope } from '../core/record.ts';
import type { Units } from '../core/units.ts';
import { type Applications, createApplications } from '../index/applications.ts';
import { createExchangeReader, type ExchangeReader } from '../index/exchange.ts';
import { createIndexReader, type IndexReader } from '../index/reader.ts';
import { istDateOf } from '../law/calendar.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import type { Logger } from '../platform/log.ts';
import type { Database } from '../platform/postgres.ts';
import type { Decision } from '../policy/decide.ts';
import type { Matrix } from '../policy/matrix.ts';
import { owns } from '../policy/own.ts';
import { isOpened, mayKnowOwn } from '../policy/triggers.ts';
import { type AccessLog, createAccessLog } from './accessLog.ts';
import type { Account } from './account.ts';
import { type AnswerLog, createAnswerLog, type Freshness } from './answer.ts';
import type { Left } from './budget.ts';
import { type Cases, createCases } from './cases.ts';
import { type CursorKeys, type Cursors, createCursors } from './cursor.ts';
import type { FieldDeclaration } from './declarations.ts';
import { createGrantDesk, type GrantDesk } from './grantDesk.ts';
import type { LedgerHashes } from './keys.ts';
import { createKnown, type Known } from './known.ts';
import { createLinkingDesk, type LinkingDesk } from './linkingDesk.ts';
import { type Observation, unobserved } from './observation.ts';
import { observedDatabases } from './observedDatabases.ts';
import { patientDatabases, type RequestDatabases } from './patientDatabases.ts';
import type { Policies, RolePolicy } from './policyTables.ts';
import { createSheets, type Sheets } from './sheets.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createWithheldLog, type WithheldLog } from './withheld.ts';

export type { FoundCase } from './cases.ts';

/** What reads from the pillars and the index, and remembers what it has read until the request ends. */
export type Reading = {
  readonly cases: Cases;
  readonly grants: GrantDesk;
  readonly accesses: AccessLog;
  readonly linking: LinkingDesk;
  readonly exchange: ExchangeReader;
  readonly applications: Applications;
  readonly police: PoliceConnector;
  readonly prosecution: ProsecutionConnector;
  readonly courts: CourtsConnector;
  readonly prisons: PrisonsConnector;
  readonly forensics: ForensicsConnector;
  readonly probation: ProbationConnector;
  readonly known: Known;
};

/** Everything that a resolver may reach, bound to one caller and one request. There is no other way to a pillar. */
export type GatewayContext = Reading & {
  readonly principal: Principal;
  /** What the ledger will be told of the request. */
  readonly account: Account;
  readonly matrix: Matrix;
  readonly policy: RolePolicy;
  readonly units: Units;
  readonly today: string;
  readonly now: Date;
  readonly triggers: Triggers;
  readonly index: IndexReader;
  readonly cursors: Cursors;
  readonly sheets: Sheets;
  readonly withheld: WithheldLog;
  readonly answer: AnswerLog;
  /** What operators see of the request. */
  readonly observation: Observation;
  /** What was left of the caller's minute when the request came in. A question that comes through no door has none. */
  readonly left?: Left;
  /** The same caller and request with nothing read yet: what is read for one part of a large list is let go with that part. */
  readonly apart: () => GatewayContext;
  /** Is told each decision on a field, where an operator asks why. No caller has it. */
  readonly explain?: (judgement: Judgement) => void;
};

/** One decision of the policy on one field of one record, with what it was decided from. */
export type Judgement = {
  readonly field: FieldDeclaration;
  readonly scope: Scope;
  readonly decision: Decision;
  readonly path: GraphQLResolveInfo['path'];
};

/** What lives as long as the gateway. */
export type Installation = {
  readonly databases: PerPillar<KeyedDatabase>;
  readonly index: Database;
  readonly ledger: Ledger;
  /** How long one request waits for one database in all. */
  readonly deadlineMs: number;
  readonly matrix: Matrix;
  readonly policies: Policies;
  readonly units: () => Units;
  readonly freshness: Freshness;
  readonly log: Logger;
  readonly cursorKeys: CursorKeys;
  readonly threadId: (firstKey: string) => string;
  readonly partyHash: (subject: string) => string;
  readonly ledgerHashes: LedgerHashes;
  readonly publicId: (view: string, id: string | null) => string;
  readonly now: () => Date;
};

/** Whether the caller may know of what a row keeps; where a recorded trigger opens it, that is remembered. */
const knowledgeOf =
  (matrix: Matrix, { role }: Principal, triggers: Triggers): Asking['mayKnow'] =>
  (file, row, anchors = []) => {
    if (mayKnowOwn(matrix, role, row) && owns(file.ownership, anchors)) return true;
    if (!isOpened(matrix, role, row, file)) return false;
    triggers.use(file.id, [matrix.rows.get(row)?.number ?? 0]);
    return true;
  };

type Bound = Pick<
  GatewayContext,
  'principal' | 'account' | 'policy' | 'triggers' | 'answer' | 'units' | 'today' | 'now'
> & {
  readonly own: IndexReader;
};

const readingOf = (
  { pillars: databases, index }: RequestDatabases,
  { matrix, partyHash, publicId, threadId, freshness }: Installation,
  { principal, account, policy, triggers, answer, own, units, today, now }: Bound,
): Reading => {
  const asking: Asking = {
    loaders: createLoaders(databases, policy.selections, answer.observer),
    principal,
    units,
    today,
    mayKnow: knowledgeOf(matrix, principal, triggers),
    requestedOnly: matrix.rows.get('PROSECUTION_OPINION')?.cells[principal.role] === 'R',
    publicId,
    unlinked: answer.unlinked,
    asOf: freshness.asOf,
  };
  const courts = courtsConnector(asking);
  const { observer } = answer;
  const cases = createCases({ own, asking, index, matrix, partyHash, observer, freshness, triggers });
  const { concern } = account.disclosed;
  return {
    cases,
    accesses: createAccessLog({ index, cases, matrix, role: principal.role }),
    grants: createGrantDesk({ index, cases, principal, matrix, units, now, concern }),
    linking: createLinkingDesk({ index, cases, principal, matrix, units, threadId, partyHash, today, now, concern }),
    exchange: createExchangeReader(index, courts, { units, threadId, today }),
    applications: createApplications(index),
    police: policeConnector(asking),
    prosecution: prosecutionConnector(asking),
    courts,
    prisons: prisonsConnector(asking),
    forensics: forensicsConnector(asking),
    probation: probationConnector(asking),
    known: createKnown(),
  };
};
/** How a request came in: until when its caller listens, and who watches. */
type Door = { readonly gone?: AbortSignal; readonly observation?: Observation };

/** Binds a request to its caller, until that caller has gone. Nothing in it outlives the answer: no loader, no judgement, no cache is shared between callers. */
export const createContext = async (
  installation: Installation,
  principal: Principal,
  account: Account,
  { gone, observation = unobserved }: Door = {},
): Promise<GatewayContext> => {
  const { matrix, now: clock } = installation;
  const databases = patientDatabases(
    observedDatabases({ pillars: installation.databases, index: installation.index }, observation),
    installation.deadlineMs,
    gone,
  );
  const { index } = databases;
  const now = clock();
  const triggers = await createTriggers({ index, matrix, principal, now });
  const policy = installation.policies.of(principal.role, triggers.rows);
  const answer = createAnswerLog(installation.log, installation.freshness);
  const today = istDateOf(now);
  const units = installation.units();
  const own = createIndexReader({ index, principal, today, partyHash: installation.partyHash, matrix });
  const bound: Bound = { principal, account, policy, triggers, answer, own, units, today, now };
  const shared: Omit<GatewayContext, keyof Reading> = {
    principal,
    account,
    matrix,
    policy,
    units,
    today,
    now,
    triggers,
    index: own,
    cursors: createCursors(installation.cursorKeys, principal),
    sheets: createSheets(),
    withheld: createWithheldLog(matrix),
    answer,
    observation,
    apart: () => ({ ...shared, ...readingOf(databases.apart(), installation, bound) }),
  };
  return { ...shared, ...readingOf(databases, installation, bound) };
};
