import type { Asking } from '../../connectors/connector.ts';
import { type CourtsConnector, courtsConnector } from '../../connectors/courts/connector.ts';
import { type ForensicsConnector, forensicsConnector } from '../../connectors/forensics/connector.ts';
import { createLoaders } from '../../connectors/loaders.ts';
import { type PoliceConnector, policeConnector } from '../../connectors/police/connector.ts';
import { type PrisonsConnector, prisonsConnector } from '../../connectors/prisons/connector.ts';
import { type ProsecutionConnector, prosecutionConnector } from '../../connectors/prosecution/connector.ts';
import { GatewayError } from '../core/errors.ts';
import type { Pillar } from '../core/pillars.ts';
import type { Principal } from '../core/principal.ts';
import type { Role } from '../core/roles.ts';
import type { Units } from '../core/units.ts';
import { createExchangeReader, type ExchangeReader } from '../index/exchange.ts';
import { createIndexReader, type IndexReader } from '../index/reader.ts';
import { istDateOf } from '../law/calendar.ts';
import type { Logger } from '../platform/log.ts';
import type { Database } from '../platform/postgres.ts';
import type { Cell, Matrix } from '../policy/matrix.ts';
import { type AnswerLog, createAnswerLog, type Freshness } from './answer.ts';
import { type Cases, createCases } from './cases.ts';
import { type Cursors, createCursors } from './cursor.ts';
import type { RolePolicy } from './policyTables.ts';
import { createWithheldLog, type WithheldLog } from './withheld.ts';

export type { FoundCase } from './cases.ts';

/** Everything that a resolver may reach, bound to one caller and one request. There is no other way to a pillar. */
export type GatewayContext = {
  readonly principal: Principal;
  readonly requestId: string;
  readonly matrix: Matrix;
  readonly policy: RolePolicy;
  readonly units: Units;
  readonly today: string;
  readonly cases: Cases;
  readonly index: IndexReader;
  readonly cursors: Cursors;
  readonly exchange: ExchangeReader;
  readonly police: PoliceConnector;
  readonly prosecution: ProsecutionConnector;
  readonly courts: CourtsConnector;
  readonly prisons: PrisonsConnector;
  readonly forensics: ForensicsConnector;
  readonly withheld: WithheldLog;
  readonly answer: AnswerLog;
};

/** What lives as long as the gateway. */
export type Installation = {
  readonly databases: Readonly<Record<Pillar, Database>>;
  readonly index: Database;
  readonly matrix: Matrix;
  readonly policies: ReadonlyMap<Role, RolePolicy>;
  readonly units: () => Units;
  readonly freshness: Freshness;
  readonly log: Logger;
  readonly key: string;
  readonly partyHash: (subject: string) => string;
  readonly publicId: (view: string, id: string | null) => string;
  readonly now: () => Date;
};

const opensToOwn = (cell: Cell | undefined): boolean => cell === 'F' || cell === 'O' || cell === 'OM';

const policyOf = (installation: Installation, role: Role): RolePolicy => {
  const policy = installation.policies.get(role);
  if (!policy)
    throw new GatewayError('INTERNAL_SERVER_ERROR', 'The gateway could not answer.', `no policy for ${role}`);
  return policy;
};

/** Binds a request to its caller. Nothing in it outlives the answer: no loader, no judgement, no cache is shared between callers. */
export const createContext = (installation: Installation, principal: Principal, requestId: string): GatewayContext => {
  const policy = policyOf(installation, principal.role);
  const answer = createAnswerLog(installation.log, installation.freshness);
  const today = istDateOf(installation.now());
  const cell = (row: string): Cell | undefined => installation.matrix.rows.get(row)?.cells[principal.role];
  const asking: Asking = {
    loaders: createLoaders(installation.databases, policy.visible, answer.observer),
    principal,
    units: installation.units(),
    today,
    mayKnowChildren: opensToOwn(cell('CHILD_IN_CONFLICT')),
    mayKnowSealed: opensToOwn(cell('SEALED_RECORD')),
    mayKnowProtectedWitnesses: opensToOwn(cell('PROTECTED_WITNESS_IDENTITY')),
    mayKnowDrafts: opensToOwn(cell('CHARGE_SHEET_DRAFT')),
    requestedOnly: cell('PROSECUTION_OPINION') === 'R',
    publicId: installation.publicId,
    unlinked: answer.unlinked,
    asOf: installation.freshness.asOf,
  };
  const courts = courtsConnector(asking);
  return {
    principal,
    requestId,
    matrix: installation.matrix,
    policy,
    units: asking.units,
    today,
    cases: createCases({
      asking,
      index: installation.index,
      matrix: installation.matrix,
      partyHash: installation.partyHash,
      observer: answer.observer,
      freshness: installation.freshness,
    }),
    index: createIndexReader({
      index: installation.index,
      principal,
      today,
      partyHash: installation.partyHash,
      matrix: installation.matrix,
    }),
    cursors: createCursors(installation.key, principal),
    exchange: createExchangeReader(installation.index, courts),
    police: policeConnector(asking),
    prosecution: prosecutionConnector(asking),
    courts,
    prisons: prisonsConnector(asking),
    forensics: forensicsConnector(asking),
    withheld: createWithheldLog(installation.matrix),
    answer,
  };
};
