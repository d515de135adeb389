import type { Anchor, CaseFile, Judged } from '../../src/core/record.ts';
import { isBefore } from '../../src/core/sensitivity.ts';
import { personKey } from '../../src/policy/scope.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, publicRecord, readable } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import { knownOf, UnreadableRow } from '../unreadableRow.ts';
import * as wire from './wire.ts';

type Lists = Promise<Item[] | null>;

/** What the courts need to know of the accused: the code that the caller may see for a code of the register. */
export type ToldCode = Promise<(registerCode: string | null) => string | undefined>;

/** A court's row about one accused. */
type CodedRow = { readonly accusedCode: string | null };

const cnrAnchor = (cnr: unknown): Anchor => ['CNR', text(cnr)];

/**
 * A court's record about one accused is anchored to the person as well: a prison owns what concerns its own prisoner. The person is one of
 * the FIRs to which the number was linked, or of any FIR of the case where the court typed no station that anybody knows.
 */
const personAnchors = (file: CaseFile, cnr: unknown, code: string | null): Anchor[] => {
  const linked = file.firKeysOf('CNR', text(cnr));
  const firKeys = linked.length > 0 ? linked : file.firs.map(({ key }) => key);
  const persons = firKeys.map((key) => personKey(key, code));
  const own = persons.find((person) => file.ownership.only.get('PERSON')?.has(person));
  return [cnrAnchor(cnr), ['PERSON', own ?? persons[0] ?? '']];
};

