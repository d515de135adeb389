import { type Anchor, type CaseFile, type Judged, type Link, SCOPE } from '../src/core/record.ts';
import { owns } from '../src/policy/own.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';

/** An end of a link: which field tells of such a record, and what anchors the record to the caller. */
type End = { readonly coordinate: string; readonly anchors: readonly Anchor[]; readonly draft?: boolean };

const keyOf = (end: string): string => end.slice(end.indexOf(':') + 1);

type EndOf = (
  key: string,
  draft: (chargeSheetId: string) => { readonly firKey: string; readonly draft: boolean } | undefined,
) => End | null;

const ends: Readonly<Record<string, EndOf>> = {
  FIR: (key) => ({ coordinate: 'Fir.key', anchors: [['FIR', key]] }),
  CNR: (key) => ({ coordinate: 'CourtCase.cnr', anchors: [['CNR', key]] }),
  PRISONER: (key) => ({ coordinate: 'UndertrialCase.prisonerId', anchors: [['PERSON', key]] }),
  LAB_CASE: (key) => ({ coordinate: 'ForensicCase.labCaseId', anchors: [['LAB_CASE', key]] }),
  PROSECUTION_FILE: (key) => ({ coordinate: 'ProsecutionFile.fileId', anchors: [['PROSECUTION_FILE', key]] }),
  CHARGE_SHEET: (key, sheet) => {
    const found = sheet(key);
    return found ? { coordinate: 'ChargeSheet.number', anchors: [['FIR', found.firKey]], draft: found.draft } : null;
  },
};

/** Custodies are told as their prisoners; a child's is told to nobody, and one whose prison does not answer is not told. */
const asPrisoners = async (file: CaseFile, { prisons }: GatewayContext): Promise<ReadonlyMap<string, string>> => {
  const custodies = (await prisons.custodiesIn(file).catch(() => [])).filter((custody) => !file.isChild(custody));
  return new Map(custodies.map(({ custodyId, prisonerId }) => [`CUSTODY:${custodyId}`, `PRISONER:${prisonerId}`]));
};

/** The threads of a case that the caller may follow: both ends are judged as the records that they lead to. */
export const linksOf = async (record: Judged, context: GatewayContext): Promise<Link[]> => {
  const file = caseOf(record);
  const [prisoners, sheets] = await Promise.all([asPrisoners(file, context), context.police.chargeSheetFacts(file)]);
  const sheet = (id: string) => {
    const found = sheets?.find(({ chargeSheetId }) => chargeSheetId === id);
    return found && { firKey: file.firs.find((fir) => fir.id === found.firId)?.key ?? '', draft: found.draft };
  };
  const isTold = (node: string): boolean => {
    const end = ends[node.slice(0, node.indexOf(':'))]?.(keyOf(node), sheet);
    const rule = end && context.policy.rules.get(end.coordinate);
    if (!end || !rule) return false;
    const scope = { ...record[SCOPE], own: owns(file.ownership, end.anchors), traits: { draft: end.draft ?? false } };
    return rule.check(scope).outcome === 'ALLOW';
  };
  return file.links
    .map((link) => ({ ...link, from: prisoners.get(link.from) ?? link.from, to: prisoners.get(link.to) ?? link.to }))
    .filter(({ from, to }) => isTold(from) && isTold(to));
};
