import type { CaseFile } from '../../src/core/record.ts';
import type { Asking } from '../connector.ts';
import { type Item, judge, readable } from '../judge.ts';
import { knownOf, UnreadableRow } from '../unreadableRow.ts';
import { firAnchor } from './anchors.ts';
import { firsOfPersons } from './people.ts';
import { witness, witnessFacts } from './wire.ts';

/** That a witness is protected is as secret as who it is (row 15): whoever may not know is told of the others. */
const isTold = (asking: Asking, file: CaseFile, { protectedWitness }: { protectedWitness: boolean | null }): boolean =>
  protectedWitness === false || asking.mayKnow(file, 'PROTECTED_WITNESS_IDENTITY');

/** The witnesses whom the caller may know of, in the register's order, under dense labels: a gap would tell. */
export const toldWitnesses = async (asking: Asking, file: CaseFile) => {
  const ids = firsOfPersons(file).map(({ id }) => id);
  const facts = readable(await asking.loaders.rows(witnessFacts, 'firId', ids)).filter((fact) =>
    isTold(asking, file, fact),
  );
  return facts.map((fact, position) => ({ ...fact, label: `WITNESS-${position + 1}` }));
};

/** The witnesses of a case, or those of them whom a police report names. */
export const witnessesOf = async (asking: Asking, file: CaseFile, only?: ReadonlySet<string>): Promise<Item[]> => {
  const wanted = (await toldWitnesses(asking, file)).filter(({ witnessId }) => !only || only.has(witnessId ?? ''));
  const ids = wanted.map(({ witnessId }) => witnessId ?? '');
  const found = await asking.loaders.rows(witness, 'witnessId', ids);
  return wanted.flatMap<Item>((fact) => {
    const row = found.find((one) => knownOf(one).witnessId === fact.witnessId);
    if (row instanceof UnreadableRow) return [row];
    const traits = {
      child: fact.child ?? true,
      protectedWitness: fact.protectedWitness ?? true,
      complainant: row?.evidenceKind === 'COMPLAINANT',
    };
    const id = asking.publicId('witness', row?.witnessId ?? null);
    const record = row && { ...row, id, label: fact.label, identityProtected: traits.protectedWitness };
    return record ? [judge(file, record, [firAnchor(file, fact.firId)], traits)] : [];
  });
};
