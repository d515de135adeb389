import { type Judged, SCOPE } from '../src/core/record.ts';
import type { AnomalyRule } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { rules, type ToldAccused, type ToldCase, type ToldFir, type ToldReport } from './anomalyRules.ts';
import { caseOf } from './caseOf.ts';
import { sheetOf } from './sheetOf.ts';

/** Whether the caller reads a field of a record in full, and not by a trigger that was opened to read it where it stands. */
const reads = (record: Judged, coordinate: string, { policy }: GatewayContext): boolean => {
  const decision = policy.rules.get(coordinate)?.check(record[SCOPE]);
  return decision?.outcome === 'ALLOW' && decision.opened.length === 0;
};

/** Reads one field of a record; null where the caller does not. */
type Reading = (record: Judged, coordinate: string) => unknown;

const readingOf =
  (context: GatewayContext): Reading =>
  (record, coordinate) =>
    reads(record, coordinate, context) ? (record[coordinate.split('.')[1] ?? ''] ?? null) : null;

/** A list that is whole: one record that cannot be read makes it none. */
const whole = (items: readonly (Judged | Error)[] | null): Judged[] | null =>
  items?.every((item): item is Judged => !(item instanceof Error)) ? [...items] : null;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A name as it is compared: in one script, without the letters' case and the blanks between. */
const comparedName = (value: unknown): string | null => {
  const { LATIN, NATIVE } = (value ?? {}) as { LATIN?: unknown; NATIVE?: unknown };
  return (textOrNull(LATIN) ?? textOrNull(NATIVE))?.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim() ?? null;
};

const nameIn = (value: unknown): string | null => comparedName((value as { name?: unknown } | null)?.name);

const toFir = (fir: Judged, read: Reading): ToldFir => {
  const thread = caseOf(fir).firs.find(({ id }) => id === fir.firId);
  return {
    id: String(fir.firId),
    key: thread?.key ?? '',
    station: String(fir.stationId),
    transferred: thread?.transferred ?? false,
    registeredAt: textOrNull(read(fir, 'Fir.registeredAt')),
    diaryAt: textOrNull((read(fir, 'Fir.generalDiary') as { at?: unknown } | null)?.at),
    status: textOrNull(read(fir, 'Fir.status')),
    officer: nameIn(read(fir, 'Fir.investigatingOfficer')),
  };
};

const toReport = async (sheet: Judged, read: Reading, context: GatewayContext): Promise<ToldReport> => {
  const isTold = ['ChargeSheet.number', 'ChargeSheet.exchange', 'Exchange.state'].every((field) =>
    reads(sheet, field, context),
  );
  return {
    id: String(sheet.chargeSheetId),
    firId: String(sheet.firId),
    officer: nameIn(read(sheet, 'ChargeSheet.investigatingOfficer')),
    state: isTold ? ((await context.exchange.of(sheetOf(sheet)))?.state ?? null) : null,
  };
};

/** The police reports that were submitted; null where the caller may not know how many there are. */
const reportsOf = async (record: Judged, read: Reading, context: GatewayContext): Promise<ToldReport[] | null> => {
  // Whoever kept a zero FIR alone is not told what others have added to the case.
  if (record[SCOPE].traits.keptOnly || !reads(record, 'Case.chargeSheets', context)) return null;
  const sheets = whole(await context.police.chargeSheets(record));
  const submitted = sheets?.filter(({ draft, submittedAt }) => draft === false && submittedAt !== null);
  return submitted ? Promise.all(submitted.map((sheet) => toReport(sheet, read, context))) : null;
};

const arrestsOf = async (accused: Judged, read: Reading, context: GatewayContext): Promise<string[]> => {
  if (!reads(accused, 'Accused.arrests', context)) return [];
  const arrests = whole(await context.police.arrests(accused)) ?? [];
  return arrests.flatMap((arrest) => textOrNull(read(arrest, 'Arrest.arrestedAt')) ?? []);
};

const accusedOf = async (record: Judged, read: Reading, context: GatewayContext): Promise<ToldAccused[] | null> => {
  const people = reads(record, 'Case.accused', context) ? whole(await context.police.accused(record)) : null;
  if (!people) return null;
  return Promise.all(
    people.map(async (person) => ({
      code: String(person.code),
      station: (person.person as { firKey: string }).firKey.split('.')[2] ?? '',
      name: comparedName(read(person, 'Accused.name')),
      relative: nameIn(read(person, 'Accused.relative')),
      fingerprint: textOrNull(read(person, 'Accused.fingerprintNumber')),
      arrestedAt: await arrestsOf(person, read, context),
    })),
  );
};

const toldCase = async (record: Judged, context: GatewayContext): Promise<ToldCase | null> => {
  const read = readingOf(context);
  const [firs, reports, accused] = await Promise.all([
    context.police.firs(record).then(whole),
    reportsOf(record, read, context),
    accusedOf(record, read, context),
  ]);
  return firs && { firs: firs.map((fir) => toFir(fir, read)), reports, accused };
};

/** What is amiss with a case's records, for this reader: computed now, kept nowhere. Null where the police do not answer. */
export const anomaliesOf = async (record: Judged, context: GatewayContext): Promise<object[] | null> => {
  const told = await toldCase(record, context);
  if (told === null) return null;
  return Object.entries(rules).flatMap(([rule, { severity, restsOn, find }]) =>
    find(told).map(({ station, records }) => ({
      rule: rule as AnomalyRule,
      severity,
      owner: { pillar: 'POLICE', unit: station },
      records,
      restsOn,
    })),
  );
};
