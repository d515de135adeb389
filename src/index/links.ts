import type { FirReference } from '../core/facts.ts';
import { firKeyText } from '../core/firKey.ts';
import type { Link } from '../core/record.ts';
import type { Units } from '../core/units.ts';
import type { Registration } from './acknowledgementTable.ts';
import { type Entry, type Node, nodeOf } from './entry.ts';
import { isOfCurrent } from './submissions.ts';

/** A link between two nodes of the index. */
export type NodeLink = Link & { readonly from: Node; readonly to: Node };

type Exact = Exclude<Link['method'], 'FUZZY'>;

const link = (from: Node, to: Node, method: Exact): NodeLink => ({ from, to, method, confidence: 1, confirmed: true });

const noReference: FirReference = { state: null, district: null, station: null, number: null, year: null };

/** The FIR that a reference means: its station by code or exact name. Other pillars never refer to the register of zero FIRs. */
const referredFir = (reference: FirReference | null, units: Units): string | null => {
  const { state, district, station: name, number, year } = reference ?? noReference;
  if (state === null || district === null || name === null || number === null || year === null) return null;
  const station = units.station({ state, district, station: name });
  if (!station?.state || !station.district) return null;
  return firKeyText({
    state: station.state,
    district: station.district,
    station: station.id,
    number,
    year,
    zero: false,
  });
};

const toFir = (from: Node, reference: FirReference | null, units: Units): NodeLink[] => {
  const key = referredFir(reference, units);
  return key === null ? [] : [link(from, nodeOf('FIR', key), 'EXACT_KEY')];
};

const toCnr = (from: Node, cnr: string | null, method: Exact): NodeLink[] =>
  cnr === null ? [] : [link(from, nodeOf('CNR', cnr), method)];

/** The police refer to their own FIRs by their own identifier: a node of its own, so that neither record needs to come first. */
export const firIdNode = (firId: string): Node => nodeOf('FIR_ID', firId);

/**
 * The threads that one record asserts, all exact: the source names the other identifier, a court returned its number, or both carry the
 * same composite key. A likeness is no link: nothing here guesses.
 */
export const linksOf = (entry: Entry, units: Units): NodeLink[] => {
  const node = nodeOf(entry.kind, entry.key);
  switch (entry.kind) {
    case 'FIR':
      return [
        ...(entry.facts.transferredToFirId === null
          ? []
          : [link(node, firIdNode(entry.facts.transferredToFirId), 'SOURCE_ASSERTED')]),
        ...toCnr(node, entry.facts.cnr, 'CONSUMPTION_ACK'),
      ];
    case 'CHARGE_SHEET':
      return [link(node, firIdNode(entry.facts.firId), 'SOURCE_ASSERTED')];
    case 'RECEIPT':
      return [
        link(node, nodeOf('CHARGE_SHEET', entry.facts.chargeSheetId), 'CONSUMPTION_ACK'),
        ...toCnr(nodeOf('CHARGE_SHEET', entry.facts.chargeSheetId), entry.facts.cnr, 'CONSUMPTION_ACK'),
      ];
    case 'CNR':
      return [...toFir(node, entry.facts.fir, units), ...toCnr(node, entry.facts.parentCnr, 'SOURCE_ASSERTED')];
    case 'CUSTODY':
    case 'PROSECUTION_FILE':
      return [...toFir(node, entry.facts.fir, units), ...toCnr(node, entry.facts.cnr, 'SOURCE_ASSERTED')];
    case 'LAB_CASE':
      return toFir(node, entry.facts.fir, units);
  }
};

type EntryOf<K extends Entry['kind']> = Extract<Entry, { readonly kind: K }>;

const receiptOf = (entries: readonly Entry[], { facts }: EntryOf<'CHARGE_SHEET'>): EntryOf<'RECEIPT'> | undefined =>
  entries.find(
    (entry): entry is EntryOf<'RECEIPT'> =>
      entry.kind === 'RECEIPT' && entry.key === facts.chargeSheetId && isOfCurrent(entry.facts, facts),
  );

/**
 * What courts' registrations join: the charge sheet, and so its FIR, with the number that the court gave. A registration through the gateway
 * holds where the court's own system has no receipt of that charge sheet.
 */
export const registrationLinks = (entries: readonly Entry[], registrations: readonly Registration[]): NodeLink[] => {
  const given = new Map(registrations.map(({ chargeSheetId, cnr }) => [chargeSheetId, cnr]));
  return entries.flatMap((entry) => {
    if (entry.kind !== 'CHARGE_SHEET') return [];
    const own = receiptOf(entries, entry);
    const cnr = own ? own.facts.cnr : (given.get(entry.key) ?? null);
    if (cnr === null) return [];
    const number = nodeOf('CNR', cnr);
    return [
      link(nodeOf('CHARGE_SHEET', entry.key), number, 'CONSUMPTION_ACK'),
      link(number, firIdNode(entry.facts.firId), 'CONSUMPTION_ACK'),
    ];
  });
};
