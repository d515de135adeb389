import * as answers from '../plain/answers.ts';
import { type Thread, threadOfCnr } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import type { Plain } from '../plain/open.ts';
import { oneStatement, readPillar } from './read.ts';

const police = {
  firs: ['fir', 'firId', 1],
  sheets: ['sheetOfCase', 'firId', 1],
  informants: ['informant', 'firId', 1],
  accused: ['accused', 'firId', 2],
  arrests: ['arrest', 'firId', 2],
  victims: ['victim', 'firId', 2],
  witnesses: ['witness', 'firId', 2],
  diary: ['diary', 'firId', 2],
} as const;
const courts = {
  cases: ['courtCase', 'cnr', 1],
  framed: ['framed', 'cnr', 1],
  hearings: ['hearing', 'cnr', 1],
  orders: ['order', 'cnr', 1],
  receipts: ['receipt', 'sheetId', 2],
} as const;
const prosecution = { files: ['file', 'fileId', 1], opinions: ['opinion', 'fileId', 1] } as const;
const prisons = { custodies: ['custody', 'prisonerId', 1] } as const;
const forensics = {
  cases: ['labCase', 'labCaseId', 1],
  exhibits: ['exhibit', 'labCaseId', 1],
  events: ['custodyEvent', 'labCaseId', 1],
  reports: ['report', 'labCaseId', 1],
} as const;

const statements = {
  police: oneStatement(police),
  courts: oneStatement(courts),
  prosecution: oneStatement(prosecution),
  prisons: oneStatement(prisons),
  forensics: oneStatement(forensics),
};

const readAll = async ({ opened }: Plain, thread: Thread) => {
  const keys = (kind: Parameters<Thread['keys']['get']>[0]): readonly string[] => thread.keys.get(kind) ?? [];
  const firIds = (firs: Thread['firs']): string[] => firs.map(({ id }) => id);
  const [ofPolice, ofCourts, ofProsecution, ofPrisons, ofForensics] = await Promise.all([
    readPillar<typeof police>(opened, 'police', statements.police, [firIds(thread.firs), firIds(thread.live)]),
    readPillar<typeof courts>(opened, 'courts', statements.courts, [keys('CNR'), keys('CHARGE_SHEET')]),
    readPillar<typeof prosecution>(opened, 'prosecution', statements.prosecution, [keys('PROSECUTION_FILE')]),
    readPillar<typeof prisons>(opened, 'prisons', statements.prisons, [answers.prisonersIn(thread)]),
    readPillar<typeof forensics>(opened, 'forensics', statements.forensics, [keys('LAB_CASE')]),
  ]);
  return {
    ofPolice,
    ofCourts,
    ofProsecution,
    custodies: answers.custodiesIn(thread, ofPrisons.custodies),
    ofForensics,
  };
};

type Read = Awaited<ReturnType<typeof readAll>>;

const ids = { firId: undefined, accusedId: undefined, registerCode: undefined, firKey: undefined };

const firOf =
  ({ ofPolice }: Read, asOf: string | null | undefined) =>
  (fir: Row) => ({
    ...fir,
    informant: under('firId', fir.firId, ofPolice.informants)[0] ?? null,
    source: { pillar: 'POLICE', id: fir.firId, asOf },
    firId: undefined,
  });

const accusedOf =
  (thread: Thread, { ofPolice, custodies }: Read, { units }: Plain) =>
  (person: Row) => ({
    ...person,
    ...ids,
    arrests: ofPolice.arrests
      .filter(({ accusedId }) => accusedId === person.accusedId)
      .map((row) => ({ ...row, ...ids })),
    custody: answers.custodyOf(thread, person, custodies, units),
  });

const sheetOf =
  ({ ofCourts }: Read) =>
  (sheet: Row) => {
    const receipt = ofCourts.receipts.find(({ sheetId }) => sheetId === sheet.id);
    const { number, kind, datedOn, sections } = sheet;
    const exchange = answers.exchangeOf(sheet, receipt);
    return {
      number,
      kind,
      datedOn,
      filedAt: receipt?.deliveredAt ?? null,
      exchange: exchange && { state: exchange.state },
      sections,
    };
  };

