import { CASE, type CaseFile, type Judged } from '../src/core/record.ts';

/** The case in which a record is read. Every record below a case carries it. */
export const caseOf = (record: Judged): CaseFile => {
  const file = record[CASE];
  if (!file) throw new Error('a record was read outside any case');
  return file;
};
