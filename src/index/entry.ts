import type {
  ChargeSheetFacts,
  CourtCaseFacts,
  CustodyFacts,
  FirFacts,
  ForensicCaseFacts,
  ProsecutionFileFacts,
  ReceiptFacts,
} from '../core/facts.ts';

/** One record of one pillar in the case index: what kind, its key in the index's spelling, its identifier at the source, its facts. */
export type Entry =
  | { readonly kind: 'FIR'; readonly key: string; readonly sourceId: string; readonly facts: FirFacts }
  | { readonly kind: 'CHARGE_SHEET'; readonly key: string; readonly sourceId: string; readonly facts: ChargeSheetFacts }
  | { readonly kind: 'CNR'; readonly key: string; readonly sourceId: string; readonly facts: CourtCaseFacts }
  | { readonly kind: 'RECEIPT'; readonly key: string; readonly sourceId: string; readonly facts: ReceiptFacts }
  | { readonly kind: 'CUSTODY'; readonly key: string; readonly sourceId: string; readonly facts: CustodyFacts }
  | { readonly kind: 'LAB_CASE'; readonly key: string; readonly sourceId: string; readonly facts: ForensicCaseFacts }
  | {
      readonly kind: 'PROSECUTION_FILE';
      readonly key: string;
      readonly sourceId: string;
      readonly facts: ProsecutionFileFacts;
    };

export type EntryKind = Entry['kind'];

/** The name of a record: its kind, and its identifier at the source. */
export const recordName = ({ kind, sourceId }: { readonly kind: string; readonly sourceId: string }): string =>
  `${kind}:${sourceId}`;

/** A key of the index with its kind, as one text: what links join. */
export type Node = `${string}:${string}`;

export const nodeOf = (kind: string, key: string): Node => `${kind}:${key}`;

/** The kind and the key of a node. */
export const partsOf = (node: string): [kind: string, key: string] => {
  const at = node.indexOf(':');
  return [node.slice(0, at), node.slice(at + 1)];
};
