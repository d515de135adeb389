import { each, get, inhibitOnNull, object, type Plans, type Step } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import type { Thread, Units } from '../plain/index.ts';
import type { KindName, Row } from '../plain/kinds.ts';
import { heldIn, type InCase, liveIdsOf } from './held.ts';
import type { Reading } from './reading.ts';
import { columnsOf, computed, type Rows, whole, wholesUnder } from './rows.ts';

/** Rows of a police report about one accused each, under their codes. */
const underCodes = (rows: readonly Row[], people: readonly Row[]): Row[] =>
  rows.flatMap((row) => {
    const person = people.find(({ accusedId }) => accusedId === row.accusedId);
    return person ? [{ ...person, ...row }] : [];
  });

const withCustody =
  (units: Units) =>
  (rows: readonly Row[], people: readonly Row[], thread: Thread, custodies: readonly Row[]): Row[] =>
    underCodes(rows, people).map((row) => ({ ...row, custody: answers.custodyOf(thread, row, custodies, units) }));

const namedAmong = (named: readonly Row[], all: readonly Row[]): Row[] => {
  const ids = new Set(named.map(({ witnessId }) => witnessId));
  return answers.labelled('WITNESS', all).filter(({ witnessId }) => ids.has(witnessId));
};

const exchangeIn = (id: unknown, submittedAt: unknown, [receipt]: readonly Row[]): Row | null =>
  answers.exchangeOf({ id, submittedAt }, receipt);

/** What has a row for each report. */
const reportsOf = (rows: Rows) => {
  const under = (kind: KindName, sheet: InCase) => rows.under(kind, 'sheetId', sheet.get('row').get('id'));
  return { under, all: (kind: KindName, sheet: InCase) => whole(kind, under(kind, sheet)) };
};

export const sheetPlans = ({ rows, plain }: Reading): Plans<InCase> => {
  const { under, all } = reportsOf(rows);
  const persons = withCustody(plain.units);
  return {
    ...columnsOf('id', 'number', 'kind', 'datedOn', 'sections', 'informationNature', 'briefFacts'),
    ...columnsOf('investigatingOfficer', 'evidence', 'articles', 'womansMedicalReportAttached'),
    filedAt: (sheet) => under('receipt', sheet).setUnique().single().get('deliveredAt'),
    exchange: (sheet) =>
      computed([sheet.get('row').get('id'), sheet.get('row').get('submittedAt'), all('receipt', sheet)], exchangeIn),
    fir: (sheet) => rows.one('fir', 'firId', sheet.get('row').get('firId')),
    accused: (sheet) =>
      computed([all('sheetAccused', sheet), sheet.get('people'), sheet.get('thread'), sheet.get('custodies')], persons),
    notChargeSheeted: (sheet) => computed([all('notChargeSheeted', sheet), sheet.get('people')], underCodes),
    witnesses: (sheet) =>
      computed([all('sheetWitness', sheet), wholesUnder(rows, 'witness', 'firId', liveIdsOf(sheet))], namedAmong),
    electronicDevices: (sheet) => computed([sheet.get('row').get('electronicDevices')], answers.devicesTold),
    documents: (sheet) => under('sheetDocument', sheet),
  };
};

/** A page of charge sheets: one statement to the police, with all that is theirs. */
export const sheetsOn = (reading: Reading) => (page: Step<{ readonly nodes: readonly string[] }>) =>
  each(reading.rows.among('sheet', 'sheetId', get(page, 'nodes')), (row) =>
    object({ ...heldIn(reading, inhibitOnNull(reading.index.threadOf('CHARGE_SHEET', row.get('id')))), row }),
  );
