import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import { istDateOf } from '../src/law/calendar.ts';

/** Bail as the prison's own record of a custody has it. */
export type Bail = {
  readonly grantedOn: string | null;
  readonly releasedOn: string | null;
  readonly sectionMismatch: boolean | null;
};

/** The bail of a custody; null where the prison has none on record. */
export const bailOf = (record: Judged): Bail | null => (record.bail ?? null) as Bail | null;

/** The day on which the gate opened: by the custody's own end, else by the bail. */
export const releasedOn = (record: Judged): string | null => {
  const { releasedAt } = record.facts as CustodyFacts;
  return releasedAt === null ? (bailOf(record)?.releasedOn ?? null) : istDateOf(releasedAt);
};
