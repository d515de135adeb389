import type { ReceiptFacts, SubmittedSheet } from '../../src/core/facts.ts';
import type { Told } from '../../src/index/receipt.ts';
import * as told from '../../src/index/receipt.ts';
import { istDateOf } from '../../src/law/calendar.ts';
import { type CustodySpell, computeDetention, type DetentionInput, nearestDate } from '../../src/law/detention.ts';
import { type Section, sectionFrom } from '../../src/law/sections.ts';
import type { Thread, Units } from './index.ts';
import type { Row } from './kinds.ts';

/**
 * What is more than a row of one pillar, computed from rows that were read: pure, and the same for every contestant but ours. Nobody in
 * the bench's world is masked and every caller owns what is drawn, so that nothing here asks who is asking.
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A1 to A9, B1 for the tenth. */
const codeAt = (position: number): string => `${LETTERS[Math.floor(position / 9)] ?? 'Z'}${(position % 9) + 1}`;

/** The persons of a case under their codes, in the register's order. */
export const withCodes = ({ live }: Thread, persons: readonly Row[]): Row[] =>
  live
    .flatMap(({ id, key }) => persons.filter(({ firId }) => firId === id).map((row) => ({ ...row, firKey: key })))
    .map((row, position) => ({ ...row, code: codeAt(position) }));

/** The charges framed, each under the code of its accused. */
export const framedTold = (rows: readonly Row[], people: readonly Row[]): Row[] =>
  rows.flatMap((row) => {
    const person = people.find(({ registerCode }) => registerCode === row.accusedCode);
    return person ? [{ ...row, code: person.code }] : [];
  });

export const labelled = <T extends Row>(label: string, rows: readonly T[]): (T & { label: string })[] =>
  rows.map((row, position) => ({ ...row, label: `${label}-${position + 1}` }));

/** Rows under the live FIRs of a case, FIR by FIR. */
export const ofLive = ({ live }: Thread, rows: readonly Row[]): Row[] =>
  live.flatMap(({ id }) => rows.filter(({ firId }) => firId === id));

const shown = ['FIR', 'CNR', 'PRISONER', 'LAB_CASE', 'PROSECUTION_FILE'];

/** The threads between records that the graph tells of: custodies are told as their prisoners. */
export const linksOf = (thread: Thread, custodies: readonly Row[], sheets: readonly Row[]): object[] => {
  const prisoners = new Map(
    custodies.map(({ custodyId, prisonerId }) => [`CUSTODY:${String(custodyId)}`, `PRISONER:${String(prisonerId)}`]),
  );
  const submitted = new Set(sheets.map(({ id }) => `CHARGE_SHEET:${String(id)}`));
  const isTold = (node: string): boolean => shown.includes(node.slice(0, node.indexOf(':'))) || submitted.has(node);
  return thread.links
    .map((link) => ({ ...link, from: prisoners.get(link.from) ?? link.from, to: prisoners.get(link.to) ?? link.to }))
    .filter(({ from, to }) => isTold(from) && isTold(to));
};

const neverLodged = ['NOT_ARRESTED', 'ABSCONDING', 'PROCLAIMED_OFFENDER', 'BAILED_BY_POLICE'];

const endOf = ({ releasedAt }: Row): string => (releasedAt as string | null) ?? '9999';

/** Whether and where an accused is in custody, by the custodies under the FIR in which he is one. */
export const custodyAmong = (person: Row, custodies: readonly Row[], units: Units): Row => {
  const held = custodies
    .toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1))
    .find(({ accusedCode }) => accusedCode === person.registerCode);
  if (!held)
    return {
      status: neverLodged.includes(String(person.status)) ? 'NOT_IN_CUSTODY' : 'UNKNOWN',
      prison: null,
      since: null,
    };
  return {
    status: held.releasedAt === null ? 'IN_CUSTODY' : 'RELEASED',
    prison: units.get(`PRISON ${String(held.prisonId)}`) ?? null,
    since: held.since,
  };
};

const isUnder = (thread: Thread, { firKey }: Row, custodyId: string): boolean =>
  thread.firKeysOf('CUSTODY', custodyId).includes(String(firKey));

export const custodyOf = (thread: Thread, person: Row, custodies: readonly Row[], units: Units): Row =>
  custodyAmong(
    person,
    custodies.filter(({ custodyId }) => isUnder(thread, person, String(custodyId))),
    units,
  );

