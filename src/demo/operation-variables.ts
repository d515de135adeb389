/** Variables with which each daily operation answers something worth reading in the made-up world. */
export const operationVariables: Readonly<Record<string, object>> = {
  CaseDossier: { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } },
  ProsecutionCases: { filter: { state: 'BR' }, first: 10 },
  Undertrials: { prison: 'BEUR', first: 10 },
  ChargeSheets: { court: 'PATNA-SESSIONS', first: 10 },
  // As registry-patna: the charge sheet was submitted to that court, which has not acknowledged it.
  AcknowledgeChargeSheet: { id: 'PIRBAHOR/CS-9/2026', outcome: 'DELIVERED' },
  WhatMayISee: {},
};