const under = (key: string, value: unknown, rows: readonly Row[]): Row[] =>
  rows.filter((row) => row[key] === value).map((row) => ({ ...row, [key]: undefined }));

const courtCaseOf =
  ({ ofCourts }: Read, people: readonly Row[], { units }: Plain) =>
  (row: Row) => ({
    ...row,
    courtId: undefined,
    court: units.get(`COURT ${String(row.courtId)}`) ?? null,
    chargesFramed: answers
      .framedTold(under('cnr', row.cnr, ofCourts.framed), people)
      .map((charge) => ({ ...charge, accusedCode: undefined })),
    hearings: under('cnr', row.cnr, ofCourts.hearings),
    orders: under('cnr', row.cnr, ofCourts.orders),
  });

const labCaseOf =
  ({ ofForensics }: Read, { units }: Plain) =>
  (row: Row) => ({
    ...row,
    labId: undefined,
    lab: units.get(`LABORATORY ${String(row.labId)}`) ?? null,
    exhibits: under('labCaseId', row.labCaseId, ofForensics.exhibits).map((exhibit) => ({
      ...exhibit,
      exhibitId: undefined,
      custodyLog: under('exhibitId', exhibit.exhibitId, ofForensics.events),
    })),
    reports: under('labCaseId', row.labCaseId, ofForensics.reports),
  });

const fileOf =
  ({ ofProsecution }: Read) =>
  (row: Row) => ({
    ...row,
    fileId: undefined,
    opinions: under('fileId', row.fileId, ofProsecution.opinions),
  });

const linked = (thread: Thread, kind: Parameters<Thread['keys']['get']>[0], rows: readonly object[]) =>
  (thread.keys.get(kind) ?? []).length > 0 ? rows : null;

const inOrder = (keys: readonly string[] | undefined, by: string, rows: readonly Row[]): Row[] =>
  (keys ?? []).flatMap((key) => rows.filter((row) => row[by] === key));

const show = (plain: Plain, thread: Thread, read: Read) => {
  const people = answers.withCodes(thread, read.ofPolice.accused);
  const { sheets } = read.ofPolice;
  const { keys } = thread;
  return {
    id: thread.id,
    sensitivities: [],
    links: answers.linksOf(thread, read.custodies, sheets),
    firs: inOrder(
      thread.firs.map(({ id }) => id),
      'firId',
      read.ofPolice.firs,
    ).map(firOf(read, plain.asOf.get('police'))),
    accused: people.map(accusedOf(thread, read, plain)),
    victims: answers
      .labelled('VICTIM', answers.ofLive(thread, read.ofPolice.victims))
      .map((row) => ({ ...row, ...ids })),
    witnesses: answers
      .labelled('WITNESS', answers.ofLive(thread, read.ofPolice.witnesses))
      .map(({ label, name, address }) => ({ label, name, address })),
    caseDiary: answers.ofLive(thread, read.ofPolice.diary).map((row) => ({ ...row, ...ids })),
    chargeSheets: sheets.map(sheetOf(read)),
    prosecution: linked(
      thread,
      'PROSECUTION_FILE',
      inOrder(keys.get('PROSECUTION_FILE'), 'fileId', read.ofProsecution.files).map(fileOf(read)),
    ),
    courtCases: linked(
      thread,
      'CNR',
      inOrder(keys.get('CNR'), 'cnr', read.ofCourts.cases).map(courtCaseOf(read, people, plain)),
    ),
    forensicCases: linked(
      thread,
      'LAB_CASE',
      inOrder(keys.get('LAB_CASE'), 'labCaseId', read.ofForensics.cases).map(labCaseOf(read, plain)),
    ),
  };
};

/** A case over five pillars: two rounds, the index and then every pillar at once. */
export const answerCase = async (plain: Plain, { cnr }: { cnr: string }): Promise<object> => {
  const thread = await threadOfCnr(plain.opened.gateway, cnr);
  return { case: thread && show(plain, thread, await readAll(plain, thread)) };
};
