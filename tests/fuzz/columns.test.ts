import { describe, expect, it } from 'vitest';
import { contracts } from '../../connectors/contract.ts';
import { columnsOf } from '../../connectors/record.ts';
import { pillars } from '../../src/core/pillars.ts';
import { tables } from './columns.ts';

// What a pillar gains after today must not be forgotten by the fuzz.

/** Codes of closed lists, days, sections and references: they name nobody, and an answer could not be made of another word. */
const codes = new Set(
  `age_band sex status sections address_state mode risk_flags kind outcome bail key transferred_to occurrence information_mode
  custody_sought nature made_by person evidence_kind result on case_type filed_on registered_on stage cognizance_on first_hearing_on
  parent_cnr next_hearing_on disposed_on order_date supplied_on date next_date issued_on cnr court_id warrant_sections parties`.split(
    /\s+/,
  ),
);

const forgotten = (): string[] =>
  pillars.flatMap((pillar) =>
    contracts[pillar]
      .filter(
        ({ type }) =>
          type !== null && !['Station', 'Court', 'Prison', 'Laboratory', 'ProsecutionOffice'].includes(type),
      )
      .flatMap((kind) =>
        columnsOf(kind)
          .filter(({ field, type }) => !(field in kind.keys) && ['text', 'text[]', 'jsonb'].includes(type))
          .filter(({ name }) => !codes.has(name) && !tables[pillar][kind.view]?.columns[name])
          .map(({ name }) => `${pillar}.${kind.view}.${name}`),
      ),
  );

describe('the canaries', () => {
  it('stand in every column of the contract that identifies or tells', () => {
    expect(forgotten()).toEqual([]);
  });
});
