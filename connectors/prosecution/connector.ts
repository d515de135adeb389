import type { Anchor, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, publicRecord } from '../judge.ts';
import { text } from '../text.ts';
import { knownOf, type UnreadableRow } from '../unreadableRow.ts';
import * as wire from './wire.ts';

type Lists = Promise<Item[] | null>;

const fileAnchor = (fileId: unknown): Anchor => ['PROSECUTION_FILE', text(fileId)];

/** The prosecution of one request. */
export const prosecutionConnector = (asking: Asking) => {
  const { rows } = asking.loaders;

  /** Opinions and scrutiny notes go to the prosecution and to the office that asked (R): whose request it was is a fact of each. */
  const requested = (row: { requestedByUnit: string | null }) => ({
    requestedByOwnOffice: row.requestedByUnit !== null && row.requestedByUnit === asking.principal.posting.unit,
  });

  /** An office that reads only what it asked for is not told how much others asked. */
  const asked = <Row extends { requestedByUnit: string | null }>(
    found: readonly (Row | UnreadableRow<Row>)[],
  ): (Row | UnreadableRow<Row>)[] =>
    found.filter((row) => !asking.requestedOnly || requested(knownOf(row)).requestedByOwnOffice);

  const ofFile = (
    file: Judged,
    found: Promise<readonly (object | UnreadableRow<object>)[]>,
    traits: (row: never) => object = () => ({}),
  ): Lists =>
    below(
      found.then((some) =>
        judgeAll(some, (row) => judge(caseOf(file), row, [fileAnchor(file.fileId)], traits(row as never))),
      ),
    );

  return {
    office: (officeId: unknown): Judged | null => {
      const unit = asking.units.byId('OFFICE', text(officeId));
      return unit ? publicRecord({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
    },
    files: (record: Judged): Lists => {
      const file = caseOf(record);
      const fileIds = file.keys.get('PROSECUTION_FILE') ?? [];
      if (fileIds.length === 0) asking.unlinked('prosecution');
      if (fileIds.length === 0) return Promise.resolve(null);
      return below(
        rows(wire.prosecutionFile, 'fileId', fileIds).then((found) =>
          judgeAll(found, (row) =>
            judge(file, { ...row, source: sourceOf(asking, 'prosecution', row.fileId) }, [fileAnchor(row.fileId)]),
          ),
        ),
      );
    },
    opinions: (file: Judged): Lists =>
      ofFile(file, rows(wire.opinion, 'fileId', [text(file.fileId)]).then(asked), requested),
    scrutinyDefects: (file: Judged): Lists =>
      ofFile(file, rows(wire.scrutinyDefect, 'fileId', [text(file.fileId)]).then(asked), requested),
    appealProposals: (file: Judged): Lists => ofFile(file, rows(wire.appealProposal, 'fileId', [text(file.fileId)])),
  };
};

export type ProsecutionConnector = ReturnType<typeof prosecutionConnector>;
