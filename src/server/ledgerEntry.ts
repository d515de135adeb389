import { type AuditOutcome, type KeptBack, type OperationEntry, storable } from '../audit/entry.ts';
import { rowsOf } from '../policy/decide.ts';
import type { Matrix } from '../policy/matrix.ts';
import type { Account, KnownCaller, Said } from './account.ts';
import type { Installation } from './context.ts';
import type { RolePolicy } from './policyTables.ts';
import type { WithheldEntry, WithheldOutcome } from './withheld.ts';

/** What was asked, in the caller's words: the ledger keeps their hashes. */
export type AskedText = { readonly document: string | null; readonly variables: string | null };

/** What is about to leave: a text, or the words that stand for a file. */
export type Leaving = { readonly status: number; readonly text: string };

type Need = Pick<Installation, 'matrix' | 'policies' | 'partyHash' | 'ledgerHashes'>;

const storableOrNull = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : storable(text);

/** A citizen is no official whose number the ledger may hold. */
const askedBy = (caller: KnownCaller, partyHash: Need['partyHash']): OperationEntry['by'] => {
  const { subject, institution, role, posting, purpose } = caller;
  const [district, unit, rank] = [posting.district, posting.unit, caller.rank].map(storableOrNull);
  return {
    subject: institution === 'citizen' ? partyHash(subject) : storable(subject),
    institution,
    role,
    posting: { state: posting.state, ...(district ? { district } : {}), ...(unit ? { unit } : {}) },
    ...(rank ? { rank } : {}),
    purpose,
  };
};

/** The coordinates by type: a type's name is written once. */
const fieldsByType = (coordinates: ReadonlySet<string>): Record<string, string[]> => {
  const types: Record<string, string[]> = {};
  for (const coordinate of coordinates) {
    const dot = coordinate.indexOf('.');
    const type = coordinate.slice(0, dot);
    const fields = types[type] ?? [];
    fields.push(coordinate.slice(dot + 1));
    types[type] = fields;
  }
  return types;
};

/** Rows of fields that are decided alike for every record: those of their class. The others were noted with the record. */
const rowsTold = ({ disclosed, caller }: Account, policy: RolePolicy | null, matrix: Matrix): readonly number[] => {
  const rows = new Set(disclosed.rows);
  for (const coordinate of caller && policy ? disclosed.fields : []) {
    const rule = policy?.rules.get(coordinate);
    if (rule?.always !== 'ALLOW') continue;
    for (const name of rowsOf(rule.field.dataClass)) rows.add(matrix.rows.get(name)?.number ?? 0);
  }
  return [...rows].toSorted((one, other) => one - other);
};

const keptBack = (withheld: readonly WithheldEntry[], outcome: WithheldOutcome): KeptBack[] =>
  withheld
    .filter((entry) => entry.outcome === outcome)
    .map(({ coordinate, matrixRow, count }) => [coordinate, matrixRow, count]);

const codesIn = (text: string): string[] => {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
    return [...new Set(errors.map(({ extensions }) => String(extensions?.code)))];
  } catch {
    return [];
  }
};

/** Errors stand at the beginning of an answer that has any: a long one is not read again to find none. */
const errorsIn = (text: string): string[] => (text.startsWith('{"errors"') ? codesIn(text) : []);

const outcomeOf = ({ said }: Account, { status }: Leaving, errors: readonly string[]): AuditOutcome => {
  if (status >= 500) return 'FAILED';
  if (errors.length === 0 && status < 400) return 'ANSWERED';
  return said && status < 400 ? 'PARTIAL' : 'REFUSED';
};

const nothingSaid: Said = { withheld: [], pillars: [], unlinked: [], grants: [] };

/** The entry of one request, whatever became of it. */
export const entryOf = (
  { matrix, policies, partyHash, ledgerHashes }: Need,
  account: Account,
  asked: AskedText,
  leaving: Leaving,
  door: OperationEntry['door'] = 'HTTP',
): OperationEntry => {
  const { caller, disclosed, operation } = account;
  const said = account.said ?? nothingSaid;
  const errors = errorsIn(leaving.text);
  return {
    kind: 'OPERATION',
    door,
    request: account.requestId,
    receivedAt: account.receivedAt.toISOString(),
    by: caller && askedBy(caller, partyHash),
    operation: {
      type: operation?.type ?? null,
      name: operation?.name ?? null,
      documentHash: asked.document === null ? null : ledgerHashes.document(asked.document),
      variablesHash: asked.variables === null ? null : ledgerHashes.variables(asked.variables),
    },
    outcome: outcomeOf(account, leaving, errors),
    status: leaving.status,
    errors,
    hashKey: ledgerHashes.keyId,
    responseHash: ledgerHashes.response(leaving.text),
    matrixVersion: matrix.version,
    rows: rowsTold(account, caller && policies.of(caller.role), matrix),
    cases: disclosed.cases(),
    records: disclosed.records(),
    fields: fieldsByType(disclosed.fields),
    masked: keptBack(said.withheld, 'MASKED'),
    withheld: keptBack(said.withheld, 'WITHHELD'),
    pillars: said.pillars.map(({ pillar, status, asOf }) => [pillar, status, asOf]),
    unlinked: said.unlinked,
    grants: said.grants,
    ...(account.file === null ? {} : { file: account.file }),
  };
};
