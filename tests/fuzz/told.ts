import { accusedCode } from './codes.ts';
import { type Caller, cellOf, isChildCustody, isOfChildrenOnly, type Oracle } from './oracle.ts';
import type { CaseTruth, Truth } from './truth.ts';

// How many a caller should be told of, and under which labels: dense among those of whom it may know, because a gap would tell.

/** What a caller should count in one world. */
export type Told = {
  readonly codes: (caller: Caller, one: CaseTruth) => readonly string[];
  readonly witnesses: (caller: Caller, one: CaseTruth) => readonly string[];
  /** How many items a list of a case, a court's case or a charge sheet has; null where the oracle has no opinion. */
  readonly items: (caller: Caller, one: CaseTruth, coordinate: string, record: string | undefined) => number | null;
  readonly sensitivities: (caller: Caller, one: CaseTruth) => readonly string[];
  readonly total: (caller: Caller, root: string, given: Readonly<Record<string, unknown>>) => number | null;
};

const isPrison = ({ role }: Caller): boolean =>
  role === 'JAIL_SUPERINTENDENT' || role === 'PRISON_HEADQUARTERS' || role === 'PRISON_MEDICAL_OFFICER';

const opensToOwn = (cell: string): boolean => cell === 'F' || cell === 'O' || cell === 'OM';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

const codedTables: Readonly<Record<string, string>> = {
  'CourtCase.chargesFramed': 'framed_charge',
  'CourtCase.bailOrders': 'bail_order',
  'CourtCase.outcomes': 'accused_outcome',
};