/** The custodies under the FIR of an accused. */
export const custodyIdsOf = (thread: Thread, person: Row): string[] =>
  (thread.keys.get('CUSTODY') ?? []).filter((custodyId) => isUnder(thread, person, custodyId));

/** The custodies of a case among those of its prisoners. */
export const custodiesIn = ({ keys }: Thread, custodies: readonly Row[]): Row[] =>
  custodies.filter(({ custodyId }) => keys.get('CUSTODY')?.includes(String(custodyId)));

export const prisonersIn = ({ keys }: Thread): string[] => [
  ...(keys.get('PRISONER') ?? []),
  ...(keys.get('CHILD_PRISONER') ?? []),
];

/** By the product's own code, and by the court's own receipt alone: in the bench's world no court has said anything through a gateway. */
const toldOf = (receipt: Row | undefined): Told => ({
  entries: [],
  own: (receipt as ReceiptFacts | undefined) ?? null,
});

const submissionOf = (sheet: Row): SubmittedSheet => ({
  chargeSheetId: String(sheet.id ?? sheet.sheetId),
  courtId: null,
  submittedAt: sheet.submittedAt as string | null,
});

/** Where a submitted police report is between police and court. */
export const exchangeOf = (sheet: Row, receipt: Row | undefined): Row | null =>
  sheet.submittedAt
    ? { submittedAt: sheet.submittedAt, ...told.exchangeOf(toldOf(receipt), submissionOf(sheet)) }
    : null;

/** What the clocks of one custody rest on. */
export type Facts = {
  readonly custody: Row;
  /** Every custody of the same prisoner. */
  readonly all: readonly Row[];
  readonly firFacts: readonly Row[];
  readonly reports: readonly Row[];
  readonly receipts: ReadonlyMap<string, Row>;
  readonly framed: readonly Row[];
  readonly applications: readonly string[];
};

export type Held = Facts & { readonly thread: Thread };

const parsed = (rows: readonly Row[]): Section[] =>
  [...new Set(rows.flatMap(({ sectionTexts }) => (sectionTexts as readonly string[] | null) ?? []))].map(sectionFrom);

/** As charged against this accused, else as in the police report, else as in the FIR, else as on the warrant. */
const liveSections = ({ custody, framed, reports, firFacts }: Facts) => {
  const charged = framed
    .filter(({ accusedCode }) => custody.accusedCode !== null && accusedCode === custody.accusedCode)
    .flatMap(({ sections }) => (sections as readonly Section[] | null) ?? []);
  if (charged.length > 0) return { sections: charged, from: 'CHARGES_FRAMED' as const };
  const reported = parsed(reports.filter(({ draft }) => draft === false));
  if (reported.length > 0) return { sections: reported, from: 'CHARGE_SHEET' as const };
  const registered = parsed(firFacts);
  if (registered.length > 0) return { sections: registered, from: 'FIR' as const };
  return { sections: (custody.warrantSections ?? []) as readonly Section[], from: 'WARRANT' as const };
};

const releasedOn = ({ releasedAt, bail }: Row): string | null =>
  typeof releasedAt === 'string'
    ? istDateOf(releasedAt)
    : ((bail as { releasedOn: string | null } | null)?.releasedOn ?? null);

const spellsOf = (custody: Row): CustodySpell[] | null => {
  const ordered = (custody.remandSpells ?? []) as readonly CustodySpell[];
  const first = custody.firstRemandOn as string | null;
  const spells =
    ordered.length > 0
      ? ordered.map(({ from, to }) => ({ from, to }))
      : first === null
        ? []
        : [{ from: first, to: null }];
  const last = spells.length - 1;
  const end = releasedOn(custody);
  return spells.length === 0 ? null : spells.map((spell, at) => (at === last ? { from: spell.from, to: end } : spell));
};

/** Police custody among the orders of remand. */
const policeCustodySpells = (custody: Row): CustodySpell[] | null => {
  const ordered = (custody.remandSpells ?? []) as readonly (CustodySpell & { readonly custody: string })[];
  if (ordered.length === 0) return null;
  return ordered.filter((spell) => spell.custody === 'POLICE').map(({ from, to }) => ({ from, to }));
};

