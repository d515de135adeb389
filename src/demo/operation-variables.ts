/** Variables with which each daily operation answers something worth reading in the made-up world. */
export const operationVariables: Readonly<Record<string, object>> = {
  CaseDossier: { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } },
  ProsecutionCases: { filter: { state: 'BR' }, first: 10 },
  Undertrials: { prison: 'BEUR', first: 10 },
  ChargeSheets: { court: 'PATNA-SESSIONS', first: 10 },
  AcknowledgeChargeSheet: { id: '', outcome: 'DELIVERED' },
  WhatMayISee: {},
};