export const createTold = (truth: Truth, oracle: Oracle): Told => {
  /** The FIRs whose persons are told: the live ones; to a station that kept its zero FIR, that record's. */
  const firsOf = (caller: Caller, one: CaseTruth): ReadonlySet<string> => {
    const kept = one.firs.filter(
      ({ id, transferredTo }) => transferredTo !== null && oracle.owns(caller, one, { fir: id }),
    );
    const live = one.firs.filter(({ transferredTo }) => transferredTo === null);
    const shown = !oracle.ownsWhole(caller, one) && kept.length > 0 ? kept : live.length > 0 ? live : one.firs;
    return new Set(shown.map(({ id }) => id));
  };

  const accusedOf = (caller: Caller, one: CaseTruth) => {
    const firs = firsOf(caller, one);
    return one.accused.filter(({ fir, child }) => firs.has(fir) && !child);
  };

  const witnessesOf = (caller: Caller, one: CaseTruth) => {
    const firs = firsOf(caller, one);
    return one.witnesses.filter(({ fir, hidden }) => firs.has(fir) && !hidden);
  };

  /** Whether the caller may know of whom a label of the register names. */
  const isOfTold = (caller: Caller, one: CaseTruth, { fir, madeBy }: CaseTruth['statements'][number]): boolean => {
    const [, kind, serial] = /^(WITNESS|ACCUSED)-(\d+)$/.exec(madeBy) ?? [];
    if (kind === 'WITNESS') return witnessesOf(caller, one).some((some) => some.serial === Number(serial));
    const accused = one.accused.filter((some) => some.fir === fir)[Number(serial) - 1];
    return kind === undefined || accusedOf(caller, one).some(({ id }) => id === accused?.id);
  };

  const said = (caller: Caller, one: CaseTruth, all: CaseTruth['statements']): number => {
    const firs = firsOf(caller, one);
    return all.filter((some) => firs.has(some.fir) && isOfTold(caller, one, some)).length;
  };

  /** Custodies of a case: of a prison its own prisoners', a child's included; of all others no child's. */
  const custodiesOf = (caller: Caller, one: CaseTruth) =>
    one.custodies.filter((custody) =>
      isPrison(caller) ? oracle.owns(caller, one, { persons: [custody.prisonerId] }) : !isChildCustody(one, custody),
    );

  const mayKnowSealed = (caller: Caller): boolean => opensToOwn(cellOf('SEALED_RECORD', caller.role));

  const items: Told['items'] = (caller, one, coordinate, record) => {
    if (coordinate === 'Case.accused') return accusedOf(caller, one).length;
    if (coordinate === 'Case.witnesses') return witnessesOf(caller, one).length;
    if (coordinate === 'Case.statements') return said(caller, one, one.statements);
    if (coordinate === 'Case.medicalReports') return said(caller, one, one.medicalReports);
    if (coordinate === 'Case.chargeSheets')
      return one.sheets.filter(
        ({ draft, fir }) =>
          !draft || (opensToOwn(cellOf('CHARGE_SHEET_DRAFT', caller.role)) && oracle.owns(caller, one, { fir })),
      ).length;
    if (coordinate === 'Case.custodies')
      return caller.role === 'LEGAL_SERVICES_AUTHORITY' ? null : custodiesOf(caller, one).length;
    if (coordinate === 'CourtCase.orders')
      return one.orders.filter(
        ({ cnr, sealed }) =>
          cnr === record && (!sealed || (mayKnowSealed(caller) && oracle.owns(caller, one, { cnr }))),
      ).length;
    const table = codedTables[coordinate];
    if (table) {
      const told = new Set(accusedOf(caller, one).map(({ code }) => code));
      return one.coded.filter((row) => row.table === table && row.cnr === record && told.has(row.code)).length;
    }
    if (coordinate === 'ChargeSheet.accused') {
      const told = new Set(accusedOf(caller, one).map(({ id }) => id));
      return one.sheetAccused.filter(({ sheet, person }) => sheet === record && told.has(person)).length;
    }
    if (coordinate === 'ChargeSheet.witnesses') {
      const told = new Set(witnessesOf(caller, one).map(({ id }) => id));
      return one.sheetWitnesses.filter(({ sheet, person }) => sheet === record && told.has(person)).length;
    }
    return null;
  };

  const isListed = (caller: Caller, one: CaseTruth): boolean =>
    !isOfChildrenOnly(one) &&
    (!one.labels.has('SEALED') || mayKnowSealed(caller)) &&
    (caller.caseIds === null || caller.caseIds.has(one.thread));

  /** A child in one custody is a child: other prisoners' lists do not name the same person by another case. */
  const childPrisoners = new Set(
    truth.cases.flatMap((one) =>
      one.custodies
        .filter((custody) => custody.releasedOn === null && isChildCustody(one, custody))
        .map(({ prisonerId }) => prisonerId),
    ),
  );

  const ownUndertrials = (caller: Caller, prisons: ReadonlySet<string>): string[] =>
    truth.cases.flatMap((one) =>
      one.custodies
        .filter(({ prison, undertrial, releasedOn }) => prisons.has(prison) && undertrial && releasedOn === null)
        .filter(
          ({ prisonerId }) => oracle.owns(caller, one, { persons: [prisonerId] }) && oracle.ownsWhole(caller, one),
        )
        .filter((custody) =>
          isPrison(caller)
            ? caller.caseIds === null || caller.caseIds.has(one.thread)
            : isListed(caller, one) && !childPrisoners.has(custody.prisonerId),
        )
        .map(({ prisonerId }) => prisonerId),
    );

  const prisonsIn = ({ prison, district, state }: Readonly<Record<string, unknown>>): Set<string> =>
    new Set(
      truth.units
        .filter(({ kind }) => kind === 'PRISON')
        .filter((unit) => unit.id === prison || unit.district === district || unit.state === state)
        .map(({ id }) => id),
    );

  const totals: Record<string, Told['total']> = {
    cases: (caller, _root, { filter }) =>
      isEmpty(filter)
        ? new Set(
            truth.cases.filter((one) => isListed(caller, one) && oracle.owns(caller, one)).map(({ thread }) => thread),
          ).size
        : null,
    undertrials: (caller, _root, given) =>
      isEmpty(given.filter) && given.orderBy !== 'NEAREST_DATE'
        ? new Set(ownUndertrials(caller, prisonsIn(given))).size
        : null,
    chargeSheets: (caller, _root, { court, filter }) =>
      isEmpty(filter)
        ? truth.cases
            .filter((one) => isListed(caller, one) && oracle.ownsWhole(caller, one))
            .flatMap(({ sheets }) => sheets.filter((sheet) => sheet.court === court && sheet.submitted && !sheet.draft))
            .length
        : null,
  };

  return {
    codes: (caller, one) => accusedOf(caller, one).map((_, at) => accusedCode(at)),
    witnesses: (caller, one) => witnessesOf(caller, one).map((_, at) => `WITNESS-${at + 1}`),
    items,
    sensitivities: (caller, { labels }) =>
      [...labels].filter((label) => label !== 'CHILD_IN_CONFLICT' && (label !== 'SEALED' || mayKnowSealed(caller))),
    total: (caller, root, given) => totals[root]?.(caller, root, given) ?? null,
  };
};