const reportsOf = ({ reports, receipts }: Facts): DetentionInput['reports'] =>
  reports
    .filter(({ draft, submittedAt }) => draft === false && submittedAt !== null)
    .flatMap((report) => {
      const kind = report.supplementary ? ('SUPPLEMENTARY' as const) : ('ORIGINAL' as const);
      const deliveries = told.deliveriesOf(toldOf(receipts.get(String(report.sheetId))), submissionOf(report));
      return deliveries.map((delivery) => ({ ...delivery, kind }));
    });

const firstOf = (instants: readonly unknown[]): string | undefined =>
  instants.filter((at): at is string => typeof at === 'string').toSorted()[0];

const lastBy = (days: readonly unknown[], asOf: string): string | null =>
  days
    .filter((day): day is string => typeof day === 'string' && day <= asOf)
    .toSorted()
    .at(-1) ?? null;

/** The sections that decide a detention and the law's clocks, by the code that every contestant uses. */
export const detentionOf = (held: Facts, asOf: string) => {
  const { custody, all, firFacts, applications } = held;
  const { sections, from } = liveSections(held);
  const others = all.filter(({ custodyId, releasedAt }) => custodyId !== custody.custodyId && releasedAt === null);
  const registeredAt = firstOf(firFacts.map((fir) => fir.registeredAt));
  const detention = computeDetention({
    asOf,
    firstRemandOn: custody.firstRemandOn as string | null,
    spells: spellsOf(custody),
    policeCustodySpells: policeCustodySpells(custody),
    sections: [...sections],
    sectionsFrom: from === 'WARRANT' ? null : from,
    reports: reportsOf(held),
    appliedOn: custody.defaultBailAppliedOn as string | null,
    extensionDays: null,
    firstTimeOffender: custody.convictionsKnown !== true ? 'UNKNOWN' : custody.convicted === true ? 'NO' : 'YES',
    otherPendingCases: others.length === 0 ? null : others.length,
    attributedDays: custody.attributedDays as number | null,
    applicationMadeOn: lastBy([custody.ownApplicationMadeOn, ...applications], asOf),
    inCustody: releasedOn(custody) === null ? 'IN_CUSTODY' : 'RELEASED',
    firRegisteredOn: registeredAt ? istDateOf(registeredAt) : null,
  });
  return { sections, sectionsFrom: from, detention };
};

/** The date that most needs action among a prisoner's cases. */
export const nearestOf = (
  computed: readonly { readonly detention: Parameters<typeof nearestDate>[0] }[],
): object | null =>
  computed
    .flatMap(({ detention }) => nearestDate(detention) ?? [])
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null;

const dateOf = ({ nextHearing }: Row): string => (nextHearing as { date: string } | null)?.date ?? '';

/** The court's case in which a prisoner is next to be produced. */
export const courtCaseOf = (custody: Row, courtCases: readonly Row[]): Row | null => {
  const posted = courtCases.filter(({ nextHearing }) => nextHearing !== null);
  const earliest = posted.toSorted((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
  return (
    posted.find(({ cnr }) => cnr === custody.ownCnr) ??
    earliest.find(({ courtId }) => courtId === custody.courtId) ??
    earliest[0] ??
    courtCases.find(({ courtId }) => courtId === custody.courtId) ??
    null
  );
};

/** Whoever was released once and is inside again is inside: of the open custodies, or of all where none is open. */
export const stillHeld = <T extends { readonly releasedAt?: unknown }>(custodies: readonly T[]): readonly T[] => {
  const open = custodies.filter(({ releasedAt }) => releasedAt === null);
  return open.length > 0 ? open : custodies;
};

/** The fields of an object that are asked for. */
export const only = (row: object, fields: readonly string[]): Row =>
  Object.fromEntries(fields.map((field) => [field, (row as Row)[field] ?? null]));

/** The police write an instant with their own offset; the graph answers all in one. */
export const devicesTold = (devices: unknown): object[] | null =>
  Array.isArray(devices)
    ? devices.map(({ description, sequenceOfCustody }: Row) => ({
        description,
        sequenceOfCustody: Array.isArray(sequenceOfCustody)
          ? sequenceOfCustody.map(({ at, from, to }: Row) => ({ at: new Date(String(at)).toISOString(), from, to }))
          : null,
      }))
    : null;
