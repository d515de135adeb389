import { toCourtCaseFacts, toReceiptFacts } from '../../connectors/courts/facts.ts';
import { chargeSheetReceipt, court, courtCaseFacts } from '../../connectors/courts/wire.ts';
import { toForensicCaseFacts } from '../../connectors/forensics/facts.ts';
import { forensicCaseFacts, laboratory } from '../../connectors/forensics/wire.ts';
import { toChargeSheetFacts, toFirFacts } from '../../connectors/police/facts.ts';
import { chargeSheetFacts, firFacts, station } from '../../connectors/police/wire.ts';
import { toCustodyFacts } from '../../connectors/prisons/facts.ts';
import { custodyFacts, prison } from '../../connectors/prisons/wire.ts';
import { toProsecutionFileFacts } from '../../connectors/prosecution/facts.ts';
import { office, prosecutionFileFacts } from '../../connectors/prosecution/wire.ts';
import type { RecordKind, RowOf } from '../../connectors/record.ts';
import type { Pillar } from '../core/pillars.ts';
import type { UnitKind } from '../core/units.ts';
import type { Entry, EntryKind } from './entry.ts';

/** How one view of facts becomes entries of the index. */
export type Source = {
  readonly record: RecordKind;
  readonly kind: EntryKind;
  readonly toEntry: (row: never) => Entry | null;
};

const source = <R extends RecordKind>(
  record: R,
  kind: EntryKind,
  toEntry: (row: RowOf<R>) => Entry | null,
): Source => ({
  record,
  kind,
  toEntry,
});

type PartyHash = (subject: string) => string;

/** A pillar whose records are found by another's key feeds nothing: it makes no case, and none is anybody's by it. */
const feeds: Partial<Readonly<Record<Pillar, (partyHash: PartyHash) => readonly Source[]>>> = {
  police: (partyHash) => [
    source(firFacts, 'FIR', (row) => {
      const facts = toFirFacts(row);
      return (
        facts && {
          kind: 'FIR',
          key: facts.key,
          sourceId: facts.firId,
          facts: { ...facts, partySubjects: facts.partySubjects.map(partyHash) },
        }
      );
    }),
    source(chargeSheetFacts, 'CHARGE_SHEET', (row) => {
      const facts = toChargeSheetFacts(row);
      return facts && { kind: 'CHARGE_SHEET', key: facts.chargeSheetId, sourceId: facts.chargeSheetId, facts };
    }),
  ],
  courts: () => [
    source(courtCaseFacts, 'CNR', (row) => {
      const facts = toCourtCaseFacts(row);
      return facts && { kind: 'CNR', key: facts.cnr, sourceId: facts.cnr, facts };
    }),
    source(chargeSheetReceipt, 'RECEIPT', (row) => {
      const facts = toReceiptFacts(row);
      return facts && { kind: 'RECEIPT', key: facts.chargeSheetId, sourceId: facts.chargeSheetId, facts };
    }),
  ],
  prisons: () => [
    source(custodyFacts, 'CUSTODY', (row) => {
      const facts = toCustodyFacts(row);
      return facts && { kind: 'CUSTODY', key: facts.custodyId, sourceId: facts.custodyId, facts };
    }),
  ],
  forensics: () => [
    source(forensicCaseFacts, 'LAB_CASE', (row) => {
      const facts = toForensicCaseFacts(row);
      return facts && { kind: 'LAB_CASE', key: facts.labCaseId, sourceId: facts.labCaseId, facts };
    }),
  ],
  prosecution: () => [
    source(prosecutionFileFacts, 'PROSECUTION_FILE', (row) => {
      const facts = toProsecutionFileFacts(row);
      return facts && { kind: 'PROSECUTION_FILE', key: facts.fileId, sourceId: facts.fileId, facts };
    }),
  ],
};

/** The views that feed the index, pillar by pillar. Who is a party is hashed before it is kept. */
export const sourcesOf = (pillar: Pillar, partyHash: PartyHash): readonly Source[] => feeds[pillar]?.(partyHash) ?? [];

/** Where each kind of unit is told. */
export const unitSources: readonly { readonly kind: UnitKind; readonly record: typeof station }[] = [
  { kind: 'STATION', record: station },
  { kind: 'COURT', record: court },
  { kind: 'PRISON', record: prison },
  { kind: 'LABORATORY', record: laboratory },
  { kind: 'OFFICE', record: office },
];
