import type { CaseFacts, ChargeSheetFacts, ReceiptFacts } from '../core/facts.ts';
import { carriesRight, type Link } from '../core/record.ts';
import {
  type ScopeContext,
  type ScopeRow,
  scopeOfCourtCase,
  scopeOfCustody,
  scopeOfFirs,
  scopeOfForensicCase,
  scopeOfProsecutionFile,
} from '../policy/scope.ts';
import { type Entry, type EntryKind, partsOf } from './entry.ts';

/** The facts of a case with those of its police reports. */
export type IndexedFacts = CaseFacts & {
  readonly chargeSheets: readonly ChargeSheetFacts[];
  readonly receipts: readonly ReceiptFacts[];
};

type FactsOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>['facts'];

const factsOf = <K extends EntryKind>(entries: readonly Entry[], kind: K): FactsOf<K>[] =>
  entries.flatMap((entry) => (entry.kind === kind ? [entry.facts as FactsOf<K>] : []));

/** The facts of a case, as its records in the index hold them. */
export const caseFactsOf = (entries: readonly Entry[]): IndexedFacts => ({
  firs: factsOf(entries, 'FIR'),
  courtCases: factsOf(entries, 'CNR'),
  custodies: factsOf(entries, 'CUSTODY'),
  forensicCases: factsOf(entries, 'LAB_CASE'),
  prosecutionFiles: factsOf(entries, 'PROSECUTION_FILE'),
  chargeSheets: factsOf(entries, 'CHARGE_SHEET'),
  receipts: factsOf(entries, 'RECEIPT'),
  uncertain: false,
});

type Threads = readonly (Pick<Link, 'from' | 'to' | 'method'> & Partial<Pick<Link, 'confirmed'>>)[];

const isFir = (node: string): boolean => node.startsWith('FIR:');

/** Both ends of every link between an FIR and another pillar's record. A likeness that nobody confirmed carries no right. */
const firEnds = (links: Threads): { node: string; fir: string }[] =>
  links
    .filter((link) => carriesRight(link) && isFir(link.from) !== isFir(link.to))
    .map(({ from, to }) => (isFir(from) ? { node: to, fir: partsOf(from)[1] } : { node: from, fir: partsOf(to)[1] }));

/** Which FIRs a record was linked to. A link to a zero FIR's successor is a link to both. */
export const firKeysByNode = (links: Threads): ((kind: string, key: string) => readonly string[]) => {
  const found = Map.groupBy(firEnds(links), ({ node }) => node);
  const predecessors = (key: string): string[] =>
    links
      .filter((link) => carriesRight(link) && isFir(link.from) && link.to === `FIR:${key}`)
      .map(({ from }) => partsOf(from)[1]);
  return (kind, key) => [
    ...new Set((found.get(`${kind}:${key}`) ?? []).flatMap(({ fir }) => [fir, ...predecessors(fir)])),
  ];
};

/** Whose a case is, from the facts that were read. The index and the judgement of a fetched case both come through here. */
export const scopeRowsOf = (facts: CaseFacts, context: ScopeContext): ScopeRow[] => [
  ...scopeOfFirs(facts.firs ?? [], context),
  ...(facts.courtCases ?? []).flatMap((one) => scopeOfCourtCase(one, context)),
  ...(facts.custodies ?? []).flatMap((one) => scopeOfCustody(one, context)),
  ...(facts.forensicCases ?? []).flatMap((one) => scopeOfForensicCase(one, context)),
  ...(facts.prosecutionFiles ?? []).flatMap((one) => scopeOfProsecutionFile(one, context)),
];

/**
 * Whether every accused of a case is a child in conflict with law. The persons of a case are those of the FIRs that were not transferred
 * away: a zero FIR's station may never hear that the one whom it counts is a child.
 */
export const everyAccusedIsChild = ({ firs }: Pick<CaseFacts, 'firs'>): boolean => {
  const counted = (firs ?? []).filter(({ accusedCount }) => accusedCount > 0);
  const live = counted.filter(({ transferredToFirId }) => transferredToFirId === null);
  const told = live.length > 0 ? live : counted;
  return told.length > 0 && told.every(({ accusedCount, childAccusedCount }) => accusedCount === childAccusedCount);
};
