import type { Resolvers } from '../src/generated/graphql.ts';
import { caseOf } from './caseOf.ts';
import { chargeSheets } from './chargeSheets.ts';
import { custodyOf } from './custody.ts';
import { sheetOf } from './sheetOf.ts';
import { daysWaited, waitingChargeSheets } from './waiting.ts';

export const police: Resolvers = {
  Query: {
    station: (_parent, { id }, context) => context.police.station(id),
    chargeSheets: (_parent, args, context) => chargeSheets(args, context),
    waitingChargeSheets: (_parent, args, context) => waitingChargeSheets(args, context),
  },
  Case: {
    firs: (record, _args, context) => context.police.firs(record),
    accused: (record, _args, context) => context.police.accused(record),
    victims: (record, _args, context) => context.police.victims(record),
    witnesses: (record, _args, context) => context.police.witnesses(record),
    caseDiary: (record, _args, context) => context.police.caseDiary(record),
    statements: (record, _args, context) => context.police.statements(record),
    statementsBeforeMagistrate: (record, _args, context) => context.police.statementsBeforeMagistrate(record),
    seizures: (record, _args, context) => context.police.seizures(record),
    sceneRecordings: (record, _args, context) => context.police.sceneRecordings(record),
    medicalReports: (record, _args, context) => context.police.medicalReports(record),
    remandApplications: (record, _args, context) => context.police.remandApplications(record),
    chargeSheets: (record, _args, context) => context.police.chargeSheets(record),
  },
  Fir: {
    station: (record, _args, context) => context.police.station(record.stationId),
    informant: (record, _args, context) => context.police.informant(record),
  },
  Accused: {
    arrests: (record, _args, context) => context.police.arrests(record),
    custody: (record, _args, context) => custodyOf(record, context),
  },
  ChargeSheet: {
    court: (record, _args, context) => context.courts.court(record.courtId),
    exchange: async (record, _args, context) => exchangeOf(record, await context.exchange.of(sheetOf(record))),
    filedAt: async (record, _args, context) => (await context.exchange.of(sheetOf(record)))?.deliveredAt ?? null,
    fir: (record, _args, context) => context.police.firOf(caseOf(record), String(record.firId)),
    accused: (record, _args, context) => context.police.chargeSheetAccused(record),
    notChargeSheeted: (record, _args, context) => context.police.notChargeSheeted(record),
    witnesses: (record, _args, context) => context.police.chargeSheetWitnesses(record),
    documents: (record, _args, context) => context.police.documents(record),
  },
  Exchange: {
    waitingDays: (exchange, { asOf }, context) => daysWaited(exchange, asOf ?? context.today),
  },
  WaitingChargeSheets: {
    station: (line, _args, context) => context.police.station((line as Line).station),
    court: (line, _args, context) => context.courts.court((line as Line).court),
  },
  ChargeSheetAccused: {
    custody: (record, _args, context) => custodyOf(record, context),
  },
};

type Line = { readonly station: string; readonly court: string | null };

/** A draft has not been submitted: it is nowhere between police and court. */
const exchangeOf = (sheet: Readonly<Record<string, unknown>>, receipt: object | null): object | null =>
  receipt && sheet.submittedAt ? { ...receipt, submittedAt: sheet.submittedAt } : null;
