import * as answers from '../plain/answers.ts';
import { listSheets, type Thread, threadsOf, toConnection } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import type { Plain } from '../plain/open.ts';
import { oneStatement, readPillar } from './read.ts';

const police = {
  sheets: ['sheet', 'sheetId', 1],
  accused: ['sheetAccused', 'sheetId', 1],
  notSheeted: ['notChargeSheeted', 'sheetId', 1],
  witnesses: ['sheetWitness', 'sheetId', 1],
  documents: ['sheetDocument', 'sheetId', 1],
  firs: ['firNumber', 'firId', 2],
  people: ['person', 'firId', 2],
  register: ['witness', 'firId', 2],
} as const;
const courts = { receipts: ['receipt', 'sheetId', 1] } as const;
const prisons = { custodies: ['custody', 'prisonerId', 1] } as const;

const statements = { police: oneStatement(police), courts: oneStatement(courts), prisons: oneStatement(prisons) };

type By = ReadonlyMap<unknown, readonly Row[]>;

const by = (key: string, rows: readonly Row[]): By => Map.groupBy(rows, (row) => row[key]);

const readAll = async ({ opened }: Plain, sheetIds: readonly string[]) => {
  const threads = await threadsOf(opened.gateway, 'CHARGE_SHEET', sheetIds);
  const all = [...new Set(threads.values())];
  const [ofPolice, ofCourts, ofPrisons] = await Promise.all([
    readPillar<typeof police>(opened, 'police', statements.police, [
      sheetIds,
      all.flatMap(({ firs }) => firs.map(({ id }) => id)),
    ]),
    readPillar<typeof courts>(opened, 'courts', statements.courts, [sheetIds]),
    readPillar<typeof prisons>(opened, 'prisons', statements.prisons, [all.flatMap(answers.prisonersIn)]),
  ]);
  return {
    threads,
    sheets: by('id', ofPolice.sheets),
    accused: by('sheetId', ofPolice.accused),
    notSheeted: by('sheetId', ofPolice.notSheeted),
    witnesses: by('sheetId', ofPolice.witnesses),
    documents: by('sheetId', ofPolice.documents),
    firs: by('firId', ofPolice.firs),
    people: by('firId', ofPolice.people),
    register: by('firId', ofPolice.register),
    receipts: by('sheetId', ofCourts.receipts),
    custodies: by('prisonerId', ofPrisons.custodies),
  };
};

type Read = Awaited<ReturnType<typeof readAll>>;

const rowsOf = (found: By, keys: readonly unknown[]): Row[] => keys.flatMap((key) => found.get(key) ?? []);
const liveIds = ({ live }: Thread): string[] => live.map(({ id }) => id);

const accusedOf =
  (plain: Plain, read: Read, thread: Thread, people: readonly Row[]) =>
  (row: Row): object[] => {
    const person = people.find(({ accusedId }) => accusedId === row.accusedId);
    if (!person) return [];
    const custodies = answers.custodiesIn(thread, rowsOf(read.custodies, answers.prisonersIn(thread)));
    const { status, prison } = answers.custodyOf(thread, { ...person, ...row }, custodies, plain.units);
    return [{ ...row, code: person.code, sheetId: undefined, accusedId: undefined, custody: { status, prison } }];
  };

const notSheetedOf =
  (people: readonly Row[]) =>
  (row: Row): object[] => {
    const person = people.find(({ accusedId }) => accusedId === row.accusedId);
    return person ? [{ code: person.code, name: row.name, reason: row.reason }] : [];
  };

const witnessesOf = (read: Read, id: string, thread: Thread): object[] => {
  const named = new Set(rowsOf(read.witnesses, [id]).map(({ witnessId }) => witnessId));
  return answers
    .labelled('WITNESS', rowsOf(read.register, liveIds(thread)))
    .filter(({ witnessId }) => named.has(witnessId))
    .map(({ label, name, evidenceKind }) => ({ label, name, evidenceKind }));
};

const fieldsOf = (rows: unknown, fields: readonly string[]): object[] | null =>
  Array.isArray(rows) ? rows.map((row: Row) => answers.only(row, fields)) : null;

const exchangeTold = (exchange: Row | null): object | null =>
  exchange &&
  answers.only(exchange, [
    'state',
    'submittedAt',
    'deliveredAt',
    'consumedAt',
    'returnedAt',
    'registeredAt',
    'objections',
    'acknowledgementNo',
  ]);

const sheetOf =
  (plain: Plain, read: Read) =>
  (id: string): object | null => {
    const [sheet] = read.sheets.get(id) ?? [];
    const thread = read.threads.get(id);
    if (!sheet || !thread) return null;
    const people = answers.withCodes(thread, rowsOf(read.people, liveIds(thread)));
    const [receipt] = read.receipts.get(id) ?? [];
    const [fir] = read.firs.get(sheet.firId) ?? [];
    return {
      ...answers.only(sheet, [
        'id',
        'number',
        'kind',
        'datedOn',
        'sections',
        'informationNature',
        'briefFacts',
        'investigatingOfficer',
        'womansMedicalReportAttached',
      ]),
      filedAt: receipt?.deliveredAt ?? null,
      exchange: exchangeTold(answers.exchangeOf(sheet, receipt)),
      fir: fir ? { key: fir.key, displayNumber: fir.displayNumber } : null,
      accused: rowsOf(read.accused, [id]).flatMap(accusedOf(plain, read, thread, people)),
      notChargeSheeted: rowsOf(read.notSheeted, [id]).flatMap(notSheetedOf(people)),
      witnesses: witnessesOf(read, id, thread),
      evidence: fieldsOf(sheet.evidence, ['kind', 'description']),
      articles: fieldsOf(sheet.articles, ['number', 'description', 'labCaseId', 'reportStatus']),
      electronicDevices: answers.devicesTold(sheet.electronicDevices),
      documents: rowsOf(read.documents, [id]).map((row) => ({ ...row, sheetId: undefined })),
    };
  };

type Asked = { readonly court: string; readonly first: number; readonly filter?: { readonly filedFrom?: string } };

/** The charge sheets of a court: the index, then police, courts and prisons at once. */
export const answerSheets = async (plain: Plain, { court, first, filter }: Asked): Promise<object> => {
  const page = await listSheets(plain.opened.gateway, { unit: court, from: filter?.filedFrom ?? null, first });
  const ids = page.items.slice(0, first).map(({ id }) => id);
  const read = await readAll(plain, ids);
  return { chargeSheets: toConnection(page, first, ids.map(sheetOf(plain, read))) };
};
