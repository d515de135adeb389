import type { RowStep } from 'postgraphile/@dataplan/pg';
import type { Plans } from 'postgraphile/grafast';
import * as answers from '../plain/answers.ts';
import type { InCase } from './held.ts';
import type { Reading } from './reading.ts';
import { columnsOf, computed, unitIn, whole } from './rows.ts';

/** The plans of what a pillar holds of a case. What is of the same pillar as its record becomes a part of the record's statement. */

const sourceIn =
  (asOf: string | null | undefined) =>
  (id: unknown): object => ({ pillar: 'POLICE', id, asOf });

export const firPlans = ({ rows, plain }: Reading): Plans<RowStep> => {
  const source = sourceIn(plain.asOf.get('police'));
  return {
    informant: (fir) => rows.one('informant', 'firId', fir.get('firId')),
    source: (fir) => computed([fir.get('firId')], source),
  };
};

export const courtCasePlans = ({ rows, plain }: Reading): Plans<InCase> => {
  const court = unitIn(plain.units, 'COURT');
  const cnrOf = (one: InCase) => one.get('row').get('cnr');
  return {
    ...columnsOf('cnr', 'caseType', 'registrationNumber', 'stage', 'nextHearing', 'disposal'),
    court: (one) => computed([one.get('row').get('courtId')], court),
    chargesFramed: (one) =>
      computed([whole('framed', rows.under('framed', 'cnr', cnrOf(one))), one.get('people')], answers.framedTold),
    hearings: (one, fields) => rows.under('hearing', 'cnr', cnrOf(one)).setFirst(fields.getRaw('first')),
    orders: (one) => rows.under('order', 'cnr', cnrOf(one)),
  };
};

export const filePlans = ({ rows }: Reading): Plans<RowStep> => ({
  opinions: (file) => rows.under('opinion', 'fileId', file.get('fileId')),
});

export const labCasePlans = ({ rows, plain }: Reading): Plans<RowStep> => {
  const lab = unitIn(plain.units, 'LABORATORY');
  return {
    lab: (one) => computed([one.get('labId')], lab),
    exhibits: (one) => rows.under('exhibit', 'labCaseId', one.get('labCaseId')),
    reports: (one) => rows.under('report', 'labCaseId', one.get('labCaseId')),
  };
};

export const exhibitPlans = ({ rows }: Reading): Plans<RowStep> => ({
  custodyLog: (exhibit) => rows.under('custodyEvent', 'exhibitId', exhibit.get('exhibitId')),
});
