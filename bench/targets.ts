import type { Contestant } from './harness/contestants.ts';
import type { Operation } from './harness/questions.ts';

/** With how many callers each operation has its target. */
const callersOf: Readonly<Record<Operation, number>> = { CaseDossier: 16, Undertrials: 8, ChargeSheets: 8 };

const targets: Readonly<Record<Contestant, Readonly<Record<Operation, number>> | null>> = {
  handwritten: { CaseDossier: 1, Undertrials: 0.8, ChargeSheets: 1 },
  apollo: null,
  apolloShield: { CaseDossier: 6, Undertrials: 6, ChargeSheets: 6 },
  mercurius: { CaseDossier: 2.5, Undertrials: 2, ChargeSheets: 2 },
};

/** How many times as fast as a contestant ours is meant to be; null where nothing was promised. */
export const targetOf = (contestant: Contestant, operation: Operation, callers: number): number | null => {
  if (contestant === 'handwritten' && operation === 'CaseDossier' && callers === 64) return 1.5;
  if (contestant === 'handwritten' && callers === 1) return 0.5;
  return callers === callersOf[operation] ? (targets[contestant]?.[operation] ?? null) : null;
};
