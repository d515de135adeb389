import type { Contestant } from './harness/contestants.ts';
import type { Operation } from './harness/questions.ts';

type Targets = readonly {
  readonly operations: readonly Operation[];
  readonly callers: readonly number[];
  readonly least: number | null;
}[];

const lists = ['Undertrials', 'ChargeSheets'] as const;

/** As many times as fast on each operation, with the callers for which that is promised. */
const promised = (caseDossier: number, undertrials: number, chargeSheets: number): Targets => [
  { operations: ['CaseDossier'], callers: [16], least: caseDossier },
  { operations: ['Undertrials'], callers: [8], least: undertrials },
  { operations: ['ChargeSheets'], callers: [8], least: chargeSheets },
];

/** What each comparison is meant to show. */
const targets: Readonly<Record<Contestant, Targets>> = {
  handwritten: [
    ...promised(1, 0.8, 1),
    { operations: ['CaseDossier'], callers: [64], least: 1.5 },
    { operations: ['CaseDossier', ...lists], callers: [1], least: 0.5 },
  ],
  oursOpen: [
    { operations: ['CaseDossier'], callers: [8, 16], least: 0.9 },
    { operations: lists, callers: [8], least: 0.9 },
  ],
  oursUnaudited: [{ operations: ['CaseDossier', ...lists], callers: [1], least: null }],
  oursPlain: [
    { operations: ['CaseDossier'], callers: [16], least: null },
    { operations: lists, callers: [8], least: null },
  ],
  apollo: [
    { operations: ['CaseDossier'], callers: [16], least: null },
    { operations: lists, callers: [8], least: null },
  ],
  apolloShield: promised(6, 6, 6),
  mercurius: promised(2.5, 2, 2),
  postgraphile: promised(2.5, 1.8, 2),
  apolloGateway: promised(12, 5, 6),
  hiveGateway: promised(12, 5, 6),
};

const found = (contestant: Contestant, operation: Operation): Targets =>
  targets[contestant].filter(({ operations }) => operations.includes(operation));

/** How many times as fast as a contestant ours is meant to be; null where nothing was promised. */
export const targetOf = (contestant: Contestant, operation: Operation, callers: number): number | null =>
  found(contestant, operation).find((one) => one.callers.includes(callers))?.least ?? null;

/** With how many callers the targets speak of an operation. */
export const callersOf = (contestant: Contestant, operation: Operation): number[] =>
  found(contestant, operation)
    .flatMap(({ callers }) => callers)
    .toSorted((one, other) => one - other);
