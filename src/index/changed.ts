import type { IsChild } from '../policy/children.ts';
import type { Entry, EntryKind } from './entry.ts';

const classes: Readonly<Record<EntryKind, string>> = {
  FIR: 'FIR_BASICS',
  CHARGE_SHEET: 'CHARGE_SHEET',
  RECEIPT: 'CHARGE_SHEET',
  CNR: 'COURT_CASE_STATUS',
  CUSTODY: 'CUSTODY_STATUS',
  LAB_CASE: 'FORENSIC_STATUS',
  PROSECUTION_FILE: 'PROSECUTOR_ASSIGNMENT',
};

/** The rows of the matrix by which the index's records are told. A child's custody is not among them: its own prison alone is told of it. */
export const tellingClasses: readonly string[] = [...new Set(Object.values(classes)), 'CHARGE_SHEET_DRAFT'];

/** The row of the matrix by which somebody is told that there is this record, or that it changed. */
export const toldBy = (entry: Entry, isChild: IsChild): string => {
  if (entry.kind === 'CHARGE_SHEET' && entry.facts.draft) return 'CHARGE_SHEET_DRAFT';
  if (entry.kind === 'CUSTODY' && isChild(entry.facts)) return 'CHILD_IN_CONFLICT';
  return classes[entry.kind];
};

const isOfOwnPerson = `case when e.told_by = 'CHILD_IN_CONFLICT' then o.person = e.person
    else e.told_by = any($25::text[]) and (o.person is null or e.person is null or o.person = e.person) end`;

const isOfOwnFir = `(e.fir_key is null or o.firs is null or e.fir_key = any(o.firs) or ($24::boolean and e.told_by <> 'CHARGE_SHEET_DRAFT'))`;

/**
 * Whether the case `t` changed since $20, as far as the caller is told of the change (threat T11). $24 is whether the caller reads every FIR
 * of a case, $25 the rows by which it is told of records. A station that kept its zero FIR is told of that FIR alone. A record that its
 * pillar took back is no change: it is gone from the answer.
 */
export const changedSince = `($20::timestamptz is null
    or exists (select from entry e join own o on o.thread_id = e.thread_id
      where e.thread_id = t.id and e.changed_at >= $20::timestamptz
        and case when o.whole then ${isOfOwnPerson} and ${isOfOwnFir} else e.kind = 'FIR' and e.key = any(o.firs) end)
    or 'CHARGE_SHEET' = any($25::text[]) and exists (select from acknowledgement a join charge_sheet c on c.id = a.charge_sheet_id
        join own o on o.thread_id = c.thread_id and o.whole
      where c.thread_id = t.id and a.acknowledged_at >= $20::timestamptz))`;

/** Whether the charge sheet `c` or its receipt changed since $11. */
export const sheetChangedSince = `($11::timestamptz is null
    or exists (select from entry e where e.thread_id = c.thread_id and e.kind in ('CHARGE_SHEET', 'RECEIPT')
      and e.facts ->> 'chargeSheetId' = c.id and e.changed_at >= $11::timestamptz)
    or exists (select from acknowledgement a where a.charge_sheet_id = c.id and a.acknowledged_at >= $11::timestamptz))`;