/** The courts of one request. */
export const courtsConnector = (asking: Asking) => {
  const { rows, rowsOfGroups } = asking.loaders;

  const posted = (row: RowOf<typeof wire.courtCase>) =>
    row.nextHearingOn ? { date: row.nextHearingOn, purpose: row.nextHearingPurpose ?? null } : null;

  const toCourtCase = (file: CaseFile, row: RowOf<typeof wire.courtCase>): Judged =>
    judge(
      file,
      {
        ...row,
        nextHearing: posted(row),
        disposal: row.disposalNature ? { nature: row.disposalNature, on: row.disposedOn ?? null } : null,
        source: sourceOf(asking, 'courts', row.cnr),
      },
      [cnrAnchor(row.cnr)],
    );

  /** Rows about accused persons: those whom the caller may know of, under the codes that the caller sees. */
  const perAccused = async (
    courtCase: Judged,
    reading: Promise<readonly (CodedRow | UnreadableRow<CodedRow>)[]>,
    told: ToldCode,
  ): Promise<Item[]> => {
    const [toldCode, found] = await Promise.all([told, reading]);
    return found.flatMap<Item>((row) => {
      const code = toldCode(knownOf(row).accusedCode);
      if (row instanceof UnreadableRow) return code ? [row] : [];
      return code
        ? [judge(caseOf(courtCase), { ...row, code }, personAnchors(caseOf(courtCase), courtCase.cnr, row.accusedCode))]
        : [];
    });
  };

  /** A sealed order is there for the court that sealed it, and for whom its order opens it. */
  const isTold = (file: CaseFile, { sealed, cnr }: { sealed: boolean | null; cnr: string | null }): boolean =>
    sealed === false || asking.mayKnow(file, 'SEALED_RECORD', [cnrAnchor(cnr)]);

  return {
    courtCases: (record: Judged): Lists => {
      const file = caseOf(record);
      const cnrs = file.keys.get('CNR') ?? [];
      if (cnrs.length === 0) asking.unlinked('courts');
      if (cnrs.length === 0) return Promise.resolve(null);
      return below(rows(wire.courtCase, 'cnr', cnrs).then((found) => judgeAll(found, (row) => toCourtCase(file, row))));
    },

    /** One court case of a case, for another pillar's record that refers to it. */
    courtCase: async (file: CaseFile, cnr: string): Promise<Item | null> =>
      (
        await below(
          rows(wire.courtCase, 'cnr', [cnr]).then((found) => judgeAll(found, (row) => toCourtCase(file, row))),
        )
      )?.[0] ?? null,

    chargesFramed: (courtCase: Judged, told: ToldCode): Lists =>
      below(perAccused(courtCase, rows(wire.framedCharge, 'cnr', [text(courtCase.cnr)]), told)),

    /** Charges framed in any court of cases, of each case for itself, under the register's own codes. */
    framedIn: (files: readonly CaseFile[]) => {
      const cnrs = files.map(({ keys }) => keys.get('CNR') ?? []);
      return below(rowsOfGroups(wire.framedCharge, 'cnr', cnrs).then((groups) => groups.map(readable)));
    },

    hearings: (courtCase: Judged, limit: number): Lists =>
      below(
        rows(wire.hearing, 'cnr', [text(courtCase.cnr)], limit).then((found) =>
          judgeAll(found, (row) =>
            judge(caseOf(courtCase), row, [cnrAnchor(row.cnr)], { inCamera: row.inCamera ?? true }),
          ),
        ),
      ),

    /** Which orders are sealed is decided before a word of them is read; a sealed order is not there for those from whom it is sealed. */
    orders: (courtCase: Judged): Lists =>
      below(
        (async () => {
          const file = caseOf(courtCase);
          const facts = readable(await rows(wire.orderFacts, 'cnr', [text(courtCase.cnr)])).filter((fact) =>
            isTold(file, fact),
          );
          const found = await rows(
            wire.courtOrder,
            'orderId',
            facts.map(({ orderId }) => orderId ?? ''),
          );
          const byId = new Map(facts.map((fact) => [fact.orderId, fact]));
          const order = (row: RowOf<typeof wire.courtOrder>): number => byId.get(row.orderId)?.orderNo ?? 0;
          const sorted = found.toSorted((one, other) =>
            one instanceof Error || other instanceof Error ? 0 : order(other) - order(one),
          );
          return judgeAll(sorted, (row) => {
            const fact = byId.get(row.orderId);
            return judge(
              file,
              { ...row, id: asking.publicId('court_order', row.orderId), sealed: fact?.sealed ?? true },
              [cnrAnchor(courtCase.cnr)],
              {
                inCamera: fact?.inCamera ?? true,
                sealed: fact?.sealed ?? true,
              },
            );
          });
        })(),
      ),

    bailOrders: (courtCase: Judged, told: ToldCode): Lists =>
      below(perAccused(courtCase, rows(wire.bailOrder, 'cnr', [text(courtCase.cnr)]), told)),

    /** Orders on the bail of one accused, in every court of a case, under the register's own code. */
    bailOrdersOf: (file: CaseFile, accusedCode: string): Lists =>
      below(
        rows(wire.bailOrder, 'cnr', file.keys.get('CNR') ?? []).then((found) =>
          readable(found)
            .filter((row) => row.accusedCode === accusedCode)
            .map((row) => judge(file, row, personAnchors(file, row.cnr, row.accusedCode))),
        ),
      ),

    processes: (courtCase: Judged): Lists =>
      below(
        rows(wire.process, 'cnr', [text(courtCase.cnr)]).then((found) =>
          judgeAll(found, (row) => judge(caseOf(courtCase), row, [cnrAnchor(row.cnr)])),
        ),
      ),

    /**
     * Copies are furnished of what the court took cognizance of: before that a record of them is none (BNSS 230). Whom the caller may know
     * of is asked only after it: a refusal that nobody awaits would end the process.
     */
    suppliedCopies: (courtCase: Judged, told: () => ToldCode): Lists =>
      isBefore(caseOf(courtCase).stage, 'COGNIZANCE')
        ? Promise.resolve([])
        : below(perAccused(courtCase, rows(wire.suppliedCopies, 'cnr', [text(courtCase.cnr)]), told())),

    outcomes: (courtCase: Judged, told: ToldCode): Lists =>
      below(perAccused(courtCase, rows(wire.accusedOutcome, 'cnr', [text(courtCase.cnr)]), told)),

    /** The court's own receipts of charge sheets. */
    receipts: (chargeSheetIds: readonly string[]) =>
      below(rows(wire.chargeSheetReceipt, 'chargeSheetId', chargeSheetIds).then(readable)),

    court: (courtId: unknown): Judged | null => {
      const unit = asking.units.byId('COURT', text(courtId));
      return unit ? publicRecord({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
    },
  };
};

export type CourtsConnector = ReturnType<typeof courtsConnector>;
