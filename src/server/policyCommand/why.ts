import { type ExecutionResult, execute, parse } from 'graphql';
import type { Principal } from '../../core/principal.ts';
import { CommandError } from '../../platform/command.ts';
import { EMBEDDED } from '../../policy/families.ts';
import { createContext, type Judgement } from '../context.ts';
import type { FieldDeclaration } from '../declarations.ts';
import { holdersOf } from '../documentSections.ts';
import type { Installed } from '../install.ts';
import { commandAccount, recordCommand } from '../recordCommand.ts';
import { type CaseKey, caseKeyOf, type NamedCase } from './caseKey.ts';
import { unknownCoordinate } from './names.ts';
import { selectionOf } from './shortestPath.ts';
import { type Told, tell, valueAt } from './told.ts';

/** Why a caller is answered as it is at one coordinate of one case. */
export type Why = {
  readonly role: Principal['role'];
  readonly subject: string;
  readonly purpose: Principal['purpose'];
  readonly coordinate: string;
  readonly operation: string;
  readonly matrixVersion: string;
  /** Whether the question after a case is closed to the role, whatever the case. */
  readonly closed: boolean;
  /** False where the case does not exist for the caller: hidden or absent, which is one answer. */
  readonly reached: boolean;
  readonly errors: readonly string[];
  /** What holds the field and was itself withheld: the field was not asked for beneath it. */
  readonly stops: readonly Told[];
  readonly decisions: readonly Told[];
};

const variableTypes: Readonly<Record<CaseKey['argument'], string>> = {
  fir: 'FirKeyInput',
  cnr: 'CNR',
  prisonerId: 'ID',
};

const operationOf = ({ argument }: CaseKey, selection: string): string =>
  `query Why($${argument}: ${variableTypes[argument]}) { case(${argument}: $${argument}) { ${selection} } }`;

const fieldNamed = ({ graph }: Installed, coordinate: string): FieldDeclaration => {
  const { fields } = graph.declarations;
  const field = fields.get(coordinate);
  if (field) return field;
  throw unknownCoordinate(coordinate, [...fields.keys()]);
};

const selectionFor = ({ graph }: Installed, field: FieldDeclaration): string => {
  if (field.dataClass === EMBEDDED)
    throw new CommandError(
      `${field.coordinate} is part of a value: it is decided with ${holdersOf(graph.schema, graph.declarations, field.type).join(', ')}.`,
    );
  const selection = selectionOf(graph.schema, field);
  if (selection) return selection;
  throw new CommandError(
    `No case leads to ${field.coordinate}. npm run policy -- who ${field.coordinate} tells who reads it.`,
  );
};

/**
 * Runs the shortest operation that reaches a coordinate of a case, as the caller, through the whole graph, and listens to the policy.
 * @throws CommandError where the coordinate is unknown, no case leads to it, or the caller may not look up the case
 */
export const whyIs = async (
  installed: Installed,
  principal: Principal,
  coordinate: string,
  named: NamedCase,
): Promise<Why> => {
  const field = fieldNamed(installed, coordinate);
  const selection = selectionFor(installed, field);
  const account = commandAccount(installed.installation, principal);
  const context = await createContext(installed.installation, principal, account);
  const key = await caseKeyOf(named, installed.installation.index, context.policy);
  const operation = key ? operationOf(key, selection) : '';
  const judgements: Judgement[] = [];
  const result: ExecutionResult = key
    ? await execute({
        schema: installed.graph.schema,
        document: parse(operation),
        contextValue: { ...context, explain: (judgement: Judgement) => void judgements.push(judgement) },
        variableValues: { [key.argument]: key.value },
      })
    : { data: { case: null } };
  await recordCommand(installed.installation, account, { document: operation, variables: key?.value ?? null }, result);
  const told = judgements.map((judgement) => tell(judgement, context, result.data));
  return {
    role: principal.role,
    subject: principal.subject,
    purpose: principal.purpose,
    coordinate,
    operation,
    matrixVersion: context.matrix.version,
    closed: context.policy.closedRoots.has('Query.case'),
    reached: valueAt(result.data, ['case']) !== null,
    errors: (result.errors ?? []).map(({ message }) => message),
    stops: told.filter((one) => one.coordinate !== coordinate && one.outcome === 'WITHHELD'),
    decisions: told.filter((one) => one.coordinate === coordinate),
  };
};
